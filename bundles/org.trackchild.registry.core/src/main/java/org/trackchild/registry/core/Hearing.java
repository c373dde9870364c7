package org.trackchild.registry.core;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemCode;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Deliberation;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView.Part;
import org.trackchild.registry.api.ProposalView.Turn;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.api.Milestone;

/**
 * What somebody has to say in a proposal. An office speaks for the case that it keeps. Those above
 * it speak when it has been silent for so long that they were told, and when the two sides differ,
 * over the heads of those below them. Pure: depends on its arguments only.
 */
final class Hearing {

    private final Caller caller;

    private final Proposal proposal;

    private final Deliberation said;

    private final Map<CaseKind, CaseFacts> facts;

    private final Map<CaseKind, Map<Level, OfficeId>> levels = new EnumMap<>(CaseKind.class);

    private final Escalation escalation;

    private final Instant now;

    /**
     * @param pair the proposal and where its cases are kept
     * @param escalation when those above an office are told
     */
    Hearing(
            Caller caller,
            AccessPolicy policy,
            PairInSight pair,
            Escalation escalation,
            Instant now) {
        this.caller = caller;
        this.proposal = pair.proposal();
        this.said = Deliberation.of(proposal);
        this.facts =
                Map.of(
                        CaseKind.MISSING,
                        pair.missing().facts(),
                        CaseKind.FOUND,
                        pair.found().facts());
        this.escalation = escalation;
        this.now = now;
        facts.forEach((side, kept) -> levels.put(side, SpokenFor.levels(caller, policy, kept)));
    }

    /** The caller's part in it. */
    Part part() {
        boolean open = proposal.status().isAnswerable();
        return new Part(
                turn(),
                decides().keySet(),
                open && !asks().isEmpty(),
                !takesBack().isEmpty(),
                open
                        ? replies().keySet().stream()
                                .flatMap(side -> said.question(side).stream())
                                .findFirst()
                        : Optional.empty());
    }

    private Turn turn() {
        if (!proposal.status().isAnswerable()) {
            return Turn.NOBODY;
        }
        if (decides().isEmpty()) {
            return Turn.OTHERS;
        }
        return proposal.status() == ProposalStatus.POSSIBLE ? Turn.OPTIONAL : Turn.YOURS;
    }

    /** For which sides the caller decides now, and as what. */
    Map<CaseKind, Level> decides() {
        return switch (proposal.status()) {
            case OPEN, POSSIBLE ->
                    sides(side -> said.decision(side).isEmpty(), Milestone.PROPOSED, made());
            case DISPUTED -> overrules();
            case CONFIRMED, REJECTED, WITHDRAWN -> Map.of();
        };
    }

    private Instant made() {
        return proposal.timing().madeAt();
    }

    private Map<CaseKind, Level> overrules() {
        Map<CaseKind, Level> overrules = new EnumMap<>(CaseKind.class);
        levels.forEach(
                (side, mine) ->
                        mine.keySet().stream()
                                .max(Level::compareTo)
                                .filter(
                                        highest ->
                                                said.decision(side)
                                                        .map(known -> known.by().level())
                                                        .filter(
                                                                known ->
                                                                        known.compareTo(highest)
                                                                                < 0)
                                                        .isPresent())
                                .ifPresent(highest -> overrules.put(side, highest)));
        return overrules;
    }

    /** Of which sides the caller replies to a question now, and as what. */
    Map<CaseKind, Level> replies() {
        Map<CaseKind, Level> replies = new EnumMap<>(CaseKind.class);
        for (CaseKind side : CaseKind.values()) {
            said.question(side)
                    .map(Answer::at)
                    .ifPresent(
                            asked -> replies.putAll(sides(side::equals, Milestone.ASKED, asked)));
        }
        return replies;
    }

    /** For which sides the caller may ask the other, and as what. */
    Map<CaseKind, Level> asks() {
        Map<CaseKind, Level> asks = new EnumMap<>(CaseKind.class);
        levels.forEach(
                (side, mine) -> {
                    if (mine.containsKey(Level.OFFICE)) {
                        asks.put(side, Level.OFFICE);
                    }
                });
        asks.putAll(decides());
        return asks;
    }

    /** Of which sides the caller may take back the decision, and as what. */
    Map<CaseKind, Level> takesBack() {
        Map<CaseKind, Level> mine = new EnumMap<>(CaseKind.class);
        if (proposal.status().isAnswerable() || proposal.status() == ProposalStatus.REJECTED) {
            levels.forEach(
                    (side, ours) ->
                            said.decision(side)
                                    .map(known -> known.by().level())
                                    .filter(ours::containsKey)
                                    .ifPresent(level -> mine.put(side, level)));
        }
        return mine;
    }

    /** The office for which the caller speaks, as what it speaks for the sides. */
    OfficeId office(Map<CaseKind, Level> sides) {
        Map.Entry<CaseKind, Level> first = sides.entrySet().iterator().next();
        return levels.get(first.getKey()).get(first.getValue());
    }

    /** Whether the caller has a say at all, now or when others have not answered. */
    boolean isHeld() {
        return levels.values().stream().anyMatch(mine -> !mine.isEmpty());
    }

    /** Why the caller cannot say it. */
    ProblemCode refusal(Verdict verdict) {
        if (!isHeld()) {
            return AccessProblem.NOT_ALLOWED;
        }
        return switch (verdict) {
            case SAME, DIFFERENT ->
                    ownSidesHaveDecided()
                            ? CaseProblem.ANSWERED_ALREADY
                            : CaseProblem.NOT_YOUR_TURN;
            case NEED_MORE -> CaseProblem.NOT_YOUR_TURN;
            case REPLY -> CaseProblem.NOT_ASKED;
            case TAKE_BACK -> CaseProblem.NOTHING_TO_TAKE_BACK;
        };
    }

    /** The sides that the caller speaks for: as the office, or because those above it were told. */
    private Map<CaseKind, Level> sides(Predicate<CaseKind> which, String milestone, Instant since) {
        Map<CaseKind, Level> sides = new EnumMap<>(CaseKind.class);
        levels.forEach(
                (side, mine) ->
                        mine.keySet().stream()
                                .filter(level -> which.test(side))
                                .filter(level -> isTold(side, level, milestone, since))
                                .min(Level::compareTo)
                                .ifPresent(level -> sides.put(side, level)));
        return sides;
    }

    private boolean isTold(CaseKind side, Level level, String milestone, Instant since) {
        return level == Level.OFFICE
                || (proposal.status() != ProposalStatus.POSSIBLE
                                || milestone.equals(Milestone.ASKED))
                        && escalation
                                .told(facts.get(side), milestone, since, level)
                                .filter(told -> !now.isBefore(told))
                                .isPresent();
    }

    /** The answers that the caller may read now, oldest first. */
    List<Answer> heard() {
        boolean inTheOpen =
                switch (proposal.status()) {
                    case DISPUTED, CONFIRMED, REJECTED -> true;
                    // it may be made again, and then both decide anew
                    case OPEN, POSSIBLE, WITHDRAWN -> ownSidesHaveDecided();
                };
        if (inTheOpen) {
            return proposal.answers();
        }
        return proposal.answers().stream().filter(this::isHeardBefore).collect(Collectors.toList());
    }

    private boolean ownSidesHaveDecided() {
        List<CaseKind> own =
                levels.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        return !own.isEmpty() && own.stream().allMatch(side -> said.decision(side).isPresent());
    }

    private boolean isHeardBefore(Answer answer) {
        // also of what was said before the proposal was made again: it would lead, too
        return switch (answer.verdict()) {
            case NEED_MORE, REPLY -> true;
            case SAME, DIFFERENT, TAKE_BACK ->
                    caller.postings().stream()
                            .anyMatch(each -> each.office().equals(answer.office()));
        };
    }
}
