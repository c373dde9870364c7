package org.trackchild.rules.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * What somebody has to write down with a transition.
 *
 * @param code lower-case ASCII
 * @param shape what is written
 * @param required whether the transition is refused without it
 * @param label of the field
 */
public record Evidence(String code, Shape shape, boolean required, Wording label) {

    /** What is written. */
    public enum Shape {
        /** At most 200 characters. */
        LINE,
        /** At most 2,000 characters. */
        TEXT,
        /** A day. */
        DATE
    }

    public Evidence {
        Objects.requireNonNull(code);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(label);
    }
}
