package org.trackchild.matching.engine.comparator;

import java.util.function.IntToDoubleFunction;

/** The words of a query, each with how rare it is among the records that it is compared with. */
final class RareWords {

    /** A word that the register has not seen yet counts as if it were in one record of so many. */
    private static final double SMALLEST_REGISTER = 50;

    private final int[] tokens;
    private final double[] bits;

    /**
     * @param tokens the words; kept
     * @param recorded number of records that have any words
     * @param count tells the number of records that have a word
     */
    RareWords(int[] tokens, int recorded, IntToDoubleFunction count) {
        this.tokens = tokens;
        double all = Math.max(SMALLEST_REGISTER, recorded) + 1;
        bits = new double[tokens.length];
        for (int i = 0; i < bits.length; i++) {
            double share = (count.applyAsDouble(tokens[i]) + 1) / all;
            bits[i] = Math.max(0, -Math.log(share)) / Math.log(2);
        }
    }

    /** Number of words. */
    int size() {
        return tokens.length;
    }

    /** A word; negative when no record has it. */
    int token(int index) {
        return tokens[index];
    }

    /** How rare a word is: the bits of one that so few records have. */
    double bits(int index) {
        return bits[index];
    }

    /** The bits of a word of another record: 0 when the query does not have it. */
    double bitsOf(int token) {
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] == token) {
                return bits[i];
            }
        }
        return 0;
    }
}
