package org.trackchild.model;

/**
 * An age in completed years that may be a range: "about 6 to 8". A single figure has both bounds
 * equal; how much an officer's "about 7" may be off is the business of the matching engine.
 *
 * @param lowest lowest age in years, 0 to 120
 * @param highest highest age in years, {@code lowest} to 120
 */
public record ApproximateAge(int lowest, int highest) {

    public ApproximateAge {
        if (lowest < 0 || highest < lowest || highest > 120) {
            throw new IllegalArgumentException("no age range: " + lowest + ".." + highest);
        }
    }

    /** One figure, as it is usually written. */
    public static ApproximateAge about(int years) {
        return new ApproximateAge(years, years);
    }

    /** "7" or "6-8". */
    @Override
    public String toString() {
        return lowest == highest ? Integer.toString(lowest) : lowest + "-" + highest;
    }
}
