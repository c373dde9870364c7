package org.trackchild.registry.core;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.ClockTable;

/** Which limits of the law are kept by which steps. Pure. */
final class DueLimits {

    private DueLimits() {}

    /**
     * A limit of cases of one kind: cases of the other one may have another with the same code.
     *
     * @param code of the rule of its clock
     */
    record Limit(CaseKind kind, String code) {

        static Limit of(ClockTable.Listed listed) {
            return new Limit(listed.kind(), listed.clock().code());
        }
    }

    /** The limits that one of some steps keeps. */
    static Stream<Limit> of(Rules rules, Stream<Transition> steps) {
        return steps.flatMap(
                step ->
                        rules.clocks(step.kind()).stream()
                                .filter(clock -> clock.course().stop().contains(step.code()))
                                .map(clock -> new Limit(step.kind(), clock.code())));
    }

    /** The limits of steps that wait for nothing but a form that a role fills in. */
    static Stream<Limit> ofForms(Rules rules, Role role) {
        return Stream.of(CaseKind.values())
                .flatMap(
                        kind ->
                                of(
                                        rules,
                                        rules.transitions(kind).stream()
                                                .filter(step -> isFilledIn(rules, step, role))));
    }

    private static boolean isFilledIn(Rules rules, Transition step, Role role) {
        return !restsOnOrder(step)
                && required(step, Evidence.Shape.FORM)
                        .flatMap(form -> rules.form(step.kind(), form.kind()).stream())
                        .anyMatch(form -> form.fillers().contains(role));
    }

    /** Whether the step waits for an order, so that its form is not what is due. */
    static boolean restsOnOrder(Transition step) {
        return required(step, Evidence.Shape.ORDER).findAny().isPresent();
    }

    private static Stream<Evidence> required(Transition step, Evidence.Shape shape) {
        return step.demands().evidence().stream()
                .filter(evidence -> evidence.shape() == shape)
                .filter(Evidence::required);
    }

    /** The codes of their clocks. */
    static Set<String> codes(Collection<Limit> limits) {
        return limits.stream().map(Limit::code).collect(Collectors.toSet());
    }
}
