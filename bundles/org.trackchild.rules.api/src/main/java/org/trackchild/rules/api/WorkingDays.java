package org.trackchild.rules.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the end of a span by working days. Pure. */
final class WorkingDays {

    /** No office is closed for longer; a calendar that says so moves nothing further. */
    private static final int LONGEST = 366;

    /** What is due with a day can be done until its last second. */
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59, 59);

    private final ZoneId zone;

    private final HolidayCalendar calendar;

    WorkingDays(ZoneId zone, HolidayCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** The end of a span, and what holidays have done to it. */
    record End(Instant due, DayCount days) {}

    /**
     * The end.
     *
     * @param n for which time the span ends
     */
    End end(Limit limit, int n, Instant start, Counting.Days days) {
        Instant plain = limit.times(n, start, zone);
        if (days == Counting.Days.CALENDAR || n == 0) {
            return new End(plain, DayCount.PLAIN);
        }
        return days == Counting.Days.WORKING && limit.unit() == Limit.Unit.DAYS
                ? counted(start.atZone(zone), limit.amount() * n, plain)
                : shifted(plain);
    }

    private End shifted(Instant plain) {
        LocalDate first = plain.atZone(zone).toLocalDate();
        List<HolidayCalendar.Day> closed = new ArrayList<>();
        LocalDate day = next(first, closed);
        Optional<Integer> unknown = unknown(first, day);
        return closed.isEmpty()
                ? new End(plain, new DayCount(Optional.empty(), List.of(), unknown))
                : new End(
                        day.atTime(DAY_ENDS).atZone(zone).toInstant(),
                        new DayCount(Optional.of(first), closed, unknown));
    }

    /** The first day from a day on that is not closed. */
    private LocalDate next(LocalDate from, List<HolidayCalendar.Day> closed) {
        LocalDate day = from;
        Optional<Holiday> why = calendar.closed(day);
        while (why.isPresent() && closed.size() < LONGEST) {
            closed.add(new HolidayCalendar.Day(day, why.get()));
            day = day.plusDays(1);
            why = calendar.closed(day);
        }
        return day;
    }

    private End counted(ZonedDateTime start, int amount, Instant plain) {
        List<HolidayCalendar.Day> closed = new ArrayList<>();
        LocalDate first = start.toLocalDate();
        LocalDate day = first;
        for (int i = 0; i < amount; i++) {
            List<HolidayCalendar.Day> here = new ArrayList<>();
            day = next(day.plusDays(1), here);
            closed.addAll(here);
        }
        Optional<Integer> unknown = unknown(first, day);
        return closed.isEmpty()
                ? new End(plain, new DayCount(Optional.empty(), List.of(), unknown))
                : new End(
                        day.atTime(start.toLocalTime()).atZone(zone).toInstant(),
                        new DayCount(
                                Optional.of(plain.atZone(zone).toLocalDate()), closed, unknown));
    }

    private Optional<Integer> unknown(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!calendar.covers(year)) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }
}
