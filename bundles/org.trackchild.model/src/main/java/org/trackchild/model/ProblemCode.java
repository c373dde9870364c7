package org.trackchild.model;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A kind of thing that can be wrong. Each contract declares its own kinds as an enumeration that
 * implements this, and puts the sentences into {@code problems.properties} and {@code
 * problems_hi.properties} of its package, under the name of the constant.
 */
public interface ProblemCode {

    /** Name of the constant: stable, part of the published interface. */
    String name();

    /** Whose fault it is, which decides how it is answered. */
    Fault fault();

    /**
     * The sentence that tells a clerk what to do.
     *
     * @param language English or Hindi; any other language gets English
     * @param arguments values for the places {@code {0}}, {@code {1}} … of the sentence; a {@link
     *     Wording} is put there in the language
     */
    default String sentence(Locale language, Object... arguments) {
        Class<?> home = getClass();
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        home.getPackageName() + ".problems",
                        language,
                        home.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(name()), language)
                .format(
                        Arrays.stream(arguments)
                                .map(
                                        each ->
                                                each instanceof Wording text
                                                        ? text.in(language)
                                                        : each)
                                .toArray());
    }

    /** What kind of refusal a problem is. */
    enum Fault {
        /** The input cannot be read or breaks a rule; the sender can mend it. */
        INVALID,
        /** The caller is not known, or the credentials are wrong. */
        UNAUTHENTICATED,
        /** The caller may not do this. */
        FORBIDDEN,
        /** There is no such thing, or the caller may not know that there is. */
        NOT_FOUND,
        /** The thing has changed in the meantime, or its state forbids this. */
        CONFLICT,
        /** The caller must say which version it saw. */
        PRECONDITION_REQUIRED,
        /** The version the caller saw is no longer the current one. */
        PRECONDITION_FAILED,
        /** More than this service takes. */
        TOO_LARGE,
        /** Too many tries; wait. */
        TOO_MANY,
        /** A part that is needed is not there at the moment; try again. */
        UNAVAILABLE,
        /**
         * Nobody can tell whether it was done: whoever asks again must look first, unless doing it
         * twice is doing it once.
         */
        UNCERTAIN;

        /** Whether the same request may go well a little later. */
        public boolean isPassing() {
            return this == UNAVAILABLE || this == UNCERTAIN;
        }
    }
}
