package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;

/**
 * A case: one missing report, or one found child's stay.
 *
 * @param header identity and status
 * @param child the description
 * @param event when and where
 * @param particulars what only this kind of case has
 * @param origin where it came from, if not typed in here
 * @param photos identifiers of the photographs, the one to show first
 */
public record ChildCase(
        CaseHeader header,
        ChildDescription child,
        Event event,
        Particulars particulars,
        Optional<Origin> origin,
        List<UUID> photos) {

    public ChildCase {
        Objects.requireNonNull(header);
        Objects.requireNonNull(child);
        Objects.requireNonNull(event);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(origin);
        photos = List.copyOf(photos);
    }

    /** Identity for machines. */
    public CaseId id() {
        return header.id();
    }

    /** What matching compares. */
    public Subject subject() {
        return new Subject(header.id(), header.kind(), child, event, particulars.said());
    }

    /** The content as a draft, to be edited. */
    public CaseDraft toDraft() {
        return new CaseDraft(child, event, particulars, origin);
    }
}
