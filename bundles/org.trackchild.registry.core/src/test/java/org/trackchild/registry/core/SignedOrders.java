package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;

/**
 * Draws up and signs orders.
 *
 * @param orders the orders
 */
record SignedOrders(Orders orders) {

    static LocalDate today() {
        return Instant.now().atZone(TextCaseReader.INDIA).toLocalDate();
    }

    static OrderDraft content(String kind, Optional<LocalDate> until, String... particulars) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < particulars.length; i += 2) {
            texts.put(particulars[i], particulars[i + 1]);
        }
        return new OrderDraft(kind, texts, today(), until);
    }

    OrderView draft(Caller caller, CaseId id, String kind, String... particulars) {
        return orders.draft(caller, id, content(kind, Optional.empty(), particulars));
    }

    /** The number of a signed order that ends. */
    String signedUntil(
            Caller caller, CaseId id, String kind, LocalDate until, String... particulars) {
        OrderView draft = orders.draft(caller, id, content(kind, Optional.of(until), particulars));
        return orders.sign(caller, draft.order().id()).order().number();
    }

    /** The number of a signed order. */
    String signed(Caller caller, CaseId id, String kind, String... particulars) {
        OrderView draft = draft(caller, id, kind, particulars);
        return orders.sign(caller, draft.order().id()).order().number();
    }
}
