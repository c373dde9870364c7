package org.trackchild.matching.engine.index;

/** Adds the evidence of one comparator for many rows at once. Safe for use by several threads. */
@FunctionalInterface
public interface Kernel {

    /**
     * Adds to sums.
     *
     * @param page columns
     * @param rows rows of the page
     * @param count so many of them
     * @param sums the sum of each of these rows
     */
    void add(Page page, int[] rows, int count, double[] sums);
}
