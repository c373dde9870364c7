package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import org.trackchild.model.OfficeId;

/**
 * What a person says on behalf of an office, and answers for.
 *
 * @param user who says it
 * @param office on whose behalf
 * @param at when, to the millisecond
 * @param reason why, in words; may be empty where something else is the reason
 */
public record Statement(String user, OfficeId office, Instant at, String reason) {

    public Statement {
        Objects.requireNonNull(user);
        Objects.requireNonNull(office);
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
    }
}
