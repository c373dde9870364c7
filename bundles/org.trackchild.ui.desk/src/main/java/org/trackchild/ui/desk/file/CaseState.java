package org.trackchild.ui.desk.file;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.OrderKind;

/**
 * How far a case has come by what was done in it. Pure.
 *
 * @param progress its steps and clocks
 * @param orders its orders
 */
record CaseState(CaseProgress progress, CaseOrders orders) {

    CaseState {
        Objects.requireNonNull(progress);
        Objects.requireNonNull(orders);
    }

    /** When a step that means this was last made since the child was last looked for anew. */
    Optional<Instant> last(Meaning meaning) {
        return made().stream()
                .filter(
                        each ->
                                progress.rules()
                                        .means(
                                                progress.header().kind(),
                                                each.step().transition(),
                                                meaning))
                .map(each -> each.step().happened())
                .max(Comparator.naturalOrder());
    }

    /** Since when the child is with its family; empty while it is not. */
    Optional<Instant> homeSince() {
        CaseStatus now = progress.header().status();
        return now == CaseStatus.RESTORED || now == CaseStatus.CLOSED
                ? made().stream()
                        .filter(each -> each.to() == CaseStatus.RESTORED)
                        .filter(each -> each.from() != CaseStatus.RESTORED)
                        .map(each -> each.step().happened())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** When an order that permits to publish was first signed since then. */
    Optional<Instant> publishedSince() {
        Optional<Instant> again = lookedForAnew().map(MadeTransition::recorded);
        return publications()
                .flatMap(order -> order.signature().stream())
                .map(Order.Signature::at)
                .filter(at -> again.map(from -> !at.isBefore(from)).orElse(true))
                .min(Comparator.naturalOrder());
    }

    /** The orders by which something is published now; empty where nothing is. */
    List<OrderView> publishing(Instant now) {
        return orders.published().isEmpty()
                ? List.of()
                : orders.orders().stream()
                        .filter(CaseState::isPublication)
                        .filter(view -> view.order().isInForce(now))
                        .toList();
    }

    private Stream<Order> publications() {
        return orders.orders().stream().filter(CaseState::isPublication).map(OrderView::order);
    }

    private static boolean isPublication(OrderView view) {
        return view.kind().filter(OrderKind::isPublication).isPresent();
    }

    /** The steps since the child was last looked for anew, the latest recorded first. */
    private List<MadeTransition> made() {
        return lookedForAnew()
                .map(again -> progress.made().subList(0, progress.made().indexOf(again)))
                .orElse(progress.made());
    }

    /** The step by which a case that was over was opened again, or a child went missing again. */
    private Optional<MadeTransition> lookedForAnew() {
        return progress.made().stream()
                .filter(each -> each.to() == CaseStatus.REGISTERED)
                .filter(each -> each.from() == CaseStatus.RESTORED || each.from().isClosed())
                .findFirst();
    }
}
