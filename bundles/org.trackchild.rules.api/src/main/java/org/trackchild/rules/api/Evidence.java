package org.trackchild.rules.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.model.Wording;

/**
 * What somebody has to write down with a transition or an order.
 *
 * @param code lower-case ASCII
 * @param shape what is written
 * @param required whether the transition or order is refused without it
 * @param label of the field
 * @param kind the kind of the order or form that is named, where {@link Shape#isRecord}; of a day
 *     the codes of transitions, separated by commas, see {@link #notBefore()}; else empty
 */
public record Evidence(String code, Shape shape, boolean required, Wording label, String kind) {

    /** What is written. */
    public enum Shape {
        /** At most 200 characters. */
        LINE,
        /** At most 2,000 characters. */
        TEXT,
        /** A day, not in the future where it is written down with a transition. */
        DATE,
        /** The number of a signed order of the case; nobody types it, it is chosen. */
        ORDER,
        /** The number of a form that was handed in for the case; nobody types it, it is chosen. */
        FORM,
        /** The identifier of a home of the directory; nobody types it, it is chosen. */
        HOME,
        /** Which fields of the child may be published, by their codes, separated by blanks. */
        FIELDS,
        /** Where they may be published, by the codes of the channels, separated by blanks. */
        CHANNELS;

        /** Whether it is a record of the case, which is chosen and not typed. */
        public boolean isRecord() {
            return this == ORDER || this == FORM;
        }
    }

    public Evidence {
        Objects.requireNonNull(code);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        if (kind.isEmpty() ? shape.isRecord() : !shape.isRecord() && shape != Shape.DATE) {
            throw new IllegalArgumentException("a record has a kind, and only a record: " + code);
        }
    }

    /**
     * The transitions on the last of which a day rests, and before which it cannot be; empty for
     * what is no day.
     */
    public Set<String> notBefore() {
        return shape == Shape.DATE && !kind.isEmpty() ? Set.of(kind.split(",")) : Set.of();
    }
}
