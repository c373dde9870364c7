package org.trackchild.matching.engine.score;

import java.util.Locale;
import java.util.ResourceBundle;
import org.trackchild.model.Wording;

/** The texts of a package, in both languages. Immutable. */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle english;
    private final ResourceBundle hindi;

    private Texts(ResourceBundle english, ResourceBundle hindi) {
        this.english = english;
        this.hindi = hindi;
    }

    /** The texts beside a class, in {@code texts.properties} and {@code texts_hi.properties}. */
    public static Texts of(Class<?> home) {
        String name = home.getPackageName() + ".texts";
        ClassLoader loader = home.getClassLoader();
        return new Texts(
                ResourceBundle.getBundle(name, Locale.ROOT, loader, EXACT),
                ResourceBundle.getBundle(name, new Locale("hi"), loader, EXACT));
    }

    /**
     * A text.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public Wording get(String key) {
        return new Wording(english.getString(key), hindi.getString(key));
    }
}
