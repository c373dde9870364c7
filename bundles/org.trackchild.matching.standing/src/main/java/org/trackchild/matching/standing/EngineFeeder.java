package org.trackchild.matching.standing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;

/**
 * Keeps the engine in step with the register: it holds the cases that are looked for. A case that
 * the engine cannot take is left out and named in the log. Used by one thread.
 */
final class EngineFeeder {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFeeder.class);

    private static final long NOTHING = -1;

    private final Store store;

    private final MatchEngine engine;

    /** The entry up to which the engine knows what happened. */
    private long fed = NOTHING;

    EngineFeeder(Store store, MatchEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /**
     * Loads all cases that are looked for. May be called again when it broke off.
     *
     * @return how many there were
     */
    long load(Journal journal) {
        if (fed == NOTHING) {
            // asked before the cases are read: what happens while they are read is read again,
            // from the journal; that is why another try keeps the number of the first
            fed = journal.head();
        }
        try (Loading loading = new Loading(this::put)) {
            return store.read(tx -> tx.cases().eachOpen(loading::add));
        }
    }

    /** Takes over what entries tell of; those that are known already are skipped. */
    void refresh(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Set<CaseId> changed =
                entries.stream()
                        .filter(entry -> entry.number() > fed)
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
        fed = Math.max(fed, entries.get(entries.size() - 1).number());
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
            if (stored.content().header().status().isLookedFor()) {
                put(stored.content().subject());
            } else {
                engine.remove(stored.content().id());
            }
        }
    }

    private void put(Subject subject) {
        try {
            engine.put(subject);
        } catch (RuntimeException e) {
            leaveOut(subject.id(), e);
        }
    }

    private void leaveOut(CaseId id, RuntimeException why) {
        // better not found than found for what it no longer says
        engine.remove(id);
        LOG.error("case {} cannot be searched and is left out", id, Wordless.of(why));
    }
}
