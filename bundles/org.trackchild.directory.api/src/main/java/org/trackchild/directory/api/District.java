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

    /**
     * Distance between the middles of two districts.
     *
     * @return kilometres along the great circle
     */
    public double kilometresTo(District other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double half =
                Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                        + Math.cos(lat1)
                                * Math.cos(lat2)
                                * Math.pow(
                                        Math.sin(Math.toRadians(other.longitude - longitude) / 2),
                                        2);
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
