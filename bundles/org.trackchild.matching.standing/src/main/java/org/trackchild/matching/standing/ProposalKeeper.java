package org.trackchild.matching.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.ReplyLimit;

/**
 * Brings proposals in step with what the engine found. Doing it again with the same findings
 * changes nothing.
 */
final class ProposalKeeper {

    /** Smaller changes of a probability are not worth an entry in the journal. */
    private static final double NOTICEABLE = 0.005;

    private static final Proposal.History UNTOUCHED =
            new Proposal.History(List.of(), Optional.empty(), List.of());

    private final ProposalBook book;

    private final ProposalPolicy policy;

    private final ReplyLimit limit;

    private final Instant now;

    /**
     * @param book holds all cases of the findings and all their candidates
     * @param now the time of the transaction
     */
    ProposalKeeper(ProposalBook book, MatchingSettings settings, Instant now) {
        this.book = book;
        this.policy = settings.policy();
        this.limit = settings.limit();
        this.now = now;
    }

    /**
     * Brings all proposals of one case in step. A confirmed pair stays confirmed; a rejected one
     * stays rejected unless something that decides has changed since.
     */
    void propose(Finding finding) {
        CaseId id = finding.subject().id();
        if (!book.isMatched(id)) {
            leave(id);
            return;
        }
        book.of(id)
                .forEach(
                        (other, line) -> {
                            Candidate candidate = finding.candidates().get(other);
                            if (!line.isAnswerable()) {
                                return;
                            }
                            if (!book.isMatched(other)) {
                                withdraw(line, "left_the_register");
                            } else if (candidate != null) {
                                reconsider(line, candidate);
                            } else if (!line.isBegun()) {
                                withdraw(line, "no_longer_probable");
                            }
                        });
        for (Candidate candidate : finding.candidates().values()) {
            if (book.isMatched(candidate.id())) {
                policy.judge(candidate.probability(), Optional.empty())
                        .ifPresent(
                                status ->
                                        make(finding.pairWith(candidate.id()), candidate, status));
                keepTheBest(candidate.id());
            }
        }
        keepTheBest(id);
    }

    /** Withdraws what is open about a case that is no longer matched. */
    void leave(CaseId id) {
        book.answerableOf(id).forEach(line -> withdraw(line, "left_the_register"));
    }

    /** Gives open proposals the results that were computed anew. */
    void rescore(Map<Proposal.Pair, Candidate> anew) {
        anew.forEach(
                (pair, candidate) ->
                        book.find(pair)
                                .filter(ProposalBook.Line::isAnswerable)
                                .ifPresent(line -> reconsider(line, candidate)));
    }

    /**
     * People answer few questions well: beyond the most that a case may have, the weakest give way,
     * unless somebody has decided about them.
     */
    private void keepTheBest(CaseId id) {
        book.answerableOf(id).stream()
                .sorted(
                        Comparator.comparing(ProposalBook.Line::isBegun)
                                .thenComparing(line -> line.now().probability())
                                .reversed())
                .skip(policy.most())
                .filter(line -> !line.isBegun())
                .forEach(line -> withdraw(line, "better_ones"));
    }

    /**
     * Puts a pair before people, for the first time or again; either way they have the full time to
     * answer.
     */
    private void make(Proposal.Pair pair, Candidate candidate, ProposalStatus status) {
        Optional<ProposalBook.Line> line = book.find(pair);
        if (line.filter(known -> !mayReturn(known.now(), candidate)).isPresent()) {
            return;
        }
        Optional<Proposal> before = line.flatMap(ProposalBook.Line::before);
        Proposal made =
                new Proposal(
                        before.map(Proposal::id).orElseGet(CaseId::drawUuid),
                        pair,
                        status,
                        candidate.probability(),
                        candidate.explanation(),
                        timing(pair, before),
                        line.map(known -> history(known.now(), candidate)).orElse(UNTOUCHED));
        line.ifPresentOrElse(known -> known.set(made, ""), () -> book.add(made));
    }

    private static boolean mayReturn(Proposal known, Candidate candidate) {
        return switch (known.status()) {
            case OPEN, POSSIBLE, DISPUTED, CONFIRMED -> false;
            case REJECTED, WITHDRAWN -> !isSuppressed(known, candidate);
        };
    }

    /** Whether a person has rejected the pair, and nothing that decides has changed since. */
    private static boolean isSuppressed(Proposal known, Candidate candidate) {
        return known.history().rejection().isPresent()
                && history(known, candidate).returnedBecause().isEmpty();
    }

    private static Proposal.History history(Proposal known, Candidate candidate) {
        Optional<Rejection> rejection = known.history().rejection();
        return new Proposal.History(
                known.answers(),
                rejection,
                rejection
                        .map(then -> then.changedSince(known.pair(), candidate.explanation()))
                        .orElse(List.of()));
    }

    private void reconsider(ProposalBook.Line line, Candidate candidate) {
        Optional<ProposalStatus> status =
                line.isBegun()
                        ? Optional.of(line.now().status())
                        : policy.judge(candidate.probability(), Optional.of(line.now().status()));
        if (status.isEmpty()) {
            withdraw(line, "no_longer_probable");
            return;
        }
        if (!line.isBegun() && isSuppressed(line.now(), candidate)) {
            withdraw(line, "rejected_before");
            return;
        }
        Proposal known = line.now();
        boolean sameStatus = known.status() == status.get();
        boolean sameModel =
                known.explanation().modelVersion().equals(candidate.explanation().modelVersion());
        if (sameStatus
                && sameModel
                && Math.abs(known.probability() - candidate.probability()) <= NOTICEABLE
                && marks(known.explanation()).equals(marks(candidate.explanation()))) {
            return;
        }
        line.set(
                new Proposal(
                        known.id(),
                        known.pair(),
                        status.get(),
                        candidate.probability(),
                        candidate.explanation(),
                        sameStatus ? later(line) : timing(known.pair(), line.before()),
                        history(known, candidate)),
                "");
    }

    /** How the two records compare, whatever else is in the register. */
    private static Set<String> marks(Explanation explanation) {
        return explanation.reasons().stream()
                .filter(reason -> !reason.isOfTheRegister())
                .map(ProposalKeeper::mark)
                .collect(Collectors.toSet());
    }

    private static String mark(Reason reason) {
        return String.join(
                "\n",
                reason.comparator(),
                reason.agreement().code(),
                reason.missingValue(),
                reason.foundValue());
    }

    private void withdraw(ProposalBook.Line line, String why) {
        Proposal known = line.now();
        line.set(
                new Proposal(
                        known.id(),
                        known.pair(),
                        ProposalStatus.WITHDRAWN,
                        known.probability(),
                        known.explanation(),
                        later(line),
                        known.history()),
                why);
    }

    /** The next version of what is known, with the full time to answer. */
    private Proposal.Timing timing(Proposal.Pair pair, Optional<Proposal> before) {
        return new Proposal.Timing(
                before.map(known -> known.timing().version()).orElse(0L) + 1,
                now,
                limit.due(book.kept(pair.missing()), book.kept(pair.found()), now));
    }

    /** One version on; the clock for the answer goes on, whatever the machine computes. */
    private static Proposal.Timing later(ProposalBook.Line line) {
        return new Proposal.Timing(
                line.before().map(known -> known.timing().version()).orElse(0L) + 1,
                line.now().timing().madeAt(),
                line.now().timing().answerBy());
    }
}
