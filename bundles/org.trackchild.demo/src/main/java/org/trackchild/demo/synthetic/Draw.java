package org.trackchild.demo.synthetic;

import java.util.List;
import java.util.Random;

/** Draws from lists; the same seed draws the same. Used by one thread. */
final class Draw {

    private final Random random;

    /**
     * @param seed of everything
     * @param stream which of the independent sequences of this seed
     */
    Draw(long seed, long stream) {
        // the finaliser of SplitMix64: neighbouring streams have nothing in common
        long mixed = seed * 0x9E3779B97F4A7C15L + stream * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        random = new Random(mixed ^ (mixed >>> 31));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T from(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** The first ones are drawn often, the last ones seldom, as with names of people. */
    <T> T skewed(List<T> items) {
        double at = Math.pow(items.size() + 1.0, random.nextDouble()) - 1;
        return items.get(Math.min(items.size() - 1, (int) at));
    }

    /** Position in a list of weights. */
    int weighted(List<Double> weights) {
        double rest = random.nextDouble() * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < weights.size(); i++) {
            rest -= weights.get(i);
            if (rest < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }

    /** Normally distributed around 0. */
    double normal(double deviation) {
        return random.nextGaussian() * deviation;
    }

    /** Exponentially distributed. */
    double waiting(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
