package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;

/**
 * Where a case stands when it turns out that the child was not found: where it stood before the
 * trace, and after what was done with the child since. A found child that was produced and placed
 * meanwhile stays where it was placed. Pure.
 */
final class BeforeTrace {

    private final StoredCase stored;

    /** The transitions, in the order in which they were recorded. */
    private final List<MadeTransition> made;

    private final Rules rules;

    /**
     * @param made the transitions of the case, in the order in which they were recorded
     */
    BeforeTrace(StoredCase stored, List<MadeTransition> made, Rules rules) {
        this.stored = stored;
        this.made = made;
        this.rules = rules;
    }

    /** When what somebody said by hand was wrong; empty when nobody said so. */
    Optional<CaseStatus> saidByHand() {
        return last(made.stream()
                        .filter(each -> means(each, Meaning.TRACE))
                        .filter(BeforeTrace::leftTheSearch)
                        .toList())
                .map(trace -> since(trace, Meaning.CORRECT_TRACE));
    }

    /**
     * When a link that said so was taken back. Empty when somebody said so without a link: that a
     * link is taken back, or another one made, changes nothing of it.
     */
    Optional<CaseStatus> saidByLink() {
        Optional<MadeTransition> traced = traced();
        return traced.isEmpty()
                ? Optional.of(CaseStatus.REGISTERED)
                : traced.filter(each -> each.step().evidence().containsKey(StatusChange.LINK))
                        .map(trace -> since(trace, Meaning.TRACE_WITHDRAWN));
    }

    /** The link that says so; empty when somebody said so without one. */
    Optional<UUID> link() {
        return traced().map(each -> each.step().evidence().get(StatusChange.LINK))
                .map(UUID::fromString);
    }

    private Optional<MadeTransition> traced() {
        return last(
                made.stream()
                        .filter(each -> each.to() == CaseStatus.TRACED)
                        .filter(BeforeTrace::leftTheSearch)
                        .toList());
    }

    /** Whether the child was looked for until then, or in care without a known family. */
    private static boolean leftTheSearch(MadeTransition each) {
        return each.from().isLookedFor() || each.from() == CaseStatus.IN_CARE;
    }

    private static Optional<MadeTransition> last(List<MadeTransition> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    /** Makes again what was made since a trace and holds on without it. */
    private CaseStatus since(MadeTransition trace, Meaning correction) {
        Set<String> back =
                rules.transition(
                                stored.facts().kind(),
                                rules.code(stored.facts().kind(), correction))
                        .map(known -> known.demands().timing().takesBack())
                        .orElse(Set.of());
        CaseStatus status = trace.from();
        for (MadeTransition each : standing(made.subList(made.indexOf(trace) + 1, made.size()))) {
            if (!means(each, Meaning.TRACE) && !back.contains(each.step().transition())) {
                status = after(each, status);
            }
        }
        return status;
    }

    private List<MadeTransition> standing(List<MadeTransition> some) {
        return rules.standing(stored.facts().kind(), some, each -> each.step().transition());
    }

    /** What needs that the child was found leads nowhere without that. */
    private CaseStatus after(MadeTransition step, CaseStatus status) {
        return rules.transition(stored.facts().kind(), step.step().transition())
                .flatMap((Transition known) -> known.from(status))
                .filter(CaseStatus::isLookedFor)
                .orElse(status);
    }

    private boolean means(MadeTransition each, Meaning meaning) {
        return rules.means(stored.facts().kind(), each.step().transition(), meaning);
    }
}
