package org.trackchild.matching.scripts;

import java.util.Arrays;

/**
 * Hears a romanised word: classes of consonants, and what vowels stand between them. Aspiration,
 * doubling, v/w/b, s/sh, z/j make no difference; what English spelling means is understood where
 * Indian spelling does not contradict it. Used by one thread.
 */
final class LatinSounds {

    private final String word;
    private final char[] consonants;
    private final char[] vowels;
    private final int[] starts;
    private int count;
    private int heard;
    private int at;

    private LatinSounds(String word) {
        this.word = word;
        this.consonants = new char[2 * word.length()];
        this.vowels = new char[2 * word.length()];
        this.starts = new int[2 * word.length() + 2];
    }

    /**
     * Hears a word.
     *
     * @param word letters a to z
     */
    static LatinSounds of(String word) {
        LatinSounds sounds = new LatinSounds(word);
        while (sounds.at < word.length()) {
            sounds.step();
        }
        sounds.starts[sounds.count + 1] = sounds.heard;
        return sounds;
    }

    /** Number of consonants. */
    int count() {
        return count;
    }

    /** The class of a consonant, a letter a to z. */
    char consonant(int index) {
        return consonants[index];
    }

    /** Writes another class. */
    void replace(int index, char consonant) {
        consonants[index] = consonant;
    }

    /** Turns the vowels before a consonant into "a". */
    void darken(int index) {
        Arrays.fill(vowels, starts[index], starts[index + 1], 'a');
    }

    /** Takes a consonant away; the vowels beside it meet. */
    void remove(int index) {
        System.arraycopy(consonants, index + 1, consonants, index, count - index - 1);
        System.arraycopy(starts, index + 2, starts, index + 1, count - index);
        count--;
    }

    /**
     * The first of the vowels before a consonant that is like i or u.
     *
     * @param index of the consonant; {@link #count()} for the vowels at the end
     * @return {@code i}, {@code u}, {@code a} when there is only that, a space when there is
     *     nothing
     */
    char vowel(int index) {
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            switch (vowels[i]) {
                case 'i', 'e' -> {
                    return 'i';
                }
                case 'u', 'o' -> {
                    return 'u';
                }
                default -> {
                    // a is heard only if nothing else is
                }
            }
        }
        return starts[index] == starts[index + 1] ? ' ' : 'a';
    }

    /** Whether the vowels before a consonant, or at the end, are just these letters. */
    boolean isVowel(int index, String letters) {
        int length = starts[index + 1] - starts[index];
        if (length != letters.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (vowels[starts[index] + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isVowel(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> true;
            default -> false;
        };
    }

    private char letter(int index) {
        return index >= 0 && index < word.length() ? word.charAt(index) : ' ';
    }

    private boolean goesOn(String letters) {
        return word.startsWith(letters, at);
    }

    private void vowel(char letter, int letters) {
        vowels[heard++] = letter;
        at += letters;
    }

    private void consonant(char sound, int letters) {
        at += letters;
        boolean doubled = count > 0 && heard == starts[count] && consonants[count - 1] == sound;
        if (!doubled) {
            consonants[count++] = sound;
            starts[count] = heard;
        }
    }

    private void aspirated(char sound) {
        consonant(sound, letter(at + 1) == 'h' ? 2 : 1);
    }

    private void step() {
        char letter = word.charAt(at);
        char next = letter(at + 1);
        switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> vowel(letter, 1);
            case 'y' -> glide();
            case 'v', 'w' -> labial();
            case 'h' -> breath(next);
            case 'c' -> c(next);
            case 'q' -> consonant('k', next == 'u' && isVowel(letter(at + 2)) ? 2 : 1);
            case 'g' -> g(next);
            case 'j' -> j(next);
            case 'd' -> d();
            case 't' -> t();
            case 's' -> s(next);
            case 'x' -> x(next);
            case 'z' -> aspirated('j');
            case 'p' -> consonant(next == 'h' ? 'f' : 'p', next == 'h' ? 2 : 1);
            case 'k', 'b', 'r', 'l' -> aspirated(letter);
            default -> consonant(letter, 1);
        }
    }

    private void glide() {
        if (at == 0) {
            consonant('y', 1);
        } else {
            vowel('i', 1);
        }
    }

    /**
     * The last v is hardly a consonant: Rao, Rav; Madhav, Madhao; Shiv, Shiva, Sheo; and w after o
     * never is: Gowda, Gauda.
     */
    private void labial() {
        char next = letter(at + 1);
        if (at > 0 && endsHere()) {
            vowel('u', word.length() - at);
        } else if (letter(at) == 'w' && letter(at - 1) == 'o' && !isVowel(next) && next != 'h') {
            vowel('u', 1);
        } else {
            aspirated('b');
        }
    }

    private boolean endsHere() {
        int left = word.length() - at - 1;
        char next = letter(at + 1);
        return left == 0
                || left == 1
                        && (next == 'a' || next == 'e' || next == 'u' && isVowel(letter(at - 1)))
                || left == 2 && next == 'a' && letter(at + 2) == 'a';
    }

    /** Heard at the beginning and after a vowel; "singh" is also written "sinh". */
    private void breath(char next) {
        char before = letter(at - 1);
        if (at == 0 && next != 'r') {
            consonant('h', 1);
        } else if (before == 'n' && !isVowel(next)) {
            consonant('g', 1);
        } else if ((isVowel(before) || before == 'y') && next != ' ' && next != 'n') {
            consonant('h', 1);
        } else {
            at++;
        }
    }

    private void c(char next) {
        char second = letter(at + 2);
        if (next == 'c' && second == 'h') {
            at++;
        } else if (next == 'h') {
            boolean greek = at == 0 && second == 'r';
            consonant(greek ? 'k' : 'c', second == 'h' ? 3 : 2);
        } else if (next == 'k') {
            consonant('k', 2);
        } else {
            consonant(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k', 1);
        }
    }

    /** "gn", "gny" stand for what others write "gy": Gyan. */
    private void g(char next) {
        if (goesOn("gny") || at == 0 && next == 'n') {
            gy();
        } else if (goesOn("ght")) {
            at += 2;
        } else {
            aspirated('g');
        }
    }

    private void j(char next) {
        if (goesOn("jny") || at == 0 && next == 'n') {
            gy();
        } else {
            aspirated('j');
        }
    }

    private void gy() {
        consonant('g', 2);
        vowel('i', letter(at) == 'y' ? 1 : 0);
    }

    private void d() {
        if (goesOn("dny")) {
            gy();
        } else if (goesOn("dge") || goesOn("dj")) {
            consonant('j', 2);
        } else {
            aspirated('d');
        }
    }

    private void t() {
        if (goesOn("tch")) {
            at++;
        } else if (goesOn("tion")) {
            consonant('s', 3);
        } else {
            aspirated('t');
        }
    }

    private void s(char next) {
        if (next == 'c' && (letter(at + 2) == 'e' || letter(at + 2) == 'i')) {
            at++;
        } else {
            aspirated('s');
        }
    }

    private void x(char next) {
        if (at == 0) {
            consonant('j', 1);
        } else {
            consonant('k', 0);
            consonant('s', next == 'h' ? 2 : 1);
        }
    }
}
