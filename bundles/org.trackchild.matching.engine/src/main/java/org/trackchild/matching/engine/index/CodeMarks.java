package org.trackchild.matching.engine.index;

/**
 * Marks on a few codes of a column, of which there may be a million: so the marks are in a hash
 * table that is no larger than they need. Used by one thread until it is complete; safe for use by
 * several threads after that.
 */
public final class CodeMarks {

    /** Codes plus one; 0 where there is none. A power of two, at least twice the marked codes. */
    private int[] codes = new int[1 << 8];

    private byte[] marks = new byte[codes.length];
    private int shift = Integer.SIZE - 8;
    private int size;

    /** The marks of a code; 0 when it has none. */
    public int of(int code) {
        int slot = slot(code, shift);
        while (codes[slot] != 0) {
            if (codes[slot] == code + 1) {
                return marks[slot] & 0xFF;
            }
            slot = (slot + 1) & (codes.length - 1);
        }
        return 0;
    }

    private static int slot(int code, int shift) {
        return (code * 0x9E3779B1) >>> shift;
    }

    /** Adds a mark to those of a code. */
    void add(int code, int mark) {
        if (size * 2 >= codes.length) {
            grow();
        }
        int slot = slot(code, shift);
        while (codes[slot] != 0 && codes[slot] != code + 1) {
            slot = (slot + 1) & (codes.length - 1);
        }
        size += codes[slot] == 0 ? 1 : 0;
        codes[slot] = code + 1;
        marks[slot] |= (byte) mark;
    }

    private void grow() {
        int[] before = codes;
        byte[] marksBefore = marks;
        codes = new int[before.length * 4];
        marks = new byte[codes.length];
        shift -= 2;
        size = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                add(before[i] - 1, marksBefore[i]);
            }
        }
    }
}
