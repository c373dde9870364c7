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
 * @param protection whether the identity of the child must not be published
 * @param published what may be published now, for each channel for which anything may
 */
public record CaseOrders(
        CaseHeader header,
        List<OrderView> orders,
        List<OrderKind> kinds,
        Protection protection,
        Map<PublicChannel, Set<Field>> published) {

    public CaseOrders {
        Objects.requireNonNull(header);
        orders = List.copyOf(orders);
        kinds = List.copyOf(kinds);
        Objects.requireNonNull(protection);
        published = Map.copyOf(published);
    }

    /**
     * Whether the identity of a child must not be published, in any of its cases.
     *
     * @param said since when, and by whom or by whose record; empty when it may
     * @param lifted who lifted it last, and why; empty when nobody did, and while it is protected
     * @param maySay whether the reader can say so now
     * @param mayLift whether the reader can lift it now
     */
    public record Protection(
            Optional<Statement> said,
            Optional<ProtectionLift> lifted,
            boolean maySay,
            boolean mayLift) {

        /** Nobody said so, and the reader cannot. */
        public static final Protection NONE =
                new Protection(Optional.empty(), Optional.empty(), false, false);

        public Protection {
            Objects.requireNonNull(said);
            Objects.requireNonNull(lifted);
        }

        /** Whether nothing may be published. */
        public boolean isInForce() {
            return said.isPresent();
        }
    }
}
