package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Evidence;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.quality.api.Judgement;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Deliberation;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.ReplyLimit;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Verdict;
import org.trackchild.store.api.Transaction;

/** What follows from an answer, inside of one transaction. */
final class Settlement {

    private final Transaction tx;

    private final LinkedCases linked;

    /** Names of the comparators in use; empty while the matcher is away. */
    private final List<String> comparators;

    private final ReplyLimit limit;

    Settlement(Transaction tx, LinkedCases linked, List<String> comparators, ReplyLimit limit) {
        this.tx = tx;
        this.linked = linked;
        this.comparators = comparators;
        this.limit = limit;
    }

    /**
     * Records what somebody said and everything that follows from it.
     *
     * @param seen the proposal, of which both cases are locked
     * @param version the version of the proposal that the answering person saw
     */
    void settle(PairInSight seen, Answer answer, long version) {
        Proposal proposal = seen.proposal();
        if (answer.verdict() == Verdict.SAME || answer.verdict() == Verdict.TAKE_BACK) {
            List.of(proposal.pair().missing(), proposal.pair().found())
                    .forEach(this::mustBeMatched);
        }
        ProposalStatus status = after(proposal, answer);
        write(proposal, answer, version, status, timing(seen, answer, status));
        said(proposal, answer);
        if (status != proposal.status()) {
            became(proposal, answer, status);
        }
    }

    /** Where a proposal stands when somebody has said something. */
    private static ProposalStatus after(Proposal before, Answer answer) {
        ProposalStatus now = before.status();
        return switch (answer.verdict()) {
            case NEED_MORE, REPLY -> now;
            case TAKE_BACK -> now == ProposalStatus.POSSIBLE ? now : ProposalStatus.OPEN;
            case SAME, DIFFERENT -> {
                List<Answer> answers = new ArrayList<>(before.answers());
                answers.add(answer);
                Deliberation said = Deliberation.of(now, before.timing().madeAt(), answers);
                if (said.agreed().isPresent()) {
                    yield said.agreed().get() == Verdict.SAME
                            ? ProposalStatus.CONFIRMED
                            : ProposalStatus.REJECTED;
                }
                if (said.differSince().isPresent()) {
                    yield ProposalStatus.DISPUTED;
                }
                // nobody else was asked about what is only possible
                yield now == ProposalStatus.POSSIBLE && answer.verdict() == Verdict.DIFFERENT
                        ? ProposalStatus.REJECTED
                        : ProposalStatus.OPEN;
            }
        };
    }

    /**
     * The next version. The first decision of two leaves it as it is: the other side must not
     * notice. Who is asked anew has the full time to answer.
     */
    private Proposal.Timing timing(PairInSight seen, Answer answer, ProposalStatus status) {
        Proposal.Timing before = seen.proposal().timing();
        boolean askedAnew =
                status == ProposalStatus.OPEN
                        && (seen.proposal().status() == ProposalStatus.POSSIBLE
                                || seen.proposal().status() == ProposalStatus.REJECTED);
        boolean unnoticed =
                status == seen.proposal().status()
                        && (answer.verdict().isDecision() || answer.verdict() == Verdict.TAKE_BACK);
        Instant madeAt = askedAnew ? tx.now() : before.madeAt();
        return new Proposal.Timing(
                unnoticed ? before.version() : before.version() + 1,
                madeAt,
                askedAnew
                        ? limit.due(seen.missing().facts(), seen.found().facts(), madeAt)
                        : before.answerBy());
    }

    private void became(Proposal proposal, Answer answer, ProposalStatus status) {
        switch (status) {
            case CONFIRMED -> {
                decided(proposal, Verdict.SAME);
                linked.link(
                        pair(proposal),
                        IdentityLink.Ground.PROPOSAL,
                        Optional.of(proposal.id()),
                        statement(answer));
            }
            case REJECTED -> {
                decided(proposal, Verdict.DIFFERENT);
                dismissAlarms(proposal, answer);
            }
            case DISPUTED -> journal(JournalAction.PROPOSAL_DISPUTED, proposal, "");
            case OPEN ->
                    // what was decided before is decided no more
                    tx.judgements().remove(proposal.pair().missing(), proposal.pair().found());
            case POSSIBLE, WITHDRAWN ->
                    throw new IllegalStateException("only the machine says that: " + status);
        }
    }

    /** It was decided: the journal says so, and matching learns from it. */
    private void decided(Proposal proposal, Verdict verdict) {
        journal(
                verdict == Verdict.SAME
                        ? JournalAction.PROPOSAL_CONFIRMED
                        : JournalAction.PROPOSAL_REJECTED,
                proposal,
                "");
        remember(proposal, verdict, wasProposed(proposal));
    }

    private void dismissAlarms(Proposal proposal, Answer answer) {
        new Alarms(tx).dismiss(pair(proposal), statement(answer));
    }

    private static CasePair pair(Proposal proposal) {
        return CasePair.of(proposal.pair().missing(), proposal.pair().found());
    }

    private void said(Proposal proposal, Answer answer) {
        JournalAction action =
                switch (answer.verdict()) {
                    case SAME, DIFFERENT -> JournalAction.PROPOSAL_ANSWERED;
                    case NEED_MORE -> JournalAction.PROPOSAL_QUESTIONED;
                    case REPLY -> JournalAction.PROPOSAL_REPLIED;
                    case TAKE_BACK -> JournalAction.PROPOSAL_TAKEN_BACK;
                };
        journal(
                action,
                proposal,
                ";verdict="
                        + answer.verdict().code()
                        + ";sides="
                        + answer.by().sides().stream()
                                .map(CaseKind::code)
                                .sorted()
                                .collect(Collectors.joining(","))
                        + ";level="
                        + answer.by().level().code());
    }

    private void mustBeMatched(CaseId id) {
        if (!tx.cases().find(id).orElseThrow().content().header().isMatched()) {
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
                decideByHand(known.get(), answer, ProposalStatus.CONFIRMED);
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
                    journal(JournalAction.PROPOSAL_CONFIRMED, made, "");
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
                        known -> {
                            Answer answer = answer(Verdict.DIFFERENT, statement);
                            decideByHand(known, answer, ProposalStatus.REJECTED);
                            dismissAlarms(known, answer);
                        });
    }

    private static Answer answer(Verdict verdict, Statement statement) {
        return new Answer(
                verdict,
                Set.of(),
                statement.reason(),
                Answer.Voice.of(statement.user(), statement.office()),
                statement.at());
    }

    private void decideByHand(Proposal proposal, Answer answer, ProposalStatus status) {
        Proposal.Timing timing = proposal.timing();
        write(
                proposal,
                answer,
                timing.version(),
                status,
                new Proposal.Timing(timing.version() + 1, timing.madeAt(), timing.answerBy()));
        decided(proposal, answer.verdict());
    }

    private void write(
            Proposal proposal,
            Answer answer,
            long version,
            ProposalStatus status,
            Proposal.Timing timing) {
        List<Answer> answers = new ArrayList<>(proposal.answers());
        answers.add(answer);
        if (!tx.proposals()
                .update(
                        new Proposal(
                                proposal.id(),
                                proposal.pair(),
                                status,
                                proposal.probability(),
                                proposal.explanation(),
                                timing,
                                after(proposal, status, answers)),
                        version)) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
    }

    /**
     * Whether people decided because the machine had put the pair before them. One that it had
     * withdrawn, or that was linked by hand before, they found by themselves.
     */
    private boolean wasProposed(Proposal proposal) {
        return switch (proposal.status()) {
            case OPEN, POSSIBLE, DISPUTED, REJECTED -> true;
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

    private void journal(JournalAction action, Proposal proposal, String more) {
        tx.journal(action, StoredProposals.subject(proposal), sides(proposal) + more);
    }

    /** The two cases, for the details of the journal. */
    static String sides(Proposal proposal) {
        return "missing=" + proposal.pair().missing() + ";found=" + proposal.pair().found();
    }

    /** A rejection is remembered with what the two records said to the person who rejected. */
    private Proposal.History after(Proposal seen, ProposalStatus status, List<Answer> answers) {
        if (status == ProposalStatus.REJECTED) {
            return new Proposal.History(
                    answers,
                    Optional.of(Rejection.of(seen.pair(), seen.explanation(), comparators)),
                    List.of());
        }
        return seen.status() == ProposalStatus.REJECTED
                ? new Proposal.History(answers, Optional.empty(), List.of())
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
