package org.trackchild.matching.engine.comparator;

import java.util.function.IntUnaryOperator;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Page;

/**
 * A comparison that depends on one column only, so that its level is computed once for each code
 * that is met.
 */
final class CodeKernel implements Kernel {

    private final Column column;
    private final IntUnaryOperator level;
    private final double[] bits;

    /** Place of the bits of each code plus one; 0 when it has not been computed. */
    private final byte[] places;

    /**
     * @param column column of the code
     * @param codes number of codes
     * @param level gives the level of a code; pure
     */
    CodeKernel(Column column, int codes, IntUnaryOperator level, double[] bits) {
        this.column = column;
        this.level = level;
        this.bits = bits;
        places = new byte[codes];
    }

    @Override
    public void add(Page page, int[] rows, int count, double[] sums) {
        int[] codes = page.codes(column);
        int shift = column.shift();
        int cell = column.cell();
        for (int i = 0; i < count; i++) {
            sums[i] += bits(codes[(rows[i] << shift) + cell]);
        }
    }

    /** The evidence of a code. */
    double bits(int code) {
        int place = places[code];
        return bits[place == 0 ? computed(code) : place - 1];
    }

    private int computed(int code) {
        int place = level.applyAsInt(code) + 1;
        // two threads may compute it, and find the same
        places[code] = (byte) (place + 1);
        return place;
    }
}
