package org.trackchild.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A child is under way with an escort. It belongs to the home where it set out until it is handed
 * over, or is back there. Immutable.
 *
 * @param since when it set out
 * @param destination where it is brought, and to whom, as the order says it; empty where the order
 *     lies in another file of the child
 * @param expected the day on which it shall arrive; empty where the order lies in another file
 */
public record Journey(Instant since, String destination, Optional<LocalDate> expected) {

    public Journey {
        Objects.requireNonNull(since);
        Objects.requireNonNull(destination);
        Objects.requireNonNull(expected);
    }

    /** The same without where the child is brought. */
    public Journey withoutDestination() {
        return new Journey(since, "", expected);
    }
}
