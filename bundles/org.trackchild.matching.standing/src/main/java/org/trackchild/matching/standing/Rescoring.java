package org.trackchild.matching.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.Store;

/**
 * Computes proposals anew that wait for an answer and were computed with other comparators than
 * those in use, a few at a time. Used by one thread.
 */
final class Rescoring {

    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);

    private final Store store;

    private final MatchEngine engine;

    private final MatchingSettings settings;

    private final Pace pace = new Pace();

    private final Queue<UUID> waiting = new ArrayDeque<>();

    /** What the waiting proposals are to be computed with. */
    private String model = "";

    Rescoring(Store store, MatchEngine engine, MatchingSettings settings) {
        this.store = store;
        this.engine = engine;
        this.settings = settings;
    }

    /**
     * Computes some more.
     *
     * @return whether there were any
     */
    boolean someMore() {
        // asked of the engine every time: it also leaves out comparators that fail
        String inUse = engine.modelVersion();
        if (!inUse.equals(model)) {
            List<UUID> answerable =
                    store.read(
                            tx ->
                                    Arrays.stream(ProposalStatus.values())
                                            .filter(ProposalStatus::isAnswerable)
                                            .flatMap(
                                                    each ->
                                                            tx
                                                                    .proposals()
                                                                    .withStatus(each)
                                                                    .stream())
                                            .toList());
            waiting.clear();
            waiting.addAll(answerable);
            model = inUse;
        }
        if (waiting.isEmpty()) {
            return false;
        }
        List<UUID> some = new ArrayList<>();
        while (some.size() < pace.size() && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        long started = System.nanoTime();
        try {
            rescore(some);
        } catch (ProblemException e) {
            waiting.addAll(some);
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} proposals could not be computed together", some.size(), Wordless.of(e));
            some.forEach(this::rescoreAlone);
        }
        pace.took(some.size(), System.nanoTime() - started);
        return true;
    }

    private void rescoreAlone(UUID id) {
        try {
            rescore(List.of(id));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("proposal {} stays as it was computed before", id, Wordless.of(e));
        }
    }

    private void rescore(List<UUID> ids) {
        List<Proposal> stale =
                store.read(
                        tx ->
                                ids.stream()
                                        .flatMap(id -> tx.proposals().find(id).stream())
                                        .filter(this::isStale)
                                        .toList());
        Map<Proposal.Pair, Candidate> anew = new ConcurrentHashMap<>();
        stale.parallelStream()
                .map(Proposal::pair)
                .forEach(pair -> candidate(pair).ifPresent(found -> anew.put(pair, found)));
        if (anew.isEmpty()) {
            return;
        }
        List<CaseId> missing = anew.keySet().stream().map(Proposal.Pair::missing).toList();
        store.write(
                Round.SELF,
                tx -> {
                    ProposalBook book = new ProposalBook(tx, missing);
                    new ProposalKeeper(book, settings, tx.now()).rescore(anew);
                    book.write();
                    return null;
                });
    }

    private Optional<Candidate> candidate(Proposal.Pair pair) {
        return engine.find(pair.missing()).flatMap(missing -> engine.pair(missing, pair.found()));
    }

    private boolean isStale(Proposal proposal) {
        return proposal.status().isAnswerable()
                && !proposal.explanation().modelVersion().equals(model);
    }
}
