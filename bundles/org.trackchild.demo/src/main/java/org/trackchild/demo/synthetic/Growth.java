package org.trackchild.demo.synthetic;

/** Usual heights of Indian children. */
final class Growth {

    /** Centimetres in the middle of each year of age, from 0 to 17. */
    private static final double[] GIRLS = {
        61, 78, 87, 94, 101, 108, 114, 119, 125, 131, 137, 143, 148, 151, 153, 155, 156, 156
    };

    private static final double[] BOYS = {
        62, 79, 88, 95, 102, 109, 115, 120, 126, 131, 136, 141, 147, 154, 160, 165, 168, 170
    };

    private static final double DEVIATION = 0.045;

    private Growth() {}

    /**
     * A child's height.
     *
     * @param years age, with parts of a year
     * @param stature in standard deviations from the usual height
     */
    static double height(boolean girl, double years, double stature) {
        double[] middle = girl ? GIRLS : BOYS;
        double at = Math.max(0, Math.min(middle.length - 1.0, years - 0.5));
        int before = Math.min(middle.length - 2, (int) at);
        double usual = middle[before] + (at - before) * (middle[before + 1] - middle[before]);
        return usual * (1 + stature * DEVIATION);
    }
}
