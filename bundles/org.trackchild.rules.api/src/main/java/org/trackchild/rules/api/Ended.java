package org.trackchild.rules.api;

import java.util.HashSet;
import java.util.Set;

/**
 * What ended a clock, and was not undone since: a clock goes on when nothing of that is left. A
 * child that was sent on and runs away from there is brought back to where it was sent, and what
 * the sending ended stays ended. Not thread-safe.
 */
public final class Ended {

    private final ClockRule.Course course;

    private final Set<String> ends = new HashSet<>();

    /** Nothing has ended the clock yet. */
    public Ended(ClockRule.Course course) {
        this.course = course;
    }

    /**
     * Takes note of what happened, in the order of time.
     *
     * @param code of a {@link Milestone}
     */
    public void happened(String code) {
        if (course.end().contains(code)) {
            ends.add(code);
        } else {
            ends.removeIf(end -> course.counting().resumes(end, code));
        }
    }

    /** Whether something ended the clock, and was not undone. */
    public boolean isEnded() {
        return !ends.isEmpty();
    }

    /** Nothing counts any more that happened so far: the clock began anew, or was met. */
    void forget() {
        ends.clear();
    }
}
