package org.trackchild.matching.engine.index;

import java.util.Arrays;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.Field;

/** The tokens of the dictionary that are like one, with how like they are. Immutable. */
public final class TokenLikeness implements Likeness {

    private final int own;
    private final int[] sounding;
    private final int[] near;
    private final Counts counts;

    /** In how many records they are, for each column of names. */
    private final int[] soundingCounts;

    private final int[] nearCounts;

    TokenLikeness(int own, NameKeys.Token token, NameWords words, Counts counts) {
        this.own = own;
        this.counts = counts;
        NameWords.Alike alike = words.alike(token);
        sounding = alike.sounding();
        near = alike.near();
        soundingCounts = counts.sums(sounding);
        nearCounts = counts.sums(near);
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
        if (least > SOUND) {
            return counts.of(field, own);
        }
        Column column = Column.of(field);
        if (column == null || !column.isName()) {
            return 0;
        }
        int at = column.nameNumber();
        return soundingCounts[at] + (least > NEAR ? 0 : nearCounts[at]);
    }
}
