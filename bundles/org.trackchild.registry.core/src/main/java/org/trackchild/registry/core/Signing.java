package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDigest;
import org.trackchild.registry.api.Sitting;
import org.trackchild.store.api.Transaction;

/**
 * The signature of a person under an order.
 *
 * @param caller who signs
 * @param signer the posting in which the person signs
 * @param sitting the open sitting of the bench; empty between two sittings
 */
record Signing(Caller caller, Posting signer, Optional<Sitting> sitting) {

    /** The draft as it is signed now, with the next number of the office. */
    Order signed(Transaction tx, Order draft) {
        String number = number(tx);
        Order unsealed = signed(draft, number, tx.now(), "");
        return signed(draft, number, tx.now(), OrderDigest.of(unsealed));
    }

    private String number(Transaction tx) {
        int year = tx.now().atZone(TextCaseReader.INDIA).getYear();
        OfficeId office = signer.office();
        return String.format(
                Locale.ROOT, "%s/%d/%04d", office, year, tx.orders().nextNumber(office, year));
    }

    private Order signed(Order draft, String number, Instant now, String digest) {
        return new Order(
                draft.id(),
                draft.of(),
                draft.content(),
                draft.drafted(),
                Optional.of(
                        new Order.Signature(
                                number,
                                caller.user(),
                                signer.office(),
                                signer.role(),
                                now,
                                sitting.map(open -> new Order.Sat(open.id(), open.present())),
                                digest)),
                Optional.empty());
    }
}
