package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.List;

/** Reads the letters of a word in one Indian script as sounds, one letter at a time. */
final class IndicLetters {

    static final int KA = 0x15;
    static final int NGA = 0x19;
    static final int CA = 0x1A;
    static final int JA = 0x1C;
    static final int NYA = 0x1E;
    static final int DDA = 0x21;
    static final int NA = 0x28;
    static final int NNNA = 0x29;
    static final int PA = 0x2A;
    static final int BA = 0x2C;
    static final int MA = 0x2E;
    static final int YA = 0x2F;
    static final int RA = 0x30;
    static final int RRA = 0x31;
    static final int LLLA = 0x34;
    static final int SSA = 0x37;
    private static final int HA = 0x39;

    private static final int CHANDRABINDU = 0x01;
    private static final int ANUSVARA = 0x02;
    private static final int VISARGA = 0x03;
    private static final int FIRST_VOWEL = 0x05;
    private static final int NUKTA = 0x3C;
    private static final int FIRST_SIGN = 0x3E;
    private static final int I = 0x07;
    private static final int U = 0x09;
    private static final int E_SIGN = 0x47;
    private static final int AI_SIGN = 0x48;
    private static final int O_SIGN = 0x4B;
    private static final int VIRAMA = 0x4D;
    private static final int FIRST_CHILLU = 0x7A;

    private static final String[] VOWELS = // from FIRST_VOWEL
            "a a i i u u ri li e e e ai o o o au".split(" ");
    private static final String[] CONSONANTS = // from KA
            ("k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h")
                    .split(" ");
    private static final String[] SIGNS = // from FIRST_SIGN
            "a i i u u ri ri e e e ai o o o au".split(" ");
    private static final String[] CHILLUS = "n n r l l k".split(" "); // from FIRST_CHILLU
    private static final int[] CHILLU_LETTERS = {0x23, NA, RA, 0x32, 0x33, KA};

    private final String word;
    private final IndicScript script;
    private final List<IndicSound> sounds = new ArrayList<>();
    private int at;

    private IndicLetters(String word, IndicScript script) {
        this.word = word;
        this.script = script;
    }

    /**
     * The sounds of a word.
     *
     * @param word letters of the script, in normalisation form C
     */
    static List<IndicSound> sounds(String word, IndicScript script) {
        IndicLetters letters = new IndicLetters(word, script);
        for (letters.at = 0; letters.at < word.length(); letters.at++) {
            letters.read(IndicScript.offset(word.charAt(letters.at)));
        }
        return letters.sounds;
    }

    private void read(int letter) {
        if (letter == CHANDRABINDU) {
            nasalisation();
        } else if (letter == ANUSVARA) {
            anusvara();
        } else if (letter == VISARGA) {
            visarga();
        } else if (letter >= FIRST_VOWEL && letter < KA) {
            independent(letter);
        } else if (letter >= KA && letter <= HA) {
            consonant(letter);
        } else if (letter == NUKTA) {
            dot();
        } else if (letter >= FIRST_SIGN && letter < FIRST_SIGN + SIGNS.length) {
            dropSchwa();
            sounds.add(sign(letter, SIGNS[letter - FIRST_SIGN]));
        } else if (letter == VIRAMA) {
            virama();
        } else {
            rare(letter);
        }
    }

    /** The letter that many places on; -1 after the end. */
    private int next(int places) {
        int index = at + places;
        return index >= 0 && index < word.length() ? IndicScript.offset(word.charAt(index)) : -1;
    }

    private static boolean isVelar(int letter) {
        return letter >= KA && letter <= NGA;
    }

    private static boolean isPalatal(int letter) {
        return letter >= CA && letter < NYA;
    }

    private static boolean isLabial(int letter) {
        return letter >= PA && letter <= MA;
    }

    private static boolean isVowel(int letter) {
        return letter >= FIRST_VOWEL && letter < KA
                || letter >= FIRST_SIGN && letter < VIRAMA
                || letter == 0x72; // candra a
    }

    /** A vowel of its own; Bengali writes "yu" as "iu". */
    private void independent(int letter) {
        boolean yu = script == IndicScript.BENGALI && letter == U && isOnlyI(sounds.size() - 1);
        if (yu) {
            sounds.set(0, IndicSound.consonant(YA, "y"));
        }
        boolean dark = script == IndicScript.BENGALI && letter == FIRST_VOWEL;
        sounds.add(
                dark
                        ? IndicSound.vowel(letter, "a", "o")
                        : vowel(letter, VOWELS[letter - FIRST_VOWEL]));
    }

    private boolean isOnlyI(int index) {
        return index == 0 && sounds.get(0).letter() == I;
    }

    /** A vowel after a consonant; Punjabi writes "ay" at the end as "e", Bengal says "oi". */
    private IndicSound sign(int letter, String latin) {
        boolean ay = script == IndicScript.GURMUKHI && letter == E_SIGN && next(1) < 0;
        boolean oi = script == IndicScript.BENGALI && letter == AI_SIGN;
        if (ay || oi) {
            return IndicSound.vowel(letter, latin, ay ? "ay" : "oi");
        }
        return vowel(letter, latin);
    }

    /** Vowels that the usual romanisation tells differently, or English ones. */
    private static IndicSound vowel(int letter, String latin) {
        return switch (letter) {
            case 0x0B, 0x43, 0x44 -> IndicSound.vowel(letter, "ri", "ru");
            case 0x0D, 0x45 -> IndicSound.vowel(letter, "e", "a");
            case 0x11, 0x49 -> IndicSound.vowel(letter, "o", "a");
            case 0x10, 0x48 -> IndicSound.vowel(letter, "ai", "a");
            default -> IndicSound.vowel(letter, latin);
        };
    }

    /** A vowel through the nose; many do not write that in Latin. */
    private void nasalisation() {
        sounds.add(IndicSound.consonant(CHANDRABINDU, isLabial(next(1)) ? "m" : "n", ""));
    }

    private void anusvara() {
        int next = next(1);
        if (next < 0) {
            sounds.add(lastAnusvara());
        } else if (isLabial(next)) {
            sounds.add(IndicSound.consonant(ANUSVARA, "m"));
        } else if (script.eastern() && !isVelar(next) && !isPalatal(next) && next > NA) {
            sounds.add(IndicSound.consonant(ANUSVARA, "n", "ng"));
        } else if (script.southern() && next >= YA) {
            sounds.add(IndicSound.consonant(ANUSVARA, "m", "n"));
        } else if (next == HA) {
            sounds.add(IndicSound.consonant(ANUSVARA, "n", "ng"));
        } else if (afterLongVowel()) {
            sounds.add(IndicSound.consonant(ANUSVARA, "n", ""));
        } else {
            sounds.add(IndicSound.consonant(ANUSVARA, "n"));
        }
    }

    private IndicSound lastAnusvara() {
        if (script.southern()) {
            return IndicSound.consonant(ANUSVARA, "m");
        }
        if (script.eastern()) {
            return IndicSound.consonant(ANUSVARA, "ng", "n");
        }
        return lastNasal();
    }

    /** Written in names like Miyan or not, but always in the plural endings "on", "en". */
    private IndicSound lastNasal() {
        int before = next(-1);
        boolean ending = before == E_SIGN || before == O_SIGN;
        return ending
                ? IndicSound.consonant(ANUSVARA, "n")
                : IndicSound.consonant(ANUSVARA, "n", "", "m");
    }

    /** After a long vowel anusvara is often written for chandrabindu. */
    private boolean afterLongVowel() {
        int before = next(-1);
        boolean sign = before >= FIRST_SIGN && before < VIRAMA;
        boolean isShort = before == 0x3F || before == 0x41 || before == 0x43;
        boolean letter = before >= FIRST_VOWEL && before < KA && before % 2 == 0;
        return !script.southern() && (sign && !isShort || letter);
    }

    private void visarga() {
        if (script == IndicScript.TAMIL) {
            tamilDots();
        } else if (next(1) < 0) {
            sounds.add(IndicSound.consonant(VISARGA, "h"));
        }
    }

    /** Tamil makes f of p with three dots before it. */
    private void tamilDots() {
        if (next(1) == PA) {
            at++;
            sounds.add(IndicSound.consonant(0, "f"));
            sounds.add(IndicSound.schwa("a"));
        }
    }

    private void consonant(int letter) {
        sounds.add(IndicClusters.second(sounds, letter, script).orElseGet(() -> single(letter)));
        boolean dark = script == IndicScript.BENGALI;
        sounds.add(dark ? IndicSound.schwa("a", "o") : IndicSound.schwa("a"));
    }

    private IndicSound single(int letter) {
        String latin = CONSONANTS[letter - KA];
        return switch (letter) {
            case NGA -> IndicSound.consonant(letter, velarNasal());
            case NYA -> palatalNasal();
            case DDA, DDA + 1 -> flap(letter, latin);
            case YA ->
                    script.eastern() && sounds.isEmpty()
                            ? IndicSound.consonant(letter, "y", "j")
                            : IndicSound.consonant(letter, "y");
            case BA, BA + 1 ->
                    script == IndicScript.BENGALI
                            ? IndicSound.consonant(letter, latin, "v")
                            : IndicSound.consonant(letter, latin);
            case LLLA ->
                    script.southern()
                            ? IndicSound.consonant(letter, "zh", "l")
                            : IndicSound.consonant(letter, "l");
            default -> IndicSound.consonant(letter, latin);
        };
    }

    private String velarNasal() {
        boolean before = next(1) == VIRAMA && (isVelar(next(2)) || isLabial(next(2)));
        return before ? "n" : "ng";
    }

    private IndicSound palatalNasal() {
        boolean before = next(1) == VIRAMA && (isPalatal(next(2)) || next(2) == NYA);
        if (before) {
            return IndicSound.consonant(NYA, "n");
        }
        return switch (script) {
            case MALAYALAM -> IndicSound.consonant(NYA, "nj", "n");
            case TAMIL -> IndicSound.consonant(NYA, "gn", "ny", "n");
            default -> IndicSound.consonant(NYA, "ny", "n");
        };
    }

    /** Between vowels the hard d is a flap, with or without its dot; it is written d or r. */
    private IndicSound flap(int letter, String latin) {
        boolean flap =
                script.dropsSchwas()
                        && !sounds.isEmpty()
                        && !sounds.get(sounds.size() - 1).isConsonant()
                        && next(1) != VIRAMA
                        && next(1) != NUKTA;
        return flap
                ? IndicSound.consonant(letter, latin, latin.replace('d', 'r'))
                : IndicSound.consonant(letter, latin);
    }

    /** Without a vowel; at the end of a word in Malayalam half a vowel, which many write "u". */
    private void virama() {
        dropSchwa();
        if (script == IndicScript.MALAYALAM && next(1) < 0 && sounds.size() > 1) {
            sounds.add(IndicSound.vowel(VIRAMA, "", "u"));
        }
    }

    private void dropSchwa() {
        int last = sounds.size() - 1;
        if (last >= 0 && sounds.get(last).isSchwa()) {
            sounds.remove(last);
        }
    }

    /** The dot below makes another consonant of the one before. */
    private void dot() {
        int index = sounds.size() - 2;
        if (index < 0 || !sounds.get(index).isConsonant()) {
            return;
        }
        IndicSound plain = sounds.get(index);
        boolean east = script.eastern();
        sounds.set(
                index,
                switch (plain.usual()) {
                    case "j" -> plain.with("z");
                    case "ph" -> plain.with("f");
                    case "d" -> east ? plain.with("r", "d") : plain.with("d", "r");
                    case "dh" -> east ? plain.with("rh", "dh") : plain.with("dh", "rh");
                    case "s" -> plain.with(script == IndicScript.GURMUKHI ? "sh" : "s");
                    case "y" -> glide(plain, index);
                    default -> plain;
                });
    }

    /** Bengali writes "wa" as "oya", "ya" at the beginning as "iya". */
    private IndicSound glide(IndicSound plain, int index) {
        if (isOnlyI(index - 1)) {
            sounds.set(0, sounds.get(0).with(""));
        }
        boolean wa =
                index > 0
                        && next(1) == FIRST_SIGN
                        && (sounds.get(index - 1).letter() == O_SIGN
                                || sounds.get(index - 1).letter() == 0x13);
        if (wa) {
            sounds.set(index - 1, sounds.get(index - 1).with("", "o"));
        }
        return plain.with(wa ? "w" : "y");
    }

    private void rare(int letter) {
        switch (letter) {
            case 0x5C -> flapOfPunjab();
            case 0x5E -> consonantLike("f");
            case 0x5F -> consonantLike("y");
            case 0x4E -> sounds.add(IndicSound.consonant(letter, "t"));
            case 0x70 -> eastOrNorth("r", "n");
            case 0x71 -> eastOrNorth("w", "");
            case 0x72 ->
                    sounds.add(
                            IndicSound.vowel(letter, script == IndicScript.GURMUKHI ? "i" : "a"));
            case 0x73 -> sounds.add(IndicSound.vowel(letter, "u"));
            default -> {
                if (script == IndicScript.MALAYALAM
                        && letter >= FIRST_CHILLU
                        && letter < FIRST_CHILLU + CHILLUS.length) {
                    sounds.add(
                            IndicSound.consonant(
                                    CHILLU_LETTERS[letter - FIRST_CHILLU],
                                    CHILLUS[letter - FIRST_CHILLU]));
                }
                // others are digits, length marks, signs that are not heard in names
            }
        }
    }

    private void flapOfPunjab() {
        if (script == IndicScript.GURMUKHI) {
            sounds.add(IndicSound.consonant(DDA, "r", "d"));
            sounds.add(IndicSound.schwa("a"));
        }
    }

    private void consonantLike(String latin) {
        sounds.add(IndicSound.consonant(0, latin));
        sounds.add(IndicSound.schwa("a"));
    }

    private void eastOrNorth(String east, String north) {
        if (script.eastern()) {
            consonantLike(east);
        } else if (script == IndicScript.GURMUKHI && !north.isEmpty()) {
            sounds.add(IndicSound.consonant(ANUSVARA, isLabial(next(1)) ? "m" : north));
        }
    }
}
