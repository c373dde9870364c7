package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.model.IsoDates;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;

/**
 * Whether the child of a case is under way with an escort: it set out, nothing took that back, and
 * it can still come back. Pure.
 */
final class UnderWay {

    private final CaseHeader header;

    private final List<Order> orders;

    private final Rules rules;

    /**
     * @param orders those of the case
     */
    UnderWay(CaseHeader header, List<Order> orders, Rules rules) {
        this.header = header;
        this.orders = orders;
        this.rules = rules;
    }

    /**
     * The journey; empty while the child is on none.
     *
     * @param inForce the steps that count, in the order in which they were recorded
     */
    Optional<Journey> journey(List<MadeTransition> inForce) {
        return !canComeBack()
                ? Optional.empty()
                : inForce.stream()
                        .filter(this::setsOut)
                        .reduce((first, second) -> second)
                        .map(this::of);
    }

    private boolean canComeBack() {
        return rules.transitions(kind()).stream()
                .filter(each -> each.home() == HomeMove.TURNS_BACK)
                .anyMatch(each -> each.from(header.status()).isPresent());
    }

    private CaseKind kind() {
        return header.kind();
    }

    private boolean setsOut(MadeTransition made) {
        return rules.transition(kind(), made.step().transition())
                .filter(each -> each.home() == HomeMove.SETS_OUT)
                .isPresent();
    }

    private Journey of(MadeTransition setOut) {
        Map<String, String> ordered =
                orders.stream()
                        .filter(setOut::restsOn)
                        .map(each -> each.content().particulars())
                        .findFirst()
                        .orElse(Map.of());
        return new Journey(
                setOut.step().happened(),
                ordered.getOrDefault(OrderKind.DESTINATION, ""),
                IsoDates.day(ordered.getOrDefault(OrderKind.ARRIVAL, "")));
    }
}
