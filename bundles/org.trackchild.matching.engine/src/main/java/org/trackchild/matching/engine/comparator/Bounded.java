package org.trackchild.matching.engine.comparator;

import java.util.function.IntToDoubleFunction;
import org.trackchild.matching.engine.index.BoundedKernel;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;

/**
 * A kernel with a bound.
 *
 * @param kernel adds
 * @param outline what the bound depends on
 * @param bound at least what is added to rows with a code
 */
record Bounded(Kernel kernel, Outline outline, IntToDoubleFunction bound) implements BoundedKernel {

    @Override
    public void add(Page page, int[] rows, int count, double[] sums) {
        kernel.add(page, rows, count, sums);
    }

    @Override
    public double most(int code) {
        return bound.applyAsDouble(code);
    }

    /** The most of the bits of some levels, one after the other. */
    static double most(double[] bits, int first, int last) {
        double most = Double.NEGATIVE_INFINITY;
        for (int level = first; level <= last; level++) {
            most = Math.max(most, bits[level + 1]);
        }
        return most;
    }
}
