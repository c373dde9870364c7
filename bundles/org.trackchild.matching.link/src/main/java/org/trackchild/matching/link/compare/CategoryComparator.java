package org.trackchild.matching.link.compare;

import java.util.Set;

/** Compares what is one of a few: a sex, a state. */
final class CategoryComparator implements ValueComparator {

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
    public int level(String one, String other) {
        return one.equals(other) ? 0 : 1;
    }

    @Override
    public Set<String> keys(String normal) {
        return Set.of(normal);
    }
}
