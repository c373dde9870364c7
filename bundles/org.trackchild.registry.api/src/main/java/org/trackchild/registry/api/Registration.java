package org.trackchild.registry.api;

import java.util.Objects;

/**
 * Result of a registration.
 *
 * @param registered the case
 * @param created {@code false} when the same record had been registered before, and nothing was
 *     changed
 */
public record Registration(ChildCase registered, boolean created) {

    public Registration {
        Objects.requireNonNull(registered);
    }
}
