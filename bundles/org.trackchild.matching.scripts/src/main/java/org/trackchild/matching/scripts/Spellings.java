package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.List;

/** Other Latin spellings that a spelling may stand for, where letters are used in two ways. */
final class Spellings {

    private Spellings() {}

    /**
     * Other spellings of a word, each different in one way.
     *
     * @param word letters a to z
     */
    static List<String> variants(String word) {
        List<String> variants = new ArrayList<>(1);
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'z' -> retroflex(word, i, variants);
                case 'r' -> vocalicR(word, i, variants);
                case 'g', 'j' -> palatal(word, i, variants);
                case 'u' -> shortU(word, i, variants);
                case 'b' -> lastB(word, i, variants);
                default -> {
                    // means one thing
                }
            }
        }
        return variants;
    }

    private static char at(String word, int index) {
        return index >= 0 && index < word.length() ? word.charAt(index) : ' ';
    }

    private static boolean isConsonant(char letter) {
        return letter != ' ' && !LatinSounds.isVowel(letter);
    }

    private static String replace(String word, int from, int letters, String by) {
        return word.substring(0, from) + by + word.substring(from + letters);
    }

    /** The last sound of Tamizh, also written Tamil. */
    private static void retroflex(String word, int i, List<String> variants) {
        if (at(word, i + 1) == 'h') {
            variants.add(replace(word, i, 2, "l"));
        }
    }

    /** "ru" in the west and south is "ri" in the north: Krushna, Krishna. */
    private static void vocalicR(String word, int i, List<String> variants) {
        boolean after = i > 0 ? isConsonant(at(word, i - 1)) : word.startsWith("rush");
        if (after && at(word, i + 1) == 'u' && isConsonant(at(word, i + 2))) {
            variants.add(replace(word, i, 2, "ri"));
        }
    }

    /** Pragna, Prajna, Pragya; Jignesh, Jigyesh; George. */
    private static void palatal(String word, int i, List<String> variants) {
        char next = at(word, i + 1);
        char second = at(word, i + 2);
        if (i > 0 && next == 'n' && (second == 'a' || second == 'e')) {
            variants.add(replace(word, i, 2, "gy"));
        } else if (word.charAt(i) == 'g' && (next == 'e' || next == 'i' || next == 'y')) {
            variants.add(replace(word, i, 1, "j"));
        }
    }

    /** As the English wrote "a" in a closed syllable: Bunty, Sunny, Dutt. */
    private static void shortU(String word, int i, List<String> variants) {
        char next = at(word, i + 1);
        char second = at(word, i + 2);
        boolean closed =
                isConsonant(next) && next != 'h' && second != 'h' && !LatinSounds.isVowel(second);
        if (isConsonant(at(word, i - 1)) && closed) {
            variants.add(replace(word, i, 1, "a"));
        }
    }

    /** The east says Sanjib and Pranab, the others Sanjeev and Pranav. */
    private static void lastB(String word, int i, List<String> variants) {
        if (i == word.length() - 1 && LatinSounds.isVowel(at(word, i - 1))) {
            variants.add(replace(word, i, 1, "v"));
        }
    }
}
