package org.trackchild.registry.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.Field;
import org.trackchild.rules.api.OrderKind;

/**
 * The orders of a case.
 *
 * @param header the case
 * @param orders all of them, drafts first, then the latest first
 * @param kinds those that the reader can draw up, in the order of the rules
 * @param protection since when and by whom the identity of the child must not be published; empty
 *     when nobody said so
 * @param mayProtect whether the reader can say that the identity must not be published
 * @param published what may be published now, for each channel for which anything may
 */
public record CaseOrders(
        CaseHeader header,
        List<OrderView> orders,
        List<OrderKind> kinds,
        Optional<Statement> protection,
        boolean mayProtect,
        Map<PublicChannel, Set<Field>> published) {

    public CaseOrders {
        Objects.requireNonNull(header);
        orders = List.copyOf(orders);
        kinds = List.copyOf(kinds);
        Objects.requireNonNull(protection);
        published = Map.copyOf(published);
    }
}
