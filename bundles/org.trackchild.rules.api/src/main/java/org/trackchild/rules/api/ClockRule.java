package org.trackchild.rules.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trackchild.model.CaseKind;

/**
 * A clock of the law. Immutable.
 *
 * @param code lower-case ASCII; the same code of another pack replaces it
 * @param kind kind of the cases
 * @param course when it runs
 * @param ladder who is told when nobody stopped it, in the order of time
 * @param legal what it is called, and where it is written
 */
public record ClockRule(String code, CaseKind kind, Course course, List<Rung> ladder, Legal legal) {

    /** Code of what a clock is called to who is not told of it, see {@link #withheld()}. */
    public static final String WITHHELD = "withheld";

    /** So many rounds have no end. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /**
     * When a clock runs, told by codes of {@link Milestone}s.
     *
     * @param start any of these starts it, unless it runs and is not {@link Counting#renewed()}
     * @param stop any of these is what it waits for; ends a round
     * @param end any of these ends it: nobody waits any more, unless it {@linkplain
     *     Counting#resumes goes on}
     * @param limit the time for each round
     * @param rounds how many rounds, one after the other; 1 for most
     * @param counting how its time is counted
     */
    public record Course(
            Set<String> start,
            Set<String> stop,
            Set<String> end,
            Limit limit,
            int rounds,
            Counting counting) {

        /** A clock that counts from what starts it, by the calendar. */
        public Course(
                Set<String> start, Set<String> stop, Set<String> end, Limit limit, int rounds) {
            this(start, stop, end, limit, rounds, Counting.PLAIN);
        }

        public Course {
            start = Set.copyOf(start);
            stop = Set.copyOf(stop);
            end = Set.copyOf(end);
            Objects.requireNonNull(limit);
            Objects.requireNonNull(counting);
            if (rounds < 1) {
                throw new IllegalArgumentException("no round");
            }
        }
    }

    /**
     * A step of the escalation ladder.
     *
     * @param after so long after the limit
     * @param told who is told then
     */
    public record Rung(Limit after, Level told) {

        public Rung {
            Objects.requireNonNull(after);
            Objects.requireNonNull(told);
        }
    }

    public ClockRule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(course);
        ladder = List.copyOf(ladder);
        Objects.requireNonNull(legal);
    }

    /** Whether its time must run out before what stops it can be done; nobody has to act. */
    public boolean isWaiting() {
        return course.counting().waits();
    }

    /** Whether it runs out with orders, or so long before; nothing stops it but another order. */
    public boolean isOfOrders() {
        return !course.start().isEmpty()
                && course.start().stream()
                        .allMatch(code -> Milestone.Until.parse(code).isPresent());
    }

    /** Whether it waits for an answer to a match. */
    public boolean isOfMatch() {
        return !course.start().isEmpty() && Milestone.AWAITED.containsAll(course.start());
    }

    /** The same for who is told that something is due, and not what. */
    public ClockRule withheld() {
        return new ClockRule(
                WITHHELD,
                kind,
                new Course(Set.of(), Set.of(), Set.of(), course.limit(), 1),
                ladder,
                new Legal(LegalWords.ofWithheldClock(), "", ""));
    }
}
