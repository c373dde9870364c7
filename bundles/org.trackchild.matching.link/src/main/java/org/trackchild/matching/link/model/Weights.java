package org.trackchild.matching.link.model;

import java.util.Arrays;

/**
 * What is learned of the tables. Immutable by agreement.
 *
 * @param m by column and level: how often two records of one person are on it
 * @param relatives the same for two members of one family; only of the columns that they share
 * @param swapped by swap: how often the two columns are mistaken in records of one person
 * @param moved by group of columns: how often all of them are new in records of one person, in two
 *     records never those of two groups
 * @param movedM by group and column, as m, for those of whom the group is new: who moves may have
 *     another telephone or surname; only of {@link Tables#companions}
 * @param overlap by column and column: the bits that they say less together; 0 or more
 * @param share part of all pairs that are of one person, in (0, 1)
 * @param related part of all pairs that are of one family, in (0, 1)
 */
public record Weights(
        double[][] m,
        double[][] relatives,
        double[] swapped,
        double[] moved,
        double[][][] movedM,
        double[][] overlap,
        double share,
        double related) {

    /** How often columns are mistaken, before anything is known. */
    private static final double SWAPPED = .03;

    /** How often somebody has another address, before anything is known. */
    private static final double MOVED = .02;

    /** Relatives per pair of one person, before anything is known. */
    private static final double RELATED = 1;

    /**
     * How often members of a family have the same in a column that only twins share, at least and
     * at most: what is learned between them can hardly be told from errors.
     */
    private static final double TWINS = .02;

    private static final double MOST_TWINS = .1;

    /** How often they differ in it, before anything is known. */
    private static final double RELATED_DIFFER = .9;

    /** In what tells members of a family apart, records of one person differ at most so often. */
    private static final double MOST_DIFFER = .15;

    private static final double LEAST_STAYED = .01;

    private static final double LOG2 = Math.log(2);

    /** The first guess: every tenth record has a partner. */
    static Weights guessed(Tables tables) {
        double[] swapped = new double[tables.swaps().size()];
        Arrays.fill(swapped, SWAPPED);
        double[] moved = new double[tables.groups().length];
        Arrays.fill(moved, MOVED);
        double partners = Math.max(1, Math.min(tables.rows(0), tables.rows(1)) * .1);
        double share = Math.min(.5, partners / Math.max(1, tables.pairs()));
        int size = tables.columns().size();
        double[][][] movedM = new double[moved.length][][];
        Arrays.setAll(movedM, group -> guesses(tables));
        double[][] relatives = guesses(tables);
        for (int column : tables.twins()) {
            // nearly all differ, which is said at once, else brothers are taken for one person
            double[] shares = relatives[column];
            int conflicts = tables.conflicts(column);
            Arrays.fill(shares, 0, conflicts, (1 - RELATED_DIFFER) / conflicts);
            Arrays.fill(
                    shares, conflicts, shares.length, RELATED_DIFFER / (shares.length - conflicts));
        }
        return new Weights(
                guesses(tables),
                ofTwins(relatives, tables.twins()),
                swapped,
                moved,
                movedM,
                new double[size][size],
                share,
                share * RELATED);
    }

    /** Keeps brothers and sisters, of whom there may be more, from being learned as one person. */
    static double[][] ofOne(double[][] m, Tables tables) {
        for (int column : tables.twins()) {
            double[] shares = m[column];
            int conflicts = tables.conflicts(column);
            double differ = Arrays.stream(shares, conflicts, shares.length).sum();
            if (differ > MOST_DIFFER) {
                double less = MOST_DIFFER / differ;
                double more = (1 - MOST_DIFFER) / (1 - differ);
                for (int level = 0; level < shares.length; level++) {
                    shares[level] *= level < conflicts ? more : less;
                }
            }
        }
        return m;
    }

    /** Sets how often members of a family have the same value in columns that only twins share. */
    static double[][] ofTwins(double[][] relatives, int[] twins) {
        for (int column : twins) {
            double[] shares = relatives[column];
            double others = 1 - shares[0];
            double same = Math.min(MOST_TWINS, Math.max(TWINS, shares[0]));
            shares[0] = same;
            for (int level = 1; level < shares.length; level++) {
                shares[level] *= (1 - same) / others;
            }
        }
        return relatives;
    }

    private static double[][] guesses(Tables tables) {
        return tables.columns().stream()
                .map(column -> column.domain().comparator().guesses())
                .toArray(double[][]::new);
    }

    /** The same weights with other overlaps. */
    Weights with(double[][] overlaps) {
        return new Weights(m, relatives, swapped, moved, movedM, overlaps, share, related);
    }

    /** By level, the most that a column can have, moved or not. */
    double[] most(Tables tables, int column) {
        double[] most = m[column].clone();
        if (tables.isCompanion(column)) {
            for (double[][] ofMoved : movedM) {
                for (int level = 0; level < most.length; level++) {
                    most[level] = Math.max(most[level], ofMoved[column][level]);
                }
            }
        }
        return most;
    }

    /** Part of the records of one person of whom no group is new. */
    double stayed() {
        double stayed = 1;
        for (double each : moved) {
            stayed -= each;
        }
        // with several groups their shares, each counted by itself, may add up to more than all
        return Math.max(LEAST_STAYED, stayed);
    }

    /** log2 of the odds of any pair. */
    public double priorBits() {
        return Math.log(share / (1 - share)) / LOG2;
    }
}
