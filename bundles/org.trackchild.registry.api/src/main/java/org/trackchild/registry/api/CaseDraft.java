package org.trackchild.registry.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param extra what is written in the fields of packs, by the code of the field; blank texts are
 *     left out
 * @param others what whoever registers it says of other records, for {@link CaseRegistry#register}
 *     alone: no part of the case, and passed over when one is changed
 */
public record CaseDraft(
        ChildDescription child,
        Event event,
        Particulars particulars,
        Optional<Origin> origin,
        Map<String, String> extra,
        List<OtherRecord> others) {

    public CaseDraft {
        Objects.requireNonNull(child);
        Objects.requireNonNull(event);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(origin);
        Map<String, String> written = new TreeMap<>(extra);
        written.values().removeIf(String::isBlank);
        extra = Collections.unmodifiableMap(written);
        others = List.copyOf(others);
    }

    /** A draft whose registrar says nothing of other records. */
    public CaseDraft(
            ChildDescription child,
            Event event,
            Particulars particulars,
            Optional<Origin> origin,
            Map<String, String> extra) {
        this(child, event, particulars, origin, extra, List.of());
    }

    /** A draft with nothing in the fields of packs. */
    public CaseDraft(
            ChildDescription child, Event event, Particulars particulars, Optional<Origin> origin) {
        this(child, event, particulars, origin, Map.of());
    }

    /** Missing or found. */
    public CaseKind kind() {
        return particulars.kind();
    }

    /** The same with other texts in the fields of packs. */
    public CaseDraft withExtra(Map<String, String> value) {
        return new CaseDraft(child, event, particulars, origin, value, others);
    }

    /** The same with what its registrar says of other records. */
    public CaseDraft withOthers(List<OtherRecord> value) {
        return new CaseDraft(child, event, particulars, origin, extra, value);
    }

    /** The same with an origin. */
    public CaseDraft from(Origin value) {
        return new CaseDraft(child, event, particulars, Optional.of(value), extra, others);
    }
}
