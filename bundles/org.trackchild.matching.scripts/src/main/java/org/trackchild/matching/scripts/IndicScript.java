package org.trackchild.matching.scripts;

/**
 * The nine scripts of India that descend from Brahmi. Their Unicode blocks are laid out alike, so a
 * letter is told by its offset in the block.
 */
enum IndicScript {
    DEVANAGARI,
    BENGALI,
    GURMUKHI,
    GUJARATI,
    ODIA,
    TAMIL,
    TELUGU,
    KANNADA,
    MALAYALAM;

    private static final int FIRST_BLOCK = 0x0900;
    private static final int BLOCK = 0x80;
    private static final IndicScript[] SCRIPTS = values();

    /** The script of a letter, or {@code null}. */
    static IndicScript of(char letter) {
        int script = (letter - FIRST_BLOCK) / BLOCK;
        boolean danda = letter == 0x0964 || letter == 0x0965;
        return letter < FIRST_BLOCK || script >= SCRIPTS.length || danda ? null : SCRIPTS[script];
    }

    /** Where a letter stands in its block. */
    static int offset(char letter) {
        return letter & BLOCK - 1;
    }

    /** Whether the vowel that a consonant carries is left out where speech can do without. */
    boolean dropsSchwas() {
        return ordinal() <= GUJARATI.ordinal();
    }

    /** Whether the language writes all its vowels, so that a last "a" may be heard. */
    boolean southern() {
        return ordinal() >= TAMIL.ordinal();
    }

    /** Bengali, Assamese and Odia: "a" like "o", "y" like "j", anusvara like "ng". */
    boolean eastern() {
        return this == BENGALI || this == ODIA;
    }
}
