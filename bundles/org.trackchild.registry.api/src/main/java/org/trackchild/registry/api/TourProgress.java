package org.trackchild.registry.api;

import java.util.Objects;

/**
 * How far a person has come with a guided tour of a training. Immutable.
 *
 * @param tour code of the tour, at most 60 characters
 * @param done so many of its steps, the first ones, are done; 0 or more
 * @param since number of the last entry of the journal before the tour was begun: what was done
 *     before does not count
 * @param left whether the person has put the tour away, to go on later
 */
public record TourProgress(String tour, int done, long since, boolean left) {

    public TourProgress {
        Objects.requireNonNull(tour);
        if (done < 0 || since < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }

    /** The same, with so many steps done. */
    public TourProgress withDone(int steps) {
        return new TourProgress(tour, steps, since, left);
    }

    /** The same, put away or taken up. */
    public TourProgress withLeft(boolean away) {
        return new TourProgress(tour, done, since, away);
    }
}
