package org.trackchild.rules.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What holidays and a journey have done to the end of a clock. Immutable.
 *
 * @param moved the day of the calendar on which it would have ended; empty when it is the same
 * @param closed the days that did not count, in their order
 * @param unknown a year of whose days nobody knows which are holidays, so that all counted; empty
 *     when there is none
 * @param travel the time of a journey that does not count, see {@link Counting#travel}; zero for
 *     most
 */
public record DayCount(
        Optional<LocalDate> moved,
        List<HolidayCalendar.Day> closed,
        Optional<Integer> unknown,
        Duration travel) {

    /** Every day counted, as the law has it. */
    public static final DayCount PLAIN =
            new DayCount(Optional.empty(), List.of(), Optional.empty());

    /** Where no journey was. */
    public DayCount(
            Optional<LocalDate> moved,
            List<HolidayCalendar.Day> closed,
            Optional<Integer> unknown) {
        this(moved, closed, unknown, Duration.ZERO);
    }

    /** The same with a journey. */
    DayCount with(Duration journey) {
        return new DayCount(moved, closed, unknown, journey);
    }

    public DayCount {
        Objects.requireNonNull(moved);
        closed = List.copyOf(closed);
        Objects.requireNonNull(unknown);
        Objects.requireNonNull(travel);
    }
}
