package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.rules.api.LegalClock;

/**
 * A clock that runs, with its case.
 *
 * @param summary the case
 * @param clock the clock
 */
public record DueClock(CaseSummary summary, LegalClock clock) {

    public DueClock {
        Objects.requireNonNull(summary);
        Objects.requireNonNull(clock);
    }

    /** Whether it waits for an answer to a match. */
    public boolean isOfMatch() {
        return clock.rule().isOfMatch();
    }
}
