package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * A child is under way in all of its files, or in none: when one of them tells where it is, its
 * journey is over in those that cannot tell it themselves. Inside of one transaction, with cases
 * that are locked.
 */
final class JourneyEnd {

    private final Transaction tx;

    private final CaseDesk desk;

    JourneyEnd(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Whether a step tells where the child is. That the child which was found is another one tells
     * nothing of the one that is under way.
     *
     * @param before the case before the step
     */
    boolean isToldBy(Transition step, StoredCase before) {
        Rules rules = desk.rules(before.facts());
        return !Casebook.wasNeverFound(rules, step.kind(), step.code())
                && (step.home().endsJourney()
                        || step.demands().timing().takesBack().stream()
                                        .anyMatch(code -> setsOut(code, step, rules))
                                && Casebook.of(tx, before.content()).journey(rules).isPresent());
    }

    private static boolean setsOut(String code, Transition step, Rules rules) {
        return rules.transition(step.kind(), code)
                .filter(each -> each.home() == HomeMove.SETS_OUT)
                .isPresent();
    }

    /**
     * Ends the journey in the other files of the child, by a step of its own.
     *
     * @param told the case that tells where the child is
     * @param step by which it does
     */
    void everywhere(StoredCase told, Step step, Caller caller) {
        Set<CaseId> others = new HashSet<>(tx.identityLinks().childrenOf(Set.of(id(told))));
        others.remove(id(told));
        tx.cases().findAll(others).stream()
                .sorted(Comparator.comparing(JourneyEnd::number))
                .forEach(each -> end(each, told, step, caller));
    }

    private void end(StoredCase of, StoredCase told, Step step, Caller caller) {
        Rules rules = desk.rules(of.facts());
        CaseStatus status = of.content().header().status();
        Optional<Transition> over =
                rules.transition(of.facts().kind(), Meaning.JOURNEY_OVER)
                        .filter(each -> each.from(status).isPresent());
        Optional<Journey> journey = Casebook.of(tx, of.content()).journey(rules);
        if (over.isEmpty() || journey.isEmpty()) {
            return;
        }
        Instant since = journey.get().since();
        new FollowingStep(tx, desk)
                .make(
                        of,
                        over.get(),
                        status,
                        new Step(
                                over.get().code(),
                                step.happened().isBefore(since) ? since : step.happened(),
                                Map.of(LinkedSteps.RECORDED_WITH, number(told))),
                        caller,
                        ";linked=" + id(told));
    }

    private static CaseId id(StoredCase of) {
        return of.content().id();
    }

    private static String number(StoredCase of) {
        return of.content().header().number();
    }
}
