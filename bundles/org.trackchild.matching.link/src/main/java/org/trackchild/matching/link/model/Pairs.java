package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs of rows, sorted by the left and then by the right one. Immutable by agreement.
 *
 * @param left rows of the left table
 * @param right as many rows of the right table
 */
public record Pairs(int[] left, int[] right) {

    public int size() {
        return left.length;
    }

    /** Collects pairs. Used by one thread. */
    static final class Collector {

        private long[] pairs = new long[1 << 10];
        private int size;

        void add(int left, int right) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = (long) left << Integer.SIZE | right;
        }

        static Pairs joined(List<Collector> collectors) {
            long[] all = new long[collectors.stream().mapToInt(each -> each.size).sum()];
            int at = 0;
            for (Collector each : collectors) {
                System.arraycopy(each.pairs, 0, all, at, each.size);
                at += each.size;
            }
            Arrays.parallelSort(all);
            return new Pairs(
                    Arrays.stream(all).mapToInt(pair -> (int) (pair >>> Integer.SIZE)).toArray(),
                    Arrays.stream(all).mapToInt(pair -> (int) pair).toArray());
        }
    }
}
