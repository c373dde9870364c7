package org.trackchild.ui.desk.attachments;

import java.util.Locale;

/** Sizes of files for people. */
final class Sizes {

    private static final int KILOBYTE = 1024;

    private Sizes() {}

    /** {@code 17 kB}, {@code 2.4 MB}; at least one kilobyte. */
    static String of(int bytes) {
        int kilobytes = Math.max(1, (bytes + KILOBYTE - 1) / KILOBYTE);
        return kilobytes < KILOBYTE
                ? kilobytes + " kB"
                : String.format(Locale.ROOT, "%.1f MB", (double) kilobytes / KILOBYTE);
    }
}
