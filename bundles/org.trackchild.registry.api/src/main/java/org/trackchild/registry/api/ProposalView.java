package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;

/**
 * A proposal with both children, reduced to what the reader may see: of the other office's record
 * no contact of the family and no notes until the proposal is confirmed.
 *
 * @param proposal the proposal
 * @param missing the missing child
 * @param found the found child
 * @param mayAnswer whether the reader may answer it now
 */
public record ProposalView(Proposal proposal, Side missing, Side found, boolean mayAnswer) {

    public ProposalView {
        Objects.requireNonNull(proposal);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(found);
    }

    /**
     * One of the two children.
     *
     * @param header the case
     * @param child what the reader may see of the description
     * @param event when and where
     * @param photos identifiers of the photographs
     * @param own whether the reader may open the whole case
     */
    public record Side(
            CaseHeader header,
            ChildDescription child,
            Event event,
            List<UUID> photos,
            boolean own) {

        public Side {
            Objects.requireNonNull(header);
            Objects.requireNonNull(child);
            Objects.requireNonNull(event);
            photos = List.copyOf(photos);
        }
    }
}
