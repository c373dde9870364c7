package org.trackchild.directory.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * A place that somebody may mean.
 *
 * @param name its name
 * @param pin its PIN code; empty for a district
 * @param district code of the district in which it is, or which it is
 * @param at about where it is: the middle of a district, or that of the places with its PIN code,
 *     which may be some kilometres off
 */
public record NamedPlace(Wording name, String pin, String district, GeoPoint at) {

    public NamedPlace {
        Objects.requireNonNull(name);
        Objects.requireNonNull(pin);
        Objects.requireNonNull(district);
        Objects.requireNonNull(at);
    }

    /** A district. */
    public static NamedPlace of(District district) {
        return new NamedPlace(district.name(), "", district.code(), district.middle());
    }
}
