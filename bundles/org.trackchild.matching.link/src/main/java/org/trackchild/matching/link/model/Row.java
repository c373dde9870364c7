package org.trackchild.matching.link.model;

/**
 * The bits of all values of the right table against one record of the left one. Used by one thread.
 */
final class Row {

    private static final double LOG2 = Math.log(2);

    private final Tables tables;
    private final Weights weights;

    /** By column and level, the most that two records of one person can have. */
    private final float[][] most;

    /** By column, then by value. */
    private final float[][] straight;

    private final float[][][] crossed;
    private final int[] leftValues;
    private final boolean[] swappable;
    private final float[] moved;

    Row(Tables tables, Weights weights) {
        this.tables = tables;
        this.weights = weights;
        int columns = tables.columns().size();
        most = new float[columns][];
        straight = new float[columns][];
        leftValues = new int[columns];
        swappable = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            most[i] = WeightBits.logs(weights.most(tables, i));
            straight[i] = tables.straight(i).empty(most[i]);
        }
        crossed = new float[tables.swaps().size()][2][];
        for (int i = 0; i < crossed.length; i++) {
            for (int k = 0; k < 2; k++) {
                crossed[i][k] = tables.crossed(i)[k].empty(crossedM(i, k));
            }
            swappable[tables.swaps().get(i).one()] = true;
            swappable[tables.swaps().get(i).other()] = true;
        }
        moved = new float[weights.moved().length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = log2(weights.moved()[i]);
        }
    }

    private static float log2(double value) {
        return (float) (Math.log(value) / LOG2);
    }

    private float[] crossedM(int swap, int k) {
        Swap columns = tables.swaps().get(swap);
        return most[k == 0 ? columns.one() : columns.other()];
    }

    /** Goes to another record of the left table. */
    void moveTo(int left) {
        for (int i = 0; i < straight.length; i++) {
            tables.straight(i).clear(straight[i], leftValues[i], most[i]);
        }
        for (int i = 0; i < crossed.length; i++) {
            for (int k = 0; k < 2; k++) {
                tables.crossed(i)[k].clear(crossed[i][k], leftOf(i, k), crossedM(i, k));
            }
        }
        for (int i = 0; i < straight.length; i++) {
            leftValues[i] = tables.columns().get(i).values(0)[left];
            tables.straight(i).fill(straight[i], leftValues[i], most[i]);
        }
        for (int i = 0; i < crossed.length; i++) {
            for (int k = 0; k < 2; k++) {
                tables.crossed(i)[k].fill(crossed[i][k], leftOf(i, k), crossedM(i, k));
            }
        }
    }

    private int leftOf(int swap, int k) {
        Swap columns = tables.swaps().get(swap);
        return leftValues[k == 0 ? columns.one() : columns.other()];
    }

    /** Whether the record tells a column. */
    boolean tells(int column) {
        return leftValues[column] != 0;
    }

    /** Whether a column may have been mistaken for another one. */
    boolean isSwappable(int column) {
        return swappable[column];
    }

    /** Value of the record in a column. */
    int value(int column) {
        return leftValues[column];
    }

    /** Bits of each value in a column. */
    float[] bitsOf(int column) {
        return straight[column];
    }

    /** Bits of each value of one column of a swap in the other one. */
    float[] crossedBits(int swap, int k) {
        return crossed[swap][k];
    }

    /** Bits where the values of a column do not agree. */
    float differs(int column) {
        return tables.straight(column).differs(most[column]);
    }

    /** The same for one column of a swap in the other one. */
    float crossedDiffers(int swap, int k) {
        return tables.crossed(swap)[k].differs(crossedM(swap, k));
    }

    /** What it costs to take a swap. */
    float swapped(int swap) {
        return log2(weights.swapped()[swap]);
    }

    private float gain(int number, int one, int other) {
        Swap swap = tables.swaps().get(number);
        boolean hasOne = leftValues[swap.one()] != 0;
        boolean hasOther = leftValues[swap.other()] != 0;
        float as =
                (hasOne ? straight[swap.one()][one] : 0)
                        + (hasOther ? straight[swap.other()][other] : 0);
        float swapped =
                (hasOne ? crossed[number][0][other] : 0) + (hasOther ? crossed[number][1][one] : 0);
        return swapped + log2(weights.swapped()[number]) - as;
    }

    /** What a group says when the possibility is kept that all of it is new; at least the bits. */
    float atLeast(int group, float bits) {
        // the larger of the two, and one bit for their sum: never less than the exact value
        return Math.max(bits, moved[group]) + 1;
    }

    /** All that records of a pattern can have, by group and pattern; the last for no group. */
    float atMost(float[][] bits, int pattern) {
        float all = bits[moved.length][pattern];
        for (int group = 0; group < moved.length; group++) {
            all += atLeast(group, bits[group][pattern]);
        }
        return all;
    }

    /** Bits of a pair: never less than what {@link Evidence} says. */
    float bits(int right) {
        float sum = 0;
        for (int group = -1; group < moved.length; group++) {
            float part = 0;
            for (int i = 0; i < straight.length; i++) {
                if (tables.groupOf(i) == group && leftValues[i] != 0) {
                    part += straight[i][tables.columns().get(i).values(1)[right]];
                }
            }
            for (int i = 0; i < crossed.length; i++) {
                Swap swap = tables.swaps().get(i);
                if (tables.groupOf(swap.one()) == group) {
                    int one = tables.columns().get(swap.one()).values(1)[right];
                    int other = tables.columns().get(swap.other()).values(1)[right];
                    part += Math.max(0, gain(i, one, other));
                }
            }
            sum += group < 0 ? part : atLeast(group, part);
        }
        return sum;
    }
}
