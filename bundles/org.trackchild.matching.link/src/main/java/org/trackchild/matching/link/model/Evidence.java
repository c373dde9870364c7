package org.trackchild.matching.link.model;

/**
 * How a pair compares, column by column.
 *
 * @param levels by column the level, or -1 where a value is missing
 * @param u by column how often strangers with these values are on the level
 * @param swaps which swaps are taken, as bits: their levels and u are those of the swapped columns
 * @param correction what columns that go together say less; never positive
 */
record Evidence(byte[] levels, double[] u, int swaps, double correction) {

    private static final double LOG2 = Math.log(2);

    /** The bits of a column. */
    double bits(int column, Weights weights) {
        int level = levels[column];
        return level < 0 ? 0 : Math.log(weights.m()[column][level] / u[column]) / LOG2;
    }

    /** All bits. */
    double bits(Weights weights) {
        double bits = correction;
        for (int column = 0; column < levels.length; column++) {
            bits += bits(column, weights);
        }
        for (int i = 0; i < weights.swapped().length; i++) {
            double swapped = weights.swapped()[i];
            bits += Math.log((swaps & 1 << i) != 0 ? swapped : 1 - swapped) / LOG2;
        }
        return bits;
    }

    static Evidence of(Tables tables, Weights weights, int left, int right) {
        int size = tables.columns().size();
        byte[] levels = new byte[size];
        double[] u = new double[size];
        for (int i = 0; i < size; i++) {
            set(levels, u, i, tables.straight(i), left, right);
        }
        int swaps = 0;
        for (int i = 0; i < tables.swaps().size(); i++) {
            Swap swap = tables.swaps().get(i);
            byte[] swappedLevels = levels.clone();
            double[] swappedU = u.clone();
            // the swapped value counts where the record on the left has it
            set(swappedLevels, swappedU, swap.one(), tables.crossed(i)[0], left, right);
            set(swappedLevels, swappedU, swap.other(), tables.crossed(i)[1], left, right);
            Evidence as = new Evidence(levels, u, swaps, 0);
            Evidence swapped = new Evidence(swappedLevels, swappedU, swaps | 1 << i, 0);
            if (swapped.bits(weights) > as.bits(weights)) {
                levels = swappedLevels;
                u = swappedU;
                swaps |= 1 << i;
            }
        }
        double correction = 0;
        for (Together together : tables.together()) {
            correction += together.correction(left, right);
        }
        return new Evidence(levels, u, swaps, correction);
    }

    private static void set(
            byte[] levels, double[] u, int column, Crossing crossing, int left, int right) {
        int one = crossing.left().values(0)[left];
        int other = crossing.right().values(1)[right];
        levels[column] = -1;
        if (one != 0 && other != 0) {
            levels[column] = (byte) crossing.level(one, other);
            u[column] = crossing.u(levels[column], one, other);
        }
    }
}
