package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Optional;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.rules.api.Level;

/** When those above an office are told that something is awaited from it. */
@FunctionalInterface
interface Escalation {

    /**
     * When a level is told.
     *
     * @param kept where the case is kept
     * @param milestone one of {@link org.trackchild.rules.api.Milestone#AWAITED}
     * @param since when it began to be awaited
     * @return empty when the rules do not tell that level
     */
    Optional<Instant> told(CaseFacts kept, String milestone, Instant since, Level level);
}
