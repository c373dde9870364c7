package org.trackchild.rules.api;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened to a case: a transition, or one of the constants here.
 *
 * @param code code of the {@link Transition}, or one of the constants
 * @param at when it happened, which may be long before somebody wrote it down
 */
public record Milestone(String code, Instant at) {

    /** The child went missing, or was found. */
    public static final String EVENT = "event";

    /** The case was registered. */
    public static final String REGISTERED = "registered";

    public Milestone {
        Objects.requireNonNull(code);
        Objects.requireNonNull(at);
    }
}
