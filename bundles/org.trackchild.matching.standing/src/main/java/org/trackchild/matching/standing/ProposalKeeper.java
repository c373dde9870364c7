package org.trackchild.matching.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Candidate;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseStatus;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.Transaction;

/**
 * Brings the proposals of the store in step with what the engine found, inside of one transaction.
 */
final class ProposalKeeper {

    /** Smaller changes of a probability are not worth an entry in the journal. */
    private static final double NOTICEABLE = 0.005;

    private final Transaction tx;

    private final ProposalPolicy policy;

    ProposalKeeper(Transaction tx, ProposalPolicy policy) {
        this.tx = tx;
        this.policy = policy;
    }

    /**
     * Brings all proposals of one case in step. A rejected pair stays rejected, a confirmed one
     * confirmed.
     */
    void propose(Finding finding) {
        CaseId id = finding.subject().id();
        Set<CaseId> lookedFor = lookedFor(finding);
        if (!lookedFor.contains(id)) {
            leave(id);
            return;
        }
        Map<CaseId, Proposal> known =
                tx.proposals().ofCase(id).stream()
                        .collect(
                                Collectors.toMap(
                                        proposal -> Finding.other(proposal, id),
                                        Function.identity()));
        known.forEach(
                (other, proposal) -> {
                    Candidate candidate = finding.candidates().get(other);
                    if (proposal.status() != ProposalStatus.OPEN) {
                        return;
                    }
                    if (candidate == null || !lookedFor.contains(other)) {
                        withdraw(proposal, "reason=left_the_register");
                    } else {
                        reconsider(proposal, candidate);
                    }
                });
        for (Candidate candidate : finding.candidates().values()) {
            Proposal before = known.get(candidate.id());
            if ((before == null || before.status() == ProposalStatus.WITHDRAWN)
                    && candidate.probability() >= policy.threshold()
                    && lookedFor.contains(candidate.id())) {
                make(finding.pairWith(candidate.id()), before, candidate);
                keepTheBest(candidate.id());
            }
        }
        keepTheBest(id);
    }

    /**
     * Those of the cases that are still looked for: another transaction may have traced one in the
     * meantime.
     */
    private Set<CaseId> lookedFor(Finding finding) {
        List<CaseId> ids = new ArrayList<>(finding.candidates().keySet());
        ids.add(finding.subject().id());
        return tx.cases().findAll(ids).stream()
                .filter(stored -> stored.content().header().status() == CaseStatus.REGISTERED)
                .map(stored -> stored.content().id())
                .collect(Collectors.toSet());
    }

    /** Withdraws what is open about a case that is no longer looked for. */
    void leave(CaseId id) {
        open(id).forEach(proposal -> withdraw(proposal, "reason=left_the_register"));
    }

    /** Gives open proposals the results that were computed anew. */
    void rescore(Map<UUID, Candidate> anew) {
        anew.forEach(
                (id, candidate) ->
                        tx.proposals()
                                .find(id)
                                .filter(proposal -> proposal.status() == ProposalStatus.OPEN)
                                .ifPresent(proposal -> reconsider(proposal, candidate)));
    }

    /**
     * People answer few questions well: beyond the most that a case may have, the weakest give way.
     */
    private void keepTheBest(CaseId id) {
        open(id).stream()
                .sorted(Comparator.comparingDouble(Proposal::probability).reversed())
                .skip(policy.most())
                .forEach(proposal -> withdraw(proposal, "reason=better_ones"));
    }

    private List<Proposal> open(CaseId id) {
        return tx.proposals().ofCase(id).stream()
                .filter(proposal -> proposal.status() == ProposalStatus.OPEN)
                .toList();
    }

    /**
     * Puts a pair before people, for the first time or again; either way they have the full time to
     * answer.
     */
    private void make(Proposal.Pair pair, Proposal before, Candidate candidate) {
        Instant now = tx.now();
        long version = before == null ? 0 : before.timing().version();
        Proposal made =
                new Proposal(
                        before == null ? CaseId.drawUuid() : before.id(),
                        pair,
                        ProposalStatus.OPEN,
                        candidate.probability(),
                        candidate.explanation(),
                        new Proposal.Timing(version + 1, now, now.plus(policy.answerWithin())),
                        before == null ? List.of() : before.answers());
        if (before == null) {
            tx.proposals().insert(made);
            journal(JournalAction.PROPOSAL_MADE, made);
        } else if (tx.proposals().update(made, version)) {
            journal(JournalAction.PROPOSAL_MADE, made);
        }
    }

    private void reconsider(Proposal before, Candidate candidate) {
        if (candidate.probability() < policy.withdrawBelow()) {
            withdraw(before, "reason=no_longer_probable");
            return;
        }
        boolean sameModel =
                before.explanation().modelVersion().equals(candidate.explanation().modelVersion());
        if (sameModel && Math.abs(before.probability() - candidate.probability()) <= NOTICEABLE) {
            return;
        }
        Proposal changed =
                new Proposal(
                        before.id(),
                        before.pair(),
                        ProposalStatus.OPEN,
                        candidate.probability(),
                        candidate.explanation(),
                        later(before),
                        before.answers());
        if (tx.proposals().update(changed, before.timing().version())) {
            journal(JournalAction.PROPOSAL_RESCORED, changed);
        }
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

    /** The clock for the answer goes on, whatever the machine computes. */
    private static Proposal.Timing later(Proposal before) {
        return new Proposal.Timing(
                before.timing().version() + 1,
                before.timing().madeAt(),
                before.timing().answerBy());
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
