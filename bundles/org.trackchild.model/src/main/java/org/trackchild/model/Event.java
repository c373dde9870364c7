package org.trackchild.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When and where a child went missing (was last seen) or was found. Dates are those of India
 * (Asia/Kolkata).
 *
 * @param date the day
 * @param time time of that day, or {@code null} when nobody could say
 * @param place where; {@link Place#UNKNOWN} when nobody could say
 */
public record Event(LocalDate date, LocalTime time, Place place) {

    /** The time zone of the register: days and clocks are those of India. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    public Event {
        Objects.requireNonNull(date);
        Objects.requireNonNull(place);
    }
}
