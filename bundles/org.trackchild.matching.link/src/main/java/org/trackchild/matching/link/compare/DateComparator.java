package org.trackchild.matching.link.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares dates: equal, one digit wrong or two swapped, day and month swapped, two of the three
 * parts. A date may lack its day, or its month too; it agrees with a whole one as far as it goes.
 */
final class DateComparator implements ValueComparator<DateComparator.Day> {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int TWO_PARTS = 2;
    private static final int DIFFERS = 3;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})[-/. ]?([a-z]{3,9})[-/., ]+(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2}))?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int MONTH_LETTERS = 3;
    private static final String NO_YEAR = "0000";
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /**
     * A day.
     *
     * @param text eight digits, year first
     * @param month 0 where it is not told
     * @param day 0 where it is not told
     * @param number of the day, counted from 1970 on; far away where there is no such day
     */
    record Day(String text, int year, int month, int day, long number) {

        boolean isPartial() {
            return month == 0 || day == 0;
        }

        /** Whether all that both tell is the same. */
        boolean agreesWith(Day other) {
            return year == other.year
                    && (month == other.month || month == 0 || other.month == 0)
                    && (day == other.day || day == 0 || other.day == 0);
        }

        boolean isNextTo(Day other) {
            return Math.abs(number - other.number) == 1 && number != NO_DAY;
        }
    }

    private static final long NO_DAY = Long.MIN_VALUE / 4;

    @Override
    public double[] guesses() {
        return new double[] {.80, .10, .04, .06};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "slip", "two_parts", "differs"};
    }

    /** Eight digits, year first; what is not told is 00. */
    @Override
    public String normal(String written) {
        String digits = digitsOf(written.strip().toLowerCase(Locale.ROOT));
        // what a data base writes where there is no date
        return digits.startsWith(NO_YEAR) ? "" : digits;
    }

    private static String digitsOf(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return digits(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = DAY_FIRST.matcher(text);
        if (matcher.matches()) {
            String first = matcher.group(1);
            String second = matcher.group(2);
            boolean monthFirst = Integer.parseInt(second) > 12;
            return monthFirst
                    ? digits(matcher.group(3), first, second)
                    : digits(matcher.group(3), second, first);
        }
        matcher = DAY_AND_NAME.matcher(text);
        if (matcher.matches()) {
            int month = MONTHS.indexOf(matcher.group(2).substring(0, MONTH_LETTERS));
            return month % MONTH_LETTERS == 0
                    ? digits(
                            matcher.group(3),
                            Integer.toString(month / MONTH_LETTERS + 1),
                            matcher.group(1))
                    : "";
        }
        matcher = YEAR.matcher(text);
        if (matcher.matches()) {
            return digits(matcher.group(1), matcher.group(2) == null ? "0" : matcher.group(2), "0");
        }
        return COMPACT.matcher(text).matches() ? text : "";
    }

    private static String digits(String year, String month, String day) {
        return year + two(month) + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    @Override
    public Day ready(String normal) {
        int year = Integer.parseInt(normal.substring(0, 4));
        int month = Integer.parseInt(normal.substring(4, 6));
        int day = Integer.parseInt(normal.substring(6));
        return new Day(normal, year, month, day, number(year, month, day));
    }

    private static long number(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noDate) {
            return NO_DAY;
        }
    }

    @Override
    public int level(Day one, Day other) {
        boolean sameYear = one.year() == other.year();
        boolean sameMonth = one.month() == other.month();
        boolean sameDay = one.day() == other.day();
        if (sameYear && sameMonth && sameDay) {
            return SAME;
        }
        if (one.isPartial() || other.isPartial()) {
            boolean slip = Edits.distance(one.text(), other.text(), 1) == 1;
            if (one.agreesWith(other)) {
                return TWO_PARTS;
            }
            return slip ? SLIP : DIFFERS;
        }
        boolean swapped = one.day() == other.month() && one.month() == other.day();
        if (sameYear && (swapped || one.isNextTo(other))
                || Edits.distance(one.text(), other.text(), 1) == 1) {
            return SLIP;
        }
        boolean twoParts = sameYear && (sameMonth || sameDay) || sameMonth && sameDay;
        return twoParts ? TWO_PARTS : DIFFERS;
    }

    @Override
    public void keys(Day value, Keys keys) {
        addWhole(value, keys);
        keys.add('a', value.year());
    }

    private static void addWhole(Day value, Keys keys) {
        String text = value.text();
        keys.add('m', text, 0, 6);
        keys.add('y', value.year() * 100L + value.day());
        keys.add('d', text, 4, text.length());
        int first = Math.min(value.month(), value.day());
        int second = Math.max(value.month(), value.day());
        keys.add('s', (value.year() * 100L + first) * 100 + second);
    }

    /** Only a date that is not whole looks for all of its year. */
    @Override
    public void probes(Day value, Keys probes) {
        addWhole(value, probes);
        if (value.isPartial()) {
            probes.add('a', value.year());
        }
    }

    @Override
    public List<String> typed(Day value) {
        return List.of(value.text());
    }

    @Override
    public int errors(int shorter) {
        return 1;
    }
}
