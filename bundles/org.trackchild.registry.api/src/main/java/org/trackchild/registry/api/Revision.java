package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which state of a case one looks at.
 *
 * @param version counts the changes, from 1
 * @param registeredBy user who registered it
 * @param registeredAt when it was registered
 * @param changedAt when it was changed last
 * @param tracedAt when a proposal was confirmed
 */
public record Revision(
        long version,
        String registeredBy,
        Instant registeredAt,
        Instant changedAt,
        Optional<Instant> tracedAt) {

    public Revision {
        Objects.requireNonNull(registeredBy);
        Objects.requireNonNull(registeredAt);
        Objects.requireNonNull(changedAt);
        Objects.requireNonNull(tracedAt);
    }
}
