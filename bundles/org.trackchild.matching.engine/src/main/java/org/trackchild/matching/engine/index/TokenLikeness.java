package org.trackchild.matching.engine.index;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.Field;

/** All tokens of the dictionary compared with one, so that names are compared by numbers. */
final class TokenLikeness implements Likeness {

    private static final int LONG_KEY = 5;
    private static final int SHORT_KEY = 3;
    private static final String VOWELS = "aiu";

    private final int own;
    private final byte[] likeness;
    private final int[] relatives;
    private final Counts counts;

    TokenLikeness(int own, NameKeys.Token token, Dictionary<NameKeys.Token> names, Counts counts) {
        this.own = own;
        this.counts = counts;
        int size = names.size();
        likeness = new byte[size];
        int[] found = new int[16];
        int many = 0;
        for (int i = 0; i < size; i++) {
            int level = compare(token, names.entry(i));
            if (level != NONE) {
                likeness[i] = (byte) level;
                if (many == found.length) {
                    found = Arrays.copyOf(found, many * 2);
                }
                found[many++] = i;
            }
        }
        relatives = Arrays.copyOf(found, many);
    }

    /** How like two names are. Symmetric. */
    static int compare(NameKeys.Token one, NameKeys.Token other) {
        String key = one.key();
        String otherKey = other.key();
        if (key.equals(otherKey)) {
            return one.latin().equals(other.latin()) ? SAME : SOUND;
        }
        int shorter = Math.min(key.length(), otherKey.length());
        int difference = Math.abs(key.length() - otherKey.length());
        if (difference > 1
                || shorter < SHORT_KEY
                || shorter < LONG_KEY && key.charAt(0) != otherKey.charAt(0)) {
            return NONE;
        }
        return key.length() <= otherKey.length() ? near(key, otherKey) : near(otherKey, key);
    }

    /** Whether one edit makes one key of the other; in short keys only of a vowel. */
    private static int near(String shorter, String longer) {
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        boolean sameLength = shorter.length() == longer.length();
        if (!shorter.substring(Math.min(shorter.length(), sameLength ? at + 1 : at))
                .equals(longer.substring(at + 1))) {
            return NONE;
        }
        if (shorter.length() > SHORT_KEY) {
            return NEAR;
        }
        boolean vowels = isVowel(longer.charAt(at)) && (!sameLength || isVowel(shorter.charAt(at)));
        return vowels ? NEAR : NONE;
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    @Override
    public int of(int token) {
        if (token >= 0 && token < likeness.length) {
            return likeness[token];
        }
        return token == own ? SAME : NONE;
    }

    @Override
    public int count(Field field, int least) {
        AtomicIntegerArray known = counts.tokens(field);
        int sum = 0;
        for (int relative : relatives) {
            if (likeness[relative] >= least && relative < known.length()) {
                sum += known.get(relative);
            }
        }
        return sum;
    }
}
