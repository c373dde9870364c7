package org.trackchild.matching.engine.learning;

/**
 * An answer that was given and what turned out.
 *
 * @param logOdds log2 of the odds that the model computed, before any correction; finite
 * @param same whether the two records are of one child
 */
public record Outcome(double logOdds, boolean same) {

    public Outcome {
        if (!Double.isFinite(logOdds)) {
            throw new IllegalArgumentException("not finite");
        }
    }
}
