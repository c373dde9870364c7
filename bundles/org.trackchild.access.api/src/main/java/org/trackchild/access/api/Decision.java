package org.trackchild.access.api;

import java.util.Objects;

/**
 * The answer of the access predicate.
 *
 * @param allowed yes or no
 * @param reason why, in words for the journal, such as {@code posted to PS-UP-LUCKNOW-01}
 */
public record Decision(boolean allowed, String reason) {

    public Decision {
        Objects.requireNonNull(reason);
    }
}
