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
    private static final double RELATED = .1;

    /**
     * Part of the pairs of one family that are twins. Not learned: it cannot be told from errors.
     */
    private static final double TWINS = .02;

    private static final double LOG2 = Math.log(2);

    /** The first guess: every tenth record has a partner. */
    static Weights guessed(Tables tables) {
        double[] swapped = new double[tables.swaps().size()];
        Arrays.fill(swapped, SWAPPED);
        double[] moved = new double[tables.groups().size()];
        Arrays.fill(moved, MOVED);
        double partners = Math.max(1, Math.min(tables.rows(0), tables.rows(1)) * .1);
        double share = Math.min(.5, partners / Math.max(1, tables.pairs()));
        int size = tables.columns().size();
        double[][][] movedM = new double[moved.length][][];
        Arrays.setAll(movedM, group -> guesses(tables));
        double[][] relatives = guesses(tables);
        tables.twins().forEach(column -> relatives[column] = ofTwins(relatives[column]));
        return new Weights(
                guesses(tables),
                relatives,
                swapped,
                moved,
                movedM,
                new double[size][size],
                share,
                share * RELATED);
    }

    /** Of a column that only twins share: how often two members of a family are on each level. */
    private static double[] ofTwins(double[] guesses) {
        int differs = guesses.length - 1;
        double agreeing = 1 - guesses[differs];
        double[] twins = Arrays.stream(guesses).map(guess -> TWINS * guess / agreeing).toArray();
        twins[differs] = 1 - TWINS;
        return twins;
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
        if (tables.companions().contains(column)) {
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
        return stayed;
    }

    /** log2 of the odds of any pair. */
    public double priorBits() {
        return Math.log(share / (1 - share)) / LOG2;
    }
}
