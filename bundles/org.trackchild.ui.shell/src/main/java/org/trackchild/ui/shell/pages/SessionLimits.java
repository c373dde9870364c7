package org.trackchild.ui.shell.pages;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a person stays signed in.
 *
 * @param idle without touching a key or a pointer
 * @param warning how long before the end of {@code idle} the person is warned
 * @param absolute in any case
 */
public record SessionLimits(Duration idle, Duration warning, Duration absolute) {

    /** What is due. */
    public enum Verdict {
        GO_ON,
        WARN,
        END
    }

    /** What is due for a session. */
    public Verdict verdict(Instant since, Instant lastActive, Instant now) {
        Instant end = lastActive.plus(idle);
        if (!now.isBefore(end) || !now.isBefore(since.plus(absolute))) {
            return Verdict.END;
        }
        return now.isBefore(end.minus(warning)) ? Verdict.GO_ON : Verdict.WARN;
    }
}
