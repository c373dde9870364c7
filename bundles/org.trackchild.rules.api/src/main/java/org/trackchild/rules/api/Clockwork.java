package org.trackchild.rules.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Computes the clocks of a case from what happened to it. Pure: the same milestones give the same
 * clocks, in whatever order they were written down.
 */
public final class Clockwork {

    private final ZoneId zone;

    /**
     * @param zone whose calendar counts
     */
    public Clockwork(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The clocks of a case: those that run first, by their limit, then the others, the latest
     * first.
     *
     * @param rules for cases of its kind
     * @param happened what happened to it, in any order
     */
    public List<LegalClock> clocks(Collection<ClockRule> rules, Collection<Milestone> happened) {
        List<Milestone> inOrder =
                happened.stream().sorted(Comparator.comparing(Milestone::at)).toList();
        List<LegalClock> clocks = new ArrayList<>();
        rules.forEach(rule -> clocks.addAll(clocks(rule, inOrder)));
        clocks.sort(
                Comparator.comparing((LegalClock clock) -> !clock.isRunning())
                        .thenComparing(
                                clock ->
                                        clock.isRunning()
                                                ? clock.due().toEpochMilli()
                                                : -clock.stopped().get().toEpochMilli()));
        return clocks;
    }

    private List<LegalClock> clocks(ClockRule rule, List<Milestone> inOrder) {
        ClockRule.Course course = rule.course();
        List<LegalClock> clocks = new ArrayList<>();
        Instant start = null;
        int round = 0;
        for (Milestone each : inOrder) {
            String code = each.code();
            if (start != null && course.end().contains(code)) {
                clocks.add(clock(rule, round, start, Optional.of(each.at()), false));
                start = null;
            } else if (start != null && course.stop().contains(code)) {
                clocks.add(clock(rule, round, start, Optional.of(each.at()), true));
                round++;
                start = round > course.rounds() ? null : start;
            }
            // what stops a clock may start it again: a report that is due every three months
            if (start == null && course.start().contains(code)) {
                start = each.at();
                round = 1;
            }
        }
        if (start != null) {
            clocks.add(clock(rule, round, start, Optional.empty(), false));
        }
        return clocks;
    }

    private LegalClock clock(
            ClockRule rule, int round, Instant start, Optional<Instant> stopped, boolean met) {
        Limit limit = rule.course().limit();
        return new LegalClock(
                rule,
                round,
                limit.times(round - 1, start, zone),
                limit.times(round, start, zone),
                stopped,
                met);
    }
}
