package org.trackchild.matching.engine.bench;

import java.io.PrintStream;

/** Compares probabilities with what turned out, in bins. Used by one thread. */
public final class Reliability {

    private static final double[] BOUNDS = {
        0, .01, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, 1.0001
    };

    private final int[] answers = new int[BOUNDS.length - 1];
    private final int[] right = new int[BOUNDS.length - 1];
    private final double[] said = new double[BOUNDS.length - 1];

    /**
     * Counts an answer.
     *
     * @param probability 0 to 1, as it was said
     * @param same whether it was the child
     */
    public void add(double probability, boolean same) {
        int bin = 0;
        while (probability >= BOUNDS[bin + 1]) {
            bin++;
        }
        answers[bin]++;
        right[bin] += same ? 1 : 0;
        said[bin] += probability;
    }

    /**
     * Expected calibration error: mean distance of said and seen, weighted by answers (Naeini,
     * Cooper and Hauskrecht 2015).
     */
    public double error() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < answers.length; bin++) {
            error += Math.abs(said[bin] - right[bin]);
            all += answers[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    void print(PrintStream out) {
        out.printf("%-12s %8s %7s %7s%n", "said", "answers", "mean", "true");
        for (int bin = 0; bin < answers.length; bin++) {
            if (answers[bin] > 0) {
                out.printf(
                        "%4.2f - %4.2f  %8d %7.3f %7.3f%n",
                        BOUNDS[bin],
                        Math.min(1, BOUNDS[bin + 1]),
                        answers[bin],
                        said[bin] / answers[bin],
                        (double) right[bin] / answers[bin]);
            }
        }
        out.printf("expected calibration error %.4f%n", error());
    }
}
