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
    private final double pairs;
    private final Weights guessed;
    private final Overlap overlap;

    /**
     * @param pairs number of pairs of which those that are learned from are the closest
     */
    Estimator(Tables tables, double pairs) {
        this.tables = tables;
        this.pairs = Math.max(2, pairs);
        guessed = Weights.guessed(tables);
        overlap = new Overlap(tables);
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
        return weights.with(overlap.bits(pairs, this.pairs, own(pairs, weights)));
    }

    /** How probable it is that each pair is of one person or of one family. */
    private static double[] own(List<Evidence> evidence, Weights weights) {
        return evidence.stream()
                .mapToDouble(
                        pair -> {
                            double relative = pair.relativeOdds(weights);
                            double same = pair.bits(weights) + weights.priorBits();
                            double odds = Math.pow(2, same) * (1 + relative) + relative;
                            return odds / (1 + odds);
                        })
                .toArray();
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

    private Weights maximise(List<Evidence> evidence, Weights weights) {
        Counts counts = new Counts(guessed);
        double prior = weights.priorBits();
        for (Evidence pair : evidence) {
            double same = 1 / (1 + Math.pow(2, -prior - pair.bits(weights)));
            counts.add(pair, weights, same);
        }
        return counts.weights(pairs);
    }

    /** Learns from pairs of which somebody said what they are, without guessing. */
    Weights learnFrom(List<Evidence> labelled, boolean[] same, Weights from) {
        Counts counts = new Counts(from);
        for (int i = 0; i < same.length; i++) {
            counts.add(labelled.get(i), from, same[i] ? 1 : 0);
        }
        Weights learned = counts.weights(pairs);
        // what share of all pairs is of one person cannot be seen in pairs that somebody chose
        return new Weights(
                learned.m(),
                learned.relatives(),
                learned.swapped(),
                learned.moved(),
                learned.movedM(),
                from.overlap(),
                from.share(),
                from.related());
    }

    /** What is counted in one round. */
    private final class Counts {

        private final double[][] m;
        private final double[][] relatives;
        private final double[] swapped;
        private final double[] moved;
        private final double[] stayed;
        private final double[][][] movedM;
        private double same;
        private double related;

        Counts(Weights guess) {
            m = scaled(guess.m());
            relatives = scaled(guess.relatives());
            swapped = scaled(guess.swapped());
            moved = scaled(guess.moved());
            movedM = Arrays.stream(guess.movedM()).map(Counts::scaled).toArray(double[][][]::new);
            stayed = Arrays.stream(moved).map(count -> GUESS_WEIGHT - count).toArray();
        }

        private static double[][] scaled(double[][] shares) {
            return Arrays.stream(shares).map(Counts::scaled).toArray(double[][]::new);
        }

        private static double[] scaled(double[] shares) {
            return Arrays.stream(shares).map(share -> share * GUESS_WEIGHT).toArray();
        }

        void add(Evidence pair, Weights weights, double part) {
            same += part;
            double odds = pair.relativeOdds(weights);
            double relative = (1 - part) * odds / (1 + odds);
            related += relative;
            double[] shares = pair.movedShares(weights);
            double unmoved = 1 - Arrays.stream(shares).sum();
            for (int group = 0; group < moved.length; group++) {
                if (pair.tells(group)) {
                    moved[group] += part * shares[group];
                    stayed[group] += part * (1 - shares[group]);
                }
            }
            for (int column = 0; column < m.length; column++) {
                int level = pair.levels()[column];
                if (level >= 0) {
                    int group = tables.groupOf(column);
                    if (tables.companions().contains(column)) {
                        m[column][level] += part * unmoved;
                        for (int i = 0; i < shares.length; i++) {
                            movedM[i][column][level] += part * shares[i];
                        }
                    } else {
                        m[column][level] += group < 0 ? part : part * (1 - shares[group]);
                    }
                    relatives[column][level] += tables.twins().contains(column) ? 0 : relative;
                }
            }
            for (int i = 0; i < swapped.length; i++) {
                swapped[i] += (pair.swaps() & 1 << i) != 0 ? part : 0;
            }
        }

        Weights weights(double pairs) {
            double[] movedShares = new double[moved.length];
            for (int group = 0; group < moved.length; group++) {
                movedShares[group] = Math.max(LEAST, moved[group] / (moved[group] + stayed[group]));
            }
            double[] swappedShares =
                    Arrays.stream(swapped)
                            .map(count -> Math.max(LEAST, count / (same + GUESS_WEIGHT)))
                            .toArray();
            return new Weights(
                    shares(m),
                    shares(relatives),
                    swappedShares,
                    movedShares,
                    Arrays.stream(movedM).map(Counts::shares).toArray(double[][][]::new),
                    guessed.overlap(),
                    Math.min(.5, Math.max(1, same) / pairs),
                    Math.min(.5, Math.max(LEAST, related) / pairs));
        }

        private static double[][] shares(double[][] counts) {
            for (double[] count : counts) {
                double sum = Arrays.stream(count).sum();
                for (int level = 0; level < count.length; level++) {
                    count[level] = Math.max(LEAST, count[level] / sum);
                }
            }
            return counts;
        }
    }
}
