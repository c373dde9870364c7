package org.trackchild.matching.engine.index;

import org.trackchild.matching.api.Comparison;

/**
 * A comparison that can also read the columns of the index itself, which is many times faster.
 * Unlike other comparisons it is safe for use by several threads.
 */
public interface ColumnComparison extends Comparison {

    /**
     * The same comparison for columns.
     *
     * @param population the one that the comparison was prepared for
     * @param bits the evidence of each level, behind that of {@link #MISSING}: so the evidence of a
     *     level is at its index plus one
     * @return adds for each row exactly the bits of the level that {@link #compare} gives
     */
    Kernel kernel(QueryPopulation population, double[] bits);
}
