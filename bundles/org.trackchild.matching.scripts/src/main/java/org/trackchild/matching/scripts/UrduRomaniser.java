package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes words in Urdu letters in Latin ones. Urdu leaves its short vowels out: they are put where
 * syllables need them, and in short words, where they tell names apart, all of them are offered.
 */
final class UrduRomaniser {

    private static final Map<Character, String> CONSONANTS =
            Map.ofEntries(
                    Map.entry('ب', "b"),
                    Map.entry('پ', "p"),
                    Map.entry('ت', "t"),
                    Map.entry('ٹ', "t"),
                    Map.entry('ث', "s"),
                    Map.entry('ج', "j"),
                    Map.entry('چ', "ch"),
                    Map.entry('ح', "h"),
                    Map.entry('خ', "kh"),
                    Map.entry('د', "d"),
                    Map.entry('ڈ', "d"),
                    Map.entry('ذ', "z"),
                    Map.entry('ر', "r"),
                    Map.entry('ڑ', "r"),
                    Map.entry('ز', "z"),
                    Map.entry('ژ', "z"),
                    Map.entry('س', "s"),
                    Map.entry('ش', "sh"),
                    Map.entry('ص', "s"),
                    Map.entry('ض', "z"),
                    Map.entry('ط', "t"),
                    Map.entry('ظ', "z"),
                    Map.entry('غ', "gh"),
                    Map.entry('ف', "f"),
                    Map.entry('ق', "q"),
                    Map.entry('ک', "k"),
                    Map.entry('ك', "k"),
                    Map.entry('گ', "g"),
                    Map.entry('ل', "l"),
                    Map.entry('م', "m"),
                    Map.entry('ن', "n"),
                    Map.entry('ں', "n"));

    private static final char ALIF = 'ا';
    private static final char LONG_ALIF = 'آ';
    private static final char AIN = 'ع';
    private static final char WAW = 'و';
    private static final char TWO_EYED_HE = 'ھ';
    private static final char HAMZA_YE = 'ئ';
    private static final char HAMZA_WAW = 'ؤ';
    private static final char RRE = 'ڑ';
    private static final char NUN_GHUNNA = 'ں';
    private static final char HE_HAMZA = 'ۂ';
    private static final char TANWIN = '\u064b';
    private static final char FATHA = '\u064e';
    private static final char DAMMA = '\u064f';
    private static final char KASRA = '\u0650';
    private static final char SUKUN = '\u0652';
    private static final char SMALL_ALIF = '\u0670';

    /** With more consonants than these the key does not hear short vowels. */
    private static final int FEW = 4;

    private final String word;
    private final List<Unit> units = new ArrayList<>();
    private int at;

    private record Unit(boolean consonant, List<String> options) {}

    private UrduRomaniser(String word) {
        this.word = word;
    }

    /** Whether a letter is one of those that Urdu, Persian and Arabic are written with. */
    static boolean reads(char letter) {
        return letter >= 0x0600 && letter <= 0x06FF || letter >= 0x0750 && letter <= 0x077F;
    }

    /** A word without vowel marks, with the letters of Urdu for the like ones of Arabic. */
    static String bare(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (isYe(letter)) {
                bare.append('ی');
            } else if (letter == 'ك') {
                bare.append('ک');
            } else if (isHe(letter)) {
                bare.append('ہ');
            } else if (!isMark(letter) && letter != SMALL_ALIF) {
                bare.append(letter);
            }
        }
        return bare.toString();
    }

    /**
     * Romanises a word.
     *
     * @param word letters of the script, in normalisation form KC
     * @return lower-case letters a to z, the usual reading first; at least one, perhaps empty
     */
    static Set<String> romanise(String word) {
        UrduRomaniser romaniser = new UrduRomaniser(word);
        for (romaniser.at = 0; romaniser.at < word.length(); romaniser.at++) {
            romaniser.read(word.charAt(romaniser.at));
        }
        return romaniser.readings();
    }

    private char next() {
        return at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    }

    private boolean last() {
        return at + 1 == word.length();
    }

    private boolean first() {
        return units.isEmpty();
    }

    private boolean afterConsonant() {
        return !first() && units.get(units.size() - 1).consonant();
    }

    private static boolean isYe(char letter) {
        return letter == 'ی' || letter == 'ي' || letter == 'ى' || letter == 'ې';
    }

    private static boolean isHe(char letter) {
        return letter == 'ہ'
                || letter == 'ه'
                || letter == 'ۃ'
                || letter == 'ة'
                || letter == HE_HAMZA;
    }

    private void consonant(String... options) {
        units.add(new Unit(true, List.of(options)));
    }

    private void vowel(String... options) {
        units.add(new Unit(false, List.of(options)));
    }

    private void read(char letter) {
        String plain = CONSONANTS.get(letter);
        if (letter == RRE) {
            consonant("r", "d");
        } else if (letter == NUN_GHUNNA) {
            consonant("n", "");
        } else if (plain != null) {
            consonant(plain);
        } else if (isHe(letter)) {
            he();
        } else if (isYe(letter)) {
            ye();
        } else {
            other(letter);
        }
    }

    private void other(char letter) {
        switch (letter) {
            case TWO_EYED_HE -> aspirate();
            case ALIF, 'أ' -> alif();
            case LONG_ALIF, 'ٱ', SMALL_ALIF -> vowel("a");
            case 'إ' -> vowel("i");
            case AIN -> ain();
            case WAW -> waw();
            case HAMZA_WAW -> vowel("u");
            case HAMZA_YE -> {
                if (!isYe(next()) && next() != 'ے') {
                    vowel("i");
                }
            }
            case 'ے', 'ۓ' -> vowel("e", "ay");
            case TANWIN -> consonant("n");
            case FATHA -> vowel("a");
            case KASRA -> vowel("i");
            case DAMMA -> vowel("u");
            case SUKUN -> vowel("");
            default -> {
                // other marks are not heard
            }
        }
    }

    private void he() {
        if (!last()) {
            consonant("h");
        } else if (afterConsonant()) {
            vowel("a");
        } else {
            consonant("h");
        }
    }

    /** Makes the consonant before it breathe: kh, bh. */
    private void aspirate() {
        if (afterConsonant()) {
            Unit before = units.remove(units.size() - 1);
            units.add(
                    new Unit(true, before.options().stream().map(option -> option + "h").toList()));
        } else {
            he();
        }
    }

    private static boolean isMark(char letter) {
        return letter >= '\u064b' && letter <= '\u0652';
    }

    private void alif() {
        if (!first()) {
            vowel("a");
        } else if (next() == WAW || isYe(next()) || isMark(next())) {
            initialLong();
        } else {
            vowel("a", "i", "u");
        }
    }

    /** "aw", "ay" before a vowel, else one long vowel. */
    private void initialLong() {
        if (isMark(next())) {
            return;
        }
        char after = at + 2 < word.length() ? word.charAt(at + 2) : ' ';
        boolean glide = after == ALIF || after == WAW || isYe(after);
        if (glide) {
            vowel("a");
            return;
        }
        at++;
        vowel(word.charAt(at) == WAW ? "u" : "i", "a");
    }

    private void ain() {
        if (!first()) {
            if (!last()) {
                vowel("a");
            }
        } else if (next() == WAW || isYe(next())) {
            initialLong();
        } else if (next() != ALIF && next() != LONG_ALIF && !isMark(next())) {
            vowel("a", "u", "i");
        }
    }

    private void ye() {
        if (next() == SMALL_ALIF) {
            return;
        }
        if (first()) {
            consonant("y");
        } else {
            longVowel();
        }
    }

    /** Before r and h it matters whether the vowel is like i or like e. */
    private boolean beforeDark() {
        return next() == 'ر' || next() == 'ح' || isHe(next());
    }

    private void longVowel() {
        if (beforeDark()) {
            vowel("i", "e");
        } else {
            vowel(next() == ALIF ? "iy" : "i");
        }
    }

    /** A consonant beside a vowel; between two consonants nearly always a vowel. */
    private void waw() {
        char next = next();
        if (next == ALIF && !first() && word.charAt(at - 1) == 'خ') {
            consonant("w", "");
        } else if (first() || next == ALIF) {
            consonant("w");
        } else if (!afterConsonant() && isYe(word.charAt(at - 1)) && CONSONANTS.containsKey(next)) {
            vowel("v", "o"); // "ev" or "yo"
        } else if (!afterConsonant() || isYe(next) || next == 'ے') {
            consonant("v");
        } else if (last()) {
            vowel("u");
        } else {
            vowel("u", "w");
        }
    }

    private Set<String> readings() {
        boolean few = units.stream().filter(Unit::consonant).count() <= FEW;
        Readings readings = new Readings();
        boolean closed = false;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            readings.add(unit.options());
            boolean meets =
                    unit.consonant() && i + 1 < units.size() && units.get(i + 1).consonant();
            if (meets) {
                String usual = closed ? between(i) : "a";
                closed = !usual.isEmpty();
                readings.add(few ? shortVowels(usual) : List.of(usual));
            } else {
                closed = !unit.consonant();
            }
        }
        return readings.texts();
    }

    /** What is spoken between two consonants of which the first ends a syllable. */
    private String between(int first) {
        boolean end =
                first + 2 == units.size()
                        || first + 3 == units.size() && !units.get(first + 2).consonant();
        boolean afterLong = first > 0 && units.get(first - 1).options().contains("a");
        return end && first >= 2 && afterLong && units.get(first - 1).options().size() == 1
                ? "i"
                : "";
    }

    private static List<String> shortVowels(String usual) {
        return switch (usual) {
            case "i" -> List.of("i", "a", "u");
            case "a" -> List.of("a", "i", "u");
            default -> List.of("", "i", "u");
        };
    }
}
