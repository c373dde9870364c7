package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.CaseId;

/**
 * What the offices that keep the two cases of an alarm have said so far. Each answers for its own
 * case, as with proposals ({@link Deliberation}); only when both have said the same is the alarm
 * settled. Computed from the answers; immutable.
 */
public final class AlarmDeliberation {

    private final CasePair pair;

    private final Map<CaseId, AlarmAnswer> decisions = new HashMap<>();

    private AlarmDeliberation(CasePair pair) {
        this.pair = pair;
    }

    /**
     * What was said.
     *
     * @param answers of the alarm, in any order; those that do not count are passed over, which
     *     those are that were given before it was settled last
     */
    public static AlarmDeliberation of(Duplicate alarm, List<AlarmAnswer> answers) {
        AlarmDeliberation made = new AlarmDeliberation(alarm.pair());
        answers.stream()
                .filter(each -> each.counts() && each.alarm().equals(alarm.id()))
                .sorted(Comparator.comparing((AlarmAnswer each) -> each.said().at()))
                .forEach(each -> each.sides().forEach(side -> made.decisions.put(side, each)));
        return made;
    }

    /** What the office that keeps a case of the pair has said; empty while it is silent. */
    public Optional<AlarmAnswer> decision(CaseId side) {
        return Optional.ofNullable(decisions.get(side));
    }

    /** Whether they are one child, as both say; empty while one is silent, and when they differ. */
    public Optional<Boolean> agreed() {
        return bothDecided()
                        && decisions.get(pair.one()).same() == decisions.get(pair.other()).same()
                ? Optional.of(decisions.get(pair.one()).same())
                : Optional.empty();
    }

    /** Since when both have answered and differ; empty when they do not. */
    public Optional<Instant> differSince() {
        return bothDecided() && agreed().isEmpty()
                ? decisions.values().stream()
                        .map(each -> each.said().at())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private boolean bothDecided() {
        return pair.both().stream().allMatch(decisions::containsKey);
    }
}
