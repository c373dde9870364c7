package org.trackchild.ui.desk.words;

/** Numbers as India writes them. */
public final class Figures {

    private static final long THOUSAND = 1_000;

    private static final long LAKH = 100_000;

    private static final long CRORE = 10_000_000;

    private Figures() {}

    /** Grouped: 1,23,456. */
    public static String grouped(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(digits);
        for (int place = digits.length() - 3; place > 0; place -= 2) {
            text.insert(place, ',');
        }
        return number < 0 ? "-" + text : text.toString();
    }

    /** A large number rounded for reading: "740", "12,000", "2 lakh", "3 crore". */
    public static String rounded(double number, Words words) {
        if (number >= CRORE) {
            return words.text("number.crore", grouped(twoDigits(number) / CRORE));
        }
        if (number >= LAKH) {
            long rounded = twoDigits(number);
            return rounded >= CRORE
                    ? rounded(rounded, words)
                    : words.text("number.lakh", decimal(rounded, LAKH));
        }
        return grouped(number < THOUSAND / 10.0 ? Math.round(number) : twoDigits(number));
    }

    /** In units with at most one decimal place: "2", "2.5". */
    private static String decimal(long number, long unit) {
        long tenths = Math.round(number * 10.0 / unit);
        return tenths % 10 == 0 ? grouped(tenths / 10) : grouped(tenths / 10) + "." + tenths % 10;
    }

    /** Rounded to two significant digits. */
    private static long twoDigits(double number) {
        double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return Math.round(Math.round(number / unit) * unit);
    }
}
