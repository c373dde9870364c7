package org.trackchild.ui.desk.words;

/** What the bits of a reason weigh, in words that officers read without a table. */
public enum Strength {
    NONE,
    WEAK,
    MODERATE,
    STRONG,
    VERY_STRONG;

    /**
     * The word for an amount of evidence.
     *
     * @param bits for (positive) or against (negative)
     */
    public static Strength of(double bits) {
        double weight = Math.abs(bits);
        if (weight < 1) {
            return NONE;
        }
        if (weight < 3) {
            return WEAK;
        }
        if (weight < 7) {
            return MODERATE;
        }
        return weight <= 10 ? STRONG : VERY_STRONG;
    }

    /** The word: "strong". */
    public String in(Words words) {
        return words.text("strength." + name().toLowerCase(java.util.Locale.ROOT));
    }
}
