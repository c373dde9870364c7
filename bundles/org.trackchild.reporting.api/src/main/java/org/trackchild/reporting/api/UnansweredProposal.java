package org.trackchild.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.OfficeId;

/**
 * A proposal that nobody answered in time.
 *
 * @param proposal its identifier; empty for readers who may know the figure but not the children
 * @param silent the offices that have not answered: one or both of those that keep the cases
 * @param answerBy until when it was to be answered
 */
public record UnansweredProposal(Optional<UUID> proposal, List<OfficeId> silent, Instant answerBy) {

    public UnansweredProposal {
        Objects.requireNonNull(proposal);
        silent = List.copyOf(silent);
        Objects.requireNonNull(answerBy);
    }

    /** The same for a reader who may not see the children. */
    public UnansweredProposal withoutProposal() {
        return new UnansweredProposal(Optional.empty(), silent, answerBy);
    }
}
