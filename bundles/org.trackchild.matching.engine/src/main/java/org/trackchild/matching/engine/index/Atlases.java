package org.trackchild.matching.engine.index;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest atlas of a table that grows: made anew when many rows have come since. Safe for use by
 * several threads, which do not wait for one that makes it.
 */
final class Atlases {

    /** So many rows are worth an atlas. */
    private static final int WORTH = Page.SIZE;

    /** A new one is made when one in so many rows is not in it. */
    private static final int STALE = 16;

    private final ReentrantLock making = new ReentrantLock();
    private volatile Atlas newest = Atlas.NONE;

    /** An atlas of the first of these rows. */
    Atlas newest(Rows rows, People people) {
        if (isStale(rows) && making.tryLock()) {
            try {
                if (isStale(rows)) {
                    newest = new Atlas(rows, people);
                }
            } finally {
                making.unlock();
            }
        }
        return newest;
    }

    private boolean isStale(Rows rows) {
        int known = newest.extent();
        return rows.rows() - known > Math.max(WORTH, known / STALE);
    }
}
