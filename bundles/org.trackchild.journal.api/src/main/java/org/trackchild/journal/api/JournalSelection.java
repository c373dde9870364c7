package org.trackchild.journal.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the journal somebody looks for.
 *
 * @param actions only these; empty for all
 * @param actor only what this user did; empty for everybody
 * @param from only what was written then or later
 * @param before only what was written before
 */
public record JournalSelection(
        Set<JournalAction> actions,
        String actor,
        Optional<Instant> from,
        Optional<Instant> before) {

    /** Every entry. */
    public static final JournalSelection ALL =
            new JournalSelection(Set.of(), "", Optional.empty(), Optional.empty());

    public JournalSelection {
        actions = Set.copyOf(actions);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(from);
        Objects.requireNonNull(before);
    }
}
