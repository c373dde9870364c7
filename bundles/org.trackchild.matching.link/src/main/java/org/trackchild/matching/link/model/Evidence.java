package org.trackchild.matching.link.model;

/**
 * How a pair compares, column by column.
 *
 * @param tables the tables it is of
 * @param levels by column the level, or -1 where a value is missing
 * @param chances by column log2 of how often strangers with these values are on the level
 * @param swaps which swaps are taken, as bits: their levels and chances are those of the swapped
 *     columns
 * @param overlap by group of columns, what they say less together than one by one; then the same
 *     for the columns in no group, and for those of a family
 */
record Evidence(Tables tables, byte[] levels, float[] chances, int swaps, double[] overlap) {

    private static final double LOG2 = Math.log(2);

    /** The bits of a column. */
    double bits(int column, WeightBits weights) {
        return bits(column, weights.m()[column]);
    }

    private double bits(int column, float[] m) {
        int level = levels[column];
        return level < 0 ? 0 : m[level] - chances[column];
    }

    /**
     * All bits: one person against strangers, some of whom are relatives. Not the sum of the bits
     * of the columns: see {@link Tables}.
     */
    double bits(WeightBits weights) {
        return judged(weights).bits();
    }

    /**
     * What weights make of a pair.
     *
     * @param bits one person against strangers, some of whom are relatives
     * @param relative odds that strangers with such values are of one family
     * @param moved by group, how probable it is that all of it is new, if it is one person
     */
    record Judged(double bits, double relative, double[] moved) {}

    Judged judged(WeightBits weights) {
        double[] odds = classes(weights);
        double sum = 0;
        for (double each : odds) {
            sum += each;
        }
        double[] moved = new double[odds.length - 1];
        for (int group = 0; group < moved.length; group++) {
            moved[group] = odds[group + 1] / sum;
        }
        double relative = relativeOdds(weights);
        return new Judged(alone(weights) + log2(sum) - log2(1 + relative), relative, moved);
    }

    /**
     * Odds of the columns of groups and of their companions: of one person who has not moved; then,
     * by group, of one of whom all of it is new.
     */
    private double[] classes(WeightBits weights) {
        int groups = weights.movedM().length;
        double[] odds = new double[groups + 1];
        odds[0] = weights.stayed() * companions(weights.m());
        for (int group = 0; group < groups; group++) {
            odds[group + 1] =
                    weights.weights().moved()[group] * companions(weights.movedM()[group]);
        }
        for (int group = 0; group < groups; group++) {
            double same = same(group, weights);
            for (int of = 0; of < odds.length; of++) {
                odds[of] *= of == group + 1 ? 1 : same;
            }
        }
        return odds;
    }

    private double companions(float[][] m) {
        double bits = 0;
        for (int column : tables.companions()) {
            bits += bits(column, m[column]);
        }
        return Math.exp(bits * LOG2);
    }

    /** The bits of each column, as they are where the group that is probably new tells nothing. */
    double[] columnBits(WeightBits weights) {
        double[] shares = judged(weights).moved();
        int moved = -1;
        for (int group = 0; group < shares.length; group++) {
            moved = shares[group] > .5 ? group : moved;
        }
        double[] bits = new double[levels.length];
        for (int column = 0; column < bits.length; column++) {
            if (moved < 0 || !tables.isCompanion(column)) {
                bits[column] =
                        moved >= 0 && tables.groupOf(column) == moved ? 0 : bits(column, weights);
            } else {
                bits[column] = bits(column, weights.movedM()[moved][column]);
            }
        }
        return bits;
    }

    /** Bits of the columns that are in no group and no companions of one, and of the swaps. */
    private double alone(WeightBits weights) {
        double bits = -overlap[overlap.length - 2];
        for (int column : tables.alone()) {
            bits += bits(column, weights);
        }
        for (int i = 0; i < tables.swaps().size(); i++) {
            bits += weights.swap(i, (swaps & 1 << i) != 0);
        }
        return bits;
    }

    /**
     * Odds that the values of a group are those of one person who has not moved, against strangers.
     */
    private double same(int group, WeightBits weights) {
        double bits = -overlap[group];
        for (int column : tables.groups()[group]) {
            bits += bits(column, weights);
        }
        return Math.exp(bits * LOG2);
    }

    /** Whether any value of a group is there on both sides. */
    boolean tells(int group) {
        for (int column : tables.groups()[group]) {
            if (levels[column] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Odds that strangers with such values are of one family. */
    double relativeOdds(WeightBits weights) {
        if (tables.family().length == 0) {
            return 0;
        }
        double bits = -overlap[overlap.length - 1];
        for (int column : tables.family()) {
            bits += bits(column, weights.relatives()[column]);
        }
        return weights.weights().related() * Math.exp(bits * LOG2);
    }

    private static double log2(double value) {
        return Math.log(value) / LOG2;
    }

    static Evidence of(Tables tables, WeightBits weights, int left, int right) {
        int size = tables.columns().size();
        byte[] levels = new byte[size];
        float[] chances = new float[size];
        for (int i = 0; i < size; i++) {
            set(levels, chances, i, tables.straight(i), left, right);
        }
        int swaps = 0;
        for (int i = 0; i < tables.swaps().size(); i++) {
            Swap swap = tables.swaps().get(i);
            byte[] swappedLevels = levels.clone();
            float[] swappedChances = chances.clone();
            // the swapped value counts where the record on the left has it
            set(swappedLevels, swappedChances, swap.one(), tables.crossed(i)[0], left, right);
            set(swappedLevels, swappedChances, swap.other(), tables.crossed(i)[1], left, right);
            double[] none = new double[0];
            Evidence as = new Evidence(tables, levels, chances, 0, none);
            Evidence swapped = new Evidence(tables, swappedLevels, swappedChances, 1 << i, none);
            if (swapped.both(swap, i, weights) > as.both(swap, i, weights)) {
                levels = swappedLevels;
                chances = swappedChances;
                swaps |= 1 << i;
            }
        }
        return new Evidence(tables, levels, chances, swaps, overlaps(tables, weights, levels));
    }

    private static double[] overlaps(Tables tables, WeightBits weights, byte[] levels) {
        int groups = tables.groups().length;
        double[] overlaps = new double[groups + 2];
        for (int group = 0; group < groups; group++) {
            overlaps[group] =
                    Overlap.of(tables, weights.weights().overlap(), levels, tables.groups()[group]);
        }
        overlaps[groups] = Overlap.of(tables, weights.weights().overlap(), levels, tables.single());
        overlaps[groups + 1] =
                Overlap.of(tables, weights.weights().overlap(), levels, tables.family());
        return overlaps;
    }

    private double both(Swap swap, int number, WeightBits weights) {
        return bits(swap.one(), weights)
                + bits(swap.other(), weights)
                + weights.swap(number, swaps != 0);
    }

    private static void set(
            byte[] levels, float[] chances, int column, Crossing crossing, int left, int right) {
        int one = crossing.left().values(0)[left];
        int other = crossing.right().values(1)[right];
        levels[column] = -1;
        if (one != 0 && other != 0) {
            int found = crossing.find(one, other);
            levels[column] = (byte) crossing.level(one, found);
            chances[column] = crossing.chance(one, found);
        }
    }
}
