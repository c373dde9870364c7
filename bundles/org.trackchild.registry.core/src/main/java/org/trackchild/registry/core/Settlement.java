package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Evidence;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.quality.api.Judgement;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Verdict;
import org.trackchild.store.api.Transaction;

/** What follows from an answer, inside of one transaction. */
final class Settlement {

    private final Transaction tx;

    private final LinkedCases linked;

    /** Names of the comparators in use; empty while the matcher is away. */
    private final List<String> comparators;

    Settlement(Transaction tx, LinkedCases linked, List<String> comparators) {
        this.tx = tx;
        this.linked = linked;
        this.comparators = comparators;
    }

    /**
     * Records an answer and everything that follows from it.
     *
     * @param version the version of the proposal that the answering person saw
     */
    void settle(Proposal proposal, Answer answer, long version) {
        CasePair pair = CasePair.of(proposal.pair().missing(), proposal.pair().found());
        if (answer.verdict() == Verdict.SAME) {
            linked.lock(pair);
            pair.both().forEach(this::mustBeLookedFor);
        }
        record(proposal, answer, version);
        if (answer.verdict() == Verdict.SAME) {
            linked.link(
                    pair,
                    IdentityLink.Ground.PROPOSAL,
                    Optional.of(proposal.id()),
                    statement(answer));
        }
    }

    private void mustBeLookedFor(CaseId id) {
        if (!tx.cases().find(id).orElseThrow().content().header().status().isLookedFor()) {
            throw new ProblemException(CaseProblem.PROPOSAL_SETTLED);
        }
    }

    /**
     * Answers the proposal of a pair that is linked by hand. Where nothing was proposed, the answer
     * is kept with what the matcher says of the pair, so that it can be taken back like any other.
     *
     * @param said what the matcher says; empty when it does not know them
     */
    void confirmByHand(Proposal.Pair pair, Optional<Candidate> said, Statement statement) {
        Answer answer = answer(Verdict.SAME, statement);
        Optional<Proposal> known = tx.proposals().findPair(pair);
        if (known.isPresent()) {
            if (known.get().status() != ProposalStatus.CONFIRMED) {
                record(known.get(), answer, known.get().timing().version());
            }
            return;
        }
        said.ifPresent(
                candidate -> {
                    Proposal made =
                            new Proposal(
                                    CaseId.drawUuid(),
                                    pair,
                                    ProposalStatus.CONFIRMED,
                                    candidate.probability(),
                                    candidate.explanation(),
                                    new Proposal.Timing(1, tx.now(), tx.now()),
                                    List.of(answer));
                    tx.proposals().insert(made);
                    journal(made, Verdict.SAME);
                    remember(made, Verdict.SAME, false);
                });
    }

    /** Rejects what is proposed, or takes back a confirmation, if there is one or the other. */
    void reject(Proposal.Pair pair, Statement statement) {
        tx.proposals()
                .findPair(pair)
                .filter(
                        known ->
                                known.status().isAnswerable()
                                        || known.status() == ProposalStatus.CONFIRMED)
                .ifPresent(
                        known ->
                                record(
                                        known,
                                        answer(Verdict.DIFFERENT, statement),
                                        known.timing().version()));
    }

    private static Answer answer(Verdict verdict, Statement statement) {
        return new Answer(
                verdict,
                Set.of(),
                statement.reason(),
                statement.user(),
                statement.office(),
                statement.at());
    }

    private void record(Proposal proposal, Answer answer, long version) {
        ProposalStatus status =
                switch (answer.verdict()) {
                    case SAME -> ProposalStatus.CONFIRMED;
                    case DIFFERENT -> ProposalStatus.REJECTED;
                    case NEED_MORE -> proposal.status();
                };
        List<Answer> answers = new ArrayList<>(proposal.answers());
        answers.add(answer);
        if (!replace(tx, proposal, version, status, after(proposal, status, answers))) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        journal(proposal, answer.verdict());
        if (status == ProposalStatus.REJECTED) {
            new Alarms(tx)
                    .dismiss(
                            CasePair.of(proposal.pair().missing(), proposal.pair().found()),
                            statement(answer));
        }
        if (answer.verdict() != Verdict.NEED_MORE) {
            remember(proposal, answer.verdict(), wasProposed(proposal));
        }
    }

    /**
     * Whether people decided because the machine had put the pair before them. One that it had
     * withdrawn, or that was linked by hand before, they found by themselves.
     */
    private boolean wasProposed(Proposal proposal) {
        return switch (proposal.status()) {
            case OPEN, POSSIBLE, REJECTED -> true;
            case WITHDRAWN -> false;
            case CONFIRMED ->
                    tx.judgements()
                            .find(proposal.pair().missing(), proposal.pair().found())
                            .map(known -> known.said().proposed())
                            .orElse(true);
        };
    }

    /** What matching learns from the answer: the evidence, without a word of the records. */
    private void remember(Proposal seen, Verdict verdict, boolean proposed) {
        tx.judgements()
                .put(
                        new Judgement(
                                seen.pair().missing(),
                                seen.pair().found(),
                                verdict == Verdict.SAME,
                                tx.now(),
                                new Judgement.Said(
                                        seen.probability(),
                                        proposed,
                                        Evidence.of(seen.explanation()))));
    }

    private static Statement statement(Answer answer) {
        return new Statement(answer.user(), answer.office(), answer.at(), answer.reason());
    }

    private void journal(Proposal proposal, Verdict verdict) {
        JournalAction action =
                switch (verdict) {
                    case SAME -> JournalAction.PROPOSAL_CONFIRMED;
                    case DIFFERENT -> JournalAction.PROPOSAL_REJECTED;
                    case NEED_MORE -> JournalAction.PROPOSAL_QUESTIONED;
                };
        tx.journal(
                action,
                StoredProposals.subject(proposal),
                "missing=" + proposal.pair().missing() + ";found=" + proposal.pair().found());
    }

    /** A rejection is remembered with what the two records said to the person who rejected. */
    private Proposal.History after(Proposal seen, ProposalStatus status, List<Answer> answers) {
        return status == ProposalStatus.REJECTED
                ? new Proposal.History(
                        answers,
                        Optional.of(Rejection.of(seen.pair(), seen.explanation(), comparators)),
                        List.of())
                : seen.history().with(answers);
    }

    /**
     * Gives a proposal another status and history.
     *
     * @return {@code false} when it has another version
     */
    static boolean replace(
            Transaction tx,
            Proposal old,
            long version,
            ProposalStatus status,
            Proposal.History history) {
        return tx.proposals()
                .update(
                        new Proposal(
                                old.id(),
                                old.pair(),
                                status,
                                old.probability(),
                                old.explanation(),
                                new Proposal.Timing(
                                        version + 1,
                                        old.timing().madeAt(),
                                        old.timing().answerBy()),
                                history),
                        version);
    }
}
