package org.trackchild.registry.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * When and where a bench means to sit, and who is expected.
 *
 * @param day the day, in India
 * @param start time of the day
 * @param venue what kind of place
 * @param place which home, which room, or how to join; may be empty for the committee's own room
 * @param expected names of the members, the one who presides first
 */
public record SittingPlan(
        LocalDate day, LocalTime start, Sitting.Venue venue, String place, List<String> expected) {

    public SittingPlan {
        Objects.requireNonNull(day);
        Objects.requireNonNull(start);
        Objects.requireNonNull(venue);
        Objects.requireNonNull(place);
        expected = List.copyOf(expected);
    }

    /** The same on another day. */
    public SittingPlan on(LocalDate other, LocalTime time) {
        return new SittingPlan(other, time, venue, place, expected);
    }
}
