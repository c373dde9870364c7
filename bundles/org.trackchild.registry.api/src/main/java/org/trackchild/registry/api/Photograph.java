package org.trackchild.registry.api;

import java.util.Objects;
import java.util.UUID;

/**
 * A photograph of a case, without its bytes.
 *
 * @param id its identifier; sorts by time
 * @param restricted whether whoever looks at it must say why first: because somebody restricted it,
 *     or because the identity of the child is protected
 */
public record Photograph(UUID id, boolean restricted) {

    public Photograph {
        Objects.requireNonNull(id);
    }
}
