package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;

/**
 * Which rows have a token in a column of names or clues, ascending, and which have a telephone
 * number. Rows that were taken out are still listed. One thread at a time adds; any may read
 * meanwhile.
 */
final class Postings {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Rows of each token of each column that is posted. */
    private final IntList[][] rows = new IntList[Column.values().length][];

    /** Rows with a telephone plus one, at the hash of the number. */
    private volatile int[] phones = new int[1024];

    private int phoned;

    Postings() {
        for (Column column : Column.values()) {
            rows[column.ordinal()] = column.isPosted() ? new IntList[1024] : null;
        }
    }

    void add(Column column, int token, int row) {
        IntList[] lists = rows[column.ordinal()];
        if (token >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(token + 1, lists.length * 2));
            rows[column.ordinal()] = lists;
        }
        if (lists[token] == null) {
            lists[token] = new IntList();
        }
        lists[token].add(row);
    }

    void write(SnapshotWriter out) throws IOException {
        for (IntList[] lists : rows) {
            if (lists != null) {
                out.lists(lists);
            }
        }
        out.number(phoned);
        out.counted(phones);
    }

    void read(SnapshotReader in) throws IOException {
        for (int column = 0; column < rows.length; column++) {
            if (rows[column] != null) {
                rows[column] = in.lists();
            }
        }
        phoned = in.number();
        phones = in.counted();
    }

    /** May be {@code null}; ask before for {@link IntList#size()}. */
    IntList rows(Column column, int token) {
        IntList[] lists = rows[column.ordinal()];
        return token < lists.length ? lists[token] : null;
    }

    /**
     * Adds a telephone.
     *
     * @param numbers tells the number of a row that was added before
     */
    void addPhone(long phone, int row, IntToLongFunction numbers) {
        if ((phoned + 1) * 2 > phones.length) {
            int[] larger = new int[phones.length * 2];
            for (int entry : phones) {
                if (entry != 0) {
                    insert(larger, numbers.applyAsLong(entry - 1), entry);
                }
            }
            phones = larger;
        }
        insert(phones, phone, row + 1);
        phoned++;
    }

    private static void insert(int[] rows, long phone, int entry) {
        int slot = slot(phone, rows.length);
        while (rows[slot] != 0) {
            slot = (slot + 1) & (rows.length - 1);
        }
        rows[slot] = entry;
    }

    private static int slot(long phone, int length) {
        return (int) ((phone * MIX) >>> 32) & (length - 1);
    }

    /** Hands over the rows that have a number; some may have another one. */
    void rowsWithPhone(long phone, IntConsumer found) {
        int[] slots = phones;
        int slot = slot(phone, slots.length);
        while (slots[slot] != 0) {
            found.accept(slots[slot] - 1);
            slot = (slot + 1) & (slots.length - 1);
        }
    }
}
