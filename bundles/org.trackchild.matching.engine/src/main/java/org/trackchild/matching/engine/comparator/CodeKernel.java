package org.trackchild.matching.engine.comparator;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Page;

/**
 * A comparison that depends on one column only, so that its level is computed once for each code
 * that is met.
 */
final class CodeKernel implements Kernel {

    private final Function<Page, int[]> column;
    private final IntUnaryOperator level;
    private final double[] bits;

    /** Place of the bits of each code plus one; 0 when it has not been computed. */
    private final byte[] places;

    /**
     * @param codes number of codes
     * @param level gives the level of a code; pure
     */
    CodeKernel(Function<Page, int[]> column, int codes, IntUnaryOperator level, double[] bits) {
        this.column = column;
        this.level = level;
        this.bits = bits;
        places = new byte[codes];
    }

    @Override
    public void add(Page page, int[] rows, int count, double[] sums) {
        int[] codes = column.apply(page);
        for (int i = 0; i < count; i++) {
            sums[i] += bits(codes[rows[i]]);
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
