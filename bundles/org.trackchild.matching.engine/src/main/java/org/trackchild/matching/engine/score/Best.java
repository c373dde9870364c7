package org.trackchild.matching.engine.score;

/** Keeps the rows with most evidence; of equal ones the lower. Used by one thread. */
final class Best {

    private final int keep;
    private final double[] bits;
    private final int[] rows;
    private int size;

    /**
     * @param keep at most so many, at least one
     */
    Best(int keep) {
        this.keep = keep;
        bits = new double[keep + 1];
        rows = new int[keep + 1];
    }

    /** What has less evidence is not among the best; anything may be while there is room. */
    double threshold() {
        return size < keep ? Double.NEGATIVE_INFINITY : bits[1];
    }

    void offer(double evidence, int row) {
        if (size < keep) {
            size++;
            up(evidence, row);
        } else if (isWorse(bits[1], rows[1], evidence, row)) {
            down(evidence, row);
        }
    }

    void offerAll(Best other) {
        for (int i = 1; i <= other.size; i++) {
            offer(other.bits[i], other.rows[i]);
        }
    }

    private static boolean isWorse(double bits, int row, double than, int thanRow) {
        return bits != than ? bits < than : row > thanRow;
    }

    /** Lets the new one rise from the last place. */
    private void up(double evidence, int row) {
        int at = size;
        while (at > 1 && isWorse(evidence, row, bits[at / 2], rows[at / 2])) {
            bits[at] = bits[at / 2];
            rows[at] = rows[at / 2];
            at /= 2;
        }
        bits[at] = evidence;
        rows[at] = row;
    }

    /** Lets the new one sink from the place of the worst, which leaves. */
    private void down(double evidence, int row) {
        int at = 1;
        while (at * 2 <= size) {
            int child = at * 2;
            if (child < size
                    && isWorse(bits[child + 1], rows[child + 1], bits[child], rows[child])) {
                child++;
            }
            if (!isWorse(bits[child], rows[child], evidence, row)) {
                break;
            }
            bits[at] = bits[child];
            rows[at] = rows[child];
            at = child;
        }
        bits[at] = evidence;
        rows[at] = row;
    }

    /** Takes the worst one out. */
    private void removeWorst() {
        double last = bits[size];
        int lastRow = rows[size];
        size--;
        if (size > 0) {
            down(last, lastRow);
        }
    }

    /** Receives a row and its evidence. */
    @FunctionalInterface
    interface Receiver {

        void take(int row, double bits);
    }

    /** Hands out all, the worst first, and is empty then. */
    void drain(Receiver receiver) {
        while (size > 0) {
            int row = rows[1];
            double evidence = bits[1];
            removeWorst();
            receiver.take(row, evidence);
        }
    }
}
