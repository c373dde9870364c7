package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** The home in which an order on which a step rests places the child. */
final class OrderedHome {

    private final Rules rules;

    private final List<Order> orders;

    private final Lodging lodging;

    /**
     * @param orders those of the case
     */
    OrderedHome(Rules rules, List<Order> orders, Lodging lodging) {
        this.rules = rules;
        this.orders = orders;
        this.lodging = lodging;
    }

    /**
     * The home; empty when the step brings the child to none.
     *
     * @param of the kind of the case
     * @throws ProblemException {@link CaseProblem#NOT_A_HOME}: nobody would count the child there
     */
    Optional<Office> of(CaseKind of, Transition transition, Step step) {
        if (transition.home() != HomeMove.ENTERS) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        for (Evidence evidence : transition.demands().evidence()) {
            String number = step.evidence().getOrDefault(evidence.code(), "");
            Optional<OrderKind> kind =
                    rules.order(of, evidence.kind()).filter(OrderKind::namesHome);
            if (evidence.shape() == Evidence.Shape.ORDER && kind.isPresent()) {
                Optional<Office> home = home(kind.get(), number);
                if (home.isPresent()) {
                    return home;
                }
                problems.add(new Problem(CaseProblem.NOT_A_HOME, evidence.code(), List.of()));
            }
        }
        throw new ProblemException(problems);
    }

    private Optional<Office> home(OrderKind kind, String number) {
        return orders.stream()
                .filter(order -> order.signature().isPresent())
                .filter(order -> order.number().equals(number))
                .flatMap(order -> lodging.home(kind, order.content()).stream())
                .findFirst();
    }
}
