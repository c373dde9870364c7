package org.trackchild.matching.standing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
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
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseStatus;
import org.trackchild.registry.api.Proposal;
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

    /** All that are there, by rank: where two have one name, the one of the higher rank counts. */
    private final Map<ServiceRank, Comparator> comparators = new ConcurrentSkipListMap<>();

    /** Open proposals that were computed with other comparators. Used by the worker only. */
    private final Queue<UUID> toRescore = new ArrayDeque<>();

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
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        wake.ring();
        worker.join(Duration.ofSeconds(10).toMillis());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addComparator(Comparator comparator, Map<String, Object> properties) {
        comparators.put(ServiceRank.of(properties), comparator);
        useComparators();
    }

    void removeComparator(Comparator comparator, Map<String, Object> properties) {
        comparators.remove(ServiceRank.of(properties));
        useComparators();
    }

    private List<Comparator> chosenComparators() {
        Map<String, Comparator> byName = new TreeMap<>();
        comparators.values().forEach(each -> byName.putIfAbsent(each.name(), each));
        return List.copyOf(byName.values());
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
                engine.use(chosenComparators());
                LOG.info("comparators in use: {}", engine.comparators());
                toRescore.clear();
                toRescore.addAll(store.read(tx -> tx.proposals().withStatus(ProposalStatus.OPEN)));
            }
            List<JournalEntry> entries = journal.after(cursor, BATCH);
            if (!entries.isEmpty()) {
                handle(entries);
            } else if (!toRescore.isEmpty()) {
                rescoreSome();
            } else {
                return;
            }
        }
    }

    private void handle(List<JournalEntry> entries) {
        long last = entries.get(entries.size() - 1).number();
        Set<CaseId> touched = touched(entries);
        if (!touched.isEmpty()) {
            try {
                match(touched, last);
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("entries up to {} could not be matched together", last, e);
                entries.forEach(this::handleAlone);
            }
        }
        if (!stopped) {
            // entries that touch no case are not worth a write: handling them again costs nothing
            cursor = last;
        }
    }

    /**
     * An entry that cannot be handled must not hold up the others for ever; it is named in the log.
     * That the database is away is no fault of an entry: then everything waits.
     */
    private void handleAlone(JournalEntry entry) {
        Set<CaseId> touched = touched(List.of(entry));
        for (int tries = 1; !touched.isEmpty() && !stopped; tries++) {
            try {
                match(touched, entry.number());
                return;
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    LOG.error("entry {} cannot be matched and is left out", entry.number(), e);
                    return;
                }
                pauseBeforeTry(tries);
            }
        }
    }

    private void pauseBeforeTry(int tries) {
        try {
            wake.await(100L << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
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
        List<Finding> findings =
                present.parallelStream().map(this::find).collect(Collectors.toList());
        store.write(
                SELF,
                tx -> {
                    ProposalKeeper keeper = new ProposalKeeper(tx, policy);
                    gone.forEach(keeper::leave);
                    findings.forEach(keeper::propose);
                    tx.cursors().set(CURSOR, last);
                    return null;
                });
    }

    /** What the engine says of a case: its best candidates, and those with which it is proposed. */
    private Finding find(Subject subject) {
        Map<CaseId, Candidate> candidates = new LinkedHashMap<>();
        engine.candidates(subject, subject.kind().opposite(), CANDIDATES)
                .forEach(candidate -> candidates.put(candidate.id(), candidate));
        for (Proposal known : store.read(tx -> tx.proposals().ofCase(subject.id()))) {
            CaseId other = Finding.other(known, subject.id());
            if (known.status() == ProposalStatus.OPEN && !candidates.containsKey(other)) {
                engine.pair(subject, other)
                        .ifPresent(candidate -> candidates.put(other, candidate));
            }
        }
        return new Finding(subject, candidates);
    }

    /** Computes some more of the open proposals anew; new cases come first. */
    private void rescoreSome() {
        List<UUID> some = new ArrayList<>();
        while (some.size() < RESCORED_AT_ONCE && !toRescore.isEmpty()) {
            some.add(toRescore.remove());
        }
        Map<UUID, Candidate> anew = new HashMap<>();
        for (UUID id : some) {
            store.read(tx -> tx.proposals().find(id))
                    .filter(this::isStale)
                    .ifPresent(
                            proposal ->
                                    engine.find(proposal.pair().missing())
                                            .flatMap(
                                                    missing ->
                                                            engine.pair(
                                                                    missing,
                                                                    proposal.pair().found()))
                                            .ifPresent(candidate -> anew.put(id, candidate)));
        }
        if (!anew.isEmpty()) {
            store.write(
                    SELF,
                    tx -> {
                        new ProposalKeeper(tx, policy).rescore(anew);
                        return null;
                    });
        }
    }

    private boolean isStale(Proposal proposal) {
        return proposal.status() == ProposalStatus.OPEN
                && !proposal.explanation().modelVersion().equals(engine.modelVersion());
    }
}
