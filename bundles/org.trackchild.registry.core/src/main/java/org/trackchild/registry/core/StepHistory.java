package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.CaseProgress.Worth;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.Transaction;

/**
 * What was done in a case, as it is told to people: nothing that was written down of another child
 * leaves the register with this one. Pure.
 */
final class StepHistory {

    private final List<MadeTransition> made;

    private final Set<UUID> counting;

    private final Set<UUID> standing;

    private final Set<String> child;

    private final Function<MadeTransition, Optional<MadeTransition>> sight;

    /**
     * @param book of the case
     * @param kind of the case
     * @param child the numbers of the cases that are linked as one child now
     * @param sight what the reader is told of a step
     */
    StepHistory(
            Casebook book,
            CaseKind kind,
            Rules rules,
            Set<String> child,
            Function<MadeTransition, Optional<MadeTransition>> sight) {
        made = book.made();
        List<MadeTransition> own = book.counting(rules);
        counting = ids(own);
        standing = ids(rules.standing(kind, own, each -> each.step().transition()));
        this.child = child;
        this.sight = sight;
    }

    /** The numbers of the cases that are linked as one child. Inside of one transaction. */
    static Set<String> numbersOfChild(Transaction tx, CaseId id) {
        return tx.cases().findAll(tx.identityLinks().childrenOf(Set.of(id))).stream()
                .map(each -> each.content().header().number())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(List<MadeTransition> steps) {
        return steps.stream()
                .map(MadeTransition::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The steps, the latest recorded first. */
    CaseProgress.History told() {
        Map<UUID, Worth> worth = new HashMap<>();
        List<MadeTransition> told = new ArrayList<>();
        for (MadeTransition each : made) {
            Worth now = worth(each);
            if (now != Worth.COUNTS) {
                worth.put(each.id(), now);
            }
            sight.apply(each)
                    .map(seen -> now == Worth.OF_ANOTHER_CHILD ? ofAnother(seen) : seen)
                    .ifPresent(told::add);
        }
        Collections.reverse(told);
        return new CaseProgress.History(told, worth);
    }

    private Worth worth(MadeTransition each) {
        String with = each.step().evidence().get(LinkedSteps.RECORDED_WITH);
        // also where no step says that the link was taken back, as of a journey
        if (with != null && !child.contains(with) || !counting.contains(each.id())) {
            return Worth.OF_ANOTHER_CHILD;
        }
        return standing.contains(each.id()) ? Worth.COUNTS : Worth.TAKEN_BACK;
    }

    /** Neither what was written down of the other child, nor who did it: a bench may have. */
    private static MadeTransition ofAnother(MadeTransition each) {
        return new MadeTransition(
                each.id(),
                each.of(),
                each.from(),
                each.to(),
                new Step(each.step().transition(), each.step().happened(), Map.of()),
                each.recorded(),
                MadeTransition.Signature.NOBODY);
    }
}
