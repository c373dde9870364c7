package org.trackchild.matching.engine.corpus;

import java.util.Map;

/** A name as a row of sounds, and how people write it. Immutable. */
final class Sounds {

    private static final String VOWELS = "aAiIuUeo";

    private static final Map<String, String> PLAIN =
            Map.of("c", "ch", "ch", "chh", "T", "t", "D", "d", "N", "n");

    private static final Map<String, String> VOWEL =
            Map.of("A", "a", "I", "i", "U", "u", "ai", "ai", "au", "au");

    private final String[] syllables;

    /**
     * @param syllables parted by blanks, each a consonant, a vowel, or both, as in {@code ra me sh}
     */
    Sounds(String syllables) {
        this.syllables = syllables.split(" ");
    }

    static String consonant(String syllable) {
        int end = 0;
        while (end < syllable.length() && VOWELS.indexOf(syllable.charAt(end)) < 0) {
            end++;
        }
        return syllable.substring(0, end);
    }

    String in(Script script) {
        return script.write(syllables);
    }

    /** The usual spelling in Latin letters. */
    String latin() {
        StringBuilder word = new StringBuilder();
        for (String syllable : syllables) {
            String consonant = consonant(syllable);
            String vowel = syllable.substring(consonant.length());
            word.append(PLAIN.getOrDefault(consonant, consonant));
            word.append(VOWEL.getOrDefault(vowel, vowel));
        }
        return capitalised(word);
    }

    /** A spelling that somebody may choose who hears the name, with one or two liberties. */
    String heard(Draw draw) {
        int liberties = 1 + draw.below(2);
        int first = draw.below(syllables.length);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables.length; i++) {
            int turn = (i - first + syllables.length) % syllables.length;
            String consonant = consonant(syllables[i]);
            String vowel = syllables[i].substring(consonant.length());
            String one = PLAIN.getOrDefault(consonant, consonant);
            String other = VOWEL.getOrDefault(vowel, vowel);
            if (turn <= 2 && liberties > 0) {
                String freeVowel = vowel(draw, vowel, other);
                String freeConsonant = consonant(draw, consonant, one, i > 0);
                if (!freeVowel.equals(other)) {
                    other = freeVowel;
                    liberties--;
                }
                if (liberties > 0 && !freeConsonant.equals(one)) {
                    one = freeConsonant;
                    liberties--;
                }
            }
            word.append(one).append(other);
        }
        return capitalised(word);
    }

    private static String vowel(Draw draw, String vowel, String usual) {
        return switch (vowel) {
            case "A" -> draw.from("aa", "aa", usual);
            case "I" -> draw.from("ee", "ee", "y", usual);
            case "i" -> draw.from("e", "ee", usual, usual);
            case "U" -> draw.from("oo", "oo", usual);
            case "u" -> draw.from("oo", "o", usual, usual);
            case "ai" -> draw.from("ay", "e", "ei");
            case "au" -> draw.from("ou", "o", "aw");
            case "e" -> draw.from("ey", "i", usual, usual);
            case "o" -> draw.from("u", usual, usual, usual);
            case "a" -> draw.from("", "u", "aa", usual, usual, usual);
            default -> usual;
        };
    }

    private static String consonant(Draw draw, String consonant, String usual, boolean inside) {
        return switch (consonant) {
            case "v" -> draw.from("w", "w", "b");
            case "sh" -> draw.from("s", "s", usual);
            case "ph" -> "f";
            case "f" -> "ph";
            case "z" -> "j";
            case "j" -> draw.from("z", usual);
            case "k" -> draw.from("c", "kk", usual, usual);
            case "ch" -> "ch";
            case "dh", "bh", "gh", "th", "kh", "jh" ->
                    draw.from(usual.substring(0, 1), usual, usual);
            case "t", "d" -> inside ? draw.from(usual + "h", usual + usual, usual) : usual;
            case "n", "m", "l", "r", "s" -> inside ? draw.from(usual + usual, usual) : usual;
            default -> usual;
        };
    }

    /** A letter left out, doubled, or two changed round, as by a tired hand. */
    static String slipped(Draw draw, String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + draw.below(word.length() - 2);
        return switch (draw.below(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default ->
                    word.substring(0, at)
                            + word.charAt(at + 1)
                            + word.charAt(at)
                            + word.substring(at + 2);
        };
    }

    private static String capitalised(StringBuilder word) {
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }
}
