package org.trackchild.matching.engine.comparator;

import java.util.function.Consumer;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.PostedKernel;
import org.trackchild.matching.engine.index.RowMarks;
import org.trackchild.matching.engine.index.Told;

/**
 * A kernel that names its rows.
 *
 * @param kernel adds
 * @param otherwise at least what is added to other rows that tell what is compared
 * @param told the bits of {@link Told} of those
 * @param rows marks the rows
 */
record Posted(Kernel kernel, double otherwise, int told, Consumer<RowMarks> rows)
        implements PostedKernel {

    /** Levels with so few bits are not worth a list of rows. */
    static final double LITTLE = .5;

    @Override
    public void add(Page page, int[] among, int count, double[] sums) {
        kernel.add(page, among, count, sums);
    }

    @Override
    public void post(RowMarks marks) {
        rows.accept(marks);
    }
}
