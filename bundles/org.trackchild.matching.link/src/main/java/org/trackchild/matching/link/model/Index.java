package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * For large tables: looks only at records that agree on something, exactly or nearly. For each
 * record the columns with the fewest such records come first; it stops where those that agree on
 * none of them cannot have enough evidence from the rest (nothing is lost then), or where the
 * budget is used up. So a typing error in one column, whichever, does not keep two records apart.
 * Memory: 4 bytes per record and column for the lists, and 4 per record and thread.
 */
final class Index implements PairSource {

    private final Tables tables;
    private final int budget;

    private final Postings postings;

    Index(Tables tables, int budget) {
        this.tables = tables;
        this.budget = budget;
        postings = new Postings(tables);
    }

    @Override
    public Pairs pairs(Weights weights, double least, int[] wanted, int threads, IntConsumer done) {
        return Workers.work(() -> new Looking(weights, least), wanted, threads, done);
    }

    /** Values of one column that agree with that of a record, or with that of its swapped one. */
    private record Source(int column, int[] values, float most, long size) {}

    private final class Looking implements Workers.Worker {

        private final double least;
        private final Row row;
        private final int[] seen = new int[tables.rows(1)];

        Looking(Weights weights, double least) {
            this.least = least;
            row = new Row(tables, weights);
            Arrays.fill(seen, -1);
        }

        @Override
        public void look(int left, Pairs.Collector found) {
            row.moveTo(left);
            List<Source> sources =
                    IntStream.range(0, tables.columns().size() + 2 * tables.swaps().size())
                            .mapToObj(this::source)
                            .filter(source -> source.values().length > 0)
                            .sorted(Comparator.comparingLong(Source::size))
                            .toList();
            // what the columns that are still to come can give at most
            double rest = sources.stream().mapToDouble(source -> Math.max(0, source.most())).sum();
            rest += tables.groups().length;
            long looked = 0;
            for (Source source : sources) {
                if (rest < least || looked > budget) {
                    return;
                }
                rest -= Math.max(0, source.most());
                looked += look(left, source, budget - looked, found);
            }
        }

        private Source source(int number) {
            int column = number;
            int value;
            float[] bits;
            Crossing crossing;
            if (number < tables.columns().size()) {
                crossing = tables.straight(number);
                value = row.value(number);
                bits = row.bitsOf(number);
            } else {
                int swap = (number - tables.columns().size()) / 2;
                int k = (number - tables.columns().size()) % 2;
                Swap columns = tables.swaps().get(swap);
                crossing = tables.crossed(swap)[k];
                value = row.value(k == 0 ? columns.one() : columns.other());
                column = k == 0 ? columns.other() : columns.one();
                bits = row.crossedBits(swap, k);
            }
            int[] values = crossing.agreeing(value);
            float most = 0;
            for (int each : values) {
                most = Math.max(most, bits[each]);
            }
            return new Source(column, values, most, postings.count(column, values));
        }

        /**
         * @return how many records were looked at
         */
        private long look(int left, Source source, long most, Pairs.Collector found) {
            long looked = 0;
            int[] of = postings.rows(source.column());
            for (int value : source.values()) {
                int end = postings.end(source.column(), value);
                for (int i = postings.start(source.column(), value); i < end; i++) {
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
