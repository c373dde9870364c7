package org.trackchild.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Days and moments as programs write them (ISO 8601), of the years in which the register lives.
 * Java reads years of nine digits as well, which no database keeps and no calendar counts with.
 */
public final class IsoDates {

    /** The first year of which something is recorded. */
    public static final int FIRST_YEAR = 1900;

    /** The last year of which something is recorded. */
    public static final int LAST_YEAR = 2200;

    private IsoDates() {}

    /**
     * Reads a day such as {@code 2026-03-09}.
     *
     * @return empty when the text is none of these years
     */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> isRecorded(day.getYear()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads a moment such as {@code 2026-03-09T18:30:00+05:30}.
     *
     * @return empty when the text is none of these years, or says no offset
     */
    public static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(moment -> isRecorded(moment.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isRecorded(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
