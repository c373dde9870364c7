package org.trackchild.ui.desk.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The time that is left for an answer.
 *
 * @param answerBy until when the answer is due
 * @param now the present
 */
public record ReplyClock(Instant answerBy, Instant now) {

    private static final Duration SOON = Duration.ofHours(4);

    public ReplyClock {
        Objects.requireNonNull(answerBy);
        Objects.requireNonNull(now);
    }

    /** Whether the time is over. */
    public boolean isOverdue() {
        return !now.isBefore(answerBy);
    }

    /** Whether less than four hours are left, and some are. */
    public boolean isSoon() {
        return !isOverdue() && left().compareTo(SOON) < 0;
    }

    /** "Reply within 3 h 10 min", "Reply overdue by 2 h". */
    public String in(Words words) {
        return words.text(
                isOverdue() ? "clock.overdue" : "clock.within", Spans.of(left().abs(), words));
    }

    private Duration left() {
        return Duration.between(now, answerBy);
    }
}
