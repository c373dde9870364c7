package org.trackchild.matching.engine.corpus;

import java.util.List;

/** Random choices of one record. The same seed and stream choose the same. Used by one thread. */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * @param seed of everything
     * @param stream which of the independent sequences of this seed
     */
    Draw(long seed, long stream) {
        state = mixed(seed * STEP + mixed(stream * 0xD1B54A32D192ED03L + 1));
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long bits() {
        state += STEP;
        return mixed(state);
    }

    /** From 0 to below 1. */
    double part() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return part() < probability;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) (part() * bound);
    }

    <T> T from(List<T> items) {
        return items.get(below(items.size()));
    }

    String from(String... items) {
        return items[below(items.length)];
    }

    /** Rank from 0 with frequencies proportional to 1 / (rank + shift). */
    int rank(int many, double shift) {
        return (int) (shift * (Math.pow((many + shift) / shift, part()) - 1));
    }

    /** Normally distributed around 0. */
    double normal(double deviation) {
        double radius = Math.sqrt(-2 * Math.log(1 - part()));
        return deviation * radius * Math.cos(2 * Math.PI * part());
    }

    /** Exponentially distributed. */
    double waiting(double mean) {
        return -mean * Math.log(1 - part());
    }
}
