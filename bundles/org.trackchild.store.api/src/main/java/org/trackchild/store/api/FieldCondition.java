package org.trackchild.store.api;

import java.util.Objects;
import java.util.Set;

/**
 * What a case must record in a field of a pack.
 *
 * @param field code of the field
 * @param texts any of these, as they are stored
 * @param beginning whether the stored text may go on after it
 */
public record FieldCondition(String field, Set<String> texts, boolean beginning) {

    public FieldCondition {
        Objects.requireNonNull(field);
        texts = Set.copyOf(texts);
    }
}
