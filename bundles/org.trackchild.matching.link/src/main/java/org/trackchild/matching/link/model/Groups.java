package org.trackchild.matching.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What records of one table say of each other together: if a record is of the same person as two
 * others, those are of one person too, even if they alone have little in common; and a single
 * likeness between two groups of records that else contradict each other counts less. Groups are
 * joined one after the other, the most probable first.
 */
final class Groups {

    /** A contradiction between two records of which others say the opposite counts in part. */
    private static final double CONTRADICTION = .5;

    /** A larger group is no person. */
    private static final int LARGEST = 200;

    private final Tables tables;
    private final WeightBits weights;
    private final Map<Long, Double> evidence = new HashMap<>();
    private final int[] groupOf;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();

    Groups(Tables tables, WeightBits weights, Pairs pairs, double[] logOdds) {
        this.tables = tables;
        this.weights = weights;
        groupOf = IntStream.range(0, tables.rows(0)).toArray();
        for (int i = 0; i < pairs.size(); i++) {
            evidence.put(key(pairs.left()[i], pairs.right()[i]), logOdds[i]);
        }
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private double logOdds(int one, int other) {
        return evidence.computeIfAbsent(
                key(one, other),
                any ->
                        weights.weights().priorBits()
                                + Evidence.of(
                                                tables,
                                                weights,
                                                Math.min(one, other),
                                                Math.max(one, other))
                                        .bits(weights));
    }

    private List<Integer> group(int row) {
        return groups.computeIfAbsent(groupOf[row], number -> new ArrayList<>(List.of(row)));
    }

    /**
     * Joins groups, and corrects the pairs.
     *
     * @return pairs within groups and all that were given, with their corrected log2 odds
     */
    Map<Long, Double> join(Pairs pairs, double[] logOdds) {
        Map<Long, Double> corrected = new HashMap<>();
        Integer[] order = IntStream.range(0, pairs.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.<Integer>comparingDouble(i -> -logOdds[i]).thenComparing(i -> i));
        for (int i : order) {
            int left = pairs.left()[i];
            int right = pairs.right()[i];
            double direct = logOdds[i];
            if (direct < 0) {
                corrected.putIfAbsent(key(left, right), direct);
            } else if (groupOf[left] == groupOf[right]) {
                corrected.merge(key(left, right), direct, Math::max);
            } else {
                double together = together(group(left), group(right));
                corrected.put(key(left, right), together);
                if (together >= 0) {
                    join(group(left), group(right), together, corrected);
                }
            }
        }
        return corrected;
    }

    /** log2 of the odds that two groups are one person. */
    private double together(List<Integer> one, List<Integer> other) {
        if (one.size() + other.size() > LARGEST) {
            return -1;
        }
        double best = Double.NEGATIVE_INFINITY;
        double against = 0;
        double prior = weights.weights().priorBits();
        for (int left : one) {
            for (int right : other) {
                double found = logOdds(left, right);
                best = Math.max(best, found);
                // the prior is no contradiction: only what the records say is
                against += Math.min(0, found - prior);
            }
        }
        return best + CONTRADICTION * against;
    }

    private void join(
            List<Integer> one, List<Integer> other, double together, Map<Long, Double> corrected) {
        for (int left : one) {
            for (int right : other) {
                corrected.put(key(left, right), Math.max(together, logOdds(left, right)));
            }
        }
        int number = groupOf[one.get(0)];
        groups.remove(groupOf[other.get(0)]);
        other.forEach(row -> groupOf[row] = number);
        one.addAll(other);
    }
}
