package org.trackchild.matching.api;

import java.util.Objects;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;

/**
 * What matching knows of a record.
 *
 * @param id the record; for one that is still being typed, a new identifier
 * @param kind missing or found
 * @param child the description
 * @param event when and where the child went missing or was found
 */
public record Subject(CaseId id, CaseKind kind, ChildDescription child, Event event) {

    public Subject {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(child);
        Objects.requireNonNull(event);
    }
}
