package org.trackchild.rules.api;

import java.util.ArrayList;
import java.util.Arrays;
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
 *     nobody is late. Such a clock is {@code renewed} and {@code recorded}, too: time that the law
 *     grants to somebody is not shortened by what others write down
 * @param renewed whether what starts it starts it anew while it runs, such as the surrender by the
 *     other parent; else it goes on
 * @param recorded whether it does not begin before what starts it was written down
 * @param travel code of the evidence of a step that stops it that tells the hours of a journey,
 *     which do not count; empty for none
 * @param resumptions after which of its ends it goes on, and with what; in the order of the table
 */
public record Counting(
        String from,
        Optional<Young> young,
        Days days,
        boolean waits,
        boolean renewed,
        boolean recorded,
        String travel,
        List<Resumption> resumptions) {

    /** From what starts the clock, for everybody, by the calendar. */
    public static final Counting PLAIN =
            new Counting("", Optional.empty(), Days.CALENDAR, false, false, false, "", List.of());

    private static final Pattern YOUNG = Pattern.compile("up_to_([0-9]{1,2})y=([0-9]+[hdm])");

    private static final String FROM = "from=";

    private static final String TRAVEL = "travel=";

    private static final String RESUMES = "resumes=";

    private static final String WAITS = "waits";

    private static final String RENEWED = "renewed";

    private static final String RECORDED = "recorded";

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
     * That a clock which was ended goes on as if it had not been, from its old start; when several
     * milestones ended it, as soon as all of them are undone.
     *
     * @param end code of what ended it, such as that the child was traced
     * @param with code of what shows that this was not for good, such as that the trace was taken
     *     back
     */
    public record Resumption(String end, String with) {

        public Resumption {
            Objects.requireNonNull(end);
            Objects.requireNonNull(with);
        }

        private static Resumption parse(String written) {
            String[] both = written.split(">", 2);
            if (both.length < 2) {
                throw new IllegalArgumentException("no resumption: " + written);
            }
            return new Resumption(both[0], both[1]);
        }
    }

    /** Whether its time counts from this milestone. */
    public boolean isFrom(String code) {
        return Transition.Demands.anyOf(from).contains(code);
    }

    /** Whether a clock that was ended by one milestone goes on with another. */
    public boolean resumes(String end, String with) {
        return resumptions.contains(new Resumption(end, with));
    }

    /**
     * Reads how a limit is counted, from the second item of its cell on.
     *
     * @param limit the items of the cell, the limit itself first
     * @throws IllegalArgumentException when one of them cannot be understood
     */
    static Counting parse(List<String> limit) {
        List<String> items = new ArrayList<>(limit.subList(1, limit.size()));
        boolean waits = items.remove(WAITS);
        boolean renewed = items.remove(RENEWED);
        boolean recorded = items.remove(RECORDED);
        String from = "";
        Optional<Young> young = Optional.empty();
        Days days = Days.CALENDAR;
        String travel = "";
        List<Resumption> resumptions = List.of();
        for (String item : items) {
            Matcher age = YOUNG.matcher(item);
            if (age.matches()) {
                young =
                        Optional.of(
                                new Young(
                                        Integer.parseInt(age.group(1)), Limit.parse(age.group(2))));
            } else if (item.startsWith(FROM)) {
                from = item.substring(FROM.length());
            } else if (item.startsWith(TRAVEL)) {
                travel = item.substring(TRAVEL.length());
            } else if (item.startsWith(RESUMES)) {
                resumptions =
                        Arrays.stream(item.substring(RESUMES.length()).split(","))
                                .map(Resumption::parse)
                                .toList();
            } else {
                days = Days.valueOf(item.toUpperCase(Locale.ROOT));
            }
        }
        return new Counting(from, young, days, waits, renewed, recorded, travel, resumptions);
    }

    public Counting {
        Objects.requireNonNull(from);
        Objects.requireNonNull(young);
        Objects.requireNonNull(days);
        Objects.requireNonNull(travel);
        renewed = renewed || waits;
        recorded = recorded || waits;
        resumptions = List.copyOf(resumptions);
    }
}
