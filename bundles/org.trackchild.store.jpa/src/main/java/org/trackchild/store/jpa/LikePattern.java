package org.trackchild.store.jpa;

import java.util.Locale;

/** Patterns of {@code like … escape '!'}, in lower case. */
final class LikePattern {

    private LikePattern() {}

    /** Whatever contains a text, in which nothing stands for something else. */
    static String containing(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
