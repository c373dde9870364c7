package org.trackchild.matching.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.CandidateSource;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.learning.Observation;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.engine.score.ComparatorFailure;
import org.trackchild.matching.engine.score.Explainer;
import org.trackchild.matching.engine.score.Posterior;
import org.trackchild.matching.engine.score.Probable;
import org.trackchild.matching.engine.score.Ranked;
import org.trackchild.matching.engine.score.Run;
import org.trackchild.matching.engine.score.Scorer;
import org.trackchild.matching.engine.score.Team;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/**
 * Holds the records of missing and found children and answers which of them may be one child. Safe
 * for use by several threads: changes wait for each other, questions never wait. Each answer comes
 * from the records of one moment and one set of comparators.
 */
public final class MatchEngine {

    private static final System.Logger LOG = System.getLogger(MatchEngine.class.getName());

    /** A register smaller than this is not worth a second thread. */
    private static final int ROWS_PER_THREAD = 1 << 14;

    /**
     * So many best records share the probability among each other, and with any other one that is
     * looked at. With four times as many the probabilities were as well calibrated, but a question
     * took a fifth longer, because more records had to be compared in full.
     */
    private static final int RIVALS = 16;

    /** So many best records are looked at to learn from a question. */
    private static final int OBSERVED = 64;

    private final NameKeys keys;
    private volatile MatchIndex index;
    private final CandidateSource source;
    private volatile Model model;

    /** What an answer is computed with: always all of one version. */
    private record Model(Scorer scorer, Calibrator calibrator) {}

    /**
     * An engine that trusts its parameters, and leaves out at a glance what cannot be among the
     * best.
     */
    public MatchEngine(NameKeys keys, Parameters parameters) {
        this(keys, parameters, Calibrator.IDENTITY, null);
    }

    /**
     * An empty engine without comparators.
     *
     * @param source which rows to score; {@code null} for the best of all, left out at a glance
     */
    public MatchEngine(
            NameKeys keys, Parameters parameters, Calibrator calibrator, CandidateSource source) {
        this.keys = keys;
        this.index = new MatchIndex(keys);
        this.source = source;
        this.model = new Model(new Scorer(List.of(), parameters), calibrator);
    }

    /**
     * Uses these comparators from the next question on. One that breaks its contract is left out,
     * then or later, until this is called again; the log says so.
     */
    public synchronized void use(List<Comparator> comparators) {
        use(comparators, parameters(), model.calibrator());
    }

    /**
     * Weighs evidence with these parameters, and corrects by this experience, from the next
     * question on.
     */
    public synchronized void use(Parameters parameters, Calibrator calibrator) {
        use(model.scorer().comparators(), parameters, calibrator);
    }

    private void use(List<Comparator> comparators, Parameters parameters, Calibrator calibrator) {
        Objects.requireNonNull(calibrator);
        List<Comparator> sound = new ArrayList<>(comparators);
        while (true) {
            try {
                model = new Model(new Scorer(sound, parameters), calibrator);
                return;
            } catch (ComparatorFailure failure) {
                report(failure);
                sound.remove(failure.comparator());
            }
        }
    }

    /** The numbers with which evidence is weighed. */
    public Parameters parameters() {
        return model.scorer().parameters();
    }

    private <T> T answer(Function<Model, T> question) {
        while (true) {
            Model used = model;
            try {
                return question.apply(used);
            } catch (ComparatorFailure failure) {
                leaveOut(used, failure);
            }
        }
    }

    private synchronized void leaveOut(Model used, ComparatorFailure failure) {
        if (model == used) {
            report(failure);
            List<Comparator> sound = new ArrayList<>(used.scorer().comparators());
            sound.remove(failure.comparator());
            use(sound);
        }
    }

    private static void report(ComparatorFailure failure) {
        LOG.log(
                System.Logger.Level.ERROR,
                "comparator {0} is left out: {1} at {2}",
                failure.comparator().getClass().getName(),
                failure.getCause().getClass().getName(),
                failure.place());
    }

    /** Names of the comparators in use. */
    public List<String> comparators() {
        return model.scorer().comparators().stream().map(Comparator::name).toList();
    }

    /**
     * Names the parameters and comparators in use: two explanations of one version were computed in
     * the same way.
     */
    public String modelVersion() {
        return model.scorer().version();
    }

    /**
     * Writes all records as they lie in memory, the texts of children too: whoever keeps it has to
     * guard it like the register. Changes wait meanwhile. Comparators and parameters are not in it.
     *
     * @throws IOException when it cannot be written
     */
    public void save(OutputStream out) throws IOException {
        index.write(out);
    }

    /**
     * Takes over the records that were written with {@link #save}, in a fraction of the time that
     * it takes to add them anew. Only for an engine of the same build with the same name keys: what
     * was made of a record then is not made again.
     *
     * @throws IllegalStateException when there are records already
     * @throws IOException when it cannot be read whole; the engine stays empty then
     */
    public synchronized void restore(InputStream in) throws IOException {
        if (size(CaseKind.MISSING) + size(CaseKind.FOUND) > 0) {
            throw new IllegalStateException("there are records already");
        }
        index = MatchIndex.read(in, keys);
    }

    /** Adds a record, or replaces the one with the same identifier. */
    public void put(Subject subject) {
        index.put(subject);
    }

    /**
     * Adds many records, or replaces those with the same identifiers, on all processors.
     *
     * @param subjects no two with the same identifier
     */
    public void putAll(List<Subject> subjects) {
        index.putAll(subjects);
    }

    /**
     * Takes a record out.
     *
     * @return whether it was there
     */
    public boolean remove(CaseId id) {
        return index.remove(id);
    }

    /** The record with an identifier. */
    public Optional<Subject> find(CaseId id) {
        return index.find(id);
    }

    /**
     * Some records of a kind, evenly spread over the register.
     *
     * @param most at most so many, 1 or more
     */
    public List<Subject> sample(CaseKind kind, int most) {
        return index.spread(kind, most);
    }

    /** The identifiers of all records of a kind, in the order in which they came. */
    public List<CaseId> ids(CaseKind kind) {
        return index.ids(kind);
    }

    /** The comparators in use. */
    public List<Comparator> comparatorsInUse() {
        return model.scorer().comparators();
    }

    /** Number of records of a kind. */
    public int size(CaseKind kind) {
        return index.size(kind);
    }

    /**
     * The best candidates for a record.
     *
     * @param subject the record that is looked for; never among the candidates
     * @param among kind of the records to look through
     * @param limit at most so many
     * @return most probable first
     */
    public List<Candidate> candidates(Subject subject, CaseKind among, int limit) {
        return answer(used -> candidates(used, subject, among, limit));
    }

    /**
     * The same answer, found by looking at every record in full: the oracle against which {@link
     * #candidates} is measured. Takes many times as long.
     */
    public List<Candidate> oracle(Subject subject, CaseKind among, int limit) {
        return answer(
                used -> {
                    try (Team team = team(among)) {
                        Run run = used.scorer().prepare(index.query(subject, among), team);
                        return explained(used, run, run.bestOfAll(Math.max(limit, RIVALS)), limit);
                    }
                });
    }

    /**
     * All candidates that are probable enough, found on the calling thread only: for many questions
     * at once, see {@link BulkMatch}.
     *
     * @param subject the record that is looked for; never among the candidates
     * @param among kind of the records to look through
     * @param least lowest probability, 0 to 1
     * @return most probable first: the same records as of the first 16 of {@link #oracle}, each
     *     with a probability that is not below the oracle's and at most {@link Probable#ERROR}
     *     above it, because rivals that cannot change it by more are not looked for
     * @throws IllegalArgumentException when it is no probability
     */
    public List<Candidate> probable(Subject subject, CaseKind among, double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("no probability: " + least);
        }
        return answer(
                used -> {
                    if (source != null) {
                        return candidates(used, subject, among, RIVALS).stream()
                                .filter(candidate -> candidate.probability() >= least)
                                .toList();
                    }
                    Scorer scorer = used.scorer();
                    Run run = scorer.prepare(index.query(subject, among), Team.alone());
                    return new Probable(run, RIVALS, least, scorer.parameters(), used.calibrator())
                            .candidates();
                });
    }

    private List<Candidate> candidates(Model used, Subject subject, CaseKind among, int limit) {
        Run run;
        List<Ranked> best;
        try (Team team = team(among)) {
            run = used.scorer().prepare(index.query(subject, among), team);
            best = best(run, Math.max(limit, RIVALS));
        }
        return explained(used, run, best, limit);
    }

    /** As many threads as the register is worth. */
    private Team team(CaseKind among) {
        return Team.of(index.size(among) / ROWS_PER_THREAD);
    }

    private List<Candidate> explained(Model used, Run run, List<Ranked> best, int limit) {
        Explainer explainer = new Explainer(run, posterior(used, run, best));
        return best.stream().limit(limit).map(explainer::explain).toList();
    }

    private List<Ranked> best(Run run, int keep) {
        if (source == null) {
            return run.best(keep);
        }
        if (source instanceof ExhaustiveScan) {
            return run.bestOfAll(keep);
        }
        QueryPopulation population = run.query().population();
        int[] rows = source.rows(run.query().record(), population, Integer.MAX_VALUE);
        return run.bestOf(rows, keep);
    }

    private static Posterior posterior(Model used, Run run, List<Ranked> best) {
        return Posterior.of(
                best.subList(0, Math.min(RIVALS, best.size())),
                run.query().population().size(),
                used.scorer().parameters(),
                used.calibrator());
    }

    /**
     * One pair, given everything else that is in the register.
     *
     * @param subject a record
     * @param other the other one, in the register
     * @return empty when the other one is not in the register
     */
    public Optional<Candidate> pair(Subject subject, CaseId other) {
        return answer(used -> pair(used, subject, other));
    }

    private Optional<Candidate> pair(Model used, Subject subject, CaseId other) {
        Optional<Subject> there = index.find(other);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Run run = used.scorer().prepare(index.query(subject, there.get().kind()), Team.alone());
        int row = index.row(other, run.query().population());
        if (row < 0) {
            return Optional.empty();
        }
        List<Ranked> best = new ArrayList<>(best(run, RIVALS));
        if (best.stream().noneMatch(each -> each.row() == row)) {
            best.add(run.of(row));
        }
        Explainer explainer = new Explainer(run, posterior(used, run, best));
        return best.stream().filter(each -> each.row() == row).findFirst().map(explainer::explain);
    }

    /**
     * How a record compares with its best candidates, for learning.
     *
     * @param subject a record
     * @param among kind of the records to look through
     * @param decided what officers said of pairs with it: whether the other record is of the same
     *     child
     */
    public Observation observe(Subject subject, CaseKind among, Map<CaseId, Boolean> decided) {
        return answer(used -> observe(used, subject, among, decided));
    }

    private Observation observe(
            Model used, Subject subject, CaseKind among, Map<CaseId, Boolean> decided) {
        Run run = used.scorer().prepare(index.query(subject, among), Team.alone());
        List<Ranked> best = new ArrayList<>(best(run, OBSERVED));
        for (CaseId id : decided.keySet()) {
            int row = index.row(id, run.query().population());
            if (row >= 0 && best.stream().noneMatch(each -> each.row() == row)) {
                best.add(run.of(row));
            }
        }
        int same = -1;
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Boolean said = decided.get(best.get(i).id());
            if (Boolean.TRUE.equals(said)) {
                same = i;
            } else if (said != null) {
                others.add(i);
            }
        }
        return run.observe(
                best,
                new Observation.Answer(
                        same, others.stream().mapToInt(Integer::intValue).toArray()));
    }
}
