package org.trackchild.matching.engine.index;

/**
 * A set of rows of one moment. Several threads may add to it at once if each has 64 rows or more to
 * itself, beginning with a multiple of 64.
 */
public final class RowMarks {

    private final long[] marks;

    RowMarks(int rows) {
        marks = new long[(rows >>> 6) + 1];
    }

    /** Adds some of 64 rows, beginning with a multiple of 64. */
    public void add(int row, long bits) {
        marks[row >>> 6] |= bits;
    }

    /** Whether a row is in the set. */
    public boolean contains(int row) {
        return (marks[row >>> 6] & (1L << row)) != 0;
    }
}
