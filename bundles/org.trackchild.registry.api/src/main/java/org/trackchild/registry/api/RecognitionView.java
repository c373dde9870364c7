package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A recognition with the children who were placed there.
 *
 * @param recognition the facility or person
 * @param roll the children who are there and whose cases the reader may see, the longest there
 *     first; each child once, however many files it has
 * @param unseen how many more children are there, whose cases the reader may not see
 * @param mayChange whether the reader can renew and withdraw it
 */
public record RecognitionView(
        Recognition recognition, List<Child> roll, int unseen, boolean mayChange) {

    /**
     * A child who was placed there.
     *
     * @param subject the case
     * @param since when it came there, which may have been written down later
     */
    public record Child(CaseSummary subject, Instant since) {

        public Child {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(since);
        }
    }

    public RecognitionView {
        Objects.requireNonNull(recognition);
        roll = List.copyOf(roll);
    }

    /** How many children are there. */
    public int taken() {
        return roll.size() + unseen;
    }
}
