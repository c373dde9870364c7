package org.trackchild.matching.engine.index;

import org.trackchild.model.Sex;

/**
 * The rows of a table in order of place, sex and time, as far as they had come when it was made,
 * with copies of what is looked at of every row. Rows of one place and one sex are a block; those
 * of one span of days in a block are a cell. Who can tell beforehand that no row of a block or a
 * cell can be wanted need not look at any of them (zone maps after G. Moerkotte, "Small
 * Materialized Aggregates", 1998, with bounds that each query computes). Immutable.
 */
public final class Atlas {

    /** No rows. */
    static final Atlas NONE = new Atlas(Rows.none(), new People());

    /** Number of sexes, with one for rows of which it is not seen. */
    public static final int SEXES = Sex.values().length + 1;

    /** So many rows are in a cell, if they are evenly spread. */
    private static final int ROWS_OF_CELL = 16;

    private final int extent;
    private final int firstDay;
    private final int daysOfSpan;
    private final int spans;
    private final int[] blocks;
    private final int[] firstCells;
    private final char[] spanOfCell;
    private final int[] firstPlaces;
    private final int[] rows;
    private final long[] outlines;
    private final int[] wordBits;

    /** An atlas of the rows that are there. */
    Atlas(Rows table, People people) {
        extent = table.rows();
        int first = Character.MAX_VALUE;
        int last = 0;
        int places = 1;
        for (int row = 0; row < extent; row++) {
            Page page = table.page(row >>> Page.BITS);
            int at = row & (Page.SIZE - 1);
            long outline = page.outlines()[at];
            first = Math.min(first, Page.day(outline));
            last = Math.max(last, Page.day(outline));
            places = Math.max(places, Page.place(outline) + 1);
        }
        firstDay = first;
        int wanted = Math.max(1, extent / ROWS_OF_CELL / places);
        daysOfSpan = Math.max(1, (last - first + wanted) / wanted);
        spans = Math.max(1, (last - first) / daysOfSpan + 1);
        byte[] sexes = sexes(people);
        int[] ends = new int[places * SEXES * spans + 1];
        for (int row = 0; row < extent; row++) {
            if (table.isThere(row)) {
                ends[number(table, row, sexes) + 1]++;
            }
        }
        int cells = 0;
        int filledBlocks = 0;
        int lastBlock = -1;
        for (int cell = 0; cell < ends.length - 1; cell++) {
            if (ends[cell + 1] > 0) {
                cells++;
                filledBlocks += cell / spans == lastBlock ? 0 : 1;
                lastBlock = cell / spans;
            }
        }
        blocks = new int[filledBlocks];
        firstCells = new int[filledBlocks + 1];
        spanOfCell = new char[cells];
        firstPlaces = new int[cells + 1];
        list(ends);
        int there = firstPlaces[cells];
        rows = new int[there];
        outlines = new long[there];
        wordBits = new int[there];
        for (int row = 0; row < extent; row++) {
            if (table.isThere(row)) {
                fill(ends[number(table, row, sexes)]++, table, row);
            }
        }
    }

    private static byte[] sexes(People people) {
        byte[] sexes = new byte[people.size()];
        for (int code = 0; code < sexes.length; code++) {
            sexes[code] = (byte) (people.person(code).sex() + 1);
        }
        return sexes;
    }

    /** The number of the cell of a row, with those that have no row. */
    private int number(Rows table, int row, byte[] sexes) {
        Page page = table.page(row >>> Page.BITS);
        int at = row & (Page.SIZE - 1);
        long outline = page.outlines()[at];
        int sex = sexes[Page.person(outline) >>> Told.BITS];
        return (Page.place(outline) * SEXES + sex) * spans
                + (Page.day(outline) - firstDay) / daysOfSpan;
    }

    /** Lists the cells that have rows, and turns their numbers of rows into the first places. */
    private void list(int[] ends) {
        int cell = 0;
        int block = -1;
        int place = 0;
        for (int number = 0; number < ends.length - 1; number++) {
            int count = ends[number + 1];
            if (count > 0) {
                if (block < 0 || blocks[block] != number / spans) {
                    block++;
                    blocks[block] = number / spans;
                    firstCells[block] = cell;
                }
                spanOfCell[cell] = (char) (number % spans);
                firstPlaces[cell] = place;
                cell++;
            }
            ends[number] = place;
            place += count;
            // what follows still is a number of rows
        }
        firstCells[blocks.length] = cell;
        firstPlaces[cell] = place;
    }

    private void fill(int place, Rows table, int row) {
        Page page = table.page(row >>> Page.BITS);
        int at = row & (Page.SIZE - 1);
        rows[place] = row;
        outlines[place] = page.outlines()[at];
        wordBits[place] = page.wordBits()[at];
    }

    /** The rows from this one on are not in it. */
    public int extent() {
        return extent;
    }

    /** Number of blocks. */
    public int blocks() {
        return blocks.length;
    }

    /** Code of the place of a block, as {@link Page#place} has it. */
    public int place(int block) {
        return blocks[block] / SEXES;
    }

    /** Number of the sex of a block plus one; 0 for rows of which it is not seen. */
    public int sex(int block) {
        return blocks[block] % SEXES;
    }

    /** First cell of a block; of the one after the last block the number of all cells. */
    public int firstCell(int block) {
        return firstCells[block];
    }

    /** Number of the span of days of a cell. */
    public int span(int cell) {
        return spanOfCell[cell];
    }

    /** Where the rows of a cell begin; those of the next one begin where they end. */
    public int start(int cell) {
        return firstPlaces[cell];
    }

    /** Number of spans of days. */
    public int spans() {
        return spans;
    }

    /** First day of a span, as {@link Page#day} has it. */
    public int firstDay(int span) {
        return firstDay + span * daysOfSpan;
    }

    /** Number of days of a span. */
    public int daysOfSpan() {
        return daysOfSpan;
    }

    /** Numbers of the rows. Like all columns not to be changed. */
    public int[] rows() {
        return rows;
    }

    /** Copies of {@link Page#outlines}. */
    public long[] outlines() {
        return outlines;
    }

    /** Copies of {@link Page#wordBits}. */
    public int[] wordBits() {
        return wordBits;
    }
}
