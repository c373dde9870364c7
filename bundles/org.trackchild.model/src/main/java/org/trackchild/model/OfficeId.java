package org.trackchild.model;

import java.util.Objects;

/**
 * Names an office of the directory: a police station, a home, a committee, a unit of a district or
 * state.
 *
 * @param value stable and readable, such as {@code PS-UP-LUCKNOW-01}; at most 60 characters
 */
public record OfficeId(String value) {

    /** Most characters of an identifier. */
    public static final int LONGEST = 60;

    public OfficeId {
        Objects.requireNonNull(value);
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not an office id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
