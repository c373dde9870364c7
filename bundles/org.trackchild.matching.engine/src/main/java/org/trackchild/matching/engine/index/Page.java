package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;
import org.trackchild.model.Field;

/**
 * Some thousand records. What comparators read of a row lies together, in cells that fill a cache
 * line; what is looked at in every row is in columns of its own. A row is written once, by one
 * thread, before its number is published; it never changes after that.
 */
public final class Page {

    /** Number of rows as a power of two. */
    public static final int BITS = 12;

    /** Number of rows. */
    public static final int SIZE = 1 << BITS;

    /** Number of cells of a row as a power of two: the cells of a row begin at row << CELLS. */
    public static final int CELLS = 4;

    /**
     * Cell of the code of the place. The cells before hold the codes of the first {@link Column}s.
     */
    public static final int PLACE = 9;

    /** Cell of the day of the event. */
    public static final int DAY = 10;

    /** Cell of the first possible day of birth. */
    public static final int BORN_FROM = 11;

    /** Cell of the last possible day of birth. */
    public static final int BORN_TO = 12;

    /** Cell of sex, height and whether the birth was stated, see {@link #sex} and its like. */
    public static final int PERSON = 13;

    /** Cell of the higher half of the telephone; negative when there is none. */
    public static final int PHONE = 14;

    /** Number of bits of {@link #bits(int[])}. */
    public static final int WORD_BITS = 12;

    /** Days from here on, but the last ones of the calendar, have numbers in {@link #day(long)}. */
    public static final int FIRST_DAY = -(Character.MAX_VALUE / 2);

    /** The day that stands for all later ones. */
    public static final int LAST_DAY = FIRST_DAY + Character.MAX_VALUE;

    private static final int PERSON_SHIFT = 16;
    private static final int DAY_SHIFT = 32;
    private static final int BACKGROUND_SHIFT = 48;
    private static final int TALLEST = 1 << 20;
    private static final int PHONE_LOW = 15;
    private static final int SEX = 3;
    private static final int STATED = 4;
    private static final int HEIGHT_SHIFT = 3;

    private static final int[] NO_CODES = new int[SIZE];

    final long[] idHigh = new long[SIZE];
    final long[] idLow = new long[SIZE];
    private final int[] cells = new int[SIZE << CELLS];

    /** Codes of the columns beside the cells; those that no row has share the empty ones. */
    private final int[][] beside = new int[Column.BESIDE][];

    private final long[] outlines = new long[SIZE];
    private final int[] wordBits = new int[SIZE];
    private final int[] packedEnds = new int[SIZE];
    private volatile byte[] packed = new byte[64 * SIZE];

    Page() {
        Arrays.fill(beside, NO_CODES);
    }

    void write(
            int row, EncodedRecord record, int place, char person, int[] columns, byte[] subject) {
        idHigh[row] = record.subject().id().value().getMostSignificantBits();
        idLow[row] = record.subject().id().value().getLeastSignificantBits();
        int first = row << CELLS;
        System.arraycopy(columns, 0, cells, first, PLACE);
        for (int i = 0; i < beside.length; i++) {
            writeBeside(i, row, columns[PLACE + i]);
        }
        cells[first + PLACE] = place;
        cells[first + DAY] = record.eventDay();
        cells[first + BORN_FROM] = record.bornFrom();
        cells[first + BORN_TO] = record.bornTo();
        int height = Math.max(-1, Math.min(TALLEST, record.heightCm()));
        cells[first + PERSON] =
                record.sex().ordinal()
                        | (record.birthStated() ? STATED : 0)
                        | height << HEIGHT_SHIFT;
        cells[first + PHONE] = (int) (record.phone() >> Integer.SIZE);
        cells[first + PHONE_LOW] = (int) record.phone();
        outlines[row] =
                atMost(place)
                        | (long) (person << Told.BITS | Told.of(columns)) << PERSON_SHIFT
                        | (long) day(record.eventDay()) << DAY_SHIFT
                        | (long) atMost(columns[Column.BACKGROUND.ordinal()]) << BACKGROUND_SHIFT;
        wordBits[row] =
                bits(record.tokens(Field.BELONGINGS)) << WORD_BITS
                        | bits(record.tokens(Field.MARKS));
        pack(row, subject);
    }

    /**
     * Writes the first rows.
     *
     * @param count so many of them
     */
    void write(SnapshotWriter out, int count) throws IOException {
        out.longs(idHigh, count);
        out.longs(idLow, count);
        out.ints(cells, count << CELLS);
        for (int[] codes : beside) {
            out.number(codes == NO_CODES ? 0 : 1);
            if (codes != NO_CODES) {
                out.ints(codes, count);
            }
        }
        out.longs(outlines, count);
        out.ints(wordBits, count);
        out.ints(packedEnds, count);
        out.bytes(packed, start(count));
    }

    /** A page with the rows that were written. */
    static Page read(SnapshotReader in, int count) throws IOException {
        Page page = new Page();
        in.longs(page.idHigh, count);
        in.longs(page.idLow, count);
        in.ints(page.cells, count << CELLS);
        for (int column = 0; column < page.beside.length; column++) {
            if (in.number() != 0) {
                page.beside[column] = new int[SIZE];
                in.ints(page.beside[column], count);
            }
        }
        in.longs(page.outlines, count);
        in.ints(page.wordBits, count);
        in.ints(page.packedEnds, count);
        byte[] subjects = new byte[page.start(count)];
        in.bytes(subjects, subjects.length);
        page.packed = subjects;
        return page;
    }

    private void writeBeside(int column, int row, int code) {
        if (code != 0) {
            if (beside[column] == NO_CODES) {
                beside[column] = new int[SIZE];
            }
            beside[column][row] = code;
        }
    }

    /** The number of a day in {@link #day(long)}. */
    static char day(int eventDay) {
        return atMost(Math.max(0, eventDay - FIRST_DAY));
    }

    /** The last number stands for all that have none. */
    private static char atMost(int code) {
        return (char) Math.min(Character.MAX_VALUE, code);
    }

    /** Bits of some words, a few of {@link #WORD_BITS}; different words may have one bit. */
    public static int bits(int[] tokens) {
        int bits = 0;
        for (int token : tokens) {
            bits |= 1 << ((token * 0x9E3779B1 >>> 16) % WORD_BITS);
        }
        return bits;
    }

    /** Copies a row of another page. */
    void copy(int row, Page other, int from) {
        idHigh[row] = other.idHigh[from];
        idLow[row] = other.idLow[from];
        System.arraycopy(other.cells, from << CELLS, cells, row << CELLS, 1 << CELLS);
        for (int i = 0; i < beside.length; i++) {
            writeBeside(i, row, other.beside[i][from]);
        }
        outlines[row] = other.outlines[from];
        wordBits[row] = other.wordBits[from];
        pack(row, other.subject(from));
    }

    private void pack(int row, byte[] subject) {
        int start = start(row);
        byte[] room = packed;
        if (start + subject.length > room.length) {
            room =
                    Arrays.copyOf(
                            room,
                            Math.max(
                                    start + subject.length,
                                    (int) ((long) start * (SIZE + 64) / (row + 1))));
        }
        System.arraycopy(subject, 0, room, start, subject.length);
        packed = room;
        packedEnds[row] = start + subject.length;
    }

    private int start(int row) {
        return row == 0 ? 0 : packedEnds[row - 1];
    }

    /** The whole record, as {@link SubjectPacker} wrote it. */
    byte[] subject(int row) {
        return Arrays.copyOfRange(packed, start(row), packedEnds[row]);
    }

    /** The cells of all rows. Like all columns not to be changed. */
    public int[] cells() {
        return cells;
    }

    /**
     * Where the codes of a column are: that of a row at (row << {@link Column#shift}) + {@link
     * Column#cell}; 0 where it tells nothing.
     */
    public int[] codes(Column column) {
        return column.isBeside() ? beside[column.beside()] : cells;
    }

    int code(Column column, int row) {
        return codes(column)[(row << column.shift()) + column.cell()];
    }

    int cell(int row, int cell) {
        return cells[(row << CELLS) + cell];
    }

    /** The telephone of a row, or -1. */
    public long phone(int row) {
        int first = row << CELLS;
        return (long) cells[first + PHONE] << Integer.SIZE
                | cells[first + PHONE_LOW] & 0xFFFF_FFFFL;
    }

    /** Number of the sex in a cell {@link #PERSON}. */
    public static int sex(int person) {
        return person & SEX;
    }

    /** Whether the birth was stated, from a cell {@link #PERSON}. */
    public static boolean stated(int person) {
        return (person & STATED) != 0;
    }

    /** The height in a cell {@link #PERSON}; -1 when there is none. */
    public static int height(int person) {
        return person >> HEIGHT_SHIFT;
    }

    /**
     * What is looked at of every row, together: {@link #place}, {@link #person}, {@link #day} and
     * {@link #background} take it apart.
     */
    public long[] outlines() {
        return outlines;
    }

    /** The code of the place in an outline, the last character for all without a number. */
    public static int place(long outline) {
        return (char) outline;
    }

    /** The code of {@link People} in an outline, with the bits of {@link Told} behind. */
    public static int person(long outline) {
        return (char) (outline >>> PERSON_SHIFT);
    }

    /**
     * The day of the event in an outline, from {@link #FIRST_DAY} on; 0 and the last character for
     * all others.
     */
    public static int day(long outline) {
        return (char) (outline >>> DAY_SHIFT);
    }

    /** The code of the background in an outline, the last character for all without a number. */
    public static int background(long outline) {
        return (int) (outline >>> BACKGROUND_SHIFT);
    }

    /**
     * Bits of the words about marks, and before them those about belongings: {@link #marks} and
     * {@link #belongings} take them apart.
     */
    public int[] wordBits() {
        return wordBits;
    }

    /** Bits of the words about marks; 0 where nothing is told. */
    public static int marks(int wordBits) {
        return wordBits & (1 << WORD_BITS) - 1;
    }

    /** Bits of the words about belongings; 0 where nothing is told. */
    public static int belongings(int wordBits) {
        return wordBits >>> WORD_BITS;
    }
}
