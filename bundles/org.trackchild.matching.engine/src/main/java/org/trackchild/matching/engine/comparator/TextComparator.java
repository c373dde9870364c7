package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.model.Field;

/** Compares descriptions by the words they share; rare words count more. */
public final class TextComparator extends TableComparator {

    private static final int STRONG = 0;
    private static final int SOME = 1;
    private static final int NONE = 2;

    /** So many bits of shared words are some agreement; words that everybody uses are none. */
    private static final double SOME_BITS = 1.5;

    /**
     * So many bits, or all that the shorter description says and at least this half, are strong.
     */
    private static final double STRONG_BITS = 8;

    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final int MONTH = 31;

    /** A word that the register has not seen yet counts as if it were in one record of so many. */
    private static final double SMALLEST_REGISTER = 50;

    private final Field field;
    private final int days;

    private TextComparator(String name, Field field, int days) {
        super(name);
        this.field = field;
        this.days = days;
    }

    /** Compares scars, moles and other marks of the body. */
    public static TextComparator marks() {
        return new TextComparator("marks", Field.MARKS, ALWAYS);
    }

    /** Compares clothes; a month later they say nothing. */
    public static TextComparator clothes() {
        return new TextComparator("clothes", Field.CLOTHES, MONTH);
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.tokenCount(field) == 0
                ? Comparison.NOTHING
                : Sampled.of(comparison(query, population), levels(), population);
    }

    private Comparison comparison(Features query, Population population) {
        int words = query.tokenCount(field);
        double all = Math.max(SMALLEST_REGISTER, population.recorded(field)) + 1;
        int[] tokens = new int[words];
        double[] rarity = new double[words];
        double possible = 0;
        for (int i = 0; i < words; i++) {
            tokens[i] = query.token(field, i);
            rarity[i] =
                    Math.max(0, Math.log(all / (population.count(field, tokens[i]) + 1)))
                            / Math.log(2);
            possible += rarity[i];
        }
        double strong = Math.max(STRONG_BITS / 2, Math.min(STRONG_BITS, possible));
        int day = query.eventDay();
        return candidate -> {
            if (candidate.tokenCount(field) == 0
                    || Math.abs((long) candidate.eventDay() - day) > days) {
                return Comparison.MISSING;
            }
            double shared = 0;
            for (int i = candidate.tokenCount(field) - 1; i >= 0; i--) {
                int token = candidate.token(field, i);
                for (int j = 0; j < tokens.length; j++) {
                    if (tokens[j] == token) {
                        shared += rarity[j];
                    }
                }
            }
            if (shared >= strong) {
                return STRONG;
            }
            return shared >= SOME_BITS ? SOME : NONE;
        };
    }

    @Override
    public String value(Features record) {
        return record.tokenCount(field) == 0 ? "" : record.text(field);
    }
}
