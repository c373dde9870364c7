package org.trackchild.matching.link.compare;

/** Compares what is one of a few: a sex, a state. */
final class CategoryComparator implements ValueComparator<String> {

    @Override
    public double[] guesses() {
        return new double[] {.95, .05};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "differs"};
    }

    @Override
    public String normal(String written) {
        return PlainWords.of(written);
    }

    @Override
    public String ready(String normal) {
        return normal;
    }

    @Override
    public int level(String one, String other) {
        return one.equals(other) ? 0 : 1;
    }

    /** None: only equal values agree, and those are one value. */
    @Override
    public void keys(String value, Keys keys) {
        // see above
    }
}
