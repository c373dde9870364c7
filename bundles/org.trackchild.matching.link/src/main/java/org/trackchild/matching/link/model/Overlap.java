package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;

/**
 * How far columns repeat each other among strangers, such as suburb and postcode: that a second one
 * agrees says less when the first one does. All pairs of records that agree on two columns are
 * counted, those of one person or one family taken off, and compared with what would be expected if
 * the columns had nothing to do with each other. Immutable; safe for use by several threads.
 */
final class Overlap {

    /** Of larger tables only so many records are counted, spread evenly. */
    private static final int MOST_ROWS = 100_000;

    /** So many pairs are added to what is found and to what is expected: a few prove nothing. */
    private static final double DOUBT = 20;

    /** A record has at most so many partners, relatives among them, one with the other. */
    private static final double MOST_PARTNERS = 5;

    /** Part of the pairs of one person that may have been missed. */
    private static final double MISSED = .01;

    private static final double LOG2 = Math.log(2);

    private final Tables tables;
    private final int size;

    /** By column and column: part of all pairs that agree on both; in the diagonal on the one. */
    private final double[][] agreeing;

    private final double[][] told;

    Overlap(Tables tables) {
        this.tables = tables;
        size = tables.columns().size();
        agreeing = new double[size][size];
        told = new double[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = one; other < size; other++) {
                count(one, other);
            }
        }
    }

    private void count(int one, int other) {
        long[] left = keys(0, one, other);
        long[] right = tables.isOne() ? left : keys(1, one, other);
        double all = tables.isOne() ? left.length * (left.length - 1.) / 2 : pairs(left, right);
        double same = 0;
        int at = 0;
        int from = 0;
        while (from < left.length) {
            int to = end(left, from);
            double count = to - from;
            if (tables.isOne()) {
                same += count * (count - 1) / 2;
            } else {
                while (at < right.length && right[at] < left[from]) {
                    at++;
                }
                int first = at;
                while (at < right.length && right[at] == left[from]) {
                    at++;
                }
                same += count * (at - first);
            }
            from = to;
        }
        agreeing[one][other] = agreeing[other][one] = all == 0 ? 0 : same / all;
        double told = part(0, left.length) * part(1, right.length);
        this.told[one][other] = this.told[other][one] = told;
    }

    private static double pairs(long[] left, long[] right) {
        return left.length * (double) right.length;
    }

    private double part(int side, int told) {
        int step = step(side);
        return told / (double) Math.max(1, (tables.rows(side) + step - 1) / step);
    }

    private int step(int side) {
        return 1 + (tables.rows(side) - 1) / MOST_ROWS;
    }

    private static int end(long[] keys, int from) {
        int to = from + 1;
        while (to < keys.length && keys[to] == keys[from]) {
            to++;
        }
        return to;
    }

    /** The values of both columns of the records that tell both, as one number each, sorted. */
    private long[] keys(int side, int one, int other) {
        int[] ones = tables.columns().get(one).values(side);
        int[] others = tables.columns().get(other).values(side);
        long[] keys = new long[ones.length];
        int count = 0;
        for (int row = 0; row < ones.length; row += step(side)) {
            if (ones[row] != 0 && others[row] != 0) {
                keys[count++] = (long) ones[row] << Integer.SIZE | others[row];
            }
        }
        long[] told = Arrays.copyOf(keys, count);
        Arrays.sort(told);
        return told;
    }

    /**
     * The bits that two columns say less together, by column and column; 0 or more.
     *
     * @param evidence the closest pairs
     * @param pairs number of pairs of which they are the closest
     * @param own by pair: how probable it is that it is of one person or one family
     */
    double[][] bits(List<Evidence> evidence, double pairs, double[] own) {
        double[][] ownAgreeing = new double[size][size];
        for (int i = 0; i < own.length; i++) {
            byte[] levels = evidence.get(i).levels();
            for (int one = 0; one < size; one++) {
                for (int other = one; levels[one] == 0 && other < size; other++) {
                    ownAgreeing[one][other] += levels[other] == 0 ? own[i] : 0;
                }
            }
        }
        return bits(ownAgreeing, pairs);
    }

    private double[][] bits(double[][] ownAgreeing, double pairs) {
        double part = pairs / Math.max(1, tables.pairs());
        double most = MOST_PARTNERS * part * Math.max(tables.rows(0), tables.rows(1));
        double[][] bits = new double[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                double compared = pairs * told[one][other];
                double agree = agreeing[one][other] * compared;
                // however probable each of them is, so many cannot be of one person
                double own = Math.min(most, ownAgreeing[one][other]);
                double found = Math.max(0, agree - own);
                double expected =
                        strangers(one, most, ownAgreeing, pairs)
                                * strangers(other, most, ownAgreeing, pairs)
                                * compared;
                double doubt = DOUBT + MISSED * own;
                double more = (found + doubt) / (expected + doubt);
                bits[one][other] = bits[other][one] = Math.max(0, Math.log(more) / LOG2);
            }
        }
        return bits;
    }

    /**
     * The same before anything is known: as many pairs as can be of one person are taken for such.
     *
     * @param pairs number of pairs that are learned from
     */
    double[][] bits(double pairs) {
        double[][] all = new double[size][size];
        for (double[] each : all) {
            Arrays.fill(each, Double.MAX_VALUE);
        }
        return bits(all, pairs);
    }

    /** Part of the strangers that agree on a column. */
    private double strangers(int column, double most, double[][] ownAgreeing, double pairs) {
        double compared = Math.max(1, pairs * told[column][column]);
        return Math.max(
                0,
                agreeing[column][column] - Math.min(most, ownAgreeing[column][column]) / compared);
    }

    /**
     * What columns that agree say less together than one by one: the strongest overlap of each with
     * those before it (a largest tree over them, as of C. Chow and C. Liu).
     *
     * @param levels by column
     * @param among the columns that count
     * @return 0 or more
     */
    static double of(Tables tables, double[][] bits, byte[] levels, int[] among) {
        int[] agreed = new int[levels.length];
        int count = 0;
        for (int column : among) {
            if (levels[column] >= 0 && levels[column] < tables.differs(column)) {
                agreed[count++] = column;
            }
        }
        double sum = 0;
        double[] best = new double[count];
        // the tree grows by the column that overlaps most with one that is in it
        for (int left = count - 1, newest = 0; left > 0; left--) {
            int next = -1;
            for (int i = 1; i < count; i++) {
                if (best[i] >= 0 && i != newest) {
                    best[i] = Math.max(best[i], bits[agreed[newest]][agreed[i]]);
                    next = next < 0 || best[i] > best[next] ? i : next;
                }
            }
            sum += best[next];
            best[next] = -1;
            newest = next;
        }
        return sum;
    }
}
