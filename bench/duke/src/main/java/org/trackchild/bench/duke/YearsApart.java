package org.trackchild.bench.duke;

import no.priv.garshol.duke.Comparator;

/** Compares days of birth: alike when equal, less so with every day, not at all from six years. */
final class YearsApart implements Comparator {

    private static final double MOST_DAYS = 6 * 365.;

    @Override
    public double compare(String one, String other) {
        int days = Math.abs(Integer.parseInt(one) - Integer.parseInt(other));
        return Math.max(0, 1 - days / MOST_DAYS);
    }

    @Override
    public boolean isTokenized() {
        return false;
    }
}
