package org.trackchild.ui.desk.words;

/** A probability in words and figures together. Never says that something is certain. */
public enum Likelihood {
    VERY_LIKELY,
    LIKELY,
    MORE_LIKELY_THAN_NOT,
    POSSIBLE,
    UNLIKELY,
    VERY_UNLIKELY;

    private static final int MOST_IN_HUNDRED = 99;

    private static final int MOST_IN_TEN = 9;

    /**
     * The band of a probability.
     *
     * @param probability 0 to 1
     */
    public static Likelihood of(double probability) {
        if (probability >= 0.95) {
            return VERY_LIKELY;
        }
        if (probability >= 0.80) {
            return LIKELY;
        }
        if (probability >= 0.50) {
            return MORE_LIKELY_THAN_NOT;
        }
        if (probability >= 0.20) {
            return POSSIBLE;
        }
        return probability >= 0.05 ? UNLIKELY : VERY_UNLIKELY;
    }

    /** The sentence: "Likely: about 9 in 10". */
    public static String sentence(double probability, Words words) {
        Likelihood band = of(probability);
        return words.text(band.key(), band.figure(probability));
    }

    /** The short word for lists: "likely". */
    public static String word(double probability, Words words) {
        return words.text(of(probability).key() + ".word");
    }

    private String key() {
        return "likelihood." + name().toLowerCase(java.util.Locale.ROOT);
    }

    private String figure(double probability) {
        long figure =
                switch (this) {
                    case VERY_LIKELY -> Math.min(MOST_IN_HUNDRED, Math.round(probability * 100));
                    case LIKELY, MORE_LIKELY_THAN_NOT ->
                            Math.min(MOST_IN_TEN, Math.round(probability * 10));
                    case POSSIBLE, UNLIKELY -> Math.round(1 / probability);
                    case VERY_UNLIKELY -> 20;
                };
        return Long.toString(figure);
    }

    /** Probability of odds that are given as bits. */
    public static double ofBits(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /** What any two records start with: "about 1 in 2 lakh". */
    public static String prior(double priorBits, Words words) {
        return words.text("likelihood.one_in", Figures.rounded(1 / ofBits(priorBits), words));
    }
}
