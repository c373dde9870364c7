package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.CaseId;

/**
 * A protection of the identity of a child that was lifted from a case.
 *
 * @param mark what was lifted
 * @param in the case in which that was said, or through whose link it ended
 * @param lifted who lifted it, and why
 * @param permission of the Special Court; empty when the mark was a mistake
 */
public record ProtectionLift(
        ProtectionMark mark, CaseId in, Statement lifted, Optional<CourtPermission> permission) {

    public ProtectionLift {
        Objects.requireNonNull(mark);
        Objects.requireNonNull(in);
        Objects.requireNonNull(lifted);
        Objects.requireNonNull(permission);
    }
}
