package org.trackchild.reporting.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.OfficeId;

/**
 * A proposal that nobody answered in time.
 *
 * @param proposal its identifier; empty for readers who may know the figure but not the children
 * @param missing the office that keeps the missing report
 * @param found the office that keeps the found child
 * @param answerBy until when it was to be answered
 */
public record UnansweredProposal(
        Optional<UUID> proposal, OfficeId missing, OfficeId found, Instant answerBy) {

    public UnansweredProposal {
        Objects.requireNonNull(proposal);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(found);
        Objects.requireNonNull(answerBy);
    }

    /** The same for a reader who may not see the children. */
    public UnansweredProposal withoutProposal() {
        return new UnansweredProposal(Optional.empty(), missing, found, answerBy);
    }
}
