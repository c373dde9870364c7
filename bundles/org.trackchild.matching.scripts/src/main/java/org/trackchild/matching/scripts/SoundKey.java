package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.List;

/**
 * Reduces a romanised name to what all its usual spellings have in common: its consonants, and as
 * much of its vowels as it needs. The more consonants a name has, the less its vowels tell, and the
 * more there are that somebody may write differently; so only short names keep them.
 */
final class SoundKey {

    /** With so many consonants the vowels between them are kept. */
    private static final int VOWELS_TELL = 3;

    /** With so many it matters whether there is an "a" at the end: Ram, Rama; Sunil, Sunila. */
    private static final int LAST_A_TELLS = 3;

    /** With so many it matters which vowel is the first. */
    private static final int FIRST_TELLS = 2;

    /** With so many, h in the middle is not kept. */
    private static final int BREATH_IS_LOST = 3;

    /** With so many, one consonant that comes twice, with a vowel between or not, counts once. */
    private static final int REPEATS_ARE_LOST = 4;

    private SoundKey() {}

    /**
     * The keys of a word.
     *
     * @param word letters a to z, at least one
     * @return letters a to z, at least one; the usual key first
     */
    static List<String> keys(String word) {
        List<String> keys = new ArrayList<>(2);
        keys.add(of(word));
        for (String variant : Spellings.variants(word)) {
            String key = of(variant);
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String of(String word) {
        LatinSounds sounds = LatinSounds.of(word);
        if (sounds.count() == 0) {
            char vowel = sounds.vowel(0);
            return String.valueOf(vowel == ' ' ? word.charAt(0) : vowel);
        }
        assimilate(sounds);
        darken(sounds);
        loseBreath(sounds);
        return digest(sounds);
    }

    /** A nasal before a labial is the same whether it is written n or m. */
    private static void assimilate(LatinSounds sounds) {
        for (int i = 1; i < sounds.count() - 1; i++) {
            if (sounds.consonant(i) == 'm' && "pbf".indexOf(sounds.consonant(i + 1)) >= 0) {
                sounds.replace(i, 'n');
            }
        }
    }

    /** "e" before "r" and "h" is like "a": Anwer and Anwar, Mehmood and Mahmood. */
    private static void darken(LatinSounds sounds) {
        for (int i = 1; i < sounds.count(); i++) {
            char consonant = sounds.consonant(i);
            if ((consonant == 'r' || consonant == 'h') && sounds.isVowel(i, "e")) {
                sounds.darken(i);
            }
        }
    }

    private static void loseBreath(LatinSounds sounds) {
        int others = 1;
        for (int i = 1; i < sounds.count(); i++) {
            others += sounds.consonant(i) == 'h' ? 0 : 1;
        }
        if (others < BREATH_IS_LOST) {
            return;
        }
        for (int i = sounds.count() - 1; i > 0; i--) {
            if (sounds.consonant(i) == 'h') {
                sounds.remove(i);
            }
        }
    }

    private static String digest(LatinSounds sounds) {
        int distinct = 1;
        for (int i = 1; i < sounds.count(); i++) {
            distinct += sounds.consonant(i) == sounds.consonant(i - 1) ? 0 : 1;
        }
        boolean once = distinct >= REPEATS_ARE_LOST;
        int length = once ? distinct : sounds.count();
        StringBuilder key = new StringBuilder(2 * length + 2);
        char first = sounds.vowel(0);
        if (first != ' ') {
            key.append(length <= FIRST_TELLS ? first : 'a');
        }
        for (int i = 0; i < sounds.count(); i++) {
            if (i > 0 && length <= VOWELS_TELL) {
                inner(sounds, i, key);
            }
            if (!(once && i > 0 && sounds.consonant(i) == sounds.consonant(i - 1))) {
                key.append(sounds.consonant(i));
            }
        }
        last(sounds, length, key);
        return key.toString();
    }

    private static void inner(LatinSounds sounds, int index, StringBuilder key) {
        char vowel = sounds.vowel(index);
        if (vowel != ' ' && vowel != 'a') {
            key.append(vowel);
        }
    }

    private static void last(LatinSounds sounds, int length, StringBuilder key) {
        int end = sounds.count();
        char vowel = sounds.vowel(end);
        boolean silent =
                vowel == ' '
                        || vowel == 'a' && length > LAST_A_TELLS
                        || sounds.isVowel(end, "e")
                        || sounds.isVowel(end, "ei");
        if (!silent) {
            key.append(vowel);
        }
    }
}
