package org.trackchild.matching.link.model;

/**
 * Why a link is as probable as it is: the prior, the columns, what they say together and what other
 * records say add up to its log2 odds. Immutable by agreement.
 *
 * @param prior log2 of the odds of any pair
 * @param columns bits of each column
 * @param levels name of the level of each column, empty where a value is missing
 * @param together bits that columns together add or take away: overlaps, swaps, relatives, a move
 * @param others bits that other records add or take away
 */
public record Reasons(
        double prior, double[] columns, String[] levels, double together, double others) {}
