package org.trackchild.registry.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.model.OfficeId;
import org.trackchild.rules.api.Level;

/** As what somebody may speak for the office that keeps a case. Pure. */
final class SpokenFor {

    private SpokenFor() {}

    /**
     * As what the caller may speak for a case, and for which office, posting by posting: as the
     * office that keeps it, or as those above it.
     */
    static Map<Level, OfficeId> levels(Caller caller, AccessPolicy policy, CaseFacts kept) {
        Map<Level, OfficeId> levels = new EnumMap<>(Level.class);
        for (Posting posting : caller.postings()) {
            Caller alone = caller.with(List.of(posting));
            if (posting.office().equals(kept.office())
                    && policy.decide(alone, Action.ANSWER, kept).allowed()) {
                levels.putIfAbsent(Level.OFFICE, posting.office());
            } else if (policy.decide(alone, Action.ARBITRATE, kept).allowed()) {
                above(posting).ifPresent(level -> levels.putIfAbsent(level, posting.office()));
            }
        }
        return levels;
    }

    private static Optional<Level> above(Posting posting) {
        return switch (posting.role().scope()) {
            case DISTRICT -> Optional.of(Level.DISTRICT);
            case STATE -> Optional.of(Level.STATE);
            case OFFICE, NATION, NONE -> Optional.empty();
        };
    }
}
