package org.trackchild.ui.desk.form;

import java.util.Objects;

/**
 * Day, month and year of a date of which some may be unknown, as they are typed.
 *
 * @param day may be empty
 * @param month may be empty
 * @param year may be empty
 */
record DateParts(String day, String month, String year) {

    /** Nothing is typed. */
    static final DateParts EMPTY = new DateParts("", "", "");

    DateParts {
        day = Objects.requireNonNull(day).strip();
        month = Objects.requireNonNull(month).strip();
        year = Objects.requireNonNull(year).strip();
    }

    /** Takes apart what {@link #toString()} wrote. */
    static DateParts parse(String text) {
        String[] parts = text.strip().split("-", 3);
        return new DateParts(
                parts.length > 2 ? unpadded(parts[2]) : "",
                parts.length > 1 ? unpadded(parts[1]) : "",
                parts[0]);
    }

    /**
     * "2017", "2017-03", "2017-03-09"; what is no date stays recognisable as none, so that the
     * reader of the register refuses it.
     */
    @Override
    public String toString() {
        if (day.isEmpty() && month.isEmpty()) {
            return year;
        }
        return year + "-" + padded(month) + (day.isEmpty() ? "" : "-" + padded(day));
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String unpadded(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }
}
