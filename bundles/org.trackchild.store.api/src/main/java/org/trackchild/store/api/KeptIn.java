package org.trackchild.store.api;

import java.util.Objects;
import org.trackchild.rules.api.Level;

/**
 * The cases that are kept in a place.
 *
 * @param level what the place is
 * @param code code of the state or district, identifier of the office; empty for the nation
 */
public record KeptIn(Level level, String code) {

    public KeptIn {
        Objects.requireNonNull(level);
        Objects.requireNonNull(code);
    }

    /** The level of its parts: states, districts, offices; an office is its only part. */
    public Level partsLevel() {
        return switch (level) {
            case NATION -> Level.STATE;
            case STATE -> Level.DISTRICT;
            case DISTRICT, OFFICE -> Level.OFFICE;
        };
    }
}
