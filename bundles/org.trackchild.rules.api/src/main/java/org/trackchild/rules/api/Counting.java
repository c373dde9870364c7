package org.trackchild.rules.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the time of a clock is counted, where that is not from what starts it, by the calendar.
 * Immutable.
 *
 * @param from code of the milestone from whose last time before the start it is counted, such as
 *     the production of a child that is found to be abandoned later; empty: from what starts it
 * @param young the limit for the youngest, where it is another; by the age on the day from which
 *     the time is counted
 * @param days which days count
 * @param waits whether the time must have run out: what stops the clock is refused before, and
 *     nobody is late
 */
public record Counting(String from, Optional<Young> young, Days days, boolean waits) {

    /** From what starts the clock, for everybody, by the calendar. */
    public static final Counting PLAIN = new Counting("", Optional.empty(), Days.CALENDAR, false);

    private static final Pattern YOUNG = Pattern.compile("up_to_([0-9]{1,2})y=([0-9]+[hdm])");

    private static final String FROM = "from=";

    /** Which days count. */
    public enum Days {
        /** All days of the calendar: the law where it says nothing else. */
        CALENDAR,
        /** All days, but what would end on a holiday ends with the next working day. */
        ENDS_WORKING,
        /** Working days alone; for limits in days. */
        WORKING
    }

    /**
     * Another limit for the youngest.
     *
     * @param years up to this age, the birthday itself included
     * @param limit the time for them
     */
    public record Young(int years, Limit limit) {

        public Young {
            Objects.requireNonNull(limit);
            if (years < 1) {
                throw new IllegalArgumentException("nobody is so young");
            }
        }
    }

    /**
     * Reads how a limit is counted, from the second item of its cell on.
     *
     * @param limit the items of the cell, the limit itself first
     * @throws IllegalArgumentException when one of them cannot be understood
     */
    static Counting parse(List<String> limit) {
        Counting counting = PLAIN;
        for (String item : limit.subList(1, limit.size())) {
            counting = counting.with(item);
        }
        return counting;
    }

    private Counting with(String item) {
        Matcher age = YOUNG.matcher(item);
        if (age.matches()) {
            int years = Integer.parseInt(age.group(1));
            return new Counting(
                    from, Optional.of(new Young(years, Limit.parse(age.group(2)))), days, waits);
        }
        if (item.startsWith(FROM)) {
            return new Counting(item.substring(FROM.length()), young, days, waits);
        }
        return item.equals("waits")
                ? new Counting(from, young, days, true)
                : new Counting(from, young, Days.valueOf(item.toUpperCase(Locale.ROOT)), waits);
    }

    public Counting {
        Objects.requireNonNull(from);
        Objects.requireNonNull(young);
        Objects.requireNonNull(days);
    }
}
