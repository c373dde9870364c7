package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;

/**
 * The rows of one kind at one moment. Immutable as far as its readers see: later rows are written
 * behind its end, and a row is taken out by a mark in a copy.
 */
public final class Rows {

    /** No rows. */
    static Rows none() {
        return new Rows(
                new Page[0],
                new long[0][],
                new Postings(),
                new Atlases(),
                0,
                0,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE);
    }

    private static final int REST = Page.SIZE - 1;

    private final Page[] pages;

    /** For each page the rows that were taken out, a bit each; {@code null} where none was. */
    private final long[][] dead;

    private final Postings postings;
    private final Atlases atlases;
    private final int rows;
    private final int size;
    private final int firstDay;
    private final int lastDay;

    private Rows(
            Page[] pages,
            long[][] dead,
            Postings postings,
            Atlases atlases,
            int rows,
            int size,
            int firstDay,
            int lastDay) {
        this.pages = pages;
        this.dead = dead;
        this.postings = postings;
        this.atlases = atlases;
        this.rows = rows;
        this.size = size;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    void write(SnapshotWriter out) throws IOException {
        out.number(rows);
        out.number(size);
        out.number(firstDay);
        out.number(lastDay);
        for (int page = 0; page < pages(); page++) {
            pages[page].write(out, Math.min(Page.SIZE, rows - (page << Page.BITS)));
            out.number(dead[page] == null ? 0 : 1);
            if (dead[page] != null) {
                out.longs(dead[page], dead[page].length);
            }
        }
        postings.write(out);
    }

    /** The rows that were written. */
    static Rows read(SnapshotReader in) throws IOException {
        int rows = in.number();
        int size = in.number();
        int firstDay = in.number();
        int lastDay = in.number();
        Page[] pages = new Page[(rows + REST) >>> Page.BITS];
        long[][] dead = new long[pages.length][];
        for (int page = 0; page < pages.length; page++) {
            pages[page] = Page.read(in, Math.min(Page.SIZE, rows - (page << Page.BITS)));
            if (in.number() != 0) {
                dead[page] = new long[Page.SIZE >>> 6];
                in.longs(dead[page], dead[page].length);
            }
        }
        Postings postings = new Postings();
        postings.read(in);
        return new Rows(pages, dead, postings, new Atlases(), rows, size, firstDay, lastDay);
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

    Postings postings() {
        return postings;
    }

    /** What is known beforehand of where rows are; belongs to later rows of the same table too. */
    Atlases atlases() {
        return atlases;
    }

    /** No event of these rows was before this day. */
    public int firstDay() {
        return firstDay;
    }

    /** No event of these rows was after this day. */
    public int lastDay() {
        return lastDay;
    }

    /**
     * With one more row, to be written before this is published. Only for the newest rows.
     *
     * @param day of the event of the new row
     */
    Rows grown(int day) {
        int first = Math.min(firstDay, day);
        int last = Math.max(lastDay, day);
        if ((rows & REST) != 0) {
            return new Rows(pages, dead, postings, atlases, rows + 1, size + 1, first, last);
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
        return new Rows(morePages, moreDead, postings, atlases, rows + 1, size + 1, first, last);
    }

    /** Copies of some rows that are there, evenly spread, not listed anywhere. */
    Rows sample(int many) {
        Rows sample = none();
        int next = 0;
        for (int i = 0; i < many; i++) {
            int row = Math.max(next, (int) ((long) i * rows / many));
            while (row < rows && !isThere(row)) {
                row++;
            }
            if (row >= rows) {
                break;
            }
            next = row + 1;
            Page page = page(row >>> Page.BITS);
            sample = sample.grown(page.cell(row & REST, Page.DAY));
            int last = sample.rows() - 1;
            sample.page(last >>> Page.BITS).copy(last & REST, page, row & REST);
        }
        return sample;
    }

    /** Without a row that is there. */
    Rows without(int row) {
        int page = row >>> Page.BITS;
        long[][] marks = dead.clone();
        marks[page] = marks[page] == null ? new long[Page.SIZE >>> 6] : marks[page].clone();
        marks[page][(row & REST) >>> 6] |= 1L << row;
        return new Rows(pages, marks, postings, atlases, rows, size - 1, firstDay, lastDay);
    }
}
