package org.trackchild.matching.engine.corpus;

import java.util.Map;

/** The scripts of the states; the blocks of Unicode of all of them are laid out alike. */
enum Script {
    DEVANAGARI(0x0900, false),
    BENGALI(0x0980, false),
    GURMUKHI(0x0A00, false),
    GUJARATI(0x0A80, false),
    ODIA(0x0B00, false),
    TAMIL(0x0B80, true),
    TELUGU(0x0C00, true),
    KANNADA(0x0C80, true),
    MALAYALAM(0x0D00, true);

    private static final int VIRAMA = 0x4D;

    private static final Map<String, Integer> CONSONANTS =
            Map.ofEntries(
                    Map.entry("k", 0x15),
                    Map.entry("kh", 0x16),
                    Map.entry("g", 0x17),
                    Map.entry("gh", 0x18),
                    Map.entry("c", 0x1A),
                    Map.entry("ch", 0x1B),
                    Map.entry("j", 0x1C),
                    Map.entry("jh", 0x1D),
                    Map.entry("T", 0x1F),
                    Map.entry("D", 0x21),
                    Map.entry("N", 0x23),
                    Map.entry("t", 0x24),
                    Map.entry("th", 0x25),
                    Map.entry("d", 0x26),
                    Map.entry("dh", 0x27),
                    Map.entry("n", 0x28),
                    Map.entry("p", 0x2A),
                    Map.entry("ph", 0x2B),
                    Map.entry("b", 0x2C),
                    Map.entry("bh", 0x2D),
                    Map.entry("m", 0x2E),
                    Map.entry("y", 0x2F),
                    Map.entry("r", 0x30),
                    Map.entry("l", 0x32),
                    Map.entry("v", 0x35),
                    Map.entry("sh", 0x36),
                    Map.entry("s", 0x38),
                    Map.entry("h", 0x39),
                    Map.entry("z", 0x1C),
                    Map.entry("f", 0x2B));

    /** Tamil writes neither aspirates nor voiced stops. */
    private static final Map<Integer, Integer> TAMIL_LETTERS =
            Map.ofEntries(
                    Map.entry(0x16, 0x15),
                    Map.entry(0x17, 0x15),
                    Map.entry(0x18, 0x15),
                    Map.entry(0x1B, 0x1A),
                    Map.entry(0x1D, 0x1C),
                    Map.entry(0x21, 0x1F),
                    Map.entry(0x25, 0x24),
                    Map.entry(0x26, 0x24),
                    Map.entry(0x27, 0x24),
                    Map.entry(0x2B, 0x2A),
                    Map.entry(0x2C, 0x2A),
                    Map.entry(0x2D, 0x2A));

    /** Independent letter and sign of each vowel; the inherent one has no sign. */
    private static final Map<String, int[]> VOWELS =
            Map.of(
                    "a", new int[] {0x05, 0},
                    "A", new int[] {0x06, 0x3E},
                    "i", new int[] {0x07, 0x3F},
                    "I", new int[] {0x08, 0x40},
                    "u", new int[] {0x09, 0x41},
                    "U", new int[] {0x0A, 0x42},
                    "e", new int[] {0x0F, 0x47},
                    "ai", new int[] {0x10, 0x48},
                    "o", new int[] {0x13, 0x4B},
                    "au", new int[] {0x14, 0x4C});

    private final int block;
    private final boolean finalVirama;

    Script(int block, boolean finalVirama) {
        this.block = block;
        this.finalVirama = finalVirama;
    }

    /** Writes a row of syllables, each a consonant, a vowel, or both. */
    String write(String[] syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables.length; i++) {
            String consonant = Sounds.consonant(syllables[i]);
            String vowel = syllables[i].substring(consonant.length());
            if (!consonant.isEmpty()) {
                word.append(letter(consonant));
            }
            if (!vowel.isEmpty()) {
                int[] forms = VOWELS.get(vowel);
                int form = consonant.isEmpty() ? forms[0] : forms[1];
                if (form != 0) {
                    word.append((char) (block + form));
                }
            } else if (i < syllables.length - 1 || finalVirama) {
                word.append((char) (block + VIRAMA));
            }
        }
        return word.toString();
    }

    private char letter(String consonant) {
        int letter = CONSONANTS.get(consonant);
        if (this == TAMIL) {
            letter = TAMIL_LETTERS.getOrDefault(letter, letter);
        } else if (this == BENGALI && letter == 0x35) {
            letter = 0x2C;
        }
        return (char) (block + letter);
    }
}
