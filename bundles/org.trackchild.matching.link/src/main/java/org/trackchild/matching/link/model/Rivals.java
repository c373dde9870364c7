package org.trackchild.matching.link.model;

import java.util.Arrays;

/**
 * The candidates of one record of two tables compete with each other and with the chance that none
 * is it. How far they exclude each other the tables tell: with {@code c} a second partner is that
 * much rarer than if nothing was known of the first (1: partners have nothing to do with each
 * other; near 0: there is one at most). The odds of a set of partners are the product of theirs,
 * times c for each but the first.
 */
final class Rivals {

    private static final double[] TRIED = {1e-6, 1e-5, 1e-4, 1e-3, .01, .03, .1, .3, 1};
    private static final double LOG2 = Math.log(2);

    private Rivals() {}

    /**
     * The log2 odds of pairs, corrected.
     *
     * @param pairs sorted by the left row
     */
    static double[] correct(Pairs pairs, double[] logOdds, Tables tables) {
        int[] byLeft = order(pairs.left(), tables.rows(0));
        int[] byRight = order(pairs.right(), tables.rows(1));
        double[] left = corrected(byLeft, pairs.left(), logOdds, tables.rows(0));
        double[] right = corrected(byRight, pairs.right(), logOdds, tables.rows(1));
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.min(left[i], right[i]);
        }
        return left;
    }

    /** The pairs by row (a counting sort, so each row's stay in order). */
    private static int[] order(int[] rows, int count) {
        int[] next = new int[count + 1];
        for (int row : rows) {
            next[row + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            order[next[rows[i]]++] = i;
        }
        return order;
    }

    private static double[] corrected(int[] order, int[] rows, double[] logOdds, int records) {
        double best = 1;
        double bestFit = Double.NEGATIVE_INFINITY;
        double mean = Math.max(1, expected(logOdds)) / Math.max(1, records);
        for (double c : TRIED) {
            double fit = -records * Math.log(1 + Math.expm1(c * mean) / c);
            for (int from = 0; from < order.length; ) {
                int to = end(order, rows, from);
                fit += total(order, logOdds, from, to, c);
                from = to;
            }
            if (fit > bestFit + 1e-9) {
                bestFit = fit;
                best = c;
            }
        }
        double[] corrected = new double[logOdds.length];
        for (int from = 0; from < order.length; ) {
            int to = end(order, rows, from);
            correct(order, logOdds, from, to, best, corrected);
            from = to;
        }
        return corrected;
    }

    private static double expected(double[] logOdds) {
        return Arrays.stream(logOdds).map(bits -> 1 / (1 + Math.pow(2, -bits))).sum();
    }

    private static int end(int[] order, int[] rows, int from) {
        int to = from + 1;
        while (to < order.length && rows[order[to]] == rows[order[from]]) {
            to++;
        }
        return to;
    }

    /** Natural logarithm of the sum of the odds of all sets of partners, the empty one included. */
    private static double total(int[] order, double[] logOdds, int from, int to, double c) {
        double product = 0;
        for (int i = from; i < to; i++) {
            product += Math.log1p(c * odds(logOdds[order[i]]));
        }
        return partners(product, c);
    }

    /** log(1 + (exp(product) - 1) / c), also where the product is large. */
    private static double partners(double product, double c) {
        return product > 500 ? product - Math.log(c) : Math.log1p(Math.expm1(product) / c);
    }

    private static double odds(double bits) {
        return Math.pow(2, Math.min(300, bits));
    }

    private static void correct(
            int[] order, double[] logOdds, int from, int to, double c, double[] corrected) {
        double product = 0;
        for (int i = from; i < to; i++) {
            product += Math.log1p(c * odds(logOdds[order[i]]));
        }
        for (int i = from; i < to; i++) {
            double others = product - Math.log1p(c * odds(logOdds[order[i]]));
            // with it: its odds times those of all sets of others; without: the sets of others
            double with = logOdds[order[i]] * LOG2 + others;
            double without = partners(Math.max(0, others), c);
            corrected[order[i]] = (with - without) / LOG2;
        }
    }
}
