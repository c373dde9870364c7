package org.trackchild.store.api;

import java.util.Objects;
import java.util.Set;

/**
 * A part of a name that is searched.
 *
 * @param keys keys of the part: a case has one of them
 * @param beginning or a key that begins with this; empty when only whole keys count
 */
public record NamePart(Set<String> keys, String beginning) {

    public NamePart {
        keys = Set.copyOf(keys);
        Objects.requireNonNull(beginning);
    }
}
