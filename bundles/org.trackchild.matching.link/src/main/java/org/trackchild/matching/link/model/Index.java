package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * For large tables: looks only at records that agree on something, exactly or nearly. For each
 * record the columns with the fewest such records come first; it stops where those that agree on
 * none of them cannot have enough evidence from the rest (nothing is lost then), or where the
 * budget is used up. So a typing error in one column, whichever, does not keep two records apart.
 * Memory: 4 bytes per record and column for the lists, and 8 per record and thread.
 */
final class Index implements PairSource {

    private static final int BATCH = 16;

    private final Tables tables;
    private final int budget;

    /** By column: where the rows of each value begin. */
    private final int[][] starts;

    /** By column: the rows of the right table, by value. */
    private final int[][] rows;

    Index(Tables tables, int budget) {
        this.tables = tables;
        this.budget = budget;
        int size = tables.columns().size();
        starts = new int[size][];
        rows = new int[size][];
        for (int column = 0; column < size; column++) {
            int[] values = tables.columns().get(column).values(1);
            int[] counts = tables.columns().get(column).counts(1);
            int[] start = new int[counts.length + 1];
            for (int value = 0; value < counts.length; value++) {
                // rows that do not tell are found by nothing
                start[value + 1] = start[value] + (value == 0 ? 0 : counts[value]);
            }
            int[] next = start.clone();
            int[] sorted = new int[start[counts.length]];
            for (int row = 0; row < values.length; row++) {
                if (values[row] != 0) {
                    sorted[next[values[row]]++] = row;
                }
            }
            starts[column] = start;
            rows[column] = sorted;
        }
    }

    @Override
    public Pairs pairs(Weights weights, double least, int[] wanted, int threads, IntConsumer done) {
        AtomicInteger next = new AtomicInteger();
        List<Worker> workers =
                IntStream.range(0, threads).mapToObj(i -> new Worker(weights, least)).toList();
        workers.parallelStream().forEach(worker -> worker.work(wanted, next, done));
        return Pairs.Collector.joined(workers.stream().map(worker -> worker.found).toList());
    }

    /** Values of one column that agree with that of a record, or with that of its swapped one. */
    private record Source(int column, int[] values, float most, long size) {}

    private final class Worker {

        private final Pairs.Collector found = new Pairs.Collector();
        private final double least;
        private final Row row;
        private final int[] seen = new int[tables.rows(1)];

        Worker(Weights weights, double least) {
            this.least = least;
            row = new Row(tables, weights);
            Arrays.fill(seen, -1);
        }

        void work(int[] wanted, AtomicInteger next, IntConsumer done) {
            int from = next.getAndAdd(BATCH);
            while (from < wanted.length) {
                int to = Math.min(wanted.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    look(wanted[i]);
                }
                done.accept(to - from);
                from = next.getAndAdd(BATCH);
            }
        }

        private void look(int left) {
            row.moveTo(left);
            List<Source> sources =
                    IntStream.range(0, starts.length + 2 * tables.swaps().size())
                            .mapToObj(this::source)
                            .filter(source -> source.values().length > 0)
                            .sorted(Comparator.comparingLong(Source::size))
                            .toList();
            // what the columns that are still to come can give at most
            double rest = sources.stream().mapToDouble(source -> Math.max(0, source.most())).sum();
            rest += tables.groups().size();
            long looked = 0;
            for (Source source : sources) {
                if (rest < least || looked > budget) {
                    return;
                }
                rest -= Math.max(0, source.most());
                looked += look(left, source, budget - looked);
            }
        }

        private Source source(int number) {
            int column = number;
            int value;
            float[] bits;
            Crossing crossing;
            if (number < starts.length) {
                crossing = tables.straight(number);
                value = row.value(number);
                bits = row.bitsOf(number);
            } else {
                int swap = (number - starts.length) / 2;
                int k = (number - starts.length) % 2;
                Swap columns = tables.swaps().get(swap);
                crossing = tables.crossed(swap)[k];
                value = row.value(k == 0 ? columns.one() : columns.other());
                column = k == 0 ? columns.other() : columns.one();
                bits = row.crossedBits(swap, k);
            }
            int[] values = crossing.agreeing(value);
            float most = 0;
            long size = 0;
            for (int each : values) {
                most = Math.max(most, bits[each]);
                size += starts[column][each + 1] - starts[column][each];
            }
            return new Source(column, values, most, size);
        }

        /**
         * @return how many records were looked at
         */
        private long look(int left, Source source, long most) {
            long looked = 0;
            int[] start = starts[source.column()];
            int[] of = rows[source.column()];
            for (int value : source.values()) {
                for (int i = start[value]; i < start[value + 1]; i++) {
                    int right = of[i];
                    if (seen[right] != left && (!tables.isOne() || right > left)) {
                        if (looked++ > most) {
                            return looked;
                        }
                        seen[right] = left;
                        if (row.bits(right) >= least) {
                            found.add(left, right);
                        }
                    }
                }
            }
            return looked;
        }
    }
}
