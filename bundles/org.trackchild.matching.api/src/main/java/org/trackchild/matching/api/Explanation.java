package org.trackchild.matching.api;

import java.util.List;
import java.util.Objects;

/**
 * Why two records may be one child: what any two records start with, and what each compared aspect
 * adds. The rows add up to the answer: the last ones say how much other records, which fit as well,
 * and the experience with such answers take away or add.
 *
 * @param priorBits log2 of the odds before anything was compared; negative
 * @param reasons the compared aspects, strongest first; then {@link #OTHER_RECORDS} and {@link
 *     #EXPERIENCE}, where they make a difference
 * @param modelVersion names the parameters with which it was computed
 */
public record Explanation(double priorBits, List<Reason> reasons, String modelVersion) {

    /** Name of the row that tells what other records, which fit as well, take away. */
    public static final String OTHER_RECORDS = "other_records";

    /** Name of the row that tells what calibration changes. */
    public static final String EXPERIENCE = "experience";

    public Explanation {
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(modelVersion);
    }

    /**
     * Everything together: log2 of the odds that this pair is one child, p / (1 - p) for the
     * probability p of the candidate.
     */
    public double totalBits() {
        return priorBits + reasons.stream().mapToDouble(Reason::bits).sum();
    }
}
