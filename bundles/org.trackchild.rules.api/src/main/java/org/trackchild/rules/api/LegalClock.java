package org.trackchild.rules.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Code;

/**
 * One round of a clock of a case. Immutable.
 *
 * @param rule what it is about
 * @param round 1 for the first
 * @param since when it began to run
 * @param due until when
 * @param stopped when what it waits for happened, or ended it; empty while it runs
 * @param met whether what it waited for happened; {@code false} while it runs, and when it was
 *     ended
 * @param days what holidays and a journey have done to its end
 */
public record LegalClock(
        ClockRule rule,
        int round,
        Instant since,
        Instant due,
        Optional<Instant> stopped,
        boolean met,
        DayCount days) {

    /** A clock whose end is known already, and whose days are not told. */
    public LegalClock(
            ClockRule rule,
            int round,
            Instant since,
            Instant due,
            Optional<Instant> stopped,
            boolean met) {
        this(rule, round, since, due, stopped, met, DayCount.PLAIN);
    }

    public LegalClock {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(since);
        Objects.requireNonNull(due);
        Objects.requireNonNull(stopped);
        Objects.requireNonNull(days);
    }

    /** The same for who is told that something is due, and not what. */
    public LegalClock withheld() {
        return new LegalClock(rule.withheld(), round, since, due, stopped, met, days);
    }

    /** How a clock stands. */
    public enum Standing implements Code {
        RUNNING("running"),
        OVERDUE("overdue"),
        MET("met"),
        MET_LATE("met_late"),
        /** Nobody waits any more. */
        ENDED("ended");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether somebody has to act. */
    public boolean isRunning() {
        return stopped.isEmpty();
    }

    /** How it stands at a time. */
    public Standing standing(Instant now) {
        if (rule.isWaiting()) {
            return waiting(now);
        }
        if (isRunning()) {
            return now.isAfter(due) ? Standing.OVERDUE : Standing.RUNNING;
        }
        if (!met) {
            return Standing.ENDED;
        }
        return stopped.get().isAfter(due) ? Standing.MET_LATE : Standing.MET;
    }

    /** Time that only has to pass is over when it has passed; nobody was late. */
    private Standing waiting(Instant now) {
        if (stopped.filter(due::isAfter).isPresent()) {
            return Standing.ENDED;
        }
        return now.isBefore(due) ? Standing.RUNNING : Standing.MET;
    }

    /** When somebody is told, if it still runs then; empty when they are not. */
    public Optional<Instant> told(Level level, ZoneId zone) {
        return rule.ladder().stream()
                .filter(rung -> rung.told() == level)
                .findFirst()
                .map(rung -> rung.after().after(due, zone));
    }

    /** Who is told next after a time; empty when nobody is, or it does not run. */
    public Optional<ClockRule.Rung> next(Instant now, ZoneId zone) {
        return rule.ladder().stream()
                .filter(rung -> isRunning())
                .filter(rung -> rung.after().after(due, zone).isAfter(now))
                .findFirst();
    }
}
