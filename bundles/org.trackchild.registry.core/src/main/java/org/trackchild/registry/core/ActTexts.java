package org.trackchild.registry.core;

import java.util.Locale;
import java.util.ResourceBundle;
import org.trackchild.model.Wording;

/** The words of our own acts on several cases, in {@code acts.properties}. */
final class ActTexts {

    private static final Locale HINDI = new Locale("hi");

    private ActTexts() {}

    /** The text with a key; missing ones end the call with an exception. */
    static Wording of(String key) {
        return new Wording(in(Locale.ENGLISH, key), in(HINDI, key));
    }

    private static String in(Locale language, String key) {
        return ResourceBundle.getBundle(
                        "org.trackchild.registry.core.acts",
                        language,
                        ActTexts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
