package org.trackchild.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A text that is data (a name of an office, a reason of a match) in the two languages of the
 * platform.
 *
 * @param english never blank
 * @param hindi the same in Hindi; where nobody has translated it yet, the English text
 */
public record Wording(String english, String hindi) {

    public Wording {
        Objects.requireNonNull(english);
        Objects.requireNonNull(hindi);
    }

    /**
     * A text that is the same in both languages, such as a proper name that nobody has
     * transliterated.
     */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /** The text for a reader; English for languages without texts. */
    public String in(Locale language) {
        return "hi".equals(language.getLanguage()) ? hindi : english;
    }
}
