package org.trackchild.matching.standing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;

/**
 * Keeps the engine in step with the register: it holds the cases that are matched, see {@link
 * org.trackchild.registry.api.CaseHeader#isMatched()}. A case that the engine cannot take is left
 * out and named in the log. Used by one thread.
 */
final class EngineFeeder {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFeeder.class);

    private static final int READ_AT_ONCE = 500;

    /** After so many changes, and one for so many cases, the index is worth keeping again. */
    private static final int WORTH_KEEPING = 20_000;

    private static final int CASES_FOR_CHANGE = 10;

    private final Store store;

    private final MatchEngine engine;

    private final KeptIndex kept;

    /** Whether all cases are in the engine, as they were at the entry up to which it knows. */
    private boolean loaded;

    /** Whether the engine was filled with what was kept. */
    private boolean restored;

    /** Those that could not be taken in; perhaps only for the moment. */
    private final Set<CaseId> leftOut = ConcurrentHashMap.newKeySet();

    /** So many cases have changed since the index was kept. */
    private long changes;

    /** Up to when the engine knows what happened; {@code null} before the first load. */
    private KeptIndex.Moment known;

    EngineFeeder(Store store, MatchEngine engine, KeptIndex kept) {
        this.store = store;
        this.engine = engine;
        this.kept = kept;
    }

    /** Loads all cases that are matched. May be called again when it broke off. */
    void load(Journal journal) {
        if (known == null && size() == 0) {
            kept.read(engine, journal)
                    .ifPresent(
                            moment -> {
                                known = moment;
                                restored = true;
                            });
        }
        if (restored) {
            catchUp(journal);
        } else {
            loadAll(journal);
        }
        loaded = true;
    }

    private long size() {
        return (long) engine.size(CaseKind.MISSING) + engine.size(CaseKind.FOUND);
    }

    private void catchUp(Journal journal) {
        List<JournalEntry> entries = journal.after(known.entry(), READ_AT_ONCE);
        while (!entries.isEmpty()) {
            refresh(entries);
            entries = journal.after(known.entry(), READ_AT_ONCE);
        }
    }

    private void loadAll(Journal journal) {
        if (known == null) {
            // asked before the cases are read: what happens while they are read is read again,
            // from the journal; that is why another try keeps the number of the first
            known = KeptIndex.Moment.of(journal, journal.head());
        }
        // those of an engine that went on while nobody fed it; mostly none
        Set<CaseId> gone = new HashSet<>();
        for (CaseKind kind : CaseKind.values()) {
            gone.addAll(engine.ids(kind));
        }
        try (Loading loading = new Loading(this::put)) {
            changes =
                    store.read(
                            tx ->
                                    tx.cases()
                                            .eachMatched(
                                                    subject -> {
                                                        gone.remove(subject.id());
                                                        loading.add(subject);
                                                    }));
        }
        gone.forEach(engine::remove);
    }

    /** Keeps the index when it has changed so much that it is worth the time. */
    void keepIfWorth() {
        if (changes >= WORTH_KEEPING + size() / CASES_FOR_CHANGE) {
            keep();
        }
    }

    /**
     * Keeps the index for the next start, if anything has changed. Not while cases are left out:
     * the next start tries them again, with what was kept before.
     */
    void keep() {
        if (loaded && changes > 0 && leftOut.isEmpty()) {
            kept.write(engine, known);
            changes = 0;
        }
    }

    /** Takes over what entries tell of; those that are known already are skipped. */
    void refresh(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Set<CaseId> changed =
                entries.stream()
                        .filter(entry -> entry.number() > known.entry())
                        .flatMap(entry -> Backlog.item(entry).stream())
                        .map(Backlog.Item::id)
                        .collect(Collectors.toSet());
        try {
            read(changed);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} cases could not be read together", changed.size(), Wordless.of(e));
            changed.forEach(this::readAlone);
        }
        changes += changed.size();
        JournalEntry last = entries.get(entries.size() - 1);
        if (last.number() > known.entry()) {
            known = KeptIndex.Moment.of(last);
        }
    }

    private void readAlone(CaseId id) {
        try {
            read(Set.of(id));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            leaveOut(id, e);
        }
    }

    private void read(Set<CaseId> changed) {
        for (StoredCase stored : store.read(tx -> tx.cases().findAll(changed))) {
            if (stored.content().header().isMatched()) {
                put(stored.content().subject());
            } else {
                engine.remove(stored.content().id());
                leftOut.remove(stored.content().id());
            }
        }
    }

    private void put(Subject subject) {
        try {
            engine.put(subject);
            leftOut.remove(subject.id());
        } catch (RuntimeException e) {
            leaveOut(subject.id(), e);
        }
    }

    private void leaveOut(CaseId id, RuntimeException why) {
        // better not found than found for what it no longer says
        engine.remove(id);
        leftOut.add(id);
        LOG.error("case {} cannot be searched and is left out", id, Wordless.of(why));
    }
}
