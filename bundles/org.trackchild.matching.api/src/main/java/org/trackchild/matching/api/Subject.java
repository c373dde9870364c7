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
 * @param said what a found child says again and again: words, songs, names of places; empty when
 *     that is not recorded, and of a missing child
 */
public record Subject(CaseId id, CaseKind kind, ChildDescription child, Event event, String said) {

    public Subject {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(child);
        Objects.requireNonNull(event);
        Objects.requireNonNull(said);
    }

    /** A record of a child of whom it is not known what it says. */
    public Subject(CaseId id, CaseKind kind, ChildDescription child, Event event) {
        this(id, kind, child, event, "");
    }
}
