package org.trackchild.registry.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Which orders of cases that one caller sees the caller may read. What is alleged of a child stands
 * in orders that the pack marks: these are read by who acts for the child, and one that sends it to
 * another bench by the bench that receives it. Inside of one transaction.
 */
record OrderSight(Transaction tx, CaseDesk desk, Caller caller) {

    /** Whether the caller may read an order of a case. */
    boolean shows(StoredCase of, Order order) {
        Rules rules = desk.rules(of.facts());
        String code = order.content().kind();
        Optional<String> sendsTo = rules.sendsTo(of.facts().kind(), code);
        Optional<OrderKind> restricted =
                rules.order(of.facts().kind(), code)
                        .filter(kind -> kind.hands().restricted().isPresent());
        if (restricted.isEmpty()) {
            return true;
        }
        String by =
                order.signature()
                        .map(signed -> signed.role().bench())
                        .orElseGet(() -> stoodBefore(of, order.drafted().at(), rules));
        Confidants who = Confidants.of(desk, caller, of.facts());
        return !restricted.get().isRestricted(by)
                || who.of(restricted.get().hands().restricted().orElseThrow(), by)
                || order.signature().isPresent() && sendsTo.filter(who::sitOn).isPresent();
    }

    /** The kind of bench before which the child stood when an order was drawn up for it. */
    private String stoodBefore(StoredCase of, Instant drafted, Rules rules) {
        return Casebook.of(tx, of.content()).benchAt(rules, drafted);
    }

    /**
     * Those of some orders that the caller may read.
     *
     * @param orders of cases that the caller sees, by what they are evidence for
     */
    Map<String, List<Order>> shown(Map<String, List<Order>> orders) {
        Set<CaseId> cases =
                orders.values().stream()
                        .flatMap(List::stream)
                        .map(Order::of)
                        .collect(Collectors.toSet());
        Map<CaseId, StoredCase> of = tx.cases().byId(cases);
        Map<String, List<Order>> shown = new LinkedHashMap<>(orders);
        shown.replaceAll(
                (code, named) ->
                        named.stream().filter(order -> shows(of.get(order.of()), order)).toList());
        return shown;
    }
}
