package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trackchild.directory.api.Office;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What the orders of a case name on which a step rests: a home, another office, a recognised fit
 * facility or fit person. Inside of one transaction.
 */
final class Ordered {

    private final Transaction tx;

    private final CaseDesk desk;

    private final StoredCase of;

    private final Rules rules;

    Ordered(Transaction tx, CaseDesk desk, StoredCase of) {
        this.tx = tx;
        this.desk = desk;
        this.of = of;
        rules = desk.rules(of.facts());
    }

    /**
     * The home in which the step places the child; empty when it brings the child to none.
     *
     * @throws ProblemException {@link CaseProblem#NOT_A_HOME}: nobody would count the child there
     */
    Optional<Office> home(Transition transition, Step step) {
        if (transition.home() != HomeMove.ENTERS) {
            return Optional.empty();
        }
        Optional<Office> home =
                named(step, each -> each.shape() == Evidence.Shape.HOME)
                        .flatMap(id -> desk.home(id).stream())
                        .filter(Office::isOpen)
                        .findFirst();
        if (home.isEmpty()) {
            throw new ProblemException(
                    transition.demands().evidence().stream()
                            .filter(each -> each.shape() == Evidence.Shape.ORDER)
                            .filter(each -> namesHome(each.kind()))
                            .map(
                                    each ->
                                            new Problem(
                                                    CaseProblem.NOT_A_HOME, each.code(), List.of()))
                            .toList());
        }
        return home;
    }

    private boolean namesHome(String order) {
        return rules.order(of.facts().kind(), order).filter(OrderKind::namesHome).isPresent();
    }

    /**
     * The office of a type; empty when the order names none that the directory knows.
     *
     * @param type its code
     */
    Optional<Office> office(String type, Step step) {
        return named(
                        step,
                        each -> each.shape() == Evidence.Shape.OFFICE && each.kind().equals(type))
                // what was typed before offices were chosen is none
                .filter(id -> id.length() <= OfficeId.LONGEST)
                .flatMap(id -> desk.office(new OfficeId(id)).stream())
                .findFirst();
    }

    /**
     * A fit facility or fit person.
     *
     * @param evidence of the step, by its code: the order that names it
     * @param number by which it is named
     */
    record NamedFit(String evidence, String number) {}

    /** The fit facility or fit person; empty when no order of the step names one. */
    Optional<NamedFit> fit(Step step) {
        return carriedOut(step)
                .flatMap(
                        order ->
                                named(order, each -> each.shape() == Evidence.Shape.FIT)
                                        .map(Recognition::numberIn)
                                        .map(number -> new NamedFit(code(step, order), number)))
                .findFirst();
    }

    private static String code(Step step, Order order) {
        return step.evidence().entrySet().stream()
                .filter(each -> each.getValue().equals(order.number()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private Stream<Order> carriedOut(Step step) {
        return tx.orders().ofCase(of.content().id()).stream()
                .filter(order -> order.signature().isPresent())
                .filter(order -> step.evidence().containsValue(order.number()));
    }

    private Stream<String> named(Step step, Predicate<Evidence> wanted) {
        return carriedOut(step).flatMap(order -> named(order, wanted));
    }

    private Stream<String> named(Order order, Predicate<Evidence> wanted) {
        return rules.order(of.facts().kind(), order.content().kind()).stream()
                .flatMap(kind -> kind.particulars().stream())
                .filter(wanted)
                .flatMap(
                        each ->
                                Optional.ofNullable(order.content().particulars().get(each.code()))
                                        .stream());
    }
}
