package org.trackchild.directory.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trackchild.model.Code;

/**
 * When somebody is in an office.
 *
 * @param always day and night, on all days; there are no spans then
 * @param spans days and times; none when nobody has said any
 * @param words what else is to be known, such as who is called at night; may be empty
 */
public record OfficeHours(boolean always, List<Span> spans, String words) {

    /** Nobody has said them. */
    public static final OfficeHours UNKNOWN = new OfficeHours(false, List.of(), "");

    /** Day and night. */
    public static final String ALWAYS = "24x7";

    /** Most spans. */
    public static final int MOST = 10;

    /** Most characters of the words. */
    public static final int LONGEST = 500;

    private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";

    private static final Pattern SPAN =
            Pattern.compile(
                    "("
                            + DAY
                            + "(?:\\s*[-,]\\s*"
                            + DAY
                            + ")*)\\s+(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");

    public OfficeHours {
        spans = List.copyOf(spans);
        Objects.requireNonNull(words);
    }

    /**
     * The same hours on some days.
     *
     * @param days at least one
     * @param from when it opens, Indian time
     * @param to when it closes; midnight at the end of the day is 00:00, and what is not after
     *     {@code from} is on the next day
     */
    public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        public Span {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("no day");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }

        private boolean holds(LocalDateTime moment) {
            LocalTime time = moment.toLocalTime();
            boolean begun = days.contains(moment.getDayOfWeek()) && !time.isBefore(from);
            if (to.isAfter(from)) {
                return begun && time.isBefore(to);
            }
            // it ends on the next day
            return begun || days.contains(moment.getDayOfWeek().minus(1)) && time.isBefore(to);
        }

        private String written() {
            return days.stream().map(OfficeHours::shortName).collect(Collectors.joining(","))
                    + " "
                    + from
                    + "-"
                    + to;
        }
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has said anything. */
    public boolean isKnown() {
        return always || !spans.isEmpty() || !words.isEmpty();
    }

    /** Whether somebody is there at a moment. */
    public enum Presence implements Code {
        /** Somebody is there. */
        OPEN("open"),
        /** Nobody is there. */
        CLOSED("closed"),
        /** No days and times are known, so that nobody can say. */
        UNKNOWN("unknown");

        private final String code;

        Presence(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Whether somebody is there.
     *
     * @param moment Indian time; a span holds from its first minute to before its last one
     */
    public Presence at(LocalDateTime moment) {
        if (always) {
            return Presence.OPEN;
        }
        if (spans.isEmpty()) {
            return Presence.UNKNOWN;
        }
        return spans.stream().anyMatch(span -> span.holds(moment))
                ? Presence.OPEN
                : Presence.CLOSED;
    }

    /** Days and times as {@link #read} takes them; empty when there are none. */
    public String written() {
        return always
                ? ALWAYS
                : spans.stream().map(Span::written).collect(Collectors.joining("; "));
    }

    /**
     * Reads days and times, such as {@code 24x7} or {@code mon-fri 10:00-17:00; sat 10:00-13:00}.
     *
     * @param words what else is to be known
     * @return empty when they cannot be read; blank ones are none
     */
    public static Optional<OfficeHours> read(String written, String words) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(ALWAYS)) {
            return Optional.of(new OfficeHours(true, List.of(), words));
        }
        List<Span> spans = new ArrayList<>();
        for (String part : plain.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher span = SPAN.matcher(part.strip());
            if (!span.matches()) {
                return Optional.empty();
            }
            try {
                spans.add(new Span(days(span.group(1)), time(span.group(4)), time(span.group(5))));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }
        return Optional.of(new OfficeHours(false, spans, words));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",")) {
            String[] ends = part.split("-");
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek at = day(ends[0]);
            days.add(at);
            while (at != last) {
                at = at.plus(1);
                days.add(at);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (shortName(day).equals(name.strip())) {
                return day;
            }
        }
        throw new DateTimeException("no day");
    }
}
