package org.trackchild.matching.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What spoke for and against a pair when people decided, without a word of the records: that is all
 * that learning needs, so it outlives the records.
 *
 * @param modelVersion names the parameters and comparators it was computed with
 * @param priorBits log2 of the odds before anything was compared; negative
 * @param otherBits what other records took away; never positive
 * @param signs by the name of the comparator; an aspect that one record did not tell has none
 */
public record Evidence(
        String modelVersion, double priorBits, double otherBits, Map<String, Sign> signs) {

    public Evidence {
        Objects.requireNonNull(modelVersion);
        signs = Map.copyOf(signs);
    }

    /**
     * What one comparator said.
     *
     * @param level name of the level on which it found the two records
     * @param bits log2(m/u) as it was then
     */
    public record Sign(String level, double bits) {

        public Sign {
            Objects.requireNonNull(level);
        }
    }

    /** The evidence of an explanation. */
    public static Evidence of(Explanation explanation) {
        Map<String, Sign> signs = new LinkedHashMap<>();
        double other = 0;
        for (Reason reason : explanation.reasons()) {
            if (reason.comparator().equals(Explanation.OTHER_RECORDS)) {
                other = reason.bits();
            } else if (!reason.level().isEmpty()) {
                signs.put(reason.comparator(), new Sign(reason.level(), reason.bits()));
            }
        }
        return new Evidence(explanation.modelVersion(), explanation.priorBits(), other, signs);
    }
}
