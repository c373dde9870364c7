package org.trackchild.matching.engine.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.MonotoneCalibrator;

/**
 * Makes a correction of outcomes: isotonic regression by pooling adjacent violators (M. Ayer et
 * al., "An Empirical Distribution Function for Sampling with Incomplete Information", 1955; for
 * probabilities: B. Zadrozny and C. Elkan, 2002). What the model says counts like some outcomes
 * everywhere, so few decisions change little.
 */
public final class Experience {

    /** The answers of the model count like so many outcomes in each pool. */
    private static final double MODEL_WEIGHT = 8;

    /** Outcomes next to each other that are looked at together, at least. */
    private static final int LEAST_POOL = 20;

    /** Nothing is certain. */
    private static final double LEAST = 1e-9;

    private Experience() {}

    /** Neighbouring outcomes. */
    private record Pool(int count, double logOdds, double expected, int same) {

        static Pool of(List<Outcome> outcomes) {
            return new Pool(
                    outcomes.size(),
                    outcomes.stream().mapToDouble(Outcome::logOdds).sum(),
                    outcomes.stream().mapToDouble(each -> probability(each.logOdds())).sum(),
                    (int) outcomes.stream().filter(Outcome::same).count());
        }

        Pool and(Pool other) {
            return new Pool(
                    count + other.count,
                    logOdds + other.logOdds,
                    expected + other.expected,
                    same + other.same);
        }

        double rate() {
            double rate = (same + MODEL_WEIGHT * expected / count) / (count + MODEL_WEIGHT);
            return Math.min(1 - LEAST, Math.max(LEAST, rate));
        }

        double middle() {
            return logOdds / count;
        }
    }

    /**
     * The correction.
     *
     * @param outcomes in any order
     * @return {@link Calibrator#IDENTITY} when there are too few
     */
    public static Calibrator calibrator(List<Outcome> outcomes) {
        if (outcomes.size() < LEAST_POOL) {
            return Calibrator.IDENTITY;
        }
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingDouble(Outcome::logOdds));
        Deque<Pool> pools = new ArrayDeque<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = end(sorted, from);
            Pool pool = Pool.of(sorted.subList(from, to));
            while (!pools.isEmpty() && pools.peekLast().rate() >= pool.rate()) {
                pool = pools.removeLast().and(pool);
            }
            pools.addLast(pool);
            from = to;
        }
        double[] model = pools.stream().mapToDouble(Pool::middle).toArray();
        double[] turnedOut = pools.stream().mapToDouble(pool -> logOdds(pool.rate())).toArray();
        return new MonotoneCalibrator(model, turnedOut);
    }

    /**
     * Where a pool that begins here ends: equal answers stay together, and no small one is left.
     */
    private static int end(List<Outcome> sorted, int from) {
        int to = from + LEAST_POOL;
        while (to < sorted.size() && sorted.get(to).logOdds() == sorted.get(to - 1).logOdds()) {
            to++;
        }
        return sorted.size() - to < LEAST_POOL ? sorted.size() : to;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.pow(2, -logOdds));
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }
}
