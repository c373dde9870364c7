package org.trackchild.directory.api;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which offices near a point are wanted.
 *
 * @param from the point
 * @param types kinds of offices; empty for all
 * @param openAt only those where somebody is known to be at this moment, Indian time; empty for all
 * @param within how far away at most, in kilometres, above 0
 * @param limit at most so many, 1 to {@link #MOST}
 * @param ofAKind at most so many of each kind, 1 to the limit, so that those of one kind do not
 *     hide all others
 */
public record NearbyQuery(
        GeoPoint from,
        Set<OfficeType> types,
        Optional<LocalDateTime> openAt,
        double within,
        int limit,
        int ofAKind) {

    /** Most offices of one answer. */
    public static final int MOST = 100;

    public NearbyQuery {
        Objects.requireNonNull(from);
        types = Set.copyOf(types);
        Objects.requireNonNull(openAt);
        if (!(within > 0)) {
            throw new IllegalArgumentException("not a distance: " + within);
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit out of range: " + limit);
        }
        if (ofAKind < 1 || ofAKind > limit) {
            throw new IllegalArgumentException("limit of a kind out of range: " + ofAKind);
        }
    }

    /** Of whatever kinds the nearest are. */
    public NearbyQuery(
            GeoPoint from,
            Set<OfficeType> types,
            Optional<LocalDateTime> openAt,
            double within,
            int limit) {
        this(from, types, openAt, within, limit, limit);
    }
}
