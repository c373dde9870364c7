package org.trackchild.matching.engine.index;

import java.util.Arrays;
import org.trackchild.model.Sex;

/**
 * The rows of a table in order of place, class and day, as far as they had come when it was made,
 * with copies of what is looked at of every row. A class is a sex and which names are told. Rows of
 * one place and one class are a block; some rows of a block that follow each other in time are a
 * cell. Who can tell beforehand that no row of a block or a cell can be wanted need not look at any
 * of them (zone maps after G. Moerkotte, "Small Materialized Aggregates", 1998, with bounds that
 * each query computes). Immutable.
 */
public final class Atlas {

    /** No rows. */
    static final Atlas NONE = new Atlas(Rows.none(), new People());

    /** Number of classes, with those of rows of which the sex is not seen. */
    public static final int CLASSES = Sex.values().length + 1 << Told.BITS;

    /** So many rows are in a cell; in the last one of a block fewer. */
    private static final int CELL = 16;

    private final int extent;

    /** Codes of the places that have rows, and the first block of each. */
    private final int[] places;

    private final int[] firstBlocks;

    /** The class of each block, and where its rows begin. */
    private final byte[] classes;

    private final int[] starts;
    private final int[] rows;
    private final long[] outlines;
    private final int[] wordBits;

    /** An atlas of the rows that are there. */
    Atlas(Rows table, People people) {
        extent = table.rows();
        int[] sexes = new int[people.size()];
        Arrays.setAll(sexes, code -> people.person(code).sex());
        int[] blockOf = new int[extent];
        int there = 0;
        int codes = 0;
        int[] unsorted = new int[extent];
        for (int row = 0; row < extent; row++) {
            if (table.isThere(row)) {
                Page page = table.page(row >>> Page.BITS);
                long outline = page.outlines()[row & (Page.SIZE - 1)];
                int person = Page.person(outline);
                int number = classOf(sexes[person >>> Told.BITS], person & Told.ALL);
                blockOf[row] = Page.place(outline) * CLASSES + number;
                codes = Math.max(codes, Page.place(outline) + 1);
                unsorted[there++] = row;
            }
        }
        int[] byDay =
                sorted(
                        unsorted,
                        there,
                        Character.MAX_VALUE + 1,
                        row -> Page.day(outline(table, row)));
        int numbers = codes * CLASSES;
        rows = sorted(byDay, there, numbers, row -> blockOf[row]);
        outlines = new long[there];
        wordBits = new int[there];
        int[] newPlaces = new int[Math.min(there, codes)];
        int[] newFirstBlocks = new int[newPlaces.length + 1];
        byte[] newClasses = new byte[Math.min(there, numbers)];
        int[] newStarts = new int[newClasses.length + 1];
        int placeCount = 0;
        int blockCount = 0;
        int last = -1;
        for (int at = 0; at < there; at++) {
            int row = rows[at];
            outlines[at] = outline(table, row);
            wordBits[at] = table.page(row >>> Page.BITS).wordBits()[row & (Page.SIZE - 1)];
            if (blockOf[row] != last) {
                int place = blockOf[row] / CLASSES;
                if (last < 0 || place != last / CLASSES) {
                    newFirstBlocks[placeCount] = blockCount;
                    newPlaces[placeCount++] = place;
                }
                last = blockOf[row];
                newStarts[blockCount] = at;
                newClasses[blockCount++] = (byte) (last % CLASSES);
            }
        }
        newFirstBlocks[placeCount] = blockCount;
        newStarts[blockCount] = there;
        places = Arrays.copyOf(newPlaces, placeCount);
        firstBlocks = Arrays.copyOf(newFirstBlocks, placeCount + 1);
        classes = Arrays.copyOf(newClasses, blockCount);
        starts = Arrays.copyOf(newStarts, blockCount + 1);
    }

    private static long outline(Rows table, int row) {
        return table.page(row >>> Page.BITS).outlines()[row & (Page.SIZE - 1)];
    }

    /** Gives the number that a row is sorted by. */
    @FunctionalInterface
    private interface Numbering {

        int of(int row);
    }

    /** The first of some rows in order of their numbers; of one number in the order they had. */
    private static int[] sorted(int[] rows, int count, int numbers, Numbering numbering) {
        int[] next = new int[numbers + 1];
        for (int i = 0; i < count; i++) {
            next[numbering.of(rows[i]) + 1]++;
        }
        for (int number = 0; number < numbers; number++) {
            next[number + 1] += next[number];
        }
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[next[numbering.of(rows[i])]++] = rows[i];
        }
        return sorted;
    }

    /** The rows from this one on are not in it. */
    public int extent() {
        return extent;
    }

    /** Number of places that have rows. */
    public int places() {
        return places.length;
    }

    /** Code of one of the places, as {@link Page#place} has it. */
    public int place(int number) {
        return places[number];
    }

    /** First block of one of the places; those of the next one begin where they end. */
    public int firstBlock(int number) {
        return firstBlocks[number];
    }

    /** Number of the class of a block. */
    public int classOf(int block) {
        return classes[block];
    }

    /**
     * Number of a class.
     *
     * @param sex number of the sex; -1 where it is not seen
     * @param told bits of {@link Told}
     */
    public static int classOf(int sex, int told) {
        return sex + 1 << Told.BITS | told;
    }

    /** Where the rows of a block begin; those of the next one begin where they end. */
    public int start(int block) {
        return starts[block];
    }

    /** Where the cell ends that begins at a place in a block, which ends where it is said. */
    public int endOfCell(int start, int endOfBlock) {
        return Math.min(endOfBlock, start + CELL);
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
