package org.trackchild.matching.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Looks at every pair, but not one by one: what a record of the right table can have at most if it
 * agrees on nothing rare depends on which columns it tells alone, so it is computed once for all
 * that tell the same; those that agree on something rare are found by it. Only pairs that can have
 * enough evidence are compared column by column. Nothing is lost.
 */
final class Scan implements PairSource {

    /** Of more records than one in so many, agreeing is not rare. */
    private static final int COMMON = 6;

    private final Tables tables;
    private final Postings postings;

    /** By row of the right table, which of the patterns of columns that are told it has. */
    private final int[] patternOf;

    /** By pattern, its rows. */
    private final int[][] rowsOf;

    /** By column and pattern, 1 where it is told. */
    private final float[][] told;

    Scan(Tables tables) {
        this.tables = tables;
        postings = new Postings(tables);
        int rows = tables.rows(1);
        int columns = tables.columns().size();
        patternOf = new int[rows];
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> patterns = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            BitSet pattern = new BitSet(columns);
            for (int column = 0; column < columns; column++) {
                pattern.set(column, tables.columns().get(column).values(1)[row] != 0);
            }
            Integer number = numbers.putIfAbsent(pattern, patterns.size());
            if (number == null) {
                number = patterns.size();
                patterns.add(pattern);
            }
            patternOf[row] = number;
        }
        told = new float[columns][patterns.size()];
        for (int column = 0; column < columns; column++) {
            for (int pattern = 0; pattern < patterns.size(); pattern++) {
                told[column][pattern] = patterns.get(pattern).get(column) ? 1 : 0;
            }
        }
        int[] counts = new int[patterns.size()];
        Arrays.stream(patternOf).forEach(pattern -> counts[pattern]++);
        rowsOf = new int[counts.length][];
        Arrays.setAll(rowsOf, pattern -> new int[counts[pattern]]);
        for (int row = rows - 1; row >= 0; row--) {
            rowsOf[patternOf[row]][--counts[patternOf[row]]] = row;
        }
    }

    @Override
    public Pairs pairs(Weights weights, double least, int[] rows, int threads, IntConsumer done) {
        return Workers.work(() -> new Looking(weights, least), rows, threads, done);
    }

    private final class Looking implements Workers.Worker {

        private final double least;
        private final Row row;
        private final int groups = tables.groups().length;

        /** By group, and last for the columns in none: bits by row above those of its pattern. */
        private final float[][] sums = new float[groups + 1][patternOf.length];

        /** The same by pattern. */
        private final float[][] bases = new float[groups + 1][rowsOf.length];

        private final float[] most = new float[rowsOf.length];
        private final int[] seen = new int[patternOf.length];
        private final int[] touched = new int[patternOf.length];
        private int count;
        private int left;

        Looking(Weights weights, double least) {
            this.least = least;
            row = new Row(tables, weights);
            Arrays.fill(seen, -1);
        }

        @Override
        public void look(int wanted, Pairs.Collector found) {
            left = wanted;
            count = 0;
            row.moveTo(left);
            for (float[] base : bases) {
                Arrays.fill(base, 0);
            }
            for (int column = 0; column < told.length; column++) {
                if (row.tells(column) && !row.isSwappable(column)) {
                    float bits = straight(column);
                    float[] base = bases[place(column)];
                    float[] tells = told[column];
                    for (int pattern = 0; pattern < base.length; pattern++) {
                        base[pattern] += bits * tells[pattern];
                    }
                }
            }
            for (int swap = 0; swap < tables.swaps().size(); swap++) {
                addSwap(swap);
            }
            for (int pattern = 0; pattern < most.length; pattern++) {
                most[pattern] = row.atMost(bases, pattern);
            }
            tell(found);
        }

        private int place(int column) {
            int group = tables.groupOf(column);
            return group < 0 ? groups : group;
        }

        /** At most so much a record has that is not touched; touches those with more. */
        private float straight(int column) {
            return row.tells(column)
                    ? touch(
                            column,
                            tables.straight(column).agreeing(row.value(column)),
                            row.bitsOf(column),
                            row.differs(column))
                    : 0;
        }

        private float crossed(int swap, int k, int of, int with) {
            return row.tells(of)
                    ? touch(
                            with,
                            tables.crossed(swap)[k].agreeing(row.value(of)),
                            row.crossedBits(swap, k),
                            row.crossedDiffers(swap, k))
                    : 0;
        }

        private float touch(int column, int[] agreeing, float[] bits, float differs) {
            if (postings.count(column, agreeing) > patternOf.length / COMMON) {
                float highest = differs;
                for (int value : agreeing) {
                    highest = Math.max(highest, bits[value]);
                }
                return highest;
            }
            float[] sum = sums[place(column)];
            int[] rows = postings.rows(column);
            for (int value : agreeing) {
                float more = bits[value] - differs;
                int end = postings.end(column, value);
                for (int i = postings.start(column, value); more > 0 && i < end; i++) {
                    int other = rows[i];
                    if (seen[other] != left) {
                        seen[other] = left;
                        touched[count++] = other;
                        for (float[] each : sums) {
                            each[other] = 0;
                        }
                    }
                    sum[other] += more;
                }
            }
            return differs;
        }

        private void addSwap(int number) {
            Swap swap = tables.swaps().get(number);
            float one = straight(swap.one());
            float other = straight(swap.other());
            // the swapped value counts where the record on the left has it
            float crossedOne = crossed(number, 0, swap.one(), swap.other());
            float crossedOther = crossed(number, 1, swap.other(), swap.one());
            float swapped = row.swapped(number);
            float[] base = bases[place(swap.one())];
            float[] tellsOne = told[swap.one()];
            float[] tellsOther = told[swap.other()];
            for (int pattern = 0; pattern < base.length; pattern++) {
                float as = one * tellsOne[pattern] + other * tellsOther[pattern];
                float crossed = crossedOne * tellsOther[pattern] + crossedOther * tellsOne[pattern];
                base[pattern] += Math.max(as, crossed + swapped);
            }
        }

        private void tell(Pairs.Collector found) {
            for (int i = 0; i < count; i++) {
                int other = touched[i];
                int pattern = patternOf[other];
                if (most[pattern] < least && atMost(other, pattern) >= least) {
                    tell(other, found);
                }
            }
            for (int pattern = 0; pattern < most.length; pattern++) {
                if (most[pattern] >= least) {
                    for (int other : rowsOf[pattern]) {
                        tell(other, found);
                    }
                }
            }
        }

        private float atMost(int other, int pattern) {
            float all = sums[groups][other] + bases[groups][pattern];
            for (int group = 0; group < groups; group++) {
                all += row.atLeast(group, sums[group][other] + bases[group][pattern]);
            }
            return all;
        }

        private void tell(int other, Pairs.Collector found) {
            if ((!tables.isOne() || other > left) && row.bits(other) >= least) {
                found.add(left, other);
            }
        }
    }
}
