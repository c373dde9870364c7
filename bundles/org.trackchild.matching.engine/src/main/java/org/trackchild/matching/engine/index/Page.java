package org.trackchild.matching.engine.index;

import java.util.Arrays;
import org.trackchild.model.Field;

/**
 * The columns of some thousand records. A row is written once, by one thread, before its number is
 * published; it never changes after that.
 */
public final class Page {

    /** Number of rows as a power of two. */
    public static final int BITS = 12;

    /** Number of rows. */
    public static final int SIZE = 1 << BITS;

    /** Number of bits of {@link #wordBits(int[])}. */
    public static final int WORD_BITS = 12;

    private static final int STATED = 4;

    final long[] idHigh = new long[SIZE];
    final long[] idLow = new long[SIZE];
    private final long[] phones = new long[SIZE];
    private final int[] eventDays = new int[SIZE];
    private final int[] bornFrom = new int[SIZE];
    private final int[] bornTo = new int[SIZE];
    private final int[] places = new int[SIZE];
    private final short[] heights = new short[SIZE];
    private final byte[] people = new byte[SIZE];
    private final char[] persons = new char[SIZE];
    private final short[] wordBits = new short[SIZE];
    private final int[][] codes = new int[Column.values().length][SIZE];
    private final int[] packedEnds = new int[SIZE];
    private volatile byte[] packed = new byte[64 * SIZE];

    void write(
            int row, EncodedRecord record, int place, char person, int[] columns, byte[] subject) {
        idHigh[row] = record.subject().id().value().getMostSignificantBits();
        idLow[row] = record.subject().id().value().getLeastSignificantBits();
        phones[row] = record.phone();
        eventDays[row] = record.eventDay();
        bornFrom[row] = record.bornFrom();
        bornTo[row] = record.bornTo();
        places[row] = place;
        int height = record.heightCm();
        heights[row] = (short) (height < 0 ? -1 : Math.min(height, Short.MAX_VALUE));
        people[row] = (byte) (record.sex().ordinal() | (record.birthStated() ? STATED : 0));
        for (int column = 0; column < columns.length; column++) {
            codes[column][row] = columns[column];
        }
        persons[row] = person;
        wordBits[row] = (short) wordBits(record.tokens(Field.MARKS));
        pack(row, subject);
    }

    /** Bits of some words, a few of {@link #WORD_BITS}; different words may have one bit. */
    public static int wordBits(int[] tokens) {
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
        phones[row] = other.phones[from];
        eventDays[row] = other.eventDays[from];
        bornFrom[row] = other.bornFrom[from];
        bornTo[row] = other.bornTo[from];
        places[row] = other.places[from];
        heights[row] = other.heights[from];
        people[row] = other.people[from];
        persons[row] = other.persons[from];
        wordBits[row] = other.wordBits[from];
        for (int column = 0; column < codes.length; column++) {
            codes[column][row] = other.codes[column][from];
        }
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

    /** Telephones; -1 where there is none. Like all columns not to be changed. */
    public long[] phones() {
        return phones;
    }

    /** Days of the events. */
    public int[] eventDays() {
        return eventDays;
    }

    /** First possible days of birth. */
    public int[] bornFrom() {
        return bornFrom;
    }

    /** Last possible days of birth. */
    public int[] bornTo() {
        return bornTo;
    }

    /** Codes of places. */
    public int[] places() {
        return places;
    }

    /** Heights; -1 where there is none. */
    public short[] heights() {
        return heights;
    }

    /** Codes of {@link People}. */
    public char[] persons() {
        return persons;
    }

    /** Bits of the words about marks; 0 where nothing is told. */
    public short[] wordBits() {
        return wordBits;
    }

    /** Number of the sex of a row. */
    public int sex(int row) {
        return people[row] & (STATED - 1);
    }

    /** Whether the birth of a row was stated. */
    public boolean stated(int row) {
        return (people[row] & STATED) != 0;
    }

    /** Codes of lists. */
    public int[] codes(Column column) {
        return codes[column.ordinal()];
    }

    /** Bytes in memory, about. */
    long bytes() {
        return packed.length + SIZE * (8L * 3 + 4 * 5 + 2 + 2 + 2 + 1 + 4L * codes.length);
    }
}
