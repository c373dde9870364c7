package org.trackchild.ui.desk.quality;

import java.util.Locale;

/** Shares as people read them. */
final class Percent {

    private Percent() {}

    /** Whole percent: {@code 85 %}. */
    static String whole(double share) {
        return Math.round(100 * share) + " %";
    }

    /** With one decimal place: {@code 2.4 %}. */
    static String exact(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A loss in bits, with three decimal places. */
    static String loss(double bits) {
        return String.format(Locale.ROOT, "%.3f", bits);
    }
}
