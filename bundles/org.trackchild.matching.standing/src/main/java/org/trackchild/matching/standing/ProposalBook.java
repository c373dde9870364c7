package org.trackchild.matching.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Deliberation;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * All proposals of some cases, inside of one transaction: read at once, changed in memory, written
 * at once at the end. What comes and goes in between is neither written nor journaled.
 */
final class ProposalBook {

    private final Transaction tx;

    private final Set<CaseId> matched = new HashSet<>();

    private final Map<CaseId, CaseFacts> kept = new HashMap<>();

    private final Map<Proposal.Pair, Line> lines = new LinkedHashMap<>();

    private final Map<CaseId, Map<CaseId, Line>> byCase = new HashMap<>();

    /** A pair: what the store says of it, if anything, and what it will say. */
    static final class Line {

        private final Optional<Proposal> before;

        private Proposal now;

        private String why = "";

        private Line(Optional<Proposal> before, Proposal now) {
            this.before = before;
            this.now = now;
        }

        /** As it was before the transaction. */
        Optional<Proposal> before() {
            return before;
        }

        /** As it will be. */
        Proposal now() {
            return now;
        }

        boolean isAnswerable() {
            return now.status().isAnswerable();
        }

        /** Whether somebody has decided: from then on, the machine does not take it away. */
        boolean isBegun() {
            return isAnswerable() && Deliberation.of(now).isBegun();
        }

        /**
         * Changes it.
         *
         * @param reason why it is withdrawn; for the journal
         */
        void set(Proposal changed, String reason) {
            now = changed;
            why = reason;
        }
    }

    /**
     * Opens the book.
     *
     * @param ids the cases; others must not be asked for
     */
    ProposalBook(Transaction tx, Collection<CaseId> ids) {
        this.tx = tx;
        // asked of the store and not of the engine: another transaction may have traced one of
        // them in the meantime
        for (StoredCase stored : tx.cases().findAll(ids)) {
            CaseId id = stored.content().id();
            kept.put(id, stored.facts());
            if (stored.content().header().isMatched()) {
                matched.add(id);
            }
        }
        tx.proposals()
                .ofCases(ids)
                .forEach(proposal -> enter(new Line(Optional.of(proposal), proposal)));
    }

    private void enter(Line line) {
        Proposal.Pair pair = line.now().pair();
        lines.put(pair, line);
        byCase.computeIfAbsent(pair.missing(), id -> new LinkedHashMap<>()).put(pair.found(), line);
        byCase.computeIfAbsent(pair.found(), id -> new LinkedHashMap<>()).put(pair.missing(), line);
    }

    /** Whether a case is compared with others: it is neither traced nor closed. */
    boolean isMatched(CaseId id) {
        return matched.contains(id);
    }

    /** Where a case is kept. */
    CaseFacts kept(CaseId id) {
        return kept.computeIfAbsent(id, other -> tx.cases().find(other).orElseThrow().facts());
    }

    /** The pairs of a case, by the other case. */
    Map<CaseId, Line> of(CaseId id) {
        return Map.copyOf(byCase.getOrDefault(id, Map.of()));
    }

    List<Line> answerableOf(CaseId id) {
        return byCase.getOrDefault(id, Map.of()).values().stream()
                .filter(Line::isAnswerable)
                .toList();
    }

    Optional<Line> find(Proposal.Pair pair) {
        return Optional.ofNullable(lines.get(pair));
    }

    /** Enters a pair for the first time. */
    void add(Proposal made) {
        enter(new Line(Optional.empty(), made));
    }

    /** Writes what has changed. What somebody else changed in the meantime stays as it is. */
    void write() {
        lines.values().forEach(this::write);
    }

    private void write(Line line) {
        Proposal now = line.now();
        if (line.before().isEmpty()) {
            if (line.isAnswerable()) {
                tx.proposals().insert(now);
                journal(action(Optional.empty(), now.status()), line);
            }
            return;
        }
        Proposal before = line.before().get();
        boolean same =
                before.equals(now) || !before.status().isAnswerable() && !line.isAnswerable();
        if (!same && tx.proposals().update(now, before.timing().version())) {
            journal(action(Optional.of(before.status()), now.status()), line);
        }
    }

    private static JournalAction action(Optional<ProposalStatus> before, ProposalStatus now) {
        if (before.filter(now::equals).isPresent()) {
            return JournalAction.PROPOSAL_RESCORED;
        }
        return switch (now) {
            case OPEN -> JournalAction.PROPOSAL_MADE;
            case POSSIBLE -> JournalAction.PROPOSAL_SHOWN;
            case WITHDRAWN -> JournalAction.PROPOSAL_WITHDRAWN;
            case DISPUTED, CONFIRMED, REJECTED ->
                    throw new IllegalStateException("only people say that: " + now);
        };
    }

    private static String returned(Proposal proposal) {
        List<String> because = proposal.history().returnedBecause();
        return because.isEmpty() ? "" : ";returned_because=" + String.join(",", because);
    }

    private void journal(JournalAction action, Line line) {
        Proposal proposal = line.now();
        String detail =
                "missing="
                        + proposal.pair().missing()
                        + ";found="
                        + proposal.pair().found()
                        + (action == JournalAction.PROPOSAL_WITHDRAWN
                                ? ";reason=" + line.why
                                : ";probability="
                                        + Math.round(proposal.probability() * 1000) / 1000.0
                                        + returned(proposal));
        tx.journal(action, new Subject(Subject.PROPOSAL, proposal.id().toString()), detail);
    }
}
