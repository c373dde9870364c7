package org.trackchild.quality.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities are honest: of all pairs that were said to be one child with a probability
 * of 80 in 100, people should have found 80 in 100 to be one.
 *
 * @param bins by probability, ascending, without gaps from 0 to 1; some may be empty
 */
public record Reliability(List<Bin> bins) {

    private static final double[] BOUNDS = {0, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, 1};

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Pairs that were said to be about equally probable.
     *
     * @param from lowest probability
     * @param to up to this, exclusive; inclusive for 1
     * @param pairs how many people decided about
     * @param said mean of what was said; 0 when there are none
     * @param same how many of them are one child
     */
    public record Bin(double from, double to, int pairs, double said, int same) {

        /** The share that is one child, 0 to 1; 0 when there are no pairs. */
        public double turnedOut() {
            return pairs == 0 ? 0 : (double) same / pairs;
        }
    }

    /**
     * The reliability of what the machine said of pairs that it put before people. What people
     * linked by themselves is left out: nobody decided because of a probability.
     */
    public static Reliability of(List<Judgement> judgements) {
        int count = BOUNDS.length - 1;
        int[] pairs = new int[count];
        int[] same = new int[count];
        double[] said = new double[count];
        for (Judgement judgement : judgements) {
            if (judgement.said().proposed()) {
                int bin = bin(judgement.said().probability());
                pairs[bin]++;
                same[bin] += judgement.same() ? 1 : 0;
                said[bin] += judgement.said().probability();
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double mean = pairs[i] == 0 ? 0 : said[i] / pairs[i];
            bins.add(new Bin(BOUNDS[i], BOUNDS[i + 1], pairs[i], mean, same[i]));
        }
        return new Reliability(bins);
    }

    private static int bin(double probability) {
        int bin = BOUNDS.length - 2;
        while (probability < BOUNDS[bin]) {
            bin--;
        }
        return bin;
    }

    /** How many pairs people decided about. */
    public int pairs() {
        return bins.stream().mapToInt(Bin::pairs).sum();
    }

    /**
     * Expected calibration error: how far what was said is from what turned out, on average over
     * the pairs (M. P. Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian
     * Binning", 2015).
     *
     * @return 0 to 1; 0 when there are no pairs
     */
    public double error() {
        int all = pairs();
        double error = 0;
        for (Bin bin : bins) {
            error += bin.pairs() * Math.abs(bin.said() - bin.turnedOut());
        }
        return all == 0 ? 0 : error / all;
    }
}
