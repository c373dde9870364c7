package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Looks at every pair: one column after the other adds its evidence to all records of the right
 * table, for one record of the left one.
 */
final class Scan {

    private static final int BATCH = 16;

    private final Tables tables;
    private final Weights weights;
    private final double least;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param least pairs with so many bits of evidence are found
     */
    Scan(Tables tables, Weights weights, double least) {
        this.tables = tables;
        this.weights = weights;
        this.least = least;
    }

    Pairs pairs(int threads) {
        List<Worker> workers = IntStream.range(0, threads).mapToObj(i -> new Worker()).toList();
        workers.parallelStream().forEach(Worker::work);
        return Pairs.Collector.joined(workers.stream().map(worker -> worker.found).toList());
    }

    private final class Worker {

        private final Pairs.Collector found = new Pairs.Collector();
        private final float[][] straight = new float[tables.columns().size()][];
        private final float[][][] crossed = new float[tables.swaps().size()][2][];
        private final float[] sums = new float[tables.rows(1)];

        void work() {
            for (int i = 0; i < straight.length; i++) {
                straight[i] = tables.straight(i).empty(weights.m()[i]);
            }
            for (int i = 0; i < crossed.length; i++) {
                for (int k = 0; k < 2; k++) {
                    crossed[i][k] = tables.crossed(i)[k].empty(crossedM(i, k));
                }
            }
            int from = next.getAndAdd(BATCH);
            while (from < tables.rows(0)) {
                int to = Math.min(tables.rows(0), from + BATCH);
                for (int row = from; row < to; row++) {
                    look(row);
                }
                from = next.getAndAdd(BATCH);
            }
        }

        private double[] crossedM(int swap, int k) {
            Swap columns = tables.swaps().get(swap);
            return weights.m()[k == 0 ? columns.one() : columns.other()];
        }

        private void look(int row) {
            int first = tables.isOne() ? row + 1 : 0;
            Arrays.fill(sums, first, sums.length, 0);
            for (int i = 0; i < straight.length; i++) {
                Crossing crossing = tables.straight(i);
                int value = crossing.left().values(0)[row];
                if (value != 0) {
                    crossing.fill(straight[i], value, weights.m()[i]);
                    add(straight[i], crossing.right().values(1), first);
                    if (!isSwappable(i)) {
                        crossing.clear(straight[i], value, weights.m()[i]);
                    }
                }
            }
            for (int i = 0; i < crossed.length; i++) {
                swap(row, i, first);
            }
            for (int other = first; other < sums.length; other++) {
                if (sums[other] >= least) {
                    found.add(row, other);
                }
            }
        }

        private boolean isSwappable(int column) {
            return tables.swaps().stream()
                    .anyMatch(swap -> swap.one() == column || swap.other() == column);
        }

        private void add(float[] bits, int[] values, int first) {
            for (int other = first; other < values.length; other++) {
                sums[other] += bits[values[other]];
            }
        }

        /** Where the swapped columns fit better than the straight ones, they count instead. */
        private void swap(int row, int number, int first) {
            Swap swap = tables.swaps().get(number);
            int one = tables.columns().get(swap.one()).values(0)[row];
            int other = tables.columns().get(swap.other()).values(0)[row];
            float[] straightOne = straight[swap.one()];
            float[] straightOther = straight[swap.other()];
            if (one != 0 || other != 0) {
                Crossing[] crossing = tables.crossed(number);
                float penalty = (float) (Math.log(weights.swapped()[number]) / Math.log(2));
                float[] oneInOther = crossed[number][0];
                float[] otherInOne = crossed[number][1];
                crossing[0].fill(oneInOther, one, crossedM(number, 0));
                crossing[1].fill(otherInOne, other, crossedM(number, 1));
                int[] ones = crossing[1].right().values(1);
                int[] others = crossing[0].right().values(1);
                for (int i = first; i < ones.length; i++) {
                    float as =
                            (one == 0 ? 0 : straightOne[ones[i]])
                                    + (other == 0 ? 0 : straightOther[others[i]]);
                    float swapped =
                            (one == 0 ? 0 : oneInOther[others[i]])
                                    + (other == 0 ? 0 : otherInOne[ones[i]])
                                    + penalty;
                    if (swapped > as) {
                        sums[i] += swapped - as;
                    }
                }
                crossing[0].clear(oneInOther, one, crossedM(number, 0));
                crossing[1].clear(otherInOne, other, crossedM(number, 1));
            }
            clear(swap.one(), one);
            clear(swap.other(), other);
        }

        private void clear(int column, int value) {
            if (value != 0) {
                tables.straight(column).clear(straight[column], value, weights.m()[column]);
            }
        }
    }
}
