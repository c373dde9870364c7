package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.rules.api.Level;

/**
 * What somebody said of an alarm, for the offices that keep its cases.
 *
 * @param id its identifier
 * @param alarm the alarm
 * @param sides the cases for whose offices it was said: one, or both
 * @param same whether they are one child
 * @param level the office that keeps the case, or who was told when that said nothing
 * @param said who said it, and how one can tell
 * @param counts {@code false} once it was taken back, or the alarm was settled
 */
public record AlarmAnswer(
        UUID id,
        UUID alarm,
        Set<CaseId> sides,
        boolean same,
        Level level,
        Statement said,
        boolean counts) {

    public AlarmAnswer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(alarm);
        sides = Set.copyOf(sides);
        Objects.requireNonNull(level);
        Objects.requireNonNull(said);
    }
}
