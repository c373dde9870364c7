package org.trackchild.matching.standing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.Transaction;

/**
 * Brings the proposals of the store in step with what the engine finds, inside of one transaction.
 */
final class ProposalKeeper {

    /** Smaller changes of a probability are not worth an entry in the journal. */
    private static final double NOTICEABLE = 0.005;

    private final Transaction tx;

    private final MatchEngine engine;

    private final ProposalPolicy policy;

    ProposalKeeper(Transaction tx, MatchEngine engine, ProposalPolicy policy) {
        this.tx = tx;
        this.engine = engine;
        this.policy = policy;
    }

    /**
     * Proposes the candidates of a case that are probable enough, and looks again at its other open
     * proposals.
     *
     * @param candidates the best first
     */
    void propose(org.trackchild.matching.api.Subject subject, List<Candidate> candidates) {
        List<Proposal> known = tx.proposals().ofCase(subject.id());
        Set<CaseId> handled = new HashSet<>();
        long open = 0;
        for (Candidate candidate : candidates) {
            if (candidate.probability() < policy.threshold() || open >= policy.most()) {
                break;
            }
            Proposal.Pair pair = pair(subject, candidate.id());
            Optional<Proposal> before =
                    known.stream().filter(proposal -> proposal.pair().equals(pair)).findFirst();
            handled.add(candidate.id());
            if (before.isPresent() ? renew(before.get(), candidate) : make(pair, candidate)) {
                open++;
            }
        }
        for (Proposal proposal : known) {
            CaseId other = other(proposal, subject.id());
            if (proposal.status() == ProposalStatus.OPEN && !handled.contains(other)) {
                engine.pair(subject, other)
                        .ifPresentOrElse(
                                candidate -> renew(proposal, candidate),
                                () -> withdraw(proposal, "reason=left_the_register"));
            }
        }
    }

    /** Withdraws what is open about a case that is no longer looked for. */
    void leave(CaseId id) {
        for (Proposal proposal : tx.proposals().ofCase(id)) {
            if (proposal.status() == ProposalStatus.OPEN) {
                withdraw(proposal, "reason=left_the_register");
            }
        }
    }

    /**
     * Computes an open proposal anew, when it was computed with other comparators or parameters.
     */
    void rescore(Proposal proposal) {
        if (proposal.status() != ProposalStatus.OPEN
                || proposal.explanation().modelVersion().equals(engine.modelVersion())) {
            return;
        }
        engine.find(proposal.pair().missing())
                .flatMap(missing -> engine.pair(missing, proposal.pair().found()))
                .ifPresent(candidate -> renew(proposal, candidate));
    }

    private static Proposal.Pair pair(
            org.trackchild.matching.api.Subject subject, CaseId candidate) {
        return subject.kind() == CaseKind.MISSING
                ? new Proposal.Pair(subject.id(), candidate)
                : new Proposal.Pair(candidate, subject.id());
    }

    private static CaseId other(Proposal proposal, CaseId one) {
        return proposal.pair().missing().equals(one)
                ? proposal.pair().found()
                : proposal.pair().missing();
    }

    private boolean make(Proposal.Pair pair, Candidate candidate) {
        Instant now = tx.now();
        Proposal made =
                new Proposal(
                        CaseId.drawUuid(),
                        pair,
                        ProposalStatus.OPEN,
                        candidate.probability(),
                        candidate.explanation(),
                        new Proposal.Timing(1, now, now.plus(policy.answerWithin())),
                        List.of());
        tx.proposals().insert(made);
        journal(JournalAction.PROPOSAL_MADE, made);
        return true;
    }

    /**
     * Brings a known pair in step. A rejected pair stays rejected, a confirmed one confirmed.
     *
     * @return whether it is open now
     */
    private boolean renew(Proposal before, Candidate candidate) {
        switch (before.status()) {
            case OPEN -> {
                if (candidate.probability() < policy.withdrawBelow()) {
                    withdraw(before, "reason=no_longer_probable");
                    return false;
                }
                if (!before.explanation()
                                .modelVersion()
                                .equals(candidate.explanation().modelVersion())
                        || Math.abs(before.probability() - candidate.probability()) > NOTICEABLE) {
                    replace(
                            before,
                            ProposalStatus.OPEN,
                            candidate,
                            JournalAction.PROPOSAL_RESCORED);
                }
                return true;
            }
            case WITHDRAWN -> {
                replace(before, ProposalStatus.OPEN, candidate, JournalAction.PROPOSAL_MADE);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void replace(
            Proposal before, ProposalStatus status, Candidate candidate, JournalAction action) {
        Proposal changed =
                new Proposal(
                        before.id(),
                        before.pair(),
                        status,
                        candidate.probability(),
                        candidate.explanation(),
                        later(before),
                        before.answers());
        if (tx.proposals().update(changed, before.timing().version())) {
            journal(action, changed);
        }
    }

    /** The clock goes on, whatever the machine computes. */
    private static Proposal.Timing later(Proposal before) {
        return new Proposal.Timing(
                before.timing().version() + 1,
                before.timing().madeAt(),
                before.timing().answerBy());
    }

    private void withdraw(Proposal before, String why) {
        Proposal withdrawn =
                new Proposal(
                        before.id(),
                        before.pair(),
                        ProposalStatus.WITHDRAWN,
                        before.probability(),
                        before.explanation(),
                        later(before),
                        before.answers());
        if (tx.proposals().update(withdrawn, before.timing().version())) {
            tx.journal(JournalAction.PROPOSAL_WITHDRAWN, subject(before), why);
        }
    }

    private void journal(JournalAction action, Proposal proposal) {
        tx.journal(
                action,
                subject(proposal),
                "missing="
                        + proposal.pair().missing()
                        + ";found="
                        + proposal.pair().found()
                        + ";probability="
                        + Math.round(proposal.probability() * 1000) / 1000.0);
    }

    private static Subject subject(Proposal proposal) {
        return new Subject(Subject.PROPOSAL, proposal.id().toString());
    }
}
