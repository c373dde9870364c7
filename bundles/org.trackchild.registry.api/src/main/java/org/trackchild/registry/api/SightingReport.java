package org.trackchild.registry.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.trackchild.model.Place;

/**
 * What somebody says to have seen of a missing child.
 *
 * @param seenBy name of who saw it, at most 200 characters; empty when that person wants no name
 * @param phone telephone of that person; empty when none is told
 * @param date day in India, not before the child was last seen; {@code null} when it is not told,
 *     which is refused
 * @param time time of day, or {@code null}
 * @param place where; something of it must be known
 * @param what what was seen, in words, 1 to 2,000 characters
 */
public record SightingReport(
        String seenBy, String phone, LocalDate date, LocalTime time, Place place, String what) {

    public SightingReport {
        Objects.requireNonNull(seenBy);
        Objects.requireNonNull(phone);
        Objects.requireNonNull(place);
        Objects.requireNonNull(what);
    }
}
