package org.trackchild.registry.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.CaseKind;

/**
 * What the two sides of a proposal have said so far: the office that keeps the missing report, and
 * the one that keeps the found child. Each answers for itself; only when both have said the same is
 * a proposal settled. What was said before the proposal was made again does not count. Computed
 * from the answers; immutable.
 */
public final class Deliberation {

    private final ProposalStatus status;

    private final Instant since;

    private final Map<CaseKind, Answer> decisions = new EnumMap<>(CaseKind.class);

    private final Map<CaseKind, Answer> questions = new EnumMap<>(CaseKind.class);

    private Deliberation(ProposalStatus status, Instant since) {
        this.status = status;
        this.since = since;
    }

    /** What was said of a proposal. */
    public static Deliberation of(Proposal proposal) {
        return of(proposal.status(), proposal.timing().madeAt(), proposal.answers());
    }

    /**
     * What was said of a proposal.
     *
     * @param status where it stands
     * @param since what was said before does not count
     * @param answers oldest first
     */
    public static Deliberation of(ProposalStatus status, Instant since, List<Answer> answers) {
        Deliberation made = new Deliberation(status, since);
        answers.stream().filter(answer -> !answer.at().isBefore(since)).forEach(made::add);
        return made;
    }

    private void add(Answer answer) {
        for (CaseKind side : answer.by().sides()) {
            switch (answer.verdict()) {
                case SAME, DIFFERENT -> decisions.put(side, answer);
                case TAKE_BACK -> decisions.remove(side);
                case NEED_MORE -> questions.put(other(side), answer);
                case REPLY -> questions.remove(side);
            }
        }
    }

    /** The other side. */
    public static CaseKind other(CaseKind side) {
        return side == CaseKind.MISSING ? CaseKind.FOUND : CaseKind.MISSING;
    }

    /** The decision of a side that counts; empty when it has not decided, or took it back. */
    public Optional<Answer> decision(CaseKind side) {
        return Optional.ofNullable(decisions.get(side));
    }

    /** What a side was asked and has not replied to. */
    public Optional<Answer> question(CaseKind side) {
        return Optional.ofNullable(questions.get(side));
    }

    /** What both sides say; empty while one is silent, and when they differ. */
    public Optional<Verdict> agreed() {
        return bothDecided()
                        && decisions.get(CaseKind.MISSING).verdict()
                                == decisions.get(CaseKind.FOUND).verdict()
                ? Optional.of(decisions.get(CaseKind.MISSING).verdict())
                : Optional.empty();
    }

    /** Since when both sides have decided, and differ; empty when they do not. */
    public Optional<Instant> differSince() {
        if (!bothDecided() || agreed().isPresent()) {
            return Optional.empty();
        }
        Instant missing = decisions.get(CaseKind.MISSING).at();
        Instant found = decisions.get(CaseKind.FOUND).at();
        return Optional.of(missing.isAfter(found) ? missing : found);
    }

    private boolean bothDecided() {
        return decisions.size() == CaseKind.values().length;
    }

    /** Whether anybody has decided. */
    public boolean isBegun() {
        return !decisions.isEmpty();
    }

    /**
     * Since when something is awaited from a side: its decision, the reply to a question, or, when
     * the two differ, the word of those who stand above it.
     *
     * @return empty when nothing is
     */
    public Optional<Instant> awaitedSince(CaseKind side) {
        return switch (status) {
            case OPEN ->
                    decisions.containsKey(side)
                            ? question(side).map(Answer::at)
                            : Optional.of(since);
            case DISPUTED -> differSince();
            // nobody is asked to decide
            case POSSIBLE -> question(side).map(Answer::at);
            case CONFIRMED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }
}
