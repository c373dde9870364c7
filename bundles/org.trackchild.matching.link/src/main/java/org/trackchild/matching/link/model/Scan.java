package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Looks at every pair: one column after the other adds its evidence to all records of the right
 * table, for one record of the left one.
 */
final class Scan implements PairSource {

    private static final int BATCH = 16;

    private final Tables tables;

    Scan(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Pairs pairs(Weights weights, double least, int[] rows, int threads, IntConsumer done) {
        AtomicInteger next = new AtomicInteger();
        List<Worker> workers =
                IntStream.range(0, threads).mapToObj(i -> new Worker(weights, least)).toList();
        workers.parallelStream().forEach(worker -> worker.work(rows, next, done));
        return Pairs.Collector.joined(workers.stream().map(worker -> worker.found).toList());
    }

    private final class Worker {

        private final Pairs.Collector found = new Pairs.Collector();
        private final double least;
        private final Row row;
        private final float[] sums = new float[tables.rows(1)];
        private final float[] ofGroup;

        Worker(Weights weights, double least) {
            this.least = least;
            row = new Row(tables, weights);
            ofGroup = new float[tables.groups().isEmpty() ? 0 : sums.length];
        }

        void work(int[] rows, AtomicInteger next, IntConsumer done) {
            int from = next.getAndAdd(BATCH);
            while (from < rows.length) {
                int to = Math.min(rows.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    look(rows[i]);
                }
                done.accept(to - from);
                from = next.getAndAdd(BATCH);
            }
        }

        private void look(int left) {
            int first = tables.isOne() ? left + 1 : 0;
            row.moveTo(left);
            Arrays.fill(sums, first, sums.length, 0);
            row.add(-1, sums, first);
            for (int group = 0; group < tables.groups().size(); group++) {
                Arrays.fill(ofGroup, first, sums.length, 0);
                row.add(group, ofGroup, first);
                for (int other = first; other < sums.length; other++) {
                    sums[other] += row.atLeast(group, ofGroup[other]);
                }
            }
            for (int other = first; other < sums.length; other++) {
                if (sums[other] >= least) {
                    found.add(left, other);
                }
            }
        }
    }
}
