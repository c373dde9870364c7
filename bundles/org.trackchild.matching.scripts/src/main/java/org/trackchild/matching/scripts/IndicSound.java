package org.trackchild.matching.scripts;

import java.util.List;

/**
 * A sound of a word in an Indian script.
 *
 * @param kind what it is
 * @param letter the offset of the letter it was written with
 * @param options how it is romanised, the usual way first
 */
record IndicSound(Kind kind, int letter, List<String> options) {

    enum Kind {
        CONSONANT,
        VOWEL,
        /** The vowel "a" that is not written but belongs to a consonant. */
        SCHWA
    }

    static IndicSound consonant(int letter, String... options) {
        return new IndicSound(Kind.CONSONANT, letter, List.of(options));
    }

    static IndicSound vowel(int letter, String... options) {
        return new IndicSound(Kind.VOWEL, letter, List.of(options));
    }

    static IndicSound schwa(String... options) {
        return new IndicSound(Kind.SCHWA, 0, List.of(options));
    }

    IndicSound with(String... others) {
        return new IndicSound(kind, letter, List.of(others));
    }

    boolean isConsonant() {
        return kind == Kind.CONSONANT;
    }

    boolean isSchwa() {
        return kind == Kind.SCHWA;
    }

    String usual() {
        return options.get(0);
    }
}
