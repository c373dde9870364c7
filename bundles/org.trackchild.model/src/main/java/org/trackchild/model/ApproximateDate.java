package org.trackchild.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the month and the day, may be unknown. Written as ISO 8601 with
 * reduced precision: {@code 2017}, {@code 2017-03}, {@code 2017-03-09}.
 *
 * @param year 1900 to 2200
 * @param month 1 to 12, or {@code null} when only the year is known
 * @param day day of that month, or {@code null}; only with a month
 */
public record ApproximateDate(int year, Integer month, Integer day) {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?|(\\d{4})(\\d{2})(\\d{2})");

    public ApproximateDate {
        if (year < IsoDates.FIRST_YEAR || year > IsoDates.LAST_YEAR) {
            throw new DateTimeException("year out of range: " + year);
        }
        if (month == null && day != null) {
            throw new DateTimeException("a day without a month");
        }
        if (month != null && day != null) {
            LocalDate.of(year, month, day);
        } else if (month != null) {
            YearMonth.of(year, month);
        }
    }

    /** An exact date. */
    public static ApproximateDate on(LocalDate date) {
        return new ApproximateDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code 2017}, {@code 2017-03}, {@code 2017-03-09} or the compact {@code 20170309}.
     *
     * @return empty when the text is none of these or names no real date
     */
    public static Optional<ApproximateDate> parse(String text) {
        Matcher found = ISO.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int shift = found.group(4) == null ? 0 : 3;
        try {
            return Optional.of(
                    new ApproximateDate(
                            Integer.parseInt(found.group(1 + shift)),
                            number(found.group(2 + shift)),
                            number(found.group(3 + shift))));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Integer number(String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The first day that is meant. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that is meant. */
    public LocalDate latest() {
        if (day != null) {
            return earliest();
        }
        return month == null
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** Whether the day is known. */
    public boolean isExact() {
        return day != null;
    }

    /** ISO 8601 with reduced precision; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        return day == null ? "%04d-%02d".formatted(year, month) : earliest().toString();
    }
}
