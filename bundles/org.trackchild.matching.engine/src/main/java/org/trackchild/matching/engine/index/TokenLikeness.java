package org.trackchild.matching.engine.index;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.Field;

/** The tokens of the dictionary that are like one, with how like they are. Immutable. */
public final class TokenLikeness implements Likeness {

    private final int own;
    private final int[] sounding;
    private final int[] near;
    private final Counts counts;

    TokenLikeness(int own, NameKeys.Token token, NameWords words, Counts counts) {
        this.own = own;
        this.counts = counts;
        NameWords.Alike alike = words.alike(token);
        sounding = alike.sounding();
        near = alike.near();
    }

    /** Tokens of the same sound, ascending. Not to be changed. */
    public int[] sounding() {
        return sounding;
    }

    /** Tokens that are near, ascending. Not to be changed. */
    public int[] near() {
        return near;
    }

    @Override
    public int of(int token) {
        if (token == own) {
            return SAME;
        }
        if (Arrays.binarySearch(sounding, token) >= 0) {
            return SOUND;
        }
        return Arrays.binarySearch(near, token) >= 0 ? NEAR : NONE;
    }

    @Override
    public int count(Field field, int least) {
        AtomicIntegerArray known = counts.tokens(field);
        if (least > SOUND) {
            return own >= 0 && own < known.length() ? known.get(own) : 0;
        }
        return sum(known, sounding) + (least > NEAR ? 0 : sum(known, near));
    }

    private static int sum(AtomicIntegerArray known, int[] tokens) {
        int sum = 0;
        for (int token : tokens) {
            if (token < known.length()) {
                sum += known.get(token);
            }
        }
        return sum;
    }
}
