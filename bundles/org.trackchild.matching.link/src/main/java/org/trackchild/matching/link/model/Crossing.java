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

    /** By value of the left table, for each that agrees: log2 of how often strangers do so. */
    private final float[][] chances;

    /** log2 of how often strangers do not agree at all. */
    private final float differing;

    Crossing(Column left, Column right) {
        this.left = left;
        this.right = right;
        neighbours = left.domain().neighbours();
        levels = left.domain().comparator().levels().length;
        float[] inRight = shares(right, 1);
        boolean both = left == right && left.values(0) == left.values(1);
        float[] inLeft = both ? inRight : shares(left, 0);
        differing = log2(differing());
        int[] counts = left.counts(0);
        chances = new float[counts.length][];
        IntStream.range(1, counts.length)
                .parallel()
                .filter(value -> counts[value] > 0)
                .forEach(value -> chances[value] = chances(value, inLeft, inRight));
    }

    /** How often strangers with two values are on their level; symmetric. */
    private float[] chances(int value, float[] inLeft, float[] inRight) {
        int[] values = neighbours.values(value);
        byte[] found = neighbours.levels(value);
        float[] logs = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int level = found[i];
            double share = inRight[value * levels + level] + inLeft[values[i] * levels + level];
            logs[i] = log2(Math.min(1, share / 2));
        }
        return logs;
    }

    private static float log2(double value) {
        return (float) (Math.log(value) / LOG2);
    }

    /** By value and level: how often a record of a table agrees so with the value. */
    private float[] shares(Column column, int side) {
        int size = column.domain().size();
        float[] shares = new float[size * levels];
        int[] counts = column.counts(side);
        IntStream.range(1, size)
                .parallel()
                .forEach(
                        value -> {
                            int[] values = neighbours.values(value);
                            byte[] found = neighbours.levels(value);
                            for (int i = 0; i < values.length; i++) {
                                shares[value * levels + found[i]] += counts[values[i]];
                            }
                        });
        double told = Math.max(1, column.told(side));
        double[] least = least(shares, counts, told);
        for (int i = levels; i < shares.length; i++) {
            shares[i] = (float) Math.max(least[i % levels], shares[i] / told);
        }
        return shares;
    }

    /**
     * By level, how often a record agrees with a value that nobody else has: in a large table as if
     * half a record had it, in a small one, where that would be much, not more often than any two
     * records of the table agree.
     */
    private double[] least(float[] agreeing, int[] counts, double told) {
        double[] pairs = new double[levels];
        for (int value = 1; value < counts.length; value++) {
            for (int level = 0; level < levels; level++) {
                int itself = level == 0 ? 1 : 0;
                pairs[level] += counts[value] * (agreeing[value * levels + level] - itself);
            }
        }
        double all = told * (told - 1) + 1;
        return Arrays.stream(pairs)
                .map(found -> Math.min(LEAST_COUNT / told, (found + LEAST_COUNT) / all))
                .toArray();
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

    /** Where a value of the right table is among those that agree with one of the left; else -1. */
    int find(int leftValue, int rightValue) {
        if (leftValue == rightValue) {
            return 0;
        }
        int[] values = neighbours.values(leftValue);
        int found = Arrays.binarySearch(values, 1, values.length, rightValue);
        return found > 0 ? found : -1;
    }

    /** The level of two values, by where the second one was found. */
    int level(int leftValue, int found) {
        return found < 0 ? levels - 1 : neighbours.levels(leftValue)[found];
    }

    /** log2 of how often strangers with such values are on their level, by where it was found. */
    float chance(int leftValue, int found) {
        return found < 0 ? differing : chances[leftValue][found];
    }

    /** The values that agree with one of the left table, itself first; none if it is missing. */
    int[] agreeing(int leftValue) {
        return neighbours.values(leftValue);
    }

    /** The bits of values that do not agree. */
    float differs(float[] m) {
        return m[levels - 1] - differing;
    }

    /** Sets the bits of all values that agree with one. */
    void fill(float[] bits, int leftValue, float[] m) {
        int[] values = neighbours.values(leftValue);
        byte[] found = neighbours.levels(leftValue);
        for (int i = 0; i < values.length; i++) {
            bits[values[i]] = m[found[i]] - chances[leftValue][i];
        }
    }

    /** Takes it back. */
    void clear(float[] bits, int leftValue, float[] m) {
        float differs = differs(m);
        for (int value : neighbours.values(leftValue)) {
            bits[value] = differs;
        }
    }

    /** Bits of all values where none agrees. */
    float[] empty(float[] m) {
        float[] bits = new float[left.domain().size()];
        Arrays.fill(bits, differs(m));
        bits[0] = 0;
        return bits;
    }
}
