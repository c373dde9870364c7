package org.trackchild.store.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.access.api.Role;

/**
 * What a case must record in a field of a pack.
 *
 * @param field code of the field
 * @param texts any of these, as they are stored
 * @param beginning whether the stored text may go on after it
 * @param roles of those who search: what is recorded for some roles only counts when all of these
 *     are among them; none for the platform itself
 */
public record FieldCondition(String field, Set<String> texts, boolean beginning, Set<Role> roles) {

    public FieldCondition {
        Objects.requireNonNull(field);
        texts = Set.copyOf(texts);
        roles = Set.copyOf(roles);
    }

    /** The same, for those who search. */
    public FieldCondition seenBy(Set<Role> searching) {
        return new FieldCondition(field, texts, beginning, searching);
    }
}
