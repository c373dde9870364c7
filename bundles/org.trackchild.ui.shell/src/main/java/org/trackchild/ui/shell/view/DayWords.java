package org.trackchild.ui.shell.view;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.trackchild.ui.shell.pages.Texts;

/** Days as people read them: "12 Nov 2024", "12 नवंबर 2024". */
public final class DayWords {

    private DayWords() {}

    /** A day in a language. */
    public static String of(TemporalAccessor day, Locale language) {
        boolean hindi = language.getLanguage().equals(Texts.HINDI.getLanguage());
        return DateTimeFormatter.ofPattern(hindi ? "d MMMM uuuu" : "d MMM uuuu", language)
                .format(day);
    }
}
