package org.trackchild.matching.scripts;

/**
 * Reduces a romanised name to what all its usual spellings have in common. Consonants keep their
 * class (aspiration, v/w/b, s/sh, z/j, doubling make no difference), vowels only whether they are
 * like i or like u, a only at the beginning.
 */
final class SoundKey {

    private static final char FRONT = 'i';
    private static final char BACK = 'u';

    private final String word;
    private final StringBuilder key;
    private int at;
    private boolean afterConsonant;

    private SoundKey(String word) {
        this.word = word;
        this.key = new StringBuilder(word.length());
    }

    /**
     * The key of a word.
     *
     * @param word letters a to z, at least one
     * @return letters a to z, at least one
     */
    static String of(String word) {
        SoundKey fold = new SoundKey(word);
        while (fold.at < word.length()) {
            fold.step();
        }
        return fold.key.length() == 0 ? word.substring(0, 1) : fold.key.toString();
    }

    private void step() {
        char letter = word.charAt(at);
        switch (letter) {
            case 'a' -> open();
            case 'e' -> e();
            case 'i' -> vowel(FRONT);
            case 'o', 'u' -> vowel(BACK);
            case 'y' -> glide();
            case 'w', 'v' -> labial();
            case 'h' -> breath();
            case 'c' -> c();
            case 'g' -> aspirated('g');
            case 'k', 'q' -> aspirated('k');
            case 'j', 'z' -> aspirated('j');
            case 't' -> aspirated('t');
            case 'd' -> aspirated('d');
            case 'b' -> aspirated('b');
            case 's' -> aspirated('s');
            case 'r' -> aspirated('r');
            case 'l' -> aspirated('l');
            case 'p' -> consonant(next() == 'h' ? 'f' : 'p', next() == 'h' ? 2 : 1);
            case 'x' -> {
                consonant('k', 0);
                consonant('s', 1);
            }
            case 'm', 'n' -> nasal(letter);
            default -> consonant(letter, 1);
        }
    }

    private char next() {
        return letter(at + 1);
    }

    private char before() {
        return letter(at - 1);
    }

    private char letter(int index) {
        return index >= 0 && index < word.length() ? word.charAt(index) : ' ';
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private void open() {
        if (key.length() == 0) {
            key.append('a');
        }
        afterConsonant = false;
        at++;
    }

    /**
     * Hardly heard at the end and before "r" and "h" of the same syllable: Anwer and Anwar, Mehmood
     * and Mahmood.
     */
    private void e() {
        boolean last = at == word.length() - 1 && afterConsonant && key.length() > 1;
        char next = next();
        boolean dark = (next == 'h' || next == 'r') && !isVowel(letter(at + 2));
        if (last || dark && at > 0 && !isVowel(before())) {
            open();
        } else {
            vowel(FRONT);
        }
    }

    private void vowel(char sound) {
        // at the beginning "ai", "au" and "ae" are one sound
        if (key.length() == 1 && at <= 2 && key.charAt(0) == 'a' && !afterConsonant) {
            key.setLength(0);
        }
        if (key.length() == 0 || key.charAt(key.length() - 1) != sound || afterConsonant) {
            key.append(sound);
        }
        afterConsonant = false;
        at++;
    }

    private void consonant(char sound, int letters) {
        if (!(afterConsonant && key.charAt(key.length() - 1) == sound)) {
            key.append(sound);
        }
        afterConsonant = true;
        at += letters;
    }

    private void aspirated(char sound) {
        consonant(sound, next() == 'h' ? 2 : 1);
    }

    private void glide() {
        if (at == 0) {
            consonant('y', 1);
        } else {
            vowel(FRONT);
        }
    }

    /** "av", "aw" at the end of a word sound like "ao": Rao, Rav; Madhav, Madhao. */
    private void labial() {
        boolean vowelBefore = before() == 'a' || before() == 'o';
        if (vowelBefore && at == word.length() - 1) {
            vowel(BACK);
        } else {
            consonant('b', next() == 'h' ? 2 : 1);
        }
    }

    /** Heard only at the beginning; "singh" is also written "sinh". */
    private void breath() {
        if (at == 0) {
            consonant('h', 1);
        } else if (before() == 'n' && !isVowel(next())) {
            consonant('g', 1);
        } else {
            at++;
        }
    }

    private void c() {
        char next = next();
        if (next == 'h') {
            consonant('c', letter(at + 2) == 'h' ? 3 : 2);
        } else if (next == 'k') {
            consonant('k', 2);
        } else if (next == 'e' || next == 'i' || next == 'y') {
            consonant('s', 1);
        } else {
            consonant('k', 1);
        }
    }

    private void nasal(char letter) {
        char next = next();
        boolean beforeLabial = "pbfvw".indexOf(next) >= 0;
        consonant(letter == 'm' && beforeLabial ? 'n' : letter, 1);
    }
}
