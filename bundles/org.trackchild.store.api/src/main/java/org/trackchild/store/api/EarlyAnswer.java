package org.trackchild.store.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Level;

/**
 * "Another child", said of a pair by whoever registered one of the two, before anybody was asked.
 * It is the answer of that office to an alarm about the pair, as long as neither record has changed
 * since.
 *
 * @param id its identifier; not that of the alarm, of which its time would say that somebody has
 *     answered
 * @param pair the two records
 * @param side the case for whose office it was said
 * @param level as what
 * @param said who said it, and how one can tell
 * @param seen what was looked at
 */
public record EarlyAnswer(
        UUID id, CasePair pair, CaseId side, Level level, Statement said, Versions seen) {

    public EarlyAnswer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(side);
        Objects.requireNonNull(level);
        Objects.requireNonNull(said);
        Objects.requireNonNull(seen);
    }

    /**
     * The versions of the two records.
     *
     * @param one of {@code pair.one()}
     * @param other of the other one
     */
    public record Versions(long one, long other) {}

    /**
     * The answer to the alarm that was raised about the pair.
     *
     * @param alarm the identifier of the alarm
     */
    public AlarmAnswer answer(UUID answerId, UUID alarm) {
        return new AlarmAnswer(answerId, alarm, Set.of(side), false, level, said, true);
    }
}
