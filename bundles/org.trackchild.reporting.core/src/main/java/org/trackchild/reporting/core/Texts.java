package org.trackchild.reporting.core;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.trackchild.model.Wording;

/** The texts of the returns, in both languages. */
final class Texts {

    private static final Locale HINDI = new Locale("hi", "IN");

    private Texts() {}

    /**
     * A text.
     *
     * @param key its key in {@code texts.properties}
     * @param arguments values for its places, each in the language of the text
     */
    static Wording of(String key, Wording... arguments) {
        return inBoth(
                language -> {
                    Object[] values = new Object[arguments.length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = arguments[i].in(language);
                    }
                    return new MessageFormat(texts(language).getString(key), language)
                            .format(values);
                });
    }

    /** A month with its year, such as {@code March 2026}. */
    static Wording month(YearMonth month) {
        return inBoth(language -> DateTimeFormatter.ofPattern("LLLL uuuu", language).format(month));
    }

    private static Wording inBoth(Function<Locale, String> text) {
        return new Wording(text.apply(Locale.ENGLISH), text.apply(HINDI));
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + ".texts",
                language,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
