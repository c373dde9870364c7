package org.trackchild.matching.engine.parameters;

/**
 * Corrects probabilities by experience: of all answers with one probability, that part should turn
 * out true. Monotone, so the order of candidates does not change. Safe for use by several threads.
 */
@FunctionalInterface
public interface Calibrator {

    /** Changes nothing. */
    Calibrator IDENTITY = logOdds -> logOdds;

    /**
     * Corrects a probability.
     *
     * @param logOdds log2 of the odds that the model computed
     * @return log2 of the odds to answer with; never smaller for larger odds
     */
    double correct(double logOdds);
}
