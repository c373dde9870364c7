package org.trackchild.registry.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Which orders of cases that one caller sees the caller may read. What is alleged of a child stands
 * in orders that the pack marks: these are read by who acts for the child, and one that sends it to
 * another bench by the bench that receives it.
 */
record OrderSight(CaseDesk desk, Seats seats, Caller caller) {

    /** What the caller can do with the orders of a case. */
    OrderHands hands(StoredCase of) {
        return new OrderHands(desk.actingPostings(caller, of.facts()), seats::makes);
    }

    /** Whether the caller may read an order of a case. */
    boolean shows(StoredCase of, Order order) {
        Rules rules = desk.rules(of.facts());
        String code = order.content().kind();
        Optional<String> sendsTo = rules.sendsTo(of.facts().kind(), code);
        OrderHands hands = hands(of);
        String stands = of.facts().standsBefore();
        String by = order.signature().map(signed -> signed.role().bench()).orElse(stands);
        return rules.order(of.facts().kind(), code)
                .filter(kind -> kind.isRestricted(by))
                .map(
                        kind ->
                                new Confidants(hands.postings(), stands)
                                                .of(kind.hands().restricted().orElseThrow(), by)
                                        || order.signature().isPresent()
                                                && sendsTo.filter(hands::sitsOn).isPresent())
                .orElse(true);
    }

    /**
     * Those of some orders that the caller may read.
     *
     * @param orders of cases that the caller sees, by what they are evidence for
     */
    Map<String, List<Order>> shown(Transaction tx, Map<String, List<Order>> orders) {
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
