package org.trackchild.rules.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Something that happened to a case: a transition, or one of the constants here.
 *
 * @param code code of the {@link Transition}, or one of the constants
 * @param at when it happened, which may be long before somebody wrote it down
 * @param recorded when somebody wrote it down
 */
public record Milestone(String code, Instant at, Instant recorded) {

    /** The child went missing, or was found. */
    public static final String EVENT = "event";

    /** The case was registered. */
    public static final String REGISTERED = "registered";

    /**
     * The person is 18 for certain, as far as the records tell; there as long as the case waits for
     * the child or its family. It may lie ahead: a clock that it starts does not run before.
     */
    public static final String OF_AGE = "of_age";

    /** A match was put before the office that keeps the case, and it has not answered. */
    public static final String PROPOSED = "proposed";

    /** The other office of a match has asked something, and there is no reply. */
    public static final String ASKED = "asked";

    /** The two offices of a match have answered differently. */
    public static final String DISPUTED = "disputed";

    /**
     * What is a milestone as long as it is awaited, and none any more when it has been done: a
     * clock that one of these starts needs nothing that stops it.
     */
    public static final Set<String> AWAITED = Set.of(PROPOSED, ASKED, DISPUTED);

    /** What nobody has to write down, or was written down at once. */
    public Milestone(String code, Instant at) {
        this(code, at, at);
    }

    public Milestone {
        Objects.requireNonNull(code);
        Objects.requireNonNull(at);
        Objects.requireNonNull(recorded);
    }
}
