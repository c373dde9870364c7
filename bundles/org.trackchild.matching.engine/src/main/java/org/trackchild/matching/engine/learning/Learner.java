package org.trackchild.matching.engine.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * Estimates m of all levels, and the share of children who are in the register, from observations:
 * expectation maximisation as for a mixture, except that the candidates of one query exclude each
 * other (after W. E. Winkler, "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter
 * Model of Record Linkage", 2000). u is not learned: it is counted for each query. The first
 * guesses count like some observed children (a Dirichlet prior), so a small register changes them
 * little.
 *
 * <p>Used by one thread.
 */
public final class Learner {

    /** The first guesses count like so many children. */
    private static final double GUESS_WEIGHT = 50;

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-4;

    /** No level is impossible, and none is certain. */
    private static final double LEAST = 1e-4;

    private final TreeMap<String, List<Level>> comparators = new TreeMap<>();
    private final List<Observation> observations = new ArrayList<>();

    /**
     * @param comparators those that the observations are made with
     */
    public Learner(List<Comparator> comparators) {
        comparators.forEach(each -> this.comparators.put(each.name(), each.levels()));
    }

    /**
     * Adds a query.
     *
     * @throws IllegalArgumentException when it was made with other comparators
     */
    public void add(Observation observation) {
        if (!observation.u().keySet().equals(comparators.keySet())) {
            throw new IllegalArgumentException("observed with other comparators");
        }
        observations.add(observation);
    }

    /** Number of queries that were added. */
    public int size() {
        return observations.size();
    }

    /**
     * The parameters that explain all observations best.
     *
     * @param from where to begin, and what to keep for levels that no observation tells of
     * @param version names the result
     */
    public Parameters learn(Parameters from, String version) {
        Map<String, double[]> guesses = new HashMap<>();
        comparators.forEach((name, levels) -> guesses.put(name, guess(name, levels, from)));
        State state = new State(guesses, from.inRegister());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            State better = maximise(state, guesses, from);
            double change = better.differenceFrom(state);
            state = better;
            if (change < SETTLED) {
                break;
            }
        }
        Map<String, Double> learned = new HashMap<>(from.learned());
        for (Map.Entry<String, List<Level>> each : comparators.entrySet()) {
            double[] m = state.m().get(each.getKey());
            for (int level = 0; level < m.length; level++) {
                learned.put(
                        each.getKey() + "." + each.getValue().get(level).name() + ".m", m[level]);
            }
        }
        return new Parameters(version, state.inRegister(), from.populationFloor(), learned);
    }

    private static double[] guess(String comparator, List<Level> levels, Parameters from) {
        double[] guess = new double[levels.size()];
        for (int i = 0; i < guess.length; i++) {
            Level level = levels.get(i);
            guess[i] = from.m(comparator, level.name()).orElse(level.m());
        }
        return normalised(guess);
    }

    private static double[] normalised(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> Math.max(LEAST, share / sum)).toArray();
    }

    private record State(Map<String, double[]> m, double inRegister) {

        double differenceFrom(State other) {
            double most = Math.abs(inRegister - other.inRegister);
            for (Map.Entry<String, double[]> each : m.entrySet()) {
                double[] before = other.m.get(each.getKey());
                for (int i = 0; i < before.length; i++) {
                    most = Math.max(most, Math.abs(each.getValue()[i] - before[i]));
                }
            }
            return most;
        }
    }

    private State maximise(State state, Map<String, double[]> guesses, Parameters from) {
        Map<String, double[]> counts = new HashMap<>();
        guesses.forEach(
                (name, guess) ->
                        counts.put(
                                name,
                                Arrays.stream(guess).map(share -> share * GUESS_WEIGHT).toArray()));
        double inside = from.inRegister() * GUESS_WEIGHT;
        for (Observation observation : observations) {
            double[] parts = parts(observation, state, from);
            for (int i = 0; i < parts.length; i++) {
                inside += parts[i];
                int comparator = 0;
                for (String name : comparators.keySet()) {
                    int level = observation.levels()[i][comparator++];
                    if (level >= 0) {
                        counts.get(name)[level] += parts[i];
                    }
                }
            }
        }
        counts.replaceAll((name, count) -> normalised(count));
        double share = inside / (observations.size() + GUESS_WEIGHT);
        return new State(counts, Math.min(1 - LEAST, Math.max(LEAST, share)));
    }

    /** For each candidate the probability that it is the child. */
    private double[] parts(Observation observation, State state, Parameters from) {
        double[] parts = new double[observation.levels().length];
        if (observation.answer().same() >= 0) {
            parts[observation.answer().same()] = 1;
            return parts;
        }
        int population = observation.population();
        double each = state.inRegister() / Math.max(population, from.populationFloor());
        double sum = 1 - each * population;
        for (int i = 0; i < parts.length; i++) {
            if (Arrays.binarySearch(observation.answer().others(), i) < 0) {
                parts[i] = each * likelihoodRatio(observation, i, state);
                sum += parts[i];
            }
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    private static double likelihoodRatio(Observation observation, int candidate, State state) {
        double ratio = 1;
        int comparator = 0;
        for (Map.Entry<String, double[]> each : observation.u().entrySet()) {
            int level = observation.levels()[candidate][comparator++];
            if (level >= 0) {
                ratio *= state.m().get(each.getKey())[level] / each.getValue()[level];
            }
        }
        return ratio;
    }
}
