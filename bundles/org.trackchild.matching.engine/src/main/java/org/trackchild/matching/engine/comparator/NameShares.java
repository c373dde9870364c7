package org.trackchild.matching.engine.comparator;

import java.util.List;
import org.trackchild.matching.api.Level;

/** How often the levels of a name are met with one query: a rare name that agrees says more. */
final class NameShares {

    /** The general guess counts like so many records. */
    private static final double GUESS_WEIGHT = 200;

    private static final double LEAST_TOGETHER = .05;
    private static final double MOST_TOGETHER = .5;

    private final List<Level> levels;
    private final int recorded;
    private final double[] shares;

    /**
     * @param recorded number of records that tell the name
     */
    NameShares(List<Level> levels, int recorded) {
        this.levels = levels;
        this.recorded = recorded;
        this.shares = new double[levels.size()];
    }

    /** Sets the share of a level from the number of records on it. */
    NameShares set(int level, double count) {
        shares[level] = Shares.smoothed(count, recorded, levels.get(level).u(), GUESS_WEIGHT);
        return this;
    }

    /**
     * Splits the share of "same" into "same" and "full" by the share of the other parts; names of
     * one community go together, so the parts of a name are not independent.
     */
    NameShares split(int full, int same, int surname) {
        double together = Math.min(MOST_TOGETHER, Math.max(LEAST_TOGETHER, shares[surname]));
        shares[full] = shares[same] * together;
        shares[same] -= shares[full];
        return this;
    }

    /** The shares of all levels, where "differs" has the rest. */
    double[] completed(int differs) {
        return Shares.completed(shares, differs, levels);
    }
}
