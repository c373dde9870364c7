package org.trackchild.access.core;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trackchild.access.api.SecondFactor;

/** Codes on paper for the day on which the app is not at hand; each works once. */
final class RecoveryCodes {

    private static final int GROUPS = 2;

    private RecoveryCodes() {}

    /** New ones; ten letters of 31, that are 49 bits each. */
    static List<String> draw() {
        return Stream.generate(() -> OneTimeSecret.draw(GROUPS))
                .distinct()
                .limit(SecondFactor.RECOVERY_CODES)
                .toList();
    }

    /** What is hashed of a code, however it was typed. */
    static String tidy(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
