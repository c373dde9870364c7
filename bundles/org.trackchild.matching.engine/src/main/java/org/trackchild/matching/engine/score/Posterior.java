package org.trackchild.matching.engine.score;

import java.util.List;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * Turns evidence into probability: the candidates, and the chance that the child is not in the
 * register, share it. In log2 odds, because products of many small numbers do not fit elsewhere.
 */
public final class Posterior {

    private final List<Ranked> best;
    private final double priorBits;
    private final Calibrator calibrator;

    private Posterior(List<Ranked> best, double priorBits, Calibrator calibrator) {
        this.best = best;
        this.priorBits = priorBits;
        this.calibrator = calibrator;
    }

    /**
     * @param best the best candidates, best first
     * @param population number of records that were looked through
     */
    public static Posterior of(
            List<Ranked> best, int population, Parameters parameters, Calibrator calibrator) {
        double each = parameters.inRegister() / Math.max(population, parameters.populationFloor());
        double absent = 1 - each * population;
        return new Posterior(best, log2(each / absent), calibrator);
    }

    /** log2 of the odds of any record against "not in the register", before comparing. */
    double priorBits() {
        return priorBits;
    }

    /** What the other candidates take away from one; never positive. */
    double rivalBits(Ranked one) {
        double largest = 0;
        for (Ranked other : best) {
            if (other != one) {
                largest = Math.max(largest, priorBits + other.bits());
            }
        }
        // odds of "not in the register" are 1 = 2^0
        double sum = Math.pow(2, -largest);
        for (Ranked other : best) {
            if (other != one) {
                sum += Math.pow(2, priorBits + other.bits() - largest);
            }
        }
        return -Math.max(0, largest + log2(sum));
    }

    double corrected(double logOdds) {
        return calibrator.correct(logOdds);
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.pow(2, -logOdds));
    }

    /** log2 of the odds of a probability. */
    static double logOdds(double probability) {
        return log2(probability / (1 - probability));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
