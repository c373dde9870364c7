package org.trackchild.matching.engine.comparator;

import java.util.function.Consumer;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.PostedKernel;
import org.trackchild.matching.engine.index.RowLists;
import org.trackchild.matching.engine.index.Told;

/**
 * A kernel that has lists of its rows.
 *
 * @param kernel adds
 * @param otherwise at least what is added to other rows that tell what is compared
 * @param told the bits of {@link Told} of those
 * @param most for each set of kinds of lists at least what is added to the rows in these; a power
 *     of two of them
 * @param lists adds the lists
 */
record Posted(Kernel kernel, double otherwise, int told, double[] most, Consumer<RowLists> lists)
        implements PostedKernel {

    /** Levels with so few bits are not worth a list of rows. */
    static final double LITTLE = .5;

    @Override
    public void add(Page page, int[] among, int count, double[] sums) {
        kernel.add(page, among, count, sums);
    }

    @Override
    public int kinds() {
        return Integer.numberOfTrailingZeros(most.length);
    }

    @Override
    public void post(RowLists rows) {
        lists.accept(rows);
    }

    @Override
    public double most(int kinds) {
        return most[kinds];
    }
}
