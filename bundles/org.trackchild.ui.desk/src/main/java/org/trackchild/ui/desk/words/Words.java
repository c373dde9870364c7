package org.trackchild.ui.desk.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;

/**
 * How a page speaks to its reader: the texts of the desk in one language, whether bystanders must
 * not read names among them, and the present of the register. Immutable.
 */
public final class Words {

    /** Hindi; every other language reads English. */
    public static final Locale HINDI = new Locale("hi");

    private static final String BUNDLE = "org.trackchild.ui.desk.texts";

    private final Locale language;

    private final ResourceBundle texts;

    private final boolean shielded;

    private final InstantSource time;

    private Words(Locale language, ResourceBundle texts, boolean shielded, InstantSource time) {
        this.language = language;
        this.texts = texts;
        this.shielded = shielded;
        this.time = time;
    }

    /** The texts for a reader, who is told no time. */
    public static Words in(Locale reader) {
        Locale language = "hi".equals(reader.getLanguage()) ? HINDI : Locale.ENGLISH;
        return new Words(language, bundle(language), false, Words::untold);
    }

    /** The same texts, with the screen shield up or down. */
    public Words shielded(boolean up) {
        return new Words(language, texts, up, time);
    }

    /**
     * The same texts, with the present.
     *
     * @param present the time of the register
     */
    public Words at(InstantSource present) {
        return new Words(language, texts, shielded, present);
    }

    /** The same in English. */
    public Words english() {
        return speaking(Locale.ENGLISH);
    }

    /** The same in Hindi. */
    public Words hindi() {
        return speaking(HINDI);
    }

    private Words speaking(Locale other) {
        return other.equals(language) ? this : new Words(other, bundle(other), shielded, time);
    }

    private static Instant untold() {
        throw new IllegalStateException("nobody has told the time");
    }

    /** The present of the register, in which "overdue" and "in two days" are meant. */
    public Instant now() {
        return time.instant();
    }

    /** Today in India. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), Days.INDIA);
    }

    /** Whether the screen shield is up: what is private must not be sent to the browser. */
    public boolean isShielded() {
        return shielded;
    }

    /** All texts of the desk's views. */
    public static ResourceBundle bundle(Locale reader) {
        return ResourceBundle.getBundle(
                BUNDLE,
                reader,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English or Hindi. */
    public Locale language() {
        return language;
    }

    /** Whether this is Hindi. */
    public boolean isHindi() {
        return language == HINDI;
    }

    /**
     * A text.
     *
     * @param key its key
     * @param arguments values for {@code {0}}, {@code {1}} …; numbers as they shall be shown
     * @return the key with an exclamation mark when there is no such text
     */
    public String text(String key, Object... arguments) {
        try {
            return new MessageFormat(texts.getString(key), language).format(arguments);
        } catch (MissingResourceException e) {
            return "!" + key;
        }
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a code: that with the key {@code PREFIX.code}. */
    public String text(String prefix, Code code) {
        return text(prefix + "." + code.code());
    }

    /** A text that is data. */
    public String text(Wording wording) {
        return wording.in(language);
    }

    /** The sentence of a problem. */
    public String text(Problem problem) {
        return problem.sentence(language);
    }
}
