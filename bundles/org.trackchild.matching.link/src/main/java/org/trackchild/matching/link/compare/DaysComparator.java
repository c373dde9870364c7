package org.trackchild.matching.link.compare;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Compares two days on which something happened, one after the other: how long lies between. */
final class DaysComparator implements ValueComparator<Long> {

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
    public Long ready(String normal) {
        return Long.valueOf(normal);
    }

    @Override
    public int level(Long one, Long other) {
        long between = Math.abs(one - other);
        if (between == 0) {
            return 0;
        }
        if (between <= tolerance) {
            return 1;
        }
        return between <= LONG * tolerance ? 2 : 3;
    }

    @Override
    public void keys(Long value, Keys keys) {
        long cell = (long) Math.floor(value / (LONG * tolerance));
        keys.add('c', cell);
        keys.add('c', cell + 1);
    }
}
