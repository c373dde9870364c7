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

    private static final Duration IN_DAYS = Duration.ofDays(2);

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
                isOverdue() ? "clock.overdue" : "clock.within", words(left().abs(), words));
    }

    private Duration left() {
        return Duration.between(now, answerBy);
    }

    private static String words(Duration time, Words words) {
        if (time.compareTo(IN_DAYS) >= 0) {
            return words.text("clock.days", Figures.grouped(time.toDays()));
        }
        if (time.toHours() == 0) {
            // "within 0 min" would say that it is too late
            return words.text("clock.minutes", Long.toString(Math.max(1, time.toMinutes())));
        }
        String hours = words.text("clock.hours", Long.toString(time.toHours()));
        return time.toMinutesPart() == 0
                ? hours
                : hours + " " + words.text("clock.minutes", Integer.toString(time.toMinutesPart()));
    }
}
