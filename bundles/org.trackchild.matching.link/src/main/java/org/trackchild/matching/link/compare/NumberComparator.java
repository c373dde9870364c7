package org.trackchild.matching.link.compare;

/** Compares measures, such as an age or a height: equal, a little off, more off. */
final class NumberComparator implements ValueComparator<Double> {

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
    public Double ready(String normal) {
        return Double.valueOf(normal);
    }

    @Override
    public int level(Double one, Double other) {
        double off = Math.abs(one - other);
        if (off == 0) {
            return 0;
        }
        if (off <= tolerance) {
            return 1;
        }
        return off <= 2 * tolerance ? 2 : 3;
    }

    @Override
    public void keys(Double value, Keys keys) {
        long cell = (long) Math.floor(value / (2 * tolerance));
        keys.add('c', cell);
        keys.add('c', cell + 1);
    }
}
