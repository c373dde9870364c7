package org.trackchild.rules.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * What somebody has to write down with a transition or an order.
 *
 * @param code lower-case ASCII
 * @param shape what is written
 * @param required whether the transition or order is refused without it
 * @param label of the field
 * @param orderKind the kind of the order that is named, for {@link Shape#ORDER}; else empty
 */
public record Evidence(
        String code, Shape shape, boolean required, Wording label, String orderKind) {

    /** What is written. */
    public enum Shape {
        /** At most 200 characters. */
        LINE,
        /** At most 2,000 characters. */
        TEXT,
        /** A day. */
        DATE,
        /** The number of a signed order of the case; nobody types it, it is chosen. */
        ORDER,
        /** Which fields of the child may be published, by their codes, separated by blanks. */
        FIELDS,
        /** Where they may be published, by the codes of the channels, separated by blanks. */
        CHANNELS
    }

    public Evidence {
        Objects.requireNonNull(code);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(label);
        Objects.requireNonNull(orderKind);
        if (orderKind.isEmpty() == (shape == Shape.ORDER)) {
            throw new IllegalArgumentException("an order has a kind, and only an order: " + code);
        }
    }
}
