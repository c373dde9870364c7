package org.trackchild.matching.link.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Compares two days on which something happened, one after the other: how long lies between. */
final class DaysComparator implements ValueComparator {

    private static final int LONG = 12;

    private final DateComparator dates = new DateComparator();
    private final double tolerance;

    /**
     * @param tolerance days that are soon; twelve times as many are later
     */
    DaysComparator(double tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public double[] guesses() {
        return new double[] {.15, .4, .35, .1};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "soon", "later", "differs"};
    }

    /** The number of the day. */
    @Override
    public String normal(String written) {
        String digits = dates.normal(written);
        try {
            return digits.isEmpty()
                    ? ""
                    : Long.toString(
                            LocalDate.of(
                                            Integer.parseInt(digits.substring(0, 4)),
                                            Integer.parseInt(digits.substring(4, 6)),
                                            Integer.parseInt(digits.substring(6)))
                                    .toEpochDay());
        } catch (DateTimeException noDate) {
            return "";
        }
    }

    @Override
    public int level(String one, String other) {
        long between = Math.abs(Long.parseLong(one) - Long.parseLong(other));
        if (between == 0) {
            return 0;
        }
        if (between <= tolerance) {
            return 1;
        }
        return between <= LONG * tolerance ? 2 : 3;
    }

    @Override
    public Set<String> keys(String normal) {
        long cell = (long) Math.floor(Long.parseLong(normal) / (LONG * tolerance));
        return Set.of(Long.toString(cell), Long.toString(cell + 1));
    }
}
