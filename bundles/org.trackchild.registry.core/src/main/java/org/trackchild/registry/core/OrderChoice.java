package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/**
 * Which orders of a case a transition can rest on. An order is carried out once; one that was
 * signed before a time had run out that the transition has to wait for, never. Pure.
 */
final class OrderChoice {

    private final List<Order> orders;

    private final Function<Transition, List<Order>> linked;

    private final List<MadeTransition> made;

    private final List<LegalClock> waiting;

    private final Optional<Instant> foundWrongly;

    private final Instant lost;

    private final String bench;

    private final Instant now;

    /**
     * @param orders those of the case
     * @param linked those of other cases of the child that a step can carry out here, too
     * @param book of the case
     * @param bench before which kind of bench the child stands: it goes by no order of another one
     */
    OrderChoice(
            List<Order> orders,
            Function<Transition, List<Order>> linked,
            Casebook book,
            Rules rules,
            String bench,
            Instant now) {
        this.orders = orders;
        this.linked = linked;
        made = book.made();
        waiting = book.waiting(rules);
        foundWrongly = book.foundWrongly(rules);
        lost = book.lostSince(rules);
        this.bench = bench;
        this.now = now;
    }

    /** The orders that can be named, for each evidence that is one. */
    Map<String, List<Order>> of(Transition transition) {
        Map<String, List<Order>> choice = new LinkedHashMap<>();
        for (Evidence evidence : transition.demands().evidence()) {
            if (evidence.shape() == Evidence.Shape.ORDER) {
                choice.put(
                        evidence.code(),
                        of(transition, evidence).stream()
                                .filter(order -> !isForOthers(transition, order))
                                .filter(order -> !isOfOtherBench(order))
                                .filter(order -> awaited(transition, order).isEmpty())
                                .toList());
            }
        }
        return choice;
    }

    private List<Order> of(Transition transition, Evidence evidence) {
        return Stream.concat(
                        orders.stream()
                                .filter(order -> order.content().kind().equals(evidence.kind())),
                        // a child that went missing since then goes home by another order
                        linked.apply(transition).stream()
                                .filter(
                                        order ->
                                                order.signature()
                                                        .filter(at -> !at.at().isBefore(lost))
                                                        .isPresent()))
                .filter(order -> order.isInForce(now))
                .filter(order -> made.stream().noneMatch(each -> each.restsOn(order)))
                .toList();
    }

    /** Whether the child would go to a family that turned out not to be its own. */
    private boolean isForOthers(Transition transition, Order order) {
        Instant signed = order.signature().orElseThrow().at();
        return transition.moves().containsValue(CaseStatus.RESTORED)
                && foundWrongly.filter(signed::isBefore).isPresent();
    }

    private boolean isOfOtherBench(Order order) {
        String by = order.signature().orElseThrow().role().bench();
        return !by.isEmpty() && !by.equals(bench);
    }

    /** The time that the step had to wait for, and that had not run out when it was ordered. */
    private Optional<LegalClock> awaited(Transition transition, Order order) {
        Instant signed = order.signature().orElseThrow().at();
        return waiting.stream()
                .filter(clock -> clock.rule().course().stop().contains(transition.code()))
                .filter(clock -> signed.isBefore(clock.due()))
                .max(Comparator.comparing(LegalClock::due));
    }

    /** Notes for each order that is named and cannot be. */
    void check(Transition transition, Step step, Rules rules, List<Problem> problems) {
        for (Evidence evidence : transition.demands().evidence()) {
            String number = step.evidence().get(evidence.code());
            if (evidence.shape() == Evidence.Shape.ORDER && number != null) {
                of(transition, evidence).stream()
                        .filter(each -> each.number().equals(number))
                        .findFirst()
                        .ifPresentOrElse(
                                order -> checkSigned(transition, order, evidence, rules, problems),
                                () -> problems.add(notInForce(transition, evidence, rules)));
            }
        }
    }

    private void checkSigned(
            Transition transition,
            Order order,
            Evidence evidence,
            Rules rules,
            List<Problem> problems) {
        if (isOfOtherBench(order)) {
            problems.add(
                    new Problem(
                            RuleProblem.OTHER_BENCH,
                            evidence.code(),
                            List.of(rules.orderName(transition.kind(), evidence.kind()))));
        }
        if (isForOthers(transition, order)) {
            problems.add(
                    new Problem(
                            RuleProblem.ORDER_OF_WRONG_TRACE,
                            evidence.code(),
                            List.of(order.number())));
        }
        awaited(transition, order)
                .map(
                        clock ->
                                new Problem(
                                        RuleProblem.ORDER_TOO_EARLY,
                                        evidence.code(),
                                        LifeCycle.arguments(clock)))
                .ifPresent(problems::add);
    }

    private static Problem notInForce(Transition transition, Evidence evidence, Rules rules) {
        return new Problem(
                RuleProblem.NO_ORDER_IN_FORCE,
                evidence.code(),
                List.of(rules.orderName(transition.kind(), evidence.kind())));
    }
}
