package org.trackchild.matching.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BulkMatch;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Proposal;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Matches some cases: asks the engine, outside of any transaction and on all cores, and keeps what
 * it says in one transaction.
 */
final class Round {

    static final Caller SELF = Caller.system("matching");

    private static final int CANDIDATES = 20;

    private final Store store;

    private final MatchEngine engine;

    private final MatchingSettings settings;

    Round(Store store, MatchEngine engine, MatchingSettings settings) {
        this.store = store;
        this.engine = engine;
        this.settings = settings;
    }

    /**
     * Matches cases as the engine knows them now; one that it does not know has left the register.
     *
     * @param also what to write in the same transaction
     */
    void match(Set<CaseId> ids, Consumer<Transaction> also) {
        List<Subject> present = new ArrayList<>();
        List<CaseId> gone = new ArrayList<>();
        for (CaseId id : ids) {
            engine.find(id).ifPresentOrElse(present::add, () -> gone.add(id));
        }
        List<Proposal> open =
                store.read(tx -> tx.proposals().ofCases(ids)).stream()
                        .filter(proposal -> proposal.status().isAnswerable())
                        .toList();
        Map<CaseId, List<Candidate>> probable = new ConcurrentHashMap<>();
        new BulkMatch(engine, settings.policy().ignoreBelow())
                .match(
                        present.stream(),
                        (subject, candidates) -> probable.put(subject.id(), candidates));
        List<Finding> findings =
                present.parallelStream()
                        .map(subject -> find(subject, probable.get(subject.id()), open))
                        .collect(Collectors.toList());
        Set<CaseId> involved = new HashSet<>(ids);
        findings.forEach(finding -> involved.addAll(finding.candidates().keySet()));
        store.write(
                SELF,
                tx -> {
                    ProposalBook book = new ProposalBook(tx, involved);
                    ProposalKeeper keeper = new ProposalKeeper(book, settings, tx.now());
                    gone.forEach(keeper::leave);
                    findings.forEach(keeper::propose);
                    book.write();
                    also.accept(tx);
                    return null;
                });
    }

    private Finding find(Subject subject, List<Candidate> probable, Collection<Proposal> open) {
        Map<CaseId, Candidate> candidates = new LinkedHashMap<>();
        probable.stream()
                .limit(CANDIDATES)
                .forEach(candidate -> candidates.put(candidate.id(), candidate));
        for (Proposal proposal : open) {
            if (!isAbout(proposal, subject.id())) {
                continue;
            }
            CaseId other = Finding.other(proposal, subject.id());
            if (!candidates.containsKey(other)) {
                engine.pair(subject, other)
                        .ifPresent(candidate -> candidates.put(other, candidate));
            }
        }
        return new Finding(subject, candidates);
    }

    private static boolean isAbout(Proposal proposal, CaseId id) {
        return proposal.pair().missing().equals(id) || proposal.pair().found().equals(id);
    }
}
