package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.model.CaseId;

/**
 * A link with both cases, as far as the reader may see them.
 *
 * @param link the link
 * @param one the case {@code link.pair().one()}
 * @param other the other case
 * @param mayWithdraw whether the reader may take it back now
 */
public record IdentityLinkView(IdentityLink link, Side one, Side other, boolean mayWithdraw) {

    public IdentityLinkView {
        Objects.requireNonNull(link);
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
    }

    /** The side that a case is not; of a link between two other cases, the first. */
    public Side besides(CaseId id) {
        return one.header().id().equals(id) ? other : one;
    }

    /**
     * One of the two cases.
     *
     * @param header the case
     * @param own whether the reader may open it
     */
    public record Side(CaseHeader header, boolean own) {

        public Side {
            Objects.requireNonNull(header);
        }
    }
}
