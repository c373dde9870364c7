package org.trackchild.rules.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    private final HolidayCalendar holidays;

    /**
     * No day is a holiday.
     *
     * @param zone whose calendar counts
     */
    public Clockwork(ZoneId zone) {
        this(zone, HolidayCalendar.NONE);
    }

    /**
     * @param zone whose calendar counts
     * @param holidays those of the state of the case, for rules that count working days
     */
    public Clockwork(ZoneId zone, HolidayCalendar holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    /** The clocks of a case whose child is of unknown age: the limits for the older apply. */
    public List<LegalClock> clocks(Collection<ClockRule> rules, Collection<Milestone> happened) {
        return clocks(rules, happened, Ages.UNKNOWN);
    }

    /**
     * The clocks of a case: those that run first, by their limit, then the others, the latest
     * first.
     *
     * @param rules for cases of its kind
     * @param happened what happened to it, in any order
     * @param ages how old the child is
     */
    public List<LegalClock> clocks(
            Collection<ClockRule> rules, Collection<Milestone> happened, Ages ages) {
        List<Milestone> inOrder =
                happened.stream().sorted(Comparator.comparing(Milestone::at)).toList();
        List<LegalClock> clocks = new ArrayList<>();
        rules.forEach(rule -> clocks.addAll(clocks(rule, inOrder, ages)));
        clocks.sort(
                Comparator.comparing((LegalClock clock) -> !clock.isRunning())
                        .thenComparing(
                                clock ->
                                        clock.isRunning()
                                                ? clock.due().toEpochMilli()
                                                : -clock.stopped().get().toEpochMilli()));
        return clocks;
    }

    private List<LegalClock> clocks(ClockRule rule, List<Milestone> inOrder, Ages ages) {
        Run run = new Run(rule, ages);
        inOrder.forEach(run::happened);
        return run.clocks();
    }

    /** One clock on its way from milestone to milestone. */
    private final class Run {

        private final ClockRule rule;

        private final ClockRule.Course course;

        private final Ages ages;

        private final List<LegalClock> over = new ArrayList<>();

        private Instant start = Instant.MIN;

        private Optional<Instant> from = Optional.empty();

        private int round;

        private boolean running;

        private final Ended ended;

        Run(ClockRule rule, Ages ages) {
            this.rule = rule;
            this.ages = ages;
            course = rule.course();
            ended = new Ended(course);
        }

        void happened(Milestone each) {
            String code = each.code();
            if (course.counting().isFrom(code)) {
                from = Optional.of(moment(each));
            }
            if (course.end().contains(code)) {
                end(each);
            } else if (course.stop().contains(code)) {
                stop(each);
            } else if (ended.isEnded()) {
                resume(code);
            }
            // what stops a clock may start it again: a report that is due every three months
            if (course.start().contains(code) && (!running || course.counting().renewed())) {
                begin(each);
            }
        }

        private void end(Milestone each) {
            if (running) {
                over.add(clock(rule, round, start, Optional.of(each.at()), false, ages));
                running = false;
                ended.happened(each.code());
            } else if (ended.isEnded()) {
                ended.happened(each.code());
            }
        }

        private void resume(String code) {
            ended.happened(code);
            if (!ended.isEnded()) {
                // as if it had not been ended
                over.remove(over.size() - 1);
                running = true;
            }
        }

        private void stop(Milestone each) {
            if (running) {
                LegalClock met = clock(rule, round, start, Optional.of(each.at()), true, ages);
                over.add(without(journey(rule, each), met));
                round++;
                running = round <= course.rounds();
            }
            ended.forget();
        }

        private void begin(Milestone each) {
            if (running) {
                over.add(clock(rule, round, start, Optional.of(each.at()), false, ages));
            }
            start =
                    rule.isOfOrders()
                            ? course.limit().times(-1, each.at(), zone)
                            : from.orElseGet(() -> moment(each));
            round = 1;
            running = true;
            ended.forget();
        }

        private Instant moment(Milestone each) {
            return course.counting().recorded() && each.recorded().isAfter(each.at())
                    ? each.recorded()
                    : each.at();
        }

        List<LegalClock> clocks() {
            if (running) {
                over.add(clock(rule, round, start, Optional.empty(), false, ages));
            }
            return over;
        }
    }

    /** The time of a journey before a milestone that the rule does not count; zero for most. */
    private static Duration journey(ClockRule rule, Milestone done) {
        try {
            return Duration.ofHours(
                    Integer.parseInt(
                            done.told().getOrDefault(rule.course().counting().travel(), "0")));
        } catch (NumberFormatException otherRulesThen) {
            return Duration.ZERO;
        }
    }

    private static LegalClock without(Duration journey, LegalClock clock) {
        return journey.isZero()
                ? clock
                : new LegalClock(
                        clock.rule(),
                        clock.round(),
                        clock.since(),
                        clock.due().plus(journey),
                        clock.stopped(),
                        clock.met(),
                        clock.days().with(journey));
    }

    private LegalClock clock(
            ClockRule rule,
            int round,
            Instant start,
            Optional<Instant> stopped,
            boolean met,
            Ages ages) {
        Counting counting = rule.course().counting();
        Limit limit =
                counting.young()
                        .filter(young -> ages.atMost(young.years(), day(start)))
                        .map(Counting.Young::limit)
                        .orElse(rule.course().limit());
        // what is over was judged by the calendar that was known by then
        WorkingDays days =
                new WorkingDays(zone, stopped.map(this::day).map(holidays::known).orElse(holidays));
        WorkingDays.End end = days.end(limit, round, start, counting.days());
        return new LegalClock(
                rule,
                round,
                days.end(limit, round - 1, start, counting.days()).due(),
                end.due(),
                stopped,
                met,
                end.days());
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
