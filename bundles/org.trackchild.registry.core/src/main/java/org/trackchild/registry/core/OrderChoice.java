package org.trackchild.registry.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** Which orders of a case a transition can rest on. An order is carried out once. Pure. */
final class OrderChoice {

    private final List<Order> orders;

    private final List<MadeTransition> made;

    private final Instant now;

    /**
     * @param orders those of the case
     * @param made the transitions of the case
     */
    OrderChoice(List<Order> orders, List<MadeTransition> made, Instant now) {
        this.orders = orders;
        this.made = made;
        this.now = now;
    }

    /** The orders that can be named, for each evidence that is one. */
    Map<String, List<Order>> of(Transition transition) {
        Map<String, List<Order>> choice = new LinkedHashMap<>();
        for (Evidence evidence : transition.demands().evidence()) {
            if (evidence.shape() == Evidence.Shape.ORDER) {
                choice.put(evidence.code(), of(evidence));
            }
        }
        return choice;
    }

    private List<Order> of(Evidence evidence) {
        return orders.stream()
                .filter(order -> order.content().kind().equals(evidence.kind()))
                .filter(order -> order.isInForce(now))
                .filter(
                        order ->
                                made.stream()
                                        .noneMatch(
                                                each ->
                                                        each.step()
                                                                .evidence()
                                                                .containsValue(order.number())))
                .toList();
    }

    /** Notes for each order that is named and cannot be. */
    void check(Transition transition, Step step, Rules rules, List<Problem> problems) {
        for (Evidence evidence : transition.demands().evidence()) {
            String number = step.evidence().get(evidence.code());
            if (evidence.shape() == Evidence.Shape.ORDER
                    && number != null
                    && of(evidence).stream().noneMatch(each -> each.number().equals(number))) {
                problems.add(
                        new Problem(
                                RuleProblem.NO_ORDER_IN_FORCE,
                                evidence.code(),
                                List.of(rules.orderName(transition.kind(), evidence.kind()))));
            }
        }
    }
}
