package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    private static final double LOG2 = Math.log(2);

    /** So many pairs are counted by one thread in one go. */
    private static final int PART = 4_096;

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

    /** The first guess, with what the tables tell of how their columns repeat each other. */
    Weights guess() {
        return guessed.with(overlap.bits(pairs));
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
        WeightBits bits = new WeightBits(weights);
        return evidence.parallelStream()
                .mapToDouble(
                        pair -> {
                            Evidence.Judged judged = pair.judged(bits);
                            double same = judged.bits() + weights.priorBits();
                            double relative = judged.relative();
                            double odds = Math.exp(same * LOG2) * (1 + relative) + relative;
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
        double prior = weights.priorBits();
        WeightBits bits = new WeightBits(weights);
        int parts = (evidence.size() + PART - 1) / PART;
        // parts of one size, added up in their order: the number of threads changes nothing
        List<Counts> counts =
                IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(
                                part -> {
                                    int to = Math.min(evidence.size(), (part + 1) * PART);
                                    Counts here = new Counts();
                                    for (Evidence pair : evidence.subList(part * PART, to)) {
                                        Evidence.Judged judged = pair.judged(bits);
                                        double odds = Math.exp((-prior - judged.bits()) * LOG2);
                                        here.add(pair, judged, 1 / (1 + odds));
                                    }
                                    return here;
                                })
                        .toList();
        Counts all = new Counts(guessed);
        counts.forEach(all::add);
        return all.weights(pairs);
    }

    /** Learns from pairs of which somebody said what they are, without guessing. */
    Weights learnFrom(List<Evidence> labelled, boolean[] same, Weights from) {
        Counts counts = new Counts(from);
        WeightBits bits = new WeightBits(from);
        for (int i = 0; i < same.length; i++) {
            Evidence pair = labelled.get(i);
            counts.add(pair, pair.judged(bits), same[i] ? 1 : 0);
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

        /** Nothing counted, nothing guessed. */
        Counts() {
            this(guessed);
            clear(m);
            clear(relatives);
            Arrays.fill(swapped, 0);
            Arrays.fill(moved, 0);
            Arrays.fill(stayed, 0);
            Arrays.stream(movedM).forEach(Counts::clear);
        }

        private static void clear(double[][] counts) {
            Arrays.stream(counts).forEach(count -> Arrays.fill(count, 0));
        }

        /** Adds what others have counted. */
        void add(Counts other) {
            add(m, other.m);
            add(relatives, other.relatives);
            add(swapped, other.swapped);
            add(moved, other.moved);
            add(stayed, other.stayed);
            for (int group = 0; group < movedM.length; group++) {
                add(movedM[group], other.movedM[group]);
            }
            same += other.same;
            related += other.related;
        }

        private static void add(double[][] counts, double[][] more) {
            for (int i = 0; i < counts.length; i++) {
                add(counts[i], more[i]);
            }
        }

        private static void add(double[] counts, double[] more) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += more[i];
            }
        }

        private static double[][] scaled(double[][] shares) {
            return Arrays.stream(shares).map(Counts::scaled).toArray(double[][]::new);
        }

        private static double[] scaled(double[] shares) {
            return Arrays.stream(shares).map(share -> share * GUESS_WEIGHT).toArray();
        }

        void add(Evidence pair, Evidence.Judged judged, double part) {
            same += part;
            double odds = judged.relative();
            double relative = (1 - part) * odds / (1 + odds);
            related += relative;
            double[] shares = judged.moved();
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
                    if (tables.isCompanion(column)) {
                        m[column][level] += part * unmoved;
                        for (int i = 0; i < shares.length; i++) {
                            movedM[i][column][level] += part * shares[i];
                        }
                    } else {
                        m[column][level] += group < 0 ? part : part * (1 - shares[group]);
                    }
                    relatives[column][level] += relative;
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
                    Weights.ofOne(shares(m), tables),
                    Weights.ofTwins(shares(relatives), tables.twins()),
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
