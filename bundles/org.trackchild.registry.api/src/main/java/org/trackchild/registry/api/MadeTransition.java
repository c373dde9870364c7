package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;

/**
 * A transition that a case has made. Never changed and never taken away: what was wrong is followed
 * by another one.
 *
 * @param id identifier
 * @param of the case
 * @param from its status before
 * @param to its status after
 * @param step what was written down
 * @param recorded when it was written down
 * @param by who wrote it down, and for which office
 */
public record MadeTransition(
        UUID id,
        CaseId of,
        CaseStatus from,
        CaseStatus to,
        Step step,
        Instant recorded,
        Signature by) {

    /**
     * Who acted.
     *
     * @param user name of the account, or {@code system:NAME}; empty where it is not told
     * @param office code of the office; empty for the platform itself
     */
    public record Signature(String user, String office) {

        /** Where it is not told who acted. */
        public static final Signature NOBODY = new Signature("", "");

        public Signature {
            Objects.requireNonNull(user);
            Objects.requireNonNull(office);
        }
    }

    public MadeTransition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(step);
        Objects.requireNonNull(recorded);
        Objects.requireNonNull(by);
    }

    /** Whether it was made on the strength of a signed order. */
    public boolean restsOn(Order order) {
        return order.signature().isPresent() && step.evidence().containsValue(order.number());
    }
}
