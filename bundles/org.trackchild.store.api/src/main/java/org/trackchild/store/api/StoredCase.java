package org.trackchild.store.api;

import java.util.Objects;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.registry.api.ChildCase;

/**
 * A case and what the access predicate needs to know of it.
 *
 * @param content the case
 * @param facts the facts
 */
public record StoredCase(ChildCase content, CaseFacts facts) {

    public StoredCase {
        Objects.requireNonNull(content);
        Objects.requireNonNull(facts);
    }
}
