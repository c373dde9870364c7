package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.model.CaseId;

/**
 * An alarm with both cases, reduced to what the reader may see, as a proposal is ({@link
 * ProposalView}).
 *
 * @param duplicate the alarm
 * @param one the case {@code duplicate.pair().one()}
 * @param other the other case
 * @param mayAnswer whether the reader may answer it now
 */
public record DuplicateView(
        Duplicate duplicate, ProposalView.Side one, ProposalView.Side other, boolean mayAnswer) {

    public DuplicateView {
        Objects.requireNonNull(duplicate);
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
    }

    /** The side that a case is not. */
    public ProposalView.Side besides(CaseId id) {
        return one.header().id().equals(id) ? other : one;
    }
}
