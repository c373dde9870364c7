package org.trackchild.matching.link.model;

/**
 * What is learned of the tables. Immutable by agreement.
 *
 * @param m by column and level: how often two records of one person are on it
 * @param swapped by swap: how often the two columns are mistaken in records of one person
 * @param share part of all pairs that are of one person, in (0, 1)
 */
public record Weights(double[][] m, double[] swapped, double share) {

    /** How often columns are mistaken, before anything is known. */
    private static final double SWAPPED = .03;

    /** The first guess: every tenth record has a partner. */
    static Weights guessed(Tables tables) {
        double[][] m =
                tables.columns().stream()
                        .map(column -> column.domain().comparator().guesses())
                        .toArray(double[][]::new);
        double[] swapped = new double[tables.swaps().size()];
        java.util.Arrays.fill(swapped, SWAPPED);
        double partners = Math.max(1, Math.min(tables.rows(0), tables.rows(1)) * .1);
        return new Weights(m, swapped, Math.min(.5, partners / Math.max(1, tables.pairs())));
    }

    /** log2 of the odds of any pair. */
    double priorBits() {
        return Math.log(share / (1 - share)) / Math.log(2);
    }
}
