package org.trackchild.quality.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of the model: the parameters with which evidence is weighed, and the correction by
 * experience. Versions are never changed or removed, so that each can be gone back to.
 *
 * @param number counts up; {@link #BUILT_IN} for the one that comes with the platform
 * @param madeAt when it was learned
 * @param madeBy user who had it learned, or the part of the platform
 * @param lesson what it was learned from; empty for the one that comes with the platform
 */
public record ModelVersion(long number, Instant madeAt, String madeBy, Optional<Lesson> lesson) {

    /** The model that comes with the platform. */
    public static final long BUILT_IN = 0;

    public ModelVersion {
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(madeBy);
        Objects.requireNonNull(lesson);
    }

    /** Name under which explanations refer to it. */
    public String name() {
        return name(number);
    }

    /** Name of the version with a number. */
    public static String name(long number) {
        return "model-" + number;
    }

    /**
     * What a version was learned from, and whether it is better. Losses are the mean of -log2 of
     * the probability given to what people decided, over decisions that neither model had learned
     * from: smaller is better, 1 is a coin.
     *
     * @param decisions pairs that people decided about
     * @param queries records of the register that were looked at without any decision
     * @param tested decisions on which both were compared
     * @param lossBefore loss of the version that was in use
     * @param loss loss of this version
     */
    public record Lesson(int decisions, int queries, int tested, double lossBefore, double loss) {

        /** Whether it was tested, and is at least as good as the version that was in use. */
        public boolean isBetter() {
            return tested > 0 && loss <= lossBefore;
        }
    }
}
