package org.trackchild.rules.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What holidays have done to the end of a clock. Immutable.
 *
 * @param moved the day of the calendar on which it would have ended; empty when it is the same
 * @param closed the days that did not count, in their order
 * @param unknown a year of whose days nobody knows which are holidays, so that all counted; empty
 *     when there is none
 */
public record DayCount(
        Optional<LocalDate> moved, List<HolidayCalendar.Day> closed, Optional<Integer> unknown) {

    /** Every day counted, as the law has it. */
    public static final DayCount PLAIN =
            new DayCount(Optional.empty(), List.of(), Optional.empty());

    public DayCount {
        Objects.requireNonNull(moved);
        closed = List.copyOf(closed);
        Objects.requireNonNull(unknown);
    }
}
