package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param photos the photographs, the one to show first
 * @param extra what is recorded in the fields of packs, as far as the reader may see it
 */
public record ChildCase(
        CaseHeader header,
        ChildDescription child,
        Event event,
        Particulars particulars,
        Optional<Origin> origin,
        List<Photograph> photos,
        List<ExtraValue> extra) {

    public ChildCase {
        Objects.requireNonNull(header);
        Objects.requireNonNull(child);
        Objects.requireNonNull(event);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(origin);
        photos = List.copyOf(photos);
        extra = List.copyOf(extra);
    }

    /** A case with nothing in the fields of packs. */
    public ChildCase(
            CaseHeader header,
            ChildDescription child,
            Event event,
            Particulars particulars,
            Optional<Origin> origin,
            List<Photograph> photos) {
        this(header, child, event, particulars, origin, photos, List.of());
    }

    /** The same with other values in the fields of packs. */
    public ChildCase withExtra(List<ExtraValue> value) {
        return new ChildCase(header, child, event, particulars, origin, photos, value);
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
        return new CaseDraft(child, event, particulars, origin, ExtraValue.texts(extra));
    }
}
