package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;

/**
 * What is to be registered, or the new content of a case that is to be changed.
 *
 * @param child the description
 * @param event when and where the child went missing or was found
 * @param particulars what only this kind of case has; decides the kind
 * @param origin where it came from; empty when a person typed it
 */
public record CaseDraft(
        ChildDescription child, Event event, Particulars particulars, Optional<Origin> origin) {

    public CaseDraft {
        Objects.requireNonNull(child);
        Objects.requireNonNull(event);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(origin);
    }

    /** Missing or found. */
    public CaseKind kind() {
        return particulars.kind();
    }

    /** The same with an origin. */
    public CaseDraft from(Origin value) {
        return new CaseDraft(child, event, particulars, Optional.of(value));
    }
}
