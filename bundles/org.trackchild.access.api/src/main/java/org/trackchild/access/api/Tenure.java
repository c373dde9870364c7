package org.trackchild.access.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A posting and the days on which it is in force. Days are those of the register in India.
 *
 * @param id identifier of this posting of this person, also when it is long over
 * @param posting what the person does where
 * @param from first day; empty for what was in force before this was written down
 * @param to last day, still in force on it; empty while nobody has said when it ends. Before {@code
 *     from} for one that was taken back before it began
 * @param standsInFor account of the colleague whose work this person does meanwhile, during leave
 *     or a vacancy; empty for a posting of the person's own
 */
public record Tenure(
        UUID id,
        Posting posting,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> standsInFor) {

    public Tenure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(posting);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(standsInFor);
    }

    /** Whether it gives its rights on a day. */
    public boolean isInForce(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && !isOver(day);
    }

    /** Whether its last day was before a day. */
    public boolean isOver(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }

    /** The same with another last day. */
    public Tenure until(LocalDate last) {
        return new Tenure(id, posting, from, Optional.of(last), standsInFor);
    }
}
