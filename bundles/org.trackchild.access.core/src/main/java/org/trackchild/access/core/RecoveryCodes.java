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

    /** What is meant by a code, however it was typed: digits of Hindi are digits, too. */
    static String tidy(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .forEach(plain::appendCodePoint);
        return plain.toString().replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
