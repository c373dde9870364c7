package org.trackchild.matching.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.index.EncodedRecord;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.model.CaseId;

/**
 * Adds up the evidence of a set of comparators with one version of the parameters. Immutable; safe
 * for use by several threads.
 */
public final class Scorer {

    /** Allows for rounding where a bound is compared with a sum. */
    private static final double ROUNDING = 1e-6;

    private final List<Comparator> comparators;
    private final Parameters parameters;
    private final String version;

    /** A scorer for these comparators. */
    public Scorer(List<Comparator> comparators, Parameters parameters) {
        this.comparators = List.copyOf(comparators);
        this.parameters = Objects.requireNonNull(parameters);
        List<String> names = new ArrayList<>();
        for (Comparator comparator : comparators) {
            try {
                names.add(comparator.name() + comparator.levels());
            } catch (RuntimeException | LinkageError broken) {
                throw new ComparatorFailure(comparator, broken);
            }
        }
        names.sort(null);
        version = "%s-%08x".formatted(parameters.version(), names.hashCode());
    }

    public List<Comparator> comparators() {
        return comparators;
    }

    /** Names parameters and comparators. */
    public String version() {
        return version;
    }

    /** Gets ready for one query. The result is for one thread. */
    public Run prepare(MatchIndex.Query query) {
        return new Run(query);
    }

    /** One aspect of one query: its comparison, and the bits of each of its levels. */
    private record Part(Comparator comparator, Comparison comparison, double[] bits, double most) {

        double bits(int level) {
            return level < 0 ? 0 : bits[level];
        }
    }

    private Part part(Comparator comparator, Comparison comparison) {
        List<Level> levels = comparator.levels();
        double[] bits = new double[levels.size()];
        double most = 0;
        for (int i = 0; i < bits.length; i++) {
            Level level = levels.get(i);
            double m = parameters.m(comparator.name(), level.name()).orElse(level.m());
            double u = comparison.u(i);
            if (Double.isNaN(u)) {
                u = parameters.u(comparator.name(), level.name()).orElse(level.u());
            }
            bits[i] = Math.log(m / u) / Math.log(2);
            most = Math.max(most, bits[i]);
        }
        return new Part(comparator, comparison, bits, most);
    }

    /** The scorer at work on one query. */
    public final class Run {

        private final MatchIndex.Query query;
        private final List<Part> all = new ArrayList<>();
        private final Part[] parts;
        private final double[] stillPossible;

        private Run(MatchIndex.Query query) {
            this.query = query;
            List<Part> telling = new ArrayList<>();
            for (Comparator comparator : comparators) {
                Part part = prepared(comparator);
                all.add(part);
                if (part.comparison() != Comparison.NOTHING) {
                    telling.add(part);
                }
            }
            // what can add most comes first, so that hopeless records are left early
            telling.sort((one, other) -> Double.compare(other.most(), one.most()));
            parts = telling.toArray(Part[]::new);
            stillPossible = new double[parts.length];
            double rest = ROUNDING;
            for (int i = parts.length - 1; i >= 0; i--) {
                stillPossible[i] = rest;
                rest += parts[i].most();
            }
        }

        private Part prepared(Comparator comparator) {
            try {
                return part(comparator, comparator.prepare(query.record(), query.population()));
            } catch (RuntimeException | LinkageError broken) {
                throw new ComparatorFailure(comparator, broken);
            }
        }

        /**
         * The best records.
         *
         * @param rows rows to look at
         * @param keep at most so many
         * @return most evidence first, of equal ones the lower row; exactly what {@link #bestOfAll}
         *     gives, because only records are left that cannot get among the best
         */
        public List<Ranked> best(int[] rows, int keep) {
            return rank(rows, keep, true);
        }

        /** The same, adding up everything for every record: the oracle of {@link #best}. */
        public List<Ranked> bestOfAll(int[] rows, int keep) {
            return rank(rows, keep, false);
        }

        /** The best records and one more, whether it is among them or not. */
        public List<Ranked> bestWith(int[] rows, int keep, CaseId one) {
            List<Ranked> best = new ArrayList<>(rank(rows, keep, true));
            if (best.stream().noneMatch(each -> each.record().subject().id().equals(one))) {
                QueryPopulation population = query.population();
                for (int row : rows) {
                    EncodedRecord record = population.row(row);
                    if (record != null && record.subject().id().equals(one)) {
                        best.add(new Ranked(record, row, bits(record, Double.NEGATIVE_INFINITY)));
                    }
                }
            }
            return best;
        }

        private List<Ranked> rank(int[] rows, int keep, boolean leaveHopeless) {
            PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(keep + 1, Run::worse);
            QueryPopulation population = query.population();
            CaseId own = query.record().subject().id();
            double threshold = Double.NEGATIVE_INFINITY;
            for (int row : rows) {
                EncodedRecord record = population.row(row);
                if (record == null) {
                    continue;
                }
                double bits = bits(record, leaveHopeless ? threshold : Double.NEGATIVE_INFINITY);
                if (bits < threshold || record.subject().id().equals(own)) {
                    continue;
                }
                worstFirst.add(new Ranked(record, row, bits));
                if (worstFirst.size() > keep) {
                    worstFirst.poll();
                    threshold = worstFirst.peek().bits();
                }
            }
            List<Ranked> best = new ArrayList<>(worstFirst);
            best.sort((one, other) -> worse(other, one));
            return best;
        }

        private static int worse(Ranked one, Ranked other) {
            int byBits = Double.compare(one.bits(), other.bits());
            return byBits != 0 ? byBits : Integer.compare(other.row(), one.row());
        }

        /** The sum, or negative infinity as soon as it cannot reach the threshold any more. */
        private double bits(EncodedRecord record, double threshold) {
            double bits = 0;
            int i = 0;
            try {
                for (; i < parts.length; i++) {
                    bits += parts[i].bits(parts[i].comparison().compare(record));
                    if (bits + stillPossible[i] < threshold) {
                        return Double.NEGATIVE_INFINITY;
                    }
                }
                return bits;
            } catch (RuntimeException | LinkageError broken) {
                throw new ComparatorFailure(parts[i].comparator(), broken);
            }
        }

        MatchIndex.Query query() {
            return query;
        }

        String version() {
            return version;
        }

        /** How each comparator finds a record. */
        List<Finding> findings(EncodedRecord record) {
            List<Finding> findings = new ArrayList<>();
            for (Part part : all) {
                try {
                    Comparator comparator = part.comparator();
                    int level = part.comparison().compare(record);
                    findings.add(
                            new Finding(
                                    comparator,
                                    level,
                                    part.bits(level),
                                    comparator.value(query.record()),
                                    comparator.value(record)));
                } catch (RuntimeException | LinkageError broken) {
                    throw new ComparatorFailure(part.comparator(), broken);
                }
            }
            return findings;
        }
    }

    /**
     * How a comparator finds a record.
     *
     * @param comparator the comparator
     * @param level index of a level, or {@link Comparison#MISSING}
     * @param bits its evidence
     * @param queryValue what the query says
     * @param candidateValue what the record says
     */
    record Finding(
            Comparator comparator,
            int level,
            double bits,
            String queryValue,
            String candidateValue) {}
}
