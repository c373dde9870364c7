package org.trackchild.matching.scripts;

import java.util.List;
import java.util.Optional;

/** Consonants that mean something else after another one. */
final class IndicClusters {

    private static final Optional<IndicSound> AS_ALWAYS = Optional.empty();

    private IndicClusters() {}

    /**
     * Reads a consonant that follows another one without a vowel between; may change that one.
     *
     * @param sounds read so far; no vowel at the end when the letters are joined
     * @return empty if the letter is read as always
     */
    static Optional<IndicSound> second(List<IndicSound> sounds, int letter, IndicScript script) {
        int last = sounds.size() - 1;
        if (last < 0 || !sounds.get(last).isConsonant()) {
            return AS_ALWAYS;
        }
        IndicSound before = sounds.get(last);
        return switch (letter) {
            case IndicLetters.NYA -> afterNasal(sounds, before, script);
            case IndicLetters.NGA ->
                    before.letter() == IndicLetters.NGA ? consonant(letter, "g") : AS_ALWAYS;
            case IndicLetters.RRA -> trill(sounds, before, script);
            case IndicLetters.YA -> glide(before, script);
            case IndicLetters.MA ->
                    script == IndicScript.BENGALI && "shtd".contains(before.usual())
                            ? consonant(letter, "m", "")
                            : AS_ALWAYS;
            case IndicLetters.BA ->
                    script == IndicScript.BENGALI && !"mrlb".contains(before.usual())
                            ? consonant(letter, "b", "")
                            : AS_ALWAYS;
            case IndicLetters.SSA ->
                    before.letter() == IndicLetters.KA && script.eastern()
                            ? consonant(letter, "sh", "h")
                            : AS_ALWAYS;
            default -> AS_ALWAYS;
        };
    }

    private static Optional<IndicSound> consonant(int letter, String... options) {
        return Optional.of(IndicSound.consonant(letter, options));
    }

    private static void change(List<IndicSound> sounds, String latin) {
        int last = sounds.size() - 1;
        sounds.set(last, sounds.get(last).with(latin));
    }

    /** "j" with "ny" is spoken "gy": Gyan; Malayalam has "nj" for a double "ny". */
    private static Optional<IndicSound> afterNasal(
            List<IndicSound> sounds, IndicSound before, IndicScript script) {
        if (before.letter() == IndicLetters.JA) {
            change(sounds, "g");
            return script == IndicScript.BENGALI
                    ? consonant(IndicLetters.NYA, "y", "")
                    : consonant(IndicLetters.NYA, "y");
        }
        boolean nj = before.letter() == IndicLetters.NYA && script == IndicScript.MALAYALAM;
        return nj ? consonant(IndicLetters.NYA, "j") : AS_ALWAYS;
    }

    /** The hard r of the south: doubled "tr" or "tt", after n "ndr", "nr" or "nt". */
    private static Optional<IndicSound> trill(
            List<IndicSound> sounds, IndicSound before, IndicScript script) {
        boolean doubled = before.letter() == IndicLetters.RRA;
        if (script == IndicScript.TAMIL) {
            if (doubled) {
                change(sounds, "t");
            }
            return doubled
                    ? consonant(IndicLetters.RRA, "r", "t")
                    : consonant(IndicLetters.RRA, "dr", "r", "d");
        }
        if (script == IndicScript.MALAYALAM) {
            if (doubled) {
                change(sounds, "t");
            }
            return doubled
                    ? consonant(IndicLetters.RRA, "t")
                    : consonant(IndicLetters.RRA, "t", "d");
        }
        return AS_ALWAYS;
    }

    /** In the east hardly heard after a consonant, but "j" after r: Surjo. */
    private static Optional<IndicSound> glide(IndicSound before, IndicScript script) {
        if (!script.eastern()) {
            return AS_ALWAYS;
        }
        return before.letter() == IndicLetters.RA
                ? consonant(IndicLetters.YA, "y", "j")
                : consonant(IndicLetters.YA, "y", "");
    }
}
