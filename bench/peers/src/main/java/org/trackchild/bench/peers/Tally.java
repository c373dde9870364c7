package org.trackchild.bench.peers;

/** Counts at which rank the right record came. */
final class Tally {

    private int asked;
    private int first;
    private int among;

    /**
     * Counts one question.
     *
     * @param rank 0 for the first answer; -1 when the right record was not among the answers
     */
    void add(int rank) {
        asked++;
        first += rank == 0 ? 1 : 0;
        among += rank >= 0 ? 1 : 0;
    }

    int asked() {
        return asked;
    }

    /** Share of the questions of which the first answer was right. */
    double first() {
        return asked == 0 ? 0 : (double) first / asked;
    }

    /** Share of the questions of which one of the answers was right. */
    double among() {
        return asked == 0 ? 0 : (double) among / asked;
    }
}
