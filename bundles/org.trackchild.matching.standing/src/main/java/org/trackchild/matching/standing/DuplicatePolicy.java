package org.trackchild.matching.standing;

/**
 * When two records of one kind are put before people as one child registered twice.
 *
 * @param threshold lowest probability of an alarm, 0 to 1
 */
record DuplicatePolicy(double threshold) {

    /**
     * How many of the records have another one of the same child and kind: a guess, on the low side
     * of what is found where registers of people are cleaned, since an alarm takes two officers'
     * time.
     */
    private static final double REGISTERED_TWICE = .02;

    static final DuplicatePolicy USUAL = new DuplicatePolicy(.95);

    DuplicatePolicy {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("0 < duplicate <= 1 is needed");
        }
    }

    /** An open alarm is withdrawn below this, so that a pair near the threshold stays. */
    double withdrawBelow() {
        return threshold / 2;
    }

    /**
     * log2 of the odds that one record of a register is of the child of another one.
     *
     * @param records number of records; a smaller register counts as having the fewest
     * @param fewest at least so many
     */
    static double priorBits(int records, int fewest) {
        return Math.log(REGISTERED_TWICE / Math.max(records, fewest)) / Math.log(2);
    }
}
