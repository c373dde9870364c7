package org.trackchild.matching.link.model;

/**
 * By column and value, the rows of the right table that have it, in order. Immutable; safe for use
 * by several threads.
 */
final class Postings {

    /** By column: where the rows of each value begin. */
    private final int[][] starts;

    /** By column: the rows, by value. */
    private final int[][] rows;

    Postings(Tables tables) {
        int size = tables.columns().size();
        starts = new int[size][];
        rows = new int[size][];
        for (int column = 0; column < size; column++) {
            int[] values = tables.columns().get(column).values(1);
            int[] counts = tables.columns().get(column).counts(1);
            int[] start = new int[counts.length + 1];
            for (int value = 0; value < counts.length; value++) {
                // rows that do not tell are found by nothing
                start[value + 1] = start[value] + (value == 0 ? 0 : counts[value]);
            }
            int[] next = start.clone();
            int[] sorted = new int[start[counts.length]];
            for (int row = 0; row < values.length; row++) {
                if (values[row] != 0) {
                    sorted[next[values[row]]++] = row;
                }
            }
            starts[column] = start;
            rows[column] = sorted;
        }
    }

    /** Rows by value; those of a value stand between its start and its end. */
    int[] rows(int column) {
        return rows[column];
    }

    int start(int column, int value) {
        return starts[column][value];
    }

    int end(int column, int value) {
        return starts[column][value + 1];
    }

    /** How many rows have one of some values. */
    long count(int column, int[] values) {
        long count = 0;
        for (int value : values) {
            count += end(column, value) - start(column, value);
        }
        return count;
    }
}
