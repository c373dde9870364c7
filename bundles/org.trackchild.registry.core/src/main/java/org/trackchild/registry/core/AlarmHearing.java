package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemCode;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.AlarmDeliberation;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.api.Milestone;
import org.trackchild.store.api.StoredCase;

/**
 * What somebody has to say of an alarm, as in a proposal ({@link Hearing}): an office speaks for
 * the case that it keeps. Those above it speak when it has been silent for so long that they were
 * told, and when the two differ. Pure: depends on its arguments only.
 */
final class AlarmHearing {

    /**
     * An alarm with both cases.
     *
     * @param answers of the alarm
     */
    record Heard(Duplicate alarm, StoredCase one, StoredCase other, List<AlarmAnswer> answers) {}

    private final Caller caller;

    private final Heard heard;

    private final AlarmDeliberation said;

    private final Map<CaseId, CaseFacts> facts = new HashMap<>();

    private final Map<CaseId, Map<Level, OfficeId>> levels = new HashMap<>();

    private final Escalation escalation;

    private final Instant now;

    /**
     * @param escalation when those above an office are told
     */
    AlarmHearing(
            Caller caller, AccessPolicy policy, Heard heard, Escalation escalation, Instant now) {
        this.caller = caller;
        this.heard = heard;
        this.escalation = escalation;
        this.now = now;
        said = AlarmDeliberation.of(heard.alarm(), heard.answers());
        for (StoredCase each : List.of(heard.one(), heard.other())) {
            facts.put(each.content().id(), each.facts());
            levels.put(each.content().id(), SpokenFor.levels(caller, policy, each.facts()));
        }
    }

    /** The caller's part in it. */
    DuplicateView.Part part() {
        return new DuplicateView.Part(
                !decides().isEmpty(),
                !takesBack().isEmpty(),
                heard.alarm().isOpen() && isTold() ? said.differSince() : Optional.empty(),
                isTold() ? heard.answers() : own());
    }

    /** For which cases the caller answers now, and as what. */
    Map<CaseId, Level> decides() {
        Map<CaseId, Level> sides = new HashMap<>();
        if (!heard.alarm().isOpen()) {
            return sides;
        }
        boolean differ = said.differSince().isPresent();
        levels.forEach(
                (side, mine) ->
                        (differ ? overruling(side, mine) : speaking(side, mine))
                                .ifPresent(level -> sides.put(side, level)));
        return sides;
    }

    /** As what the caller speaks for a case whose office is silent. */
    private Optional<Level> speaking(CaseId side, Map<Level, OfficeId> mine) {
        return mine.keySet().stream()
                .filter(level -> said.decision(side).isEmpty())
                .filter(
                        level ->
                                level == Level.OFFICE
                                        || escalation
                                                .told(
                                                        facts.get(side),
                                                        Milestone.PROPOSED,
                                                        heard.alarm().timing().madeAt(),
                                                        level)
                                                .filter(told -> !now.isBefore(told))
                                                .isPresent())
                .min(Comparator.naturalOrder());
    }

    /** As what the caller speaks over the head of whoever has answered. */
    private Optional<Level> overruling(CaseId side, Map<Level, OfficeId> mine) {
        return mine.keySet().stream()
                .max(Comparator.naturalOrder())
                .filter(
                        highest ->
                                said.decision(side)
                                        .filter(known -> known.level().compareTo(highest) < 0)
                                        .isPresent());
    }

    /**
     * The answers that the caller may take back: those of its own sides, while it is open, and
     * while they decide something; not those over which somebody else has decided.
     */
    List<AlarmAnswer> takesBack() {
        return heard.alarm().isOpen()
                ? heard.answers().stream()
                        .filter(this::isDecision)
                        .filter(
                                each ->
                                        each.sides().stream()
                                                .allMatch(
                                                        side ->
                                                                levels.get(side)
                                                                        .containsKey(each.level())))
                        .toList()
                : List.of();
    }

    private boolean isDecision(AlarmAnswer answer) {
        return answer.sides().stream()
                .anyMatch(side -> said.decision(side).filter(answer::equals).isPresent());
    }

    /** The office for which the caller speaks, as what it speaks for the sides. */
    OfficeId office(Map<CaseId, Level> sides) {
        Map.Entry<CaseId, Level> first = sides.entrySet().iterator().next();
        return levels.get(first.getKey()).get(first.getValue());
    }

    /** Why the caller cannot answer. */
    ProblemCode refusal() {
        if (levels.values().stream().allMatch(Map::isEmpty)) {
            return AccessProblem.NOT_ALLOWED;
        }
        return haveOwnSidesDecided() ? CaseProblem.ANSWERED_ALREADY : CaseProblem.NOT_YOUR_TURN;
    }

    /** Whether what others have said leads nobody any more. */
    private boolean isTold() {
        return !heard.alarm().isOpen() || said.differSince().isPresent() || haveOwnSidesDecided();
    }

    private boolean haveOwnSidesDecided() {
        List<CaseId> own =
                levels.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        return !own.isEmpty() && own.stream().allMatch(side -> said.decision(side).isPresent());
    }

    private List<AlarmAnswer> own() {
        return heard.answers().stream()
                .filter(
                        each ->
                                caller.postings().stream()
                                        .anyMatch(
                                                mine -> mine.office().equals(each.said().office())))
                .toList();
    }
}
