package org.trackchild.model;

import java.util.Objects;

/**
 * What an eye can see, on the child and with it. Words as they were written; an empty string means
 * not recorded.
 *
 * @param heightCm height in centimetres, or {@code null} when nobody measured or estimated it
 * @param build thin, medium …
 * @param complexion fair, wheatish, dark …
 * @param hair colour and cut
 * @param eyes colour and shape
 * @param marks scars, moles, birth marks, tattoos, where on the body
 * @param clothes what the child wore
 * @param belongings what the child carried: bag, toy, money, papers
 */
public record Appearance(
        Integer heightCm,
        String build,
        String complexion,
        String hair,
        String eyes,
        String marks,
        String clothes,
        String belongings) {

    /** Nothing is recorded. */
    public static final Appearance UNKNOWN = new Appearance(null, "", "", "", "", "", "", "");

    public Appearance {
        build = Objects.requireNonNull(build).strip();
        complexion = Objects.requireNonNull(complexion).strip();
        hair = Objects.requireNonNull(hair).strip();
        eyes = Objects.requireNonNull(eyes).strip();
        marks = Objects.requireNonNull(marks).strip();
        clothes = Objects.requireNonNull(clothes).strip();
        belongings = Objects.requireNonNull(belongings).strip();
    }
}
