package org.trackchild.matching.standing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Matcher;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseStatus;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;

/**
 * Follows the journal: every case that is registered or changed is matched at once, and what is
 * found is proposed. One thread writes; questions are answered on the threads that ask.
 */
@Component(
        service = {Matcher.class, JournalListener.class},
        immediate = true)
@Designate(ocd = StandingMatcher.Config.class)
public class StandingMatcher implements Matcher, JournalListener {

    private static final Logger LOG = LoggerFactory.getLogger(StandingMatcher.class);

    private static final String CURSOR = "matching";

    private static final Caller SELF = Caller.system("matching");

    private static final int BATCH = 200;

    private static final int RESCORED_AT_ONCE = 50;

    private static final int CANDIDATES = 20;

    private static final int TRIES = 5;

    /** Another node may have written without our being told. */
    private static final long LONGEST_SLEEP = 1_000;

    /** When a pair is put before people. */
    @ObjectClassDefinition(name = "Standing matches")
    public @interface Config {

        @AttributeDefinition(name = "Lowest probability of a proposal")
        double threshold() default 0.2;

        @AttributeDefinition(name = "Open proposals of one case at most")
        int most_open() default 5;

        @AttributeDefinition(name = "Hours until an answer is due")
        int answer_hours() default 24;
    }

    private final Store store;

    private final Journal journal;

    private final MatchEngine engine;

    private final ProposalPolicy policy;

    private final Wake wake = new Wake();

    private final Thread worker = new Thread(this::work, "trackchild-matching");

    /** By name: where two services have one name, the one that came later counts. */
    private final Map<String, Comparator> comparators = new ConcurrentSkipListMap<>();

    private volatile boolean ready;

    private volatile boolean stopped;

    private volatile boolean otherComparators;

    private volatile long cursor;

    @Activate
    public StandingMatcher(
            @Reference Store store,
            @Reference Journal journal,
            @Reference NameKeys nameKeys,
            // nothing may be matched before the engine's own comparators are there
            @Reference BuiltInServices builtIn,
            Config config) {
        this(
                store,
                journal,
                nameKeys,
                new ProposalPolicy(
                        config.threshold(),
                        config.most_open(),
                        Duration.ofHours(config.answer_hours())));
    }

    /** Called when the comparators that are there have been added. */
    @Activate
    void start() {
        worker.setDaemon(true);
        worker.start();
    }

    StandingMatcher(Store store, Journal journal, NameKeys nameKeys, ProposalPolicy policy) {
        this.store = store;
        this.journal = journal;
        this.policy = policy;
        this.engine = new MatchEngine(nameKeys, Parameters.defaults());
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        worker.interrupt();
        worker.join(Duration.ofSeconds(10).toMillis());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addComparator(Comparator comparator) {
        comparators.put(comparator.name(), comparator);
        useComparators();
    }

    void removeComparator(Comparator comparator) {
        comparators.remove(comparator.name(), comparator);
        useComparators();
    }

    private void useComparators() {
        // before the engine is constructed there is nothing to tell: the worker begins with all
        // that are there
        otherComparators = true;
        wake.ring();
    }

    @Override
    public void grown(long head) {
        wake.ring();
    }

    @Override
    public List<Candidate> candidates(Subject subject, CaseKind among, int limit) {
        return ready ? engine.candidates(subject, among, limit) : List.of();
    }

    @Override
    public Status status() {
        return new Status(
                ready,
                engine.size(CaseKind.MISSING),
                engine.size(CaseKind.FOUND),
                cursor,
                engine.comparators());
    }

    private void work() {
        try {
            long pause = LONGEST_SLEEP;
            while (!stopped) {
                try {
                    if (!ready) {
                        load();
                    }
                    follow();
                    pause = LONGEST_SLEEP;
                } catch (RuntimeException e) {
                    if (stopped) {
                        return;
                    }
                    LOG.warn("matching stopped at entry {}, goes on in {} ms", cursor, pause, e);
                    pause = Math.min(60_000, 2 * pause);
                }
                wake.await(pause);
            }
        } catch (InterruptedException end) {
            LOG.debug("matching ends");
        }
    }

    private void load() {
        long started = System.nanoTime();
        cursor = store.read(tx -> tx.cursors().get(CURSOR));
        long count = store.read(tx -> tx.cases().eachOpen(engine::put));
        ready = true;
        LOG.info(
                "{} cases loaded in {} ms, matched up to entry {}",
                count,
                (System.nanoTime() - started) / 1_000_000,
                cursor);
    }

    /** Handles everything that is in the journal at the moment. */
    void follow() {
        while (!stopped) {
            if (otherComparators) {
                otherComparators = false;
                engine.use(List.copyOf(comparators.values()));
                LOG.info("comparators in use: {}", comparators.keySet());
                rescoreOpenProposals();
            }
            List<JournalEntry> entries = journal.after(cursor, BATCH);
            if (entries.isEmpty()) {
                return;
            }
            handle(entries);
        }
    }

    private void handle(List<JournalEntry> entries) {
        long last = entries.get(entries.size() - 1).number();
        Set<CaseId> touched = touched(entries);
        if (!touched.isEmpty()) {
            try {
                match(touched, last);
            } catch (RuntimeException e) {
                LOG.warn("entries up to {} could not be matched together", last, e);
                entries.forEach(this::handleAlone);
            }
        }
        // entries that touch no case are not worth a write: handling them again costs nothing
        cursor = last;
    }

    /**
     * An entry that cannot be handled must not hold up the others for ever; it is named in the log.
     */
    private void handleAlone(JournalEntry entry) {
        for (int tries = 1; tries <= TRIES && !stopped; tries++) {
            try {
                Set<CaseId> touched = touched(List.of(entry));
                if (!touched.isEmpty()) {
                    match(touched, entry.number());
                }
                return;
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    LOG.error("entry {} cannot be matched and is left out", entry.number(), e);
                }
            }
        }
    }

    private static Set<CaseId> touched(List<JournalEntry> entries) {
        return entries.stream()
                .filter(
                        entry ->
                                switch (entry.action()) {
                                    case CASE_REGISTERED, CASE_CHANGED, CASE_CLOSED -> true;
                                    default -> false;
                                })
                .flatMap(entry -> CaseId.parse(entry.subject().id()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void match(Set<CaseId> touched, long last) {
        List<StoredCase> cases = store.read(tx -> tx.cases().findAll(touched));
        List<Subject> present = new ArrayList<>();
        List<CaseId> gone = new ArrayList<>();
        for (StoredCase stored : cases) {
            if (stored.content().header().status() == CaseStatus.REGISTERED) {
                present.add(stored.content().subject());
                engine.put(stored.content().subject());
            } else {
                gone.add(stored.content().id());
                engine.remove(stored.content().id());
            }
        }
        Map<CaseId, List<Candidate>> candidates =
                present.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Subject::id,
                                        subject ->
                                                engine.candidates(
                                                        subject,
                                                        subject.kind().opposite(),
                                                        CANDIDATES)));
        store.write(
                SELF,
                tx -> {
                    ProposalKeeper keeper = new ProposalKeeper(tx, engine, policy);
                    gone.forEach(keeper::leave);
                    present.forEach(
                            subject -> keeper.propose(subject, candidates.get(subject.id())));
                    tx.cursors().set(CURSOR, last);
                    return null;
                });
    }

    private void rescoreOpenProposals() {
        List<UUID> open = store.read(tx -> tx.proposals().withStatus(ProposalStatus.OPEN));
        for (int from = 0;
                from < open.size() && !stopped && !otherComparators;
                from += RESCORED_AT_ONCE) {
            List<UUID> some = open.subList(from, Math.min(open.size(), from + RESCORED_AT_ONCE));
            store.write(
                    SELF,
                    tx -> {
                        ProposalKeeper keeper = new ProposalKeeper(tx, engine, policy);
                        some.forEach(id -> tx.proposals().find(id).ifPresent(keeper::rescore));
                        return null;
                    });
        }
    }
}
