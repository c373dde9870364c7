package org.trackchild.matching.standing;

/**
 * When a new version of the model is learned, and from how much.
 *
 * @param after new decisions after which it is learned by itself, at least {@link #LEAST}
 * @param queries missing reports of the register that are looked at without any decision, 0 or more
 */
record LearningPace(int after, int queries) {

    /** From fewer decisions nobody can tell whether a version is better. */
    static final int LEAST = 20;

    static final LearningPace USUAL = new LearningPace(50, 2_000);

    LearningPace {
        if (after < LEAST || queries < 0) {
            throw new IllegalArgumentException(
                    "learn_after must be " + LEAST + " or more, learn_queries 0 or more");
        }
    }
}
