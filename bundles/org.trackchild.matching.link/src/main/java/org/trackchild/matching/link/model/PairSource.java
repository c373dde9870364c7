package org.trackchild.matching.link.model;

import java.util.function.IntConsumer;

/** Finds the pairs that have enough evidence. Safe for use by several threads. */
interface PairSource {

    /**
     * The pairs that have so many bits at least, and perhaps a few more.
     *
     * @param rows of the left table; of one table each pair is found from its first row
     * @param threads number of threads
     * @param done told how many rows were done since the last call, by any thread
     */
    Pairs pairs(Weights weights, double least, int[] rows, int threads, IntConsumer done);
}
