package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;

/**
 * Learns the weights from the tables alone: expectation maximisation over the pairs that can be of
 * one person at all, u given (W. E. Winkler, "Using the EM Algorithm for Weight Computation in the
 * Fellegi-Sunter Model of Record Linkage", 2000). The first guesses count like some pairs (a
 * Dirichlet prior), so small tables and columns that tell nothing change them little.
 */
final class Estimator {

    /** The first guesses count like so many pairs of one person. */
    private static final double GUESS_WEIGHT = 20;

    private static final double LEAST = 1e-4;
    private static final double SETTLED = 1e-4;
    private static final int MOST_ROUNDS = 100;

    private final Tables tables;
    private final Weights guessed;

    Estimator(Tables tables) {
        this.tables = tables;
        guessed = Weights.guessed(tables);
    }

    Weights learn(List<Evidence> pairs, Weights from) {
        Weights weights = from;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Weights better = maximise(pairs, weights);
            double change = difference(weights, better);
            weights = better;
            if (change < SETTLED) {
                break;
            }
        }
        return weights;
    }

    private static double difference(Weights one, Weights other) {
        double most = Math.abs(1 - one.share() / other.share());
        for (int column = 0; column < one.m().length; column++) {
            for (int level = 0; level < one.m()[column].length; level++) {
                most = Math.max(most, Math.abs(one.m()[column][level] - other.m()[column][level]));
            }
        }
        return most;
    }

    private Weights maximise(List<Evidence> pairs, Weights weights) {
        double[][] counts = new double[guessed.m().length][];
        for (int column = 0; column < counts.length; column++) {
            counts[column] =
                    Arrays.stream(guessed.m()[column]).map(m -> m * GUESS_WEIGHT).toArray();
        }
        double[] swapped =
                Arrays.stream(guessed.swapped()).map(share -> share * GUESS_WEIGHT).toArray();
        double all = 0;
        double prior = weights.priorBits();
        for (Evidence pair : pairs) {
            double part = 1 / (1 + Math.pow(2, -prior - pair.bits(weights)));
            all += part;
            for (int column = 0; column < counts.length; column++) {
                if (pair.levels()[column] >= 0) {
                    counts[column][pair.levels()[column]] += part;
                }
            }
            for (int i = 0; i < swapped.length; i++) {
                swapped[i] += (pair.swaps() & 1 << i) != 0 ? part : 0;
            }
        }
        for (double[] count : counts) {
            double sum = Arrays.stream(count).sum();
            for (int level = 0; level < count.length; level++) {
                count[level] = Math.max(LEAST, count[level] / sum);
            }
        }
        double pairsOfOne = all;
        double[] shares =
                Arrays.stream(swapped)
                        .map(count -> Math.max(LEAST, count / (pairsOfOne + GUESS_WEIGHT)))
                        .toArray();
        double share = Math.max(1, all) / Math.max(2, tables.pairs());
        return new Weights(counts, shares, Math.min(.5, share));
    }
}
