package org.trackchild.matching.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.RowView;
import org.trackchild.matching.engine.learning.Observation;
import org.trackchild.model.CaseId;

/**
 * A scorer at work on one query. Evidence is always added up in one order, so every way of looking
 * at records gives the same sums to the last bit.
 */
public final class Run {

    /** Allows for rounding where a bound is compared with a sum. */
    private static final double ROUNDING = 1e-6;

    private final Scorer scorer;
    private final MatchIndex.Query query;
    private final Team team;
    private final List<Part> all;

    /**
     * Those that tell anything: the ones that name rows, those of which a glance tells nothing, the
     * ones that it bounds, and those for one thread only.
     */
    private final Part[] parts;

    private Glance glance;

    /** The most that can still be added after each part. */
    private final double[] stillPossible;

    /** What of the bound of a row is replaced by evidence after each part, see {@link #settled}. */
    private final double[] settledForNamed;

    private final double[] settledForOthers;

    Run(Scorer scorer, MatchIndex.Query query, Team team) {
        this.scorer = scorer;
        this.query = query;
        this.team = team;
        Part[] prepared = new Part[scorer.comparators().size()];
        team.share(
                prepared.length,
                i -> prepared[i] = scorer.prepared(scorer.comparators().get(i), query));
        all = List.of(prepared);
        List<Part> telling = new ArrayList<>(all);
        telling.removeIf(part -> part.comparison() == Comparison.NOTHING);
        // what few rows have comes first, then what can add most: hopeless records are left early
        telling.sort(
                java.util.Comparator.comparing(Part::isForOneThread)
                        .thenComparing(part -> !part.isPosted())
                        .thenComparing(part -> Glance.bounds(part, query.population()))
                        .thenComparing(part -> -part.most()));
        parts = telling.toArray(Part[]::new);
        stillPossible = possible();
        settledForOthers = settled(Part::mostForOthers);
        settledForNamed = settled(Part::most);
    }

    private double[] possible() {
        double[] possible = new double[parts.length];
        double rest = ROUNDING;
        for (int i = parts.length - 1; i >= 0; i--) {
            possible[i] = rest;
            rest += parts[i].most();
        }
        return possible;
    }

    private double[] settled(ToDoubleFunction<Part> most) {
        List<Part> first = new ArrayList<>();
        for (Part part : parts) {
            if (part.isForOneThread() || Glance.bounds(part, query.population())) {
                break;
            }
            first.add(part);
        }
        double[] settled = new double[first.size()];
        double more = 0;
        for (int i = settled.length - 1; i >= 0; i--) {
            settled[i] = -more;
            more += most.applyAsDouble(first.get(i)) - first.get(i).mostUnseen();
        }
        double allowed = 0;
        for (int i = 0; i < settled.length; i++) {
            allowed += first.get(i).mostUnseen();
            settled[i] += allowed;
        }
        return settled;
    }

    /** The threads that answer this question. */
    Team team() {
        return team;
    }

    /** The question. */
    public MatchIndex.Query query() {
        return query;
    }

    String version() {
        return scorer.version();
    }

    Part[] parts() {
        return parts;
    }

    private Glance glance() {
        if (glance == null) {
            glance = new Glance(parts, query.population(), team);
        }
        return glance;
    }

    /** The most that can still be added after each part. */
    double[] stillPossible() {
        return stillPossible;
    }

    /**
     * What of the bound of a row, as {@link Glance#bounds} has it, is replaced by evidence after
     * each of the first parts, those before the ones that the glance bounds: a row whose bound and
     * evidence are less than this and the evidence that is needed cannot reach it.
     *
     * @param named for rows that a part may name; the bound of those is too low before
     */
    double[] settled(boolean named) {
        return named ? settledForNamed : settledForOthers;
    }

    /** The same parts for another thread. */
    Part[] partsForAnotherThread() {
        Part[] others = parts.clone();
        for (int i = 0; i < others.length; i++) {
            if (others[i].isForOneThread()) {
                others[i] = scorer.prepared(others[i].comparator(), query);
            }
        }
        return others;
    }

    /**
     * The best records of all.
     *
     * @param keep at most so many
     * @return most evidence first, of equal ones the lower row
     */
    public List<Ranked> best(int keep) {
        return best(keep, Double.NEGATIVE_INFINITY);
    }

    /** The same, looking at every row. */
    public List<Ranked> bestOfAll(int keep) {
        return ranked(new Scan(this, keep, null, Double.NEGATIVE_INFINITY).best());
    }

    /**
     * The best records of all that have so much evidence.
     *
     * @param keep at most so many
     * @param floor least evidence; what has less by no more than rounding may be there too
     * @return most evidence first, of equal ones the lower row
     */
    List<Ranked> best(int keep, double floor) {
        return ranked(new Scan(this, keep, glance(), floor).best());
    }

    /**
     * The best of some rows, compared one by one as the contract of comparators says: the oracle of
     * {@link #best}.
     *
     * @param rows rows to look at; vacant ones are left out
     * @param keep at most so many
     */
    public List<Ranked> bestOf(int[] rows, int keep) {
        Best best = new Best(keep);
        QueryPopulation population = query.population();
        RowView view = population.view();
        CaseId own = query.record().subject().id();
        for (int row : rows) {
            if (population.table().isThere(row) && !view.at(row).is(own)) {
                best.offer(bits(view), row);
            }
        }
        return ranked(best);
    }

    private List<Ranked> ranked(Best best) {
        RowView view = query.population().view();
        List<Ranked> ranked = new ArrayList<>();
        best.drain((row, bits) -> ranked.add(0, new Ranked(view.at(row).id(), row, bits)));
        return ranked;
    }

    /** A row with its evidence. */
    public Ranked of(int row) {
        RowView view = query.population().view().at(row);
        return new Ranked(view.id(), row, bits(view));
    }

    /** All evidence of a record. */
    private double bits(Features record) {
        double bits = 0;
        for (Part part : parts) {
            bits += part.bits(level(part, record));
        }
        return bits;
    }

    /** How each comparator finds a record. */
    List<Finding> findings(Features record) {
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

    /** How the query compares with some records, for learning. */
    public Observation observe(List<Ranked> candidates, Observation.Answer answer) {
        List<Part> byName = new ArrayList<>(all);
        byName.sort(java.util.Comparator.comparing(part -> part.comparator().name()));
        Map<String, double[]> u = new TreeMap<>();
        byName.forEach(part -> u.put(part.comparator().name(), part.u()));
        RowView view = query.population().view();
        int[][] levels = new int[candidates.size()][];
        for (int i = 0; i < levels.length; i++) {
            view.at(candidates.get(i).row());
            levels[i] = byName.stream().mapToInt(part -> level(part, view)).toArray();
        }
        return new Observation(u, levels, query.population().size(), answer);
    }

    private static int level(Part part, Features record) {
        try {
            return part.comparison().compare(record);
        } catch (RuntimeException | LinkageError broken) {
            throw new ComparatorFailure(part.comparator(), broken);
        }
    }

    @Override
    public String toString() {
        return "parts " + Arrays.stream(parts).map(part -> part.comparator().name()).toList();
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
