package org.trackchild.matching.link.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares dates: equal, one digit wrong or two swapped, day and month swapped, two of the three
 * parts.
 */
final class DateComparator implements ValueComparator {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int TWO_PARTS = 2;
    private static final int DIFFERS = 3;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    @Override
    public double[] guesses() {
        return new double[] {.80, .10, .04, .06};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "slip", "two_parts", "differs"};
    }

    /** Eight digits, year first; what is no date keeps its digits, if it has eight. */
    @Override
    public String normal(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
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
        matcher = COMPACT.matcher(text);
        return matcher.matches() ? text : "";
    }

    private static String digits(String year, String month, String day) {
        return year + two(month) + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    @Override
    public int level(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        String year = one.substring(0, 4);
        boolean sameYear = other.startsWith(year);
        if (Edits.distance(one, other, 1) == 1
                || sameYear && other.substring(4).equals(one.substring(6) + one.substring(4, 6))
                || isNextDay(one, other)) {
            return SLIP;
        }
        boolean sameMonth = one.regionMatches(4, other, 4, 2);
        boolean sameDay = one.regionMatches(6, other, 6, 2);
        boolean twoParts = sameYear && (sameMonth || sameDay) || sameMonth && sameDay;
        return twoParts ? TWO_PARTS : DIFFERS;
    }

    private static boolean isNextDay(String one, String other) {
        if (!one.regionMatches(0, other, 0, 4)) {
            return false;
        }
        try {
            return Math.abs(date(one).toEpochDay() - date(other).toEpochDay()) == 1;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static LocalDate date(String digits) {
        return LocalDate.of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6)));
    }

    @Override
    public Set<String> keys(String normal) {
        Set<String> keys = new HashSet<>();
        Edits.addDeletions(normal, 1, keys);
        keys.add("ym" + normal.substring(0, 6));
        keys.add("yd" + normal.substring(0, 4) + normal.substring(6));
        keys.add("md" + normal.substring(4));
        String swapped = normal.substring(0, 4) + normal.substring(6) + normal.substring(4, 6);
        keys.add("s" + (normal.compareTo(swapped) < 0 ? normal : swapped));
        return keys;
    }
}
