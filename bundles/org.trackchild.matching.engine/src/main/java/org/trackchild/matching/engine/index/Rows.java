package org.trackchild.matching.engine.index;

import java.util.Arrays;

/**
 * The rows of one kind at one moment. Immutable as far as its readers see: later rows are written
 * behind its end, and a row is taken out by a mark in a copy.
 */
public final class Rows {

    static final Rows EMPTY = new Rows(new Page[0], new long[0][], 0, 0);

    private static final int REST = Page.SIZE - 1;

    private final Page[] pages;

    /** For each page the rows that were taken out, a bit each; {@code null} where none was. */
    private final long[][] dead;

    private final int rows;
    private final int size;

    private Rows(Page[] pages, long[][] dead, int rows, int size) {
        this.pages = pages;
        this.dead = dead;
        this.rows = rows;
        this.size = size;
    }

    /** Rows are numbered from 0 to this, exclusive. */
    public int rows() {
        return rows;
    }

    /** Number of rows that have not been taken out. */
    int size() {
        return size;
    }

    /** Number of pages. */
    public int pages() {
        return (rows + REST) >>> Page.BITS;
    }

    /** A page; of the last one only the rows below {@link #rows()} are there. */
    public Page page(int number) {
        return pages[number];
    }

    /** Whether a row is there. */
    public boolean isThere(int row) {
        if (row < 0 || row >= rows) {
            return false;
        }
        long[] marks = dead[row >>> Page.BITS];
        return marks == null || (marks[(row & REST) >>> 6] & (1L << row)) == 0;
    }

    /** With one more row, to be written before this is published. Only for the newest rows. */
    Rows grown() {
        if ((rows & REST) != 0) {
            return new Rows(pages, dead, rows + 1, size + 1);
        }
        int page = rows >>> Page.BITS;
        Page[] morePages = pages;
        long[][] moreDead = dead;
        if (page == pages.length) {
            int room = page + 1 + (page >> 2);
            morePages = Arrays.copyOf(pages, room);
            moreDead = Arrays.copyOf(dead, room);
        }
        morePages[page] = new Page();
        return new Rows(morePages, moreDead, rows + 1, size + 1);
    }

    /** Without a row that is there. */
    Rows without(int row) {
        int page = row >>> Page.BITS;
        long[][] marks = dead.clone();
        marks[page] = marks[page] == null ? new long[Page.SIZE >>> 6] : marks[page].clone();
        marks[page][(row & REST) >>> 6] |= 1L << row;
        return new Rows(pages, marks, rows, size - 1);
    }
}
