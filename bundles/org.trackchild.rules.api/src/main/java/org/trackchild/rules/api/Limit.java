package org.trackchild.rules.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as laws give it. Days and months are those of the calendar: four months from 31
 * October end on the last day of February, at the same time of day. Immutable.
 *
 * @param amount 0 or more
 * @param unit hours, days or months
 */
public record Limit(int amount, Unit unit) {

    /** At once. */
    public static final Limit NOTHING = new Limit(0, Unit.HOURS);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})([hdm])");

    /** Units of laws. */
    public enum Unit {
        HOURS,
        DAYS,
        MONTHS
    }

    public Limit {
        Objects.requireNonNull(unit);
        if (amount < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    /**
     * Reads {@code 24h}, {@code 15d} or {@code 4m}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Limit parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no limit: " + written);
        }
        return new Limit(
                Integer.parseInt(parts.group(1)),
                switch (parts.group(2)) {
                    case "h" -> Unit.HOURS;
                    case "d" -> Unit.DAYS;
                    default -> Unit.MONTHS;
                });
    }

    /**
     * When it ends.
     *
     * @param zone whose calendar counts
     */
    public Instant after(Instant start, ZoneId zone) {
        return times(1, start, zone);
    }

    /** The day on which it ends; a part of a day counts as none. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case HOURS -> day.plusDays(amount / 24);
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
        };
    }

    /**
     * When it ends for the n-th time, counted from one start: the ends do not drift.
     *
     * @param n below zero for the time before the start; of hours and days exactly
     */
    public Instant times(int n, Instant start, ZoneId zone) {
        return switch (unit) {
            case HOURS -> start.plusSeconds(3600L * amount * n);
            case DAYS -> start.atZone(zone).plusDays((long) amount * n).toInstant();
            case MONTHS -> start.atZone(zone).plusMonths((long) amount * n).toInstant();
        };
    }
}
