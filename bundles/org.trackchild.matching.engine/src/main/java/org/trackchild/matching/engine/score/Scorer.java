package org.trackchild.matching.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * Adds up the evidence of a set of comparators with one version of the parameters. Immutable; safe
 * for use by several threads.
 */
public final class Scorer {

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

    /** The numbers with which evidence is weighed. */
    public Parameters parameters() {
        return parameters;
    }

    /** Names parameters and comparators. */
    public String version() {
        return version;
    }

    /**
     * Gets ready for one query. The result is for one thread.
     *
     * @param team the threads that answer it
     */
    public Run prepare(MatchIndex.Query query, Team team) {
        return new Run(this, query, team);
    }

    Part prepared(Comparator comparator, MatchIndex.Query query) {
        try {
            Comparison comparison = comparator.prepare(query.record(), query.population());
            return part(comparator, comparison, query.population());
        } catch (RuntimeException | LinkageError broken) {
            throw new ComparatorFailure(comparator, broken);
        }
    }

    private Part part(Comparator comparator, Comparison comparison, QueryPopulation population) {
        List<Level> levels = comparator.levels();
        double[] bits = new double[levels.size() + 1];
        double[] shares = new double[levels.size()];
        double most = 0;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            double m = parameters.m(comparator.name(), level.name()).orElse(level.m());
            double u = comparison.u(i);
            if (Double.isNaN(u)) {
                u = parameters.u(comparator.name(), level.name()).orElse(level.u());
            }
            shares[i] = u;
            bits[i + 1] = Math.log(m / u) / Math.log(2);
            if (level.agreement() == Agreement.AGREES) {
                // where everybody is of one day or place, that says nothing; never against
                bits[i + 1] = Math.max(0, bits[i + 1]);
            }
            most = Math.max(most, bits[i + 1]);
        }
        Kernel kernel =
                comparison instanceof ColumnComparison columns
                        ? columns.kernel(population, bits)
                        : null;
        return new Part(comparator, comparison, kernel, shares, bits, most);
    }
}
