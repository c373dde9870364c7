package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;

/**
 * Something that an office has to do is put off: nobody of the office need look at it until a
 * moment that is not after its limit. Whoever is told when it is late is told all the same.
 *
 * @param id identifier
 * @param what what is put off
 * @param until when it is there again
 * @param said who put it off, for which office, and why
 * @param takenUp when it was taken up again before that; empty while it was not
 */
public record PutOff(UUID id, Item what, Instant until, Statement said, Optional<Instant> takenUp) {

    public PutOff {
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
        Objects.requireNonNull(until);
        Objects.requireNonNull(said);
        Objects.requireNonNull(takenUp);
    }

    /** Whether it is put off at a moment. */
    public boolean isInForce(Instant now) {
        return takenUp.isEmpty() && now.isBefore(until);
    }

    /**
     * Something that is to be done.
     *
     * @param of the case
     * @param thing code of the clock of the law, or identifier of the proposal
     * @param due its limit; with another limit it is something else
     */
    public record Item(CaseId of, String thing, Instant due) {

        public Item {
            Objects.requireNonNull(of);
            Objects.requireNonNull(thing);
            Objects.requireNonNull(due);
        }
    }
}
