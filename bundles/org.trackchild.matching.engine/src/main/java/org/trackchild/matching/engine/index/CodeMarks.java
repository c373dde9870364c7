package org.trackchild.matching.engine.index;

import java.util.Arrays;

/**
 * Marks on a few codes of a column: a byte for each code up to the highest that is marked, because
 * every row that is scored asks for its own. Used by one thread until it is complete; safe for use
 * by several threads after that.
 */
public final class CodeMarks {

    private byte[] marks = new byte[1 << 10];

    /** The marks of a code; 0 when it has none. */
    public int of(int code) {
        return code < marks.length ? marks[code] & 0xFF : 0;
    }

    /** Adds a mark to those of a code. */
    void add(int code, int mark) {
        if (code >= marks.length) {
            marks = Arrays.copyOf(marks, Math.max(code + 1, 2 * marks.length));
        }
        marks[code] |= (byte) mark;
    }
}
