package org.trackchild.matching.link.model;

/**
 * Two records that may be of one person.
 *
 * @param left row of the left table
 * @param right row of the right table
 * @param logOdds log2 of the odds that they are of one person
 */
public record Link(int left, int right, double logOdds) {

    /** Probability that they are of one person. */
    public double probability() {
        return 1 / (1 + Math.pow(2, -logOdds));
    }
}
