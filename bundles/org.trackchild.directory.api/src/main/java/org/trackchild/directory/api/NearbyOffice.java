package org.trackchild.directory.api;

import java.util.Objects;

/**
 * An office near a point.
 *
 * @param office what the public may know of it
 * @param kilometres how far away it is, as the crow flies
 * @param byDistrict whether nobody has said where it is, or may know it, so that the distance is
 *     that of the middle of its district
 */
public record NearbyOffice(PublicOffice office, double kilometres, boolean byDistrict) {

    public NearbyOffice {
        Objects.requireNonNull(office);
    }
}
