package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** Which forms the law waits for in a case. Pure. */
final class DueForms {

    private final Rules rules;

    private final LifeCycle.Standing standing;

    private final CaseKind kind;

    private final List<LegalClock> running;

    DueForms(Rules rules, CaseKind kind, Casebook book, Instant now) {
        this.rules = rules;
        this.kind = kind;
        standing = book.standing(rules, now);
        running =
                book.clocks(rules).stream()
                        .filter(LegalClock::isRunning)
                        .filter(clock -> !clock.rule().isWaiting())
                        .toList();
    }

    /**
     * The forms that steps from here wait for.
     *
     * @param hands those who would fill them in
     * @param choice what was handed in
     * @param orders on which steps can rest: until its order is signed, nobody waits for the form
     *     of a step that needs both
     */
    List<CaseForms.Due> of(FormHands hands, FormChoice choice, OrderChoice orders) {
        return of(hands, choice, step -> isOrdered(step, orders));
    }

    /** Those of them of steps that rest on no order. */
    List<CaseForms.Due> withoutOrders(FormHands hands, FormChoice choice) {
        return of(hands, choice, step -> !DueLimits.restsOnOrder(step));
    }

    private List<CaseForms.Due> of(
            FormHands hands, FormChoice choice, Predicate<Transition> isOrdered) {
        LifeCycle life = new LifeCycle(rules);
        List<CaseForms.Due> due = new ArrayList<>();
        for (Transition step : rules.transitions(kind)) {
            Optional<Instant> until = until(step);
            // what is ordered again is done again, with papers of its own
            if ((until.isPresent() || !wasMade(step) || DueLimits.restsOnOrder(step))
                    && life.refusals(step, standing, step.roles()).isEmpty()
                    && isOrdered.test(step)) {
                demanded(step).stream()
                        .filter(form -> until.isPresent() || !form.onRequest())
                        .filter(form -> hands.filler(form).isPresent())
                        .filter(form -> choice.of(step, form.code()).isEmpty())
                        .forEach(form -> due.add(new CaseForms.Due(form, step, until)));
            }
        }
        return due;
    }

    /**
     * Whether something else comes first of every step that rests on a form, so that nobody needs
     * it yet: a plan of aftercare is not offered for an infant.
     */
    boolean isEarly(FormKind form) {
        List<Transition> steps =
                rules.transitions(kind).stream()
                        .filter(
                                step ->
                                        demanded(step).stream()
                                                .anyMatch(each -> each.code().equals(form.code())))
                        .toList();
        return !steps.isEmpty() && steps.stream().allMatch(this::lacksOther);
    }

    private boolean lacksOther(Transition step) {
        return step.demands().before().keySet().stream()
                .map(Transition.Demands::anyOf)
                .anyMatch(anyOf -> anyOf.stream().noneMatch(standing.made()::contains));
    }

    private List<FormKind> demanded(Transition step) {
        return step.demands().evidence().stream()
                .filter(evidence -> evidence.shape() == Evidence.Shape.FORM)
                .filter(Evidence::required)
                .flatMap(evidence -> rules.form(kind, evidence.kind()).stream())
                .toList();
    }

    private static Stream<Evidence> ordersOf(Transition step) {
        return step.demands().evidence().stream()
                .filter(evidence -> evidence.shape() == Evidence.Shape.ORDER)
                .filter(Evidence::required);
    }

    /** Whether each order on which the step rests was signed and not carried out yet. */
    private static boolean isOrdered(Transition step, OrderChoice orders) {
        Map<String, List<Order>> choice = orders.of(step);
        return ordersOf(step).noneMatch(evidence -> choice.get(evidence.code()).isEmpty());
    }

    private Optional<Instant> until(Transition step) {
        return limits(step).stream().map(LegalClock::due).min(Comparator.naturalOrder());
    }

    /** The clocks that run until the step is made. */
    List<LegalClock> limits(Transition step) {
        return running.stream()
                .filter(clock -> clock.rule().course().stop().contains(step.code()))
                .toList();
    }

    private boolean wasMade(Transition step) {
        return standing.made().contains(step.code());
    }
}
