package org.trackchild.matching.engine.index;

import java.util.Arrays;

/**
 * Lists of rows of one moment, each of a kind. Used by one thread until it is complete; safe for
 * use by several threads after that.
 */
public final class RowLists {

    /** So many kinds there may be. */
    public static final int KINDS = Integer.SIZE;

    private final Rows rows;
    private int[][] lists = new int[64][];
    private int[] sizes = new int[64];
    private int[] kinds = new int[64];
    private int count;
    private int firstKind;

    RowLists(Rows rows) {
        this.rows = rows;
    }

    /** Kinds are counted from this one on from now. */
    public void from(int kind) {
        firstKind = kind;
    }

    /** Adds the rows that have one of these tokens, all known, in a column of names or clues. */
    public void addTokens(int kind, Column column, int[] tokens) {
        for (int token : tokens) {
            IntList found = rows.postings().rows(column, token);
            if (found != null) {
                int size = found.size();
                add(kind, found.items(), size);
            }
        }
    }

    /** Adds the rows that have a telephone number, and perhaps some that have another. */
    public void addPhone(int kind, long phone) {
        rows.postings().rowsWithPhone(phone, row -> add(kind, new int[] {row}, 1));
    }

    private void add(int kind, int[] items, int size) {
        if (count == lists.length) {
            lists = Arrays.copyOf(lists, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        lists[count] = items;
        sizes[count] = size;
        kinds[count++] = firstKind + kind;
    }

    /**
     * Sets a bit for each kind of list in which a row is.
     *
     * @param from the first row to look at
     * @param masks receives the bits of that row and the following ones
     * @param found receives a bit for each of these rows that is in any list
     */
    public void mark(int from, int[] masks, long[] found) {
        int to = (int) Math.min(rows.rows(), (long) from + masks.length);
        for (int list = 0; list < count; list++) {
            int[] items = lists[list];
            int size = sizes[list];
            int bit = 1 << kinds[list];
            int at = from == 0 ? 0 : Arrays.binarySearch(items, 0, size, from);
            for (at = at < 0 ? -at - 1 : at; at < size && items[at] < to; at++) {
                int row = items[at] - from;
                masks[row] |= bit;
                found[row >>> 6] |= 1L << row;
            }
        }
    }
}
