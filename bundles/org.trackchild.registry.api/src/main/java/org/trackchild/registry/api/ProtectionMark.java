package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.CaseId;

/**
 * That the identity of the child of a case must not be published.
 *
 * @param said who said so; its reason is empty
 * @param through the case that was protected itself, where this one is because it is of the same
 *     child; empty for a case that bears the mark itself
 */
public record ProtectionMark(Statement said, Optional<CaseId> through) {

    public ProtectionMark {
        Objects.requireNonNull(said);
        Objects.requireNonNull(through);
    }

    /** Whether the case bears the mark itself. */
    public boolean isOwn() {
        return through.isEmpty();
    }
}
