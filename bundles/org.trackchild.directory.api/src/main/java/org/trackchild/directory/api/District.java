package org.trackchild.directory.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * A district of a state.
 *
 * @param code code of the state, a hyphen, the name in capitals: {@code UP-LUCKNOW}
 * @param state code of the state
 * @param name its name
 * @param latitude of its middle, in degrees north
 * @param longitude of its middle, in degrees east
 */
public record District(String code, String state, Wording name, double latitude, double longitude) {

    public District {
        Objects.requireNonNull(code);
        Objects.requireNonNull(state);
        Objects.requireNonNull(name);
    }

    /** Its middle. */
    public GeoPoint middle() {
        return new GeoPoint(latitude, longitude);
    }

    /**
     * Distance between the middles of two districts.
     *
     * @return kilometres along the great circle
     */
    public double kilometresTo(District other) {
        return middle().kilometresTo(other.middle());
    }
}
