package org.trackchild.matching.standing;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Matcher;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Follows the journal: every case that is registered or changed can be found at once; it is
 * matched, and what is found is proposed. What people enter one at a time comes before what was
 * brought in bulk. One thread writes; questions are answered on the threads that ask.
 */
@Component(
        service = {Matcher.class, JournalListener.class},
        immediate = true)
public class StandingMatcher implements Matcher, JournalListener {

    private static final Logger LOG = LoggerFactory.getLogger(StandingMatcher.class);

    private static final String CURSOR = "matching";

    private static final int READ_AT_ONCE = 500;

    private static final int TRIES = 3;

    /** A step of matching, and keeping the index of a large register. */
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    /** Another node may have written without our being told. */
    private static final long LONGEST_SLEEP = 1_000;

    private final Store store;

    private final Journal journal;

    private final MatchEngine engine;

    private final ModelSwitch models;

    private final EngineFeeder feeder;

    private final Round round;

    private final DuplicateWatch duplicateWatch;

    private final Rescoring rescoring;

    private final Sweep sweep;

    private final Wake wake = new Wake();

    private final Thread worker = new Thread(this::work, "trackchild-matching");

    /** All that are there, by rank: where two have one name, the one of the higher rank counts. */
    private final Map<ServiceRank, Comparator> comparators = new ConcurrentSkipListMap<>();

    /** Used by the worker only. */
    private final Pace pace = new Pace();

    /** Used by the worker only. */
    private Backlog backlog;

    private volatile boolean ready;

    private volatile boolean stopped;

    private volatile boolean otherComparators;

    private volatile long cursor;

    @Activate
    public StandingMatcher(
            @Reference Store store,
            @Reference Journal journal,
            @Reference RunningEngine running,
            @Reference MatchingSettings settings,
            // nothing may be matched before the engine's own comparators are there
            @Reference BuiltInServices builtIn,
            BundleContext context) {
        this(
                store,
                journal,
                running,
                settings,
                KeptIndex.of(context, running, running.keys(), store));
    }

    /** Called when the comparators that are there have been added. */
    @Activate
    void start() {
        worker.setDaemon(true);
        worker.start();
    }

    StandingMatcher(
            Store store,
            Journal journal,
            RunningEngine running,
            MatchingSettings settings,
            KeptIndex kept) {
        this.store = store;
        this.journal = journal;
        this.engine = running.engine();
        this.models = new ModelSwitch(store, engine);
        this.feeder = new EngineFeeder(store, engine, kept);
        this.round = new Round(store, engine, settings);
        this.duplicateWatch = new DuplicateWatch(store, engine, settings);
        this.rescoring = new Rescoring(store, engine, settings);
        this.sweep = new Sweep(store, engine);
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        wake.ring();
        worker.join(LONGEST_END.toMillis());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addComparator(Comparator comparator, Map<String, Object> properties) {
        comparators.put(ServiceRank.of(properties), comparator);
        comparatorsChanged();
    }

    void removeComparator(Comparator comparator, Map<String, Object> properties) {
        comparators.remove(ServiceRank.of(properties));
        comparatorsChanged();
    }

    private void comparatorsChanged() {
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
    public Optional<Candidate> pair(Subject subject, CaseId other) {
        return ready ? engine.pair(subject, other) : Optional.empty();
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
                    follow();
                    feeder.keepIfWorth();
                    pause = LONGEST_SLEEP;
                } catch (RuntimeException | Error e) {
                    // an Error, too: a matcher that has ended unseen is worse than one that fails
                    if (stopped) {
                        break;
                    }
                    LOG.warn(
                            "matching stopped at entry {}, goes on in {} ms",
                            cursor,
                            pause,
                            Wordless.of(e));
                    pause = Math.min(60_000, 2 * pause);
                }
                wake.await(pause);
            }
            keep();
        } catch (InterruptedException end) {
            LOG.debug("matching ends");
        }
    }

    /** Keeps the index for the next start, when there was time enough to load it. */
    void keep() {
        feeder.keep();
    }

    private void load() {
        long started = System.nanoTime();
        cursor = store.read(tx -> tx.cursors().get(CURSOR));
        models.refresh();
        feeder.load(journal);
        ready = true;
        LOG.info(
                "{} missing and {} found children loaded in {} ms, matched up to entry {}",
                engine.size(CaseKind.MISSING),
                engine.size(CaseKind.FOUND),
                (System.nanoTime() - started) / 1_000_000,
                cursor);
    }

    /**
     * Handles everything that is in the journal at the moment. Whatever breaks off is begun again
     * from the cursor, as after a crash.
     */
    void follow() {
        if (!ready) {
            load();
        }
        if (backlog == null) {
            backlog = new Backlog(journal, cursor);
        }
        boolean done = false;
        try {
            while (!done && !stopped) {
                done = !goOn();
                cursor = backlog.settled();
            }
        } catch (RuntimeException | Error e) {
            backlog = null;
            sweep.again();
            throw e;
        }
    }

    /**
     * Does some of what there is to do: first what people wait for, then, in turns, what was
     * brought in bulk and what was computed with other comparators. Every step is short, because
     * the next thing that a person enters waits for its end.
     *
     * @return whether there was anything to do
     */
    private boolean goOn() {
        useComparators();
        List<JournalEntry> entries = backlog.read(READ_AT_ONCE);
        if (entries.stream().anyMatch(entry -> entry.action() == JournalAction.MODEL_USED)) {
            models.refresh();
        }
        feeder.refresh(entries);
        boolean worked = match(backlog.takeLive(pace.size()));
        if (!worked && entries.size() < READ_AT_ONCE) {
            worked = match(backlog.takeBulk(pace.size()));
            worked |= rescoring.someMore();
            worked |= !worked && matchTogether(sweep.take(pace.size()), sweep.also());
        }
        return worked || !entries.isEmpty();
    }

    private void useComparators() {
        if (otherComparators) {
            otherComparators = false;
            engine.use(chosenComparators());
            LOG.info("comparators in use: {}", engine.comparators());
        }
    }

    private List<Comparator> chosenComparators() {
        Map<String, Comparator> byName = new TreeMap<>();
        comparators.values().forEach(each -> byName.putIfAbsent(each.name(), each));
        return List.copyOf(byName.values());
    }

    private boolean match(List<Backlog.Item> items) {
        // a case that was changed twice is matched once, as it is now
        Set<CaseId> ids =
                items.stream()
                        .map(Backlog.Item::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        long settled = backlog.settled();
        return matchTogether(ids, tx -> tx.cursors().set(CURSOR, settled));
    }

    private boolean matchTogether(Set<CaseId> ids, Consumer<Transaction> also) {
        if (ids.isEmpty()) {
            return false;
        }
        long started = System.nanoTime();
        try {
            match(ids, also);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} cases could not be matched together", ids.size(), Wordless.of(e));
            ids.forEach(this::matchAlone);
        }
        pace.took(ids.size(), System.nanoTime() - started);
        return true;
    }

    /** Proposals and alarms are written together, so that neither is lost by a crash. */
    private void match(Set<CaseId> ids, Consumer<Transaction> also) {
        List<Likeness> alike = duplicateWatch.find(ids);
        round.match(
                ids,
                tx -> {
                    duplicateWatch.keep(tx, alike);
                    also.accept(tx);
                });
    }

    /**
     * A case that cannot be matched must not hold up the others for ever; it is named in the log.
     * That the database is away is no fault of a case: then everything waits.
     */
    private void matchAlone(CaseId id) {
        for (int tries = 1; !stopped; tries++) {
            try {
                match(Set.of(id), tx -> {});
                return;
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    LOG.error("case {} cannot be matched and is left out", id, Wordless.of(e));
                    return;
                }
                pauseBeforeTry(tries);
            }
        }
    }

    private void pauseBeforeTry(int tries) {
        try {
            wake.await(50L << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
