package org.trackchild.matching.engine.index;

import java.util.Arrays;

/**
 * Records of one kind at one moment. Immutable: a change makes a new object, which shares all pages
 * but one.
 */
final class Rows {

    static final Rows EMPTY = new Rows(new EncodedRecord[0][], 0, 0);

    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;

    private final EncodedRecord[][] pages;
    private final int rows;
    private final int size;

    private Rows(EncodedRecord[][] pages, int rows, int size) {
        this.pages = pages;
        this.rows = rows;
        this.size = size;
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    EncodedRecord get(int row) {
        return pages[row >>> PAGE_BITS][row & (PAGE - 1)];
    }

    /**
     * The same with another record in a row.
     *
     * @param row at most {@link #rows()}, which adds a row
     * @param record may be {@code null}, which makes the row vacant
     */
    Rows with(int row, EncodedRecord record) {
        int page = row >>> PAGE_BITS;
        EncodedRecord[][] changed = Arrays.copyOf(pages, Math.max(pages.length, page + 1));
        changed[page] = page < pages.length ? pages[page].clone() : new EncodedRecord[PAGE];
        EncodedRecord before = changed[page][row & (PAGE - 1)];
        changed[page][row & (PAGE - 1)] = record;
        return new Rows(
                changed,
                Math.max(rows, row + 1),
                size - (before == null ? 0 : 1) + (record == null ? 0 : 1));
    }
}
