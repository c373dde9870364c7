package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which lines of the history of a case somebody wants.
 *
 * @param kind only this kind
 * @param actor only what this user did, by the name with which they sign in; empty for everybody
 * @param from only what happened then or later
 * @param before only what happened before
 */
public record HistoryQuery(
        Optional<HistoryKind> kind,
        String actor,
        Optional<Instant> from,
        Optional<Instant> before) {

    /** The whole history. */
    public static final HistoryQuery ALL =
            new HistoryQuery(Optional.empty(), "", Optional.empty(), Optional.empty());

    public HistoryQuery {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(from);
        Objects.requireNonNull(before);
    }

    /** Only one kind of lines. */
    public static HistoryQuery of(HistoryKind kind) {
        return new HistoryQuery(Optional.of(kind), "", Optional.empty(), Optional.empty());
    }
}
