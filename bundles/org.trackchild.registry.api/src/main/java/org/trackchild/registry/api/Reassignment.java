package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.OfficeId;

/**
 * What changed in who of an office has a case in hand.
 *
 * @param office whose person has it
 * @param before who had it; empty when it was nobody's
 * @param now the assignment that is in force since; empty when it is nobody's now
 */
public record Reassignment(
        OfficeId office, Optional<AssignedCase> before, Optional<Assignment> now) {

    public Reassignment {
        Objects.requireNonNull(office);
        Objects.requireNonNull(before);
        Objects.requireNonNull(now);
    }

    /** Whether anything did: who had the case was given it once more, or nobody had it. */
    public boolean isChange() {
        return !before.map(AssignedCase::assignment).equals(now);
    }
}
