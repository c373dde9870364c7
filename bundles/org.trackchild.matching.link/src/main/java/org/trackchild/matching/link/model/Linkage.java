package org.trackchild.matching.link.model;

import java.util.List;
import java.util.stream.IntStream;

/** Finds which records are of one person, and learns how to from the tables themselves. */
public final class Linkage {

    /** Pairs that are less probable than this are left out while learning. */
    private static final double LEAST_BITS = -10;

    private static final int ROUNDS = 3;

    private final Tables tables;
    private final int threads;
    private Weights weights;
    private Pairs pairs;
    private List<Evidence> evidence;

    public Linkage(Tables tables, int threads) {
        this.tables = tables;
        this.threads = threads;
        weights = Weights.guessed(tables);
    }

    /** Learns the weights, and keeps the pairs that can be of one person. */
    public void learn() {
        Estimator estimator = new Estimator(tables);
        for (int round = 0; round < ROUNDS; round++) {
            look();
            weights = estimator.learn(evidence, weights);
        }
        look();
    }

    private void look() {
        pairs = new Scan(tables, weights, LEAST_BITS - weights.priorBits()).pairs(threads);
        Weights used = weights;
        Pairs found = pairs;
        evidence =
                IntStream.range(0, pairs.size())
                        .parallel()
                        .mapToObj(i -> Evidence.of(tables, used, found.left()[i], found.right()[i]))
                        .toList();
    }

    public Pairs pairs() {
        return pairs;
    }

    public Weights weights() {
        return weights;
    }

    /** log2 of the odds that each pair is of one person, by the two records alone. */
    public double[] logOdds() {
        double prior = weights.priorBits();
        return evidence.stream().mapToDouble(each -> prior + each.bits(weights)).toArray();
    }

    /** Bits of a column of a pair. */
    public double bits(int pair, int column) {
        return evidence.get(pair).bits(column, weights);
    }
}
