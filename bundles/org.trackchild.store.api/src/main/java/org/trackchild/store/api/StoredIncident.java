package org.trackchild.store.api;

import java.util.Objects;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.registry.api.Incident;

/**
 * An incident with what decides who may see it.
 *
 * @param content the incident
 * @param facts where it is kept, as the predicate knows it of a missing report
 */
public record StoredIncident(Incident content, CaseFacts facts) {

    public StoredIncident {
        Objects.requireNonNull(content);
        Objects.requireNonNull(facts);
    }
}
