package org.trackchild.matching.standing;

import java.util.concurrent.TimeUnit;

/**
 * How much to do at a time: as much as takes about a tenth of a second on this machine with this
 * register, so that what a person enters meanwhile need not wait longer. Used by one thread.
 */
final class Pace {

    private static final long WANTED = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int MOST = 200;

    private static final int FIRST = 8;

    private int size = FIRST;

    /** How many to do next, 1 to 200. */
    int size() {
        return size;
    }

    /**
     * Learns from what was done.
     *
     * @param count how many
     * @param nanoseconds how long all of them took together
     */
    void took(int count, long nanoseconds) {
        long fitting = WANTED * count / Math.max(1, nanoseconds);
        // a single quick answer may have been luck
        size = (int) Math.max(1, Math.min(fitting, Math.min(MOST, 2L * size)));
    }
}
