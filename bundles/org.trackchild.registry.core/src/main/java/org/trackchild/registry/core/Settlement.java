package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Evidence;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.quality.api.Judgement;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseStatus;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Verdict;
import org.trackchild.store.api.Transaction;

/** What follows from an answer, inside of one transaction. */
final class Settlement {

    private final Transaction tx;

    private final CaseDesk desk;

    /** Names of the comparators in use; empty while the matcher is away. */
    private final List<String> comparators;

    Settlement(Transaction tx, CaseDesk desk, List<String> comparators) {
        this.tx = tx;
        this.desk = desk;
        this.comparators = comparators;
    }

    /**
     * Records an answer and everything that follows from it.
     *
     * @param version the version of the proposal that the answering person saw
     */
    void settle(PairInSight pair, Answer answer, long version) {
        ProposalStatus status =
                switch (answer.verdict()) {
                    case SAME -> ProposalStatus.CONFIRMED;
                    case DIFFERENT -> ProposalStatus.REJECTED;
                    case NEED_MORE -> pair.proposal().status();
                };
        List<Answer> answers = new ArrayList<>(pair.proposal().answers());
        answers.add(answer);
        if (!replace(pair.proposal(), version, status, after(pair.proposal(), status, answers))) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        tx.journal(
                action(answer.verdict()),
                StoredProposals.subject(pair.proposal()),
                "missing="
                        + pair.proposal().pair().missing()
                        + ";found="
                        + pair.proposal().pair().found());
        if (answer.verdict() != Verdict.NEED_MORE) {
            tx.judgements().put(judgement(pair.proposal(), answer.verdict() == Verdict.SAME));
        }
        if (status == ProposalStatus.CONFIRMED) {
            trace(pair.missing().content(), pair.proposal());
            trace(pair.found().content(), pair.proposal());
            // from now on both offices see both cases
            tx.cases().share(pair.proposal().pair().missing(), pair.found().facts().office());
            tx.cases().share(pair.proposal().pair().found(), pair.missing().facts().office());
            withdrawOthers(pair.proposal().pair().missing());
            withdrawOthers(pair.proposal().pair().found());
        }
    }

    /** What matching learns from the answer: the evidence, without a word of the records. */
    private Judgement judgement(Proposal seen, boolean same) {
        return new Judgement(
                seen.pair().missing(),
                seen.pair().found(),
                same,
                tx.now(),
                new Judgement.Said(seen.probability(), true, Evidence.of(seen.explanation())));
    }

    private static JournalAction action(Verdict verdict) {
        return switch (verdict) {
            case SAME -> JournalAction.PROPOSAL_CONFIRMED;
            case DIFFERENT -> JournalAction.PROPOSAL_REJECTED;
            case NEED_MORE -> JournalAction.PROPOSAL_QUESTIONED;
        };
    }

    private void trace(ChildCase subject, Proposal because) {
        if (subject.header().status() != CaseStatus.REGISTERED) {
            throw new ProblemException(CaseProblem.PROPOSAL_SETTLED);
        }
        CaseHeader header = subject.header();
        Revision revision = header.revision();
        ChildCase traced =
                new ChildCase(
                        new CaseHeader(
                                header.id(),
                                header.number(),
                                header.kind(),
                                CaseStatus.TRACED,
                                header.office(),
                                new Revision(
                                        revision.version() + 1,
                                        revision.registeredBy(),
                                        revision.registeredAt(),
                                        tx.now(),
                                        Optional.of(tx.now()))),
                        subject.child(),
                        subject.event(),
                        subject.particulars(),
                        subject.origin(),
                        subject.photos());
        if (!tx.cases().update(traced, revision.version(), desk.keysOf(traced))) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        tx.journal(
                JournalAction.CASE_CHANGED,
                StoredCaseRegistry.subject(header.id()),
                "version="
                        + (revision.version() + 1)
                        + ";status="
                        + CaseStatus.TRACED.code()
                        + ";proposal="
                        + because.id());
    }

    private void withdrawOthers(CaseId id) {
        for (Proposal other : tx.proposals().ofCase(id)) {
            if (other.status().isAnswerable()
                    && replace(
                            other,
                            other.timing().version(),
                            ProposalStatus.WITHDRAWN,
                            other.history())) {
                tx.journal(
                        JournalAction.PROPOSAL_WITHDRAWN,
                        StoredProposals.subject(other),
                        "reason=other_pair_confirmed");
            }
        }
    }

    private boolean replace(
            Proposal old, long version, ProposalStatus status, Proposal.History history) {
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

    /** A rejection is remembered with what the two records said to the person who rejected. */
    private Proposal.History after(Proposal seen, ProposalStatus status, List<Answer> answers) {
        return status == ProposalStatus.REJECTED
                ? new Proposal.History(
                        answers,
                        Optional.of(Rejection.of(seen.pair(), seen.explanation(), comparators)),
                        List.of())
                : seen.history().with(answers);
    }
}
