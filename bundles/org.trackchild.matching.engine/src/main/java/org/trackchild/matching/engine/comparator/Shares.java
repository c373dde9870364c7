package org.trackchild.matching.engine.comparator;

import java.util.List;
import org.trackchild.matching.api.Level;

/** How often each level is met with one query; keeps them above zero and adding up to one. */
final class Shares {

    private static final double LEAST = 1e-9;

    private Shares() {}

    /**
     * The part of a population that is on a level, where a small population is helped by the
     * general guess, which counts like so many records.
     */
    static double smoothed(double count, double population, double guess, double weight) {
        return (Math.max(0, count) + guess * weight) / (Math.max(0, population) + weight);
    }

    /** Sets one level to what the others leave, at least a tenth of its guess. */
    static double[] completed(double[] shares, int rest, List<Level> levels) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            if (i != rest) {
                shares[i] = Math.max(LEAST, shares[i]);
                sum += shares[i];
            }
        }
        shares[rest] = Math.max(levels.get(rest).u() / 10, 1 - sum);
        double all = sum + shares[rest];
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
