package org.trackchild.matching.link.compare;

import java.util.Set;

/** Compares measures, such as an age or a height: equal, a little off, more off. */
final class NumberComparator implements ValueComparator {

    private final double tolerance;

    /**
     * @param tolerance so much is a little; twice as much is more
     */
    NumberComparator(double tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public double[] guesses() {
        return new double[] {.6, .25, .08, .07};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "near", "off", "differs"};
    }

    @Override
    public String normal(String written) {
        try {
            double number = Double.parseDouble(written.strip().replace(',', '.'));
            return Double.isFinite(number) ? Double.toString(number) : "";
        } catch (NumberFormatException none) {
            return "";
        }
    }

    @Override
    public int level(String one, String other) {
        double off = Math.abs(Double.parseDouble(one) - Double.parseDouble(other));
        if (off == 0) {
            return 0;
        }
        if (off <= tolerance) {
            return 1;
        }
        return off <= 2 * tolerance ? 2 : 3;
    }

    @Override
    public Set<String> keys(String normal) {
        long cell = (long) Math.floor(Double.parseDouble(normal) / (2 * tolerance));
        return Set.of(Long.toString(cell), Long.toString(cell + 1));
    }
}
