package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes words of the nine Indian scripts that descend from Brahmi in Latin letters, as Indians do:
 * long vowels like short ones, the vowel that is written in a consonant left out where it is not
 * spoken. Their Unicode blocks are laid out alike, so one table serves all.
 */
final class IndicRomaniser {

    private static final int FIRST_BLOCK = 0x0900;
    private static final int LAST_BLOCK = 0x0D00;
    private static final int BLOCK = 0x80;
    private static final int BENGALI = 0x0980;
    private static final int GURMUKHI = 0x0A00;
    private static final int GUJARATI = 0x0A80;
    private static final int TAMIL = 0x0B80;
    private static final int MALAYALAM = 0x0D00;

    private static final int NUKTA = 0x3C;
    private static final int VIRAMA = 0x4D;
    private static final int FIRST_CONSONANT = 0x15;
    private static final int NYA = 0x1E;
    private static final int FIRST_VOWEL = 0x05;
    private static final int FIRST_SIGN = 0x3E;

    private static final String[] VOWELS =
            ("a a i i u u ri li e e e ai o o o au").split(" "); // from FIRST_VOWEL
    private static final String[] CONSONANTS =
            ("k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h")
                    .split(" ");
    private static final String[] SIGNS = // from FIRST_SIGN
            ("a i i u u ri ri e e e ai o o o au").split(" ");
    private static final String[] DOTTED = // from 0x58
            ("k kh g z d rh f y").split(" ");
    private static final String[] CHILLUS = ("n n r l l k").split(" "); // from 0x0D7A

    private enum Kind {
        CONSONANT,
        VOWEL,
        /** The vowel "a" that is not written but belongs to a consonant. */
        SCHWA
    }

    private record Sound(Kind kind, String latin) {}

    private IndicRomaniser() {}

    /** Whether a letter belongs to one of the scripts. */
    static boolean reads(int letter) {
        return letter >= FIRST_BLOCK && letter < LAST_BLOCK + BLOCK && !isDanda(letter);
    }

    private static boolean isDanda(int letter) {
        return letter == 0x0964 || letter == 0x0965;
    }

    /**
     * Romanises a word.
     *
     * @param word letters of these scripts, in normalisation form C; others are left out
     * @return lower-case letters a to z
     */
    static String romanise(String word) {
        List<Sound> sounds = sounds(word);
        int block = word.isEmpty() ? 0 : blockOf(word.charAt(0));
        if (block <= GURMUKHI || block == GUJARATI) {
            dropSilentSchwas(sounds);
        }
        if (block == TAMIL) {
            voice(sounds);
        }
        StringBuilder latin = new StringBuilder();
        sounds.forEach(sound -> latin.append(sound.latin()));
        return latin.toString();
    }

    private static int blockOf(char letter) {
        return letter & -BLOCK;
    }

    private static List<Sound> sounds(String word) {
        List<Sound> sounds = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (!reads(letter)) {
                continue;
            }
            int offset = letter - blockOf(letter);
            if (letter >= 0x0D7A && letter <= 0x0D7F) {
                sounds.add(new Sound(Kind.CONSONANT, CHILLUS[letter - 0x0D7A]));
            } else if (offset <= 0x02) {
                sounds.add(new Sound(Kind.CONSONANT, nasalBefore(word, i + 1)));
            } else if (offset == 0x03) {
                sounds.add(new Sound(Kind.CONSONANT, "h"));
            } else if (offset >= FIRST_VOWEL && offset < FIRST_CONSONANT) {
                sounds.add(new Sound(Kind.VOWEL, VOWELS[offset - FIRST_VOWEL]));
            } else if (offset >= FIRST_CONSONANT && offset < FIRST_CONSONANT + CONSONANTS.length) {
                addConsonant(sounds, CONSONANTS[offset - FIRST_CONSONANT]);
                if (offset == NYA) {
                    soften(sounds);
                }
            } else if (offset == NUKTA) {
                dot(sounds, blockOf(letter));
            } else if (offset >= FIRST_SIGN && offset < FIRST_SIGN + SIGNS.length) {
                replaceSchwa(sounds, SIGNS[offset - FIRST_SIGN]);
            } else if (offset == VIRAMA) {
                replaceSchwa(sounds, "");
            } else if (offset >= 0x58 && offset < 0x58 + DOTTED.length) {
                addConsonant(sounds, DOTTED[offset - 0x58]);
            } else {
                addRare(sounds, word, i);
            }
        }
        return sounds;
    }

    /** "j" with "ny" is spoken "gy": Gyan. */
    private static void soften(List<Sound> sounds) {
        int j = sounds.size() - 3;
        if (j >= 0 && sounds.get(j).latin().equals("j")) {
            sounds.set(j, new Sound(Kind.CONSONANT, "g"));
            sounds.set(j + 1, new Sound(Kind.CONSONANT, "y"));
        }
    }

    private static void addRare(List<Sound> sounds, String word, int i) {
        switch (word.charAt(i)) {
            case 0x0972 -> sounds.add(new Sound(Kind.VOWEL, "a"));
            case 0x09CE -> sounds.add(new Sound(Kind.CONSONANT, "t"));
            case 0x09F0 -> addConsonant(sounds, "r");
            case 0x09F1, 0x0B71 -> addConsonant(sounds, "v");
            case 0x0A70 -> sounds.add(new Sound(Kind.CONSONANT, nasalBefore(word, i + 1)));
            case 0x0A72 -> sounds.add(new Sound(Kind.VOWEL, "i"));
            case 0x0A73 -> sounds.add(new Sound(Kind.VOWEL, "u"));
            default -> {
                // digits, length marks, signs that are not heard in names
            }
        }
    }

    private static void addConsonant(List<Sound> sounds, String latin) {
        sounds.add(new Sound(Kind.CONSONANT, latin));
        sounds.add(new Sound(Kind.SCHWA, "a"));
    }

    private static String nasalBefore(String word, int next) {
        if (next >= word.length()) {
            return "n";
        }
        int offset = word.charAt(next) - blockOf(word.charAt(next));
        return offset >= 0x2A && offset <= 0x2E ? "m" : "n";
    }

    private static void replaceSchwa(List<Sound> sounds, String vowel) {
        int last = sounds.size() - 1;
        if (last >= 0 && sounds.get(last).kind() == Kind.SCHWA) {
            sounds.remove(last);
        }
        if (!vowel.isEmpty()) {
            sounds.add(new Sound(Kind.VOWEL, vowel));
        }
    }

    /** The dot below makes another consonant of the one before. */
    private static void dot(List<Sound> sounds, int block) {
        int consonant = sounds.size() - 2;
        if (consonant < 0 || sounds.get(consonant).kind() != Kind.CONSONANT) {
            return;
        }
        String dotted =
                switch (sounds.get(consonant).latin()) {
                    case "j" -> "z";
                    case "ph" -> "f";
                    case "d" -> block == BENGALI ? "r" : "d";
                    case "dh" -> block == BENGALI ? "rh" : "dh";
                    case "s" -> block == GURMUKHI ? "sh" : "s";
                    default -> sounds.get(consonant).latin();
                };
        sounds.set(consonant, new Sound(Kind.CONSONANT, dotted));
    }

    /**
     * Leaves out the schwas that are not spoken: the last one of a word, and from the end on those
     * between two syllables that can do without (kamalA is spoken kamlA).
     */
    private static void dropSilentSchwas(List<Sound> sounds) {
        int last = sounds.size() - 1;
        if (last >= 2
                && sounds.get(last).kind() == Kind.SCHWA
                && sounds.subList(0, last).stream().anyMatch(s -> s.kind() != Kind.CONSONANT)) {
            sounds.remove(last);
        }
        for (int i = sounds.size() - 3; i >= 2; i--) {
            if (sounds.get(i).kind() == Kind.SCHWA
                    && isConsonant(sounds, i - 1)
                    && !isConsonant(sounds, i - 2)
                    && isConsonant(sounds, i + 1)
                    && !isConsonant(sounds, i + 2)) {
                sounds.remove(i);
            }
        }
    }

    private static boolean isConsonant(List<Sound> sounds, int i) {
        return sounds.get(i).kind() == Kind.CONSONANT;
    }

    /** Tamil writes voiced and unvoiced alike: voiced between vowels and after a nasal. */
    private static void voice(List<Sound> sounds) {
        for (int i = 1; i < sounds.size() - 1; i++) {
            Sound sound = sounds.get(i);
            boolean open =
                    !isConsonant(sounds, i - 1)
                            || sounds.get(i - 1).latin().equals("n")
                            || sounds.get(i - 1).latin().equals("m");
            if (sound.kind() == Kind.CONSONANT && open && !isConsonant(sounds, i + 1)) {
                sounds.set(i, new Sound(Kind.CONSONANT, voiced(sound.latin())));
            }
        }
    }

    private static String voiced(String consonant) {
        return switch (consonant) {
            case "k" -> "g";
            case "ch" -> "s";
            case "t" -> "d";
            case "p" -> "b";
            default -> consonant;
        };
    }
}
