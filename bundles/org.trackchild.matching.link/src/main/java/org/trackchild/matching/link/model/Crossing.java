package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A column of the left table compared with one of the right table: itself, or one with which it may
 * have been mistaken. Knows how often strangers agree with each value on each level, so a rare
 * value says more than a common one, exact or not. Immutable; safe for use by several threads.
 */
final class Crossing {

    /** A value that nobody else has counts as if so many had it. */
    private static final double LEAST_COUNT = .5;

    private static final double LOG2 = Math.log(2);

    private final Column left;
    private final Column right;
    private final Neighbours neighbours;
    private final int levels;

    /** By value and level: how often a record of the right table agrees so with the value. */
    private final float[] inRight;

    /** The same for the left table. */
    private final float[] inLeft;

    /** How often strangers do not agree at all. */
    private final double differing;

    Crossing(Column left, Column right) {
        this.left = left;
        this.right = right;
        neighbours = left.domain().neighbours();
        levels = left.domain().comparator().levels().length;
        inRight = shares(right, 1);
        inLeft = left == right && left.values(0) == left.values(1) ? inRight : shares(left, 0);
        differing = differing();
    }

    private float[] shares(Column column, int side) {
        int size = column.domain().size();
        float[] shares = new float[size * levels];
        int[] counts = column.counts(side);
        double told = Math.max(1, column.told(side));
        IntStream.range(1, size)
                .parallel()
                .forEach(
                        value -> {
                            int[] values = neighbours.values(value);
                            byte[] found = neighbours.levels(value);
                            int from = value * levels;
                            for (int i = 0; i < values.length; i++) {
                                shares[from + found[i]] += counts[values[i]];
                            }
                            for (int level = 0; level < levels; level++) {
                                shares[from + level] =
                                        (float)
                                                (Math.max(LEAST_COUNT, shares[from + level])
                                                        / told);
                            }
                        });
        return shares;
    }

    /** Counted, not as the shares are, which are never 0: in small tables those add up to more. */
    private double differing() {
        int[] counts = left.counts(0);
        int[] others = right.counts(1);
        long agreeing =
                IntStream.range(1, counts.length)
                        .parallel()
                        .filter(value -> counts[value] > 0)
                        .mapToLong(
                                value -> {
                                    long found = 0;
                                    for (int other : neighbours.values(value)) {
                                        found += others[other];
                                    }
                                    return counts[value] * found;
                                })
                        .sum();
        double pairs = left.told(0) * (double) right.told(1);
        return Math.max(.01, (pairs - agreeing + 1) / (pairs + 1));
    }

    Column left() {
        return left;
    }

    Column right() {
        return right;
    }

    int levels() {
        return levels;
    }

    /** How often strangers with these values are on a level; symmetric. */
    double u(int level, int leftValue, int rightValue) {
        return level == levels - 1
                ? differing
                : Math.min(
                        1,
                        (inRight[leftValue * levels + level] + inLeft[rightValue * levels + level])
                                / 2);
    }

    /** The level of two values, neither of which is missing. */
    int level(int leftValue, int rightValue) {
        int[] values = neighbours.values(leftValue);
        if (leftValue == rightValue) {
            return 0;
        }
        int found = Arrays.binarySearch(values, 1, values.length, rightValue);
        return found > 0 ? neighbours.levels(leftValue)[found] : levels - 1;
    }

    /** The values that agree with one of the left table, itself first; none if it is missing. */
    int[] agreeing(int leftValue) {
        return neighbours.values(leftValue);
    }

    /** An array for {@link #fill}. */
    float[] empty(double[] m) {
        float[] bits = new float[left.domain().size()];
        Arrays.fill(bits, differs(m));
        bits[0] = 0;
        return bits;
    }

    private float differs(double[] m) {
        return (float) (Math.log(m[levels - 1] / differing) / LOG2);
    }

    /** Sets the evidence of all values that agree with one. */
    void fill(float[] bits, int leftValue, double[] m) {
        int[] values = neighbours.values(leftValue);
        byte[] found = neighbours.levels(leftValue);
        for (int i = 0; i < values.length; i++) {
            double u = u(found[i], leftValue, values[i]);
            bits[values[i]] = (float) (Math.log(m[found[i]] / u) / LOG2);
        }
    }

    /** Takes it back. */
    void clear(float[] bits, int leftValue, double[] m) {
        float differs = differs(m);
        for (int value : neighbours.values(leftValue)) {
            bits[value] = differs;
        }
    }
}
