package org.trackchild.ui.desk.quality;

import java.util.Locale;

/** Shares as people read them. */
final class Percent {

    /** More is rounded up. */
    private static final double MOST = .9995;

    private Percent() {}

    /** Whole percent: {@code 85 %}. */
    static String whole(double share) {
        return Math.round(100 * share) + " %";
    }

    /** With one decimal place: {@code 2.4 %}; what is not certain is never {@code 100 %}. */
    static String exact(double share) {
        if (share > MOST && share < 1) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A loss in bits, with three decimal places. */
    static String loss(double bits) {
        return String.format(Locale.ROOT, "%.3f", bits);
    }
}
