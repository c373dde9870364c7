package org.trackchild.rules.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.LegalClock.Standing;

class ClockworkTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant START = Instant.parse("2026-01-10T06:00:00Z");
    private static final Legal LEGAL = new Legal(new Wording("Clock", "घड़ी"), "", "");

    private final Clockwork clockwork = new Clockwork(INDIA);

    private static ClockRule rule(String limit, int rounds) {
        return new ClockRule(
                "report",
                CaseKind.FOUND,
                new ClockRule.Course(
                        Set.of("place"),
                        Set.of("submit"),
                        Set.of("close"),
                        Limit.parse(limit),
                        rounds),
                List.of(
                        new ClockRule.Rung(Limit.parse("0h"), Level.OFFICE),
                        new ClockRule.Rung(Limit.parse("48h"), Level.DISTRICT)),
                LEGAL);
    }

    private List<LegalClock> clocks(ClockRule rule, Milestone... happened) {
        return clockwork.clocks(List.of(rule), List.of(happened));
    }

    private static Milestone day(String code, int day) {
        return new Milestone(code, START.plusSeconds(86_400L * day));
    }

    @Test
    void nothingRunsBeforeItStarts() {
        assertThat(clocks(rule("15d", 1), day("submit", 0))).isEmpty();
    }

    @Test
    void runsUntilItsLimitAndIsOverdueThen() {
        LegalClock clock = clocks(rule("15d", 1), day("place", 0)).get(0);

        assertThat(clock.due()).isEqualTo("2026-01-25T06:00:00Z");
        assertThat(clock.standing(clock.due())).isEqualTo(Standing.RUNNING);
        assertThat(clock.standing(clock.due().plusMillis(1))).isEqualTo(Standing.OVERDUE);
        assertThat(clock.told(Level.DISTRICT, INDIA)).contains(clock.due().plusSeconds(172_800));
        assertThat(clock.told(Level.STATE, INDIA)).isEmpty();
        assertThat(clock.next(clock.due().plusSeconds(1), INDIA).orElseThrow().told())
                .isEqualTo(Level.DISTRICT);
    }

    @Test
    void aLateEntryOfWhatHappenedInTimeIsInTime() {
        // recorded on day 40, but it happened on day 14: only that counts
        LegalClock met = clocks(rule("15d", 1), day("place", 0), day("submit", 14)).get(0);
        LegalClock late = clocks(rule("15d", 1), day("place", 0), day("submit", 16)).get(0);

        assertThat(met.standing(START)).isEqualTo(Standing.MET);
        assertThat(late.standing(START)).isEqualTo(Standing.MET_LATE);
        assertThat(met.next(START, INDIA)).isEmpty();
    }

    @Test
    void whatEndsItIsNotWhatItWaitedFor() {
        LegalClock ended = clocks(rule("15d", 1), day("place", 0), day("close", 3)).get(0);

        assertThat(ended.standing(START)).isEqualTo(Standing.ENDED);
    }

    @Test
    void roundsFollowEachOtherByTheCalendarOfTheFirst() {
        List<LegalClock> clocks =
                clocks(rule("3m", 8), day("place", 0), day("submit", 20), day("submit", 100));

        assertThat(clocks).extracting(LegalClock::round).containsExactly(3, 2, 1);
        assertThat(clocks.get(0).isRunning()).isTrue();
        assertThat(clocks.get(0).due()).isEqualTo("2026-10-10T06:00:00Z");
    }

    @Test
    void theLastRoundIsTheLast() {
        List<LegalClock> clocks =
                clocks(rule("3m", 2), day("place", 0), day("submit", 20), day("submit", 100));

        assertThat(clocks).hasSize(2).noneMatch(LegalClock::isRunning);
    }

    @Test
    void aCaseThatIsOpenedAgainStartsItAgain() {
        List<LegalClock> clocks =
                clocks(rule("15d", 1), day("place", 0), day("submit", 3), day("place", 50));

        assertThat(clocks).hasSize(2);
        assertThat(clocks.get(0).isRunning()).isTrue();
        assertThat(clocks.get(0).since()).isEqualTo(day("place", 50).at());
    }

    @Test
    void theOrderOfRecordingChangesNothing() {
        List<Milestone> happened =
                new ArrayList<>(
                        List.of(
                                day("place", 0),
                                day("submit", 3),
                                day("place", 30),
                                day("close", 60),
                                day("place", 70)));
        List<LegalClock> inOrder = clockwork.clocks(List.of(rule("15d", 3)), happened);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(happened, random);
            assertThat(clockwork.clocks(List.of(rule("15d", 3)), happened)).isEqualTo(inOrder);
        }
    }

    private static ClockRule counted(String limit, Counting counting) {
        return new ClockRule(
                "free",
                CaseKind.FOUND,
                new ClockRule.Course(
                        Set.of("place"),
                        Set.of("submit"),
                        Set.of("close"),
                        Limit.parse(limit),
                        1,
                        counting),
                List.of(),
                LEGAL);
    }

    @Test
    void theTimeCountsFromAnEarlierMilestoneWhereTheLawSaysSo() {
        ClockRule rule = counted("4m", Counting.parse(List.of("4m", "from=produce")));

        LegalClock clock =
                clocks(rule, day("produce", 0), day("produce", 5), day("place", 40)).get(0);

        assertThat(clock.since()).isEqualTo(day("produce", 5).at());
        assertThat(clock.due()).isEqualTo("2026-05-15T06:00:00Z");
        assertThat(clocks(rule, day("place", 40)).get(0).since()).isEqualTo(day("place", 40).at());
    }

    @Test
    void theYoungestHaveAnotherLimitByTheirAgeOnTheFirstDay() {
        ClockRule rule = counted("4m", Counting.parse(List.of("4m", "up_to_2y=2m")));
        List<Milestone> placed = List.of(day("place", 0));

        assertThat(
                        clockwork
                                .clocks(
                                        List.of(rule),
                                        placed,
                                        (years, day) ->
                                                years == 2 && day.toString().equals("2026-01-10"))
                                .get(0)
                                .due())
                .isEqualTo("2026-03-10T06:00:00Z");
        assertThat(clockwork.clocks(List.of(rule), placed).get(0).due())
                .isEqualTo("2026-05-10T06:00:00Z");
    }

    @Test
    void timeThatOnlyHasToPassIsNeverOverdue() {
        ClockRule rule = counted("60d", Counting.parse(List.of("60d", "waits")));

        LegalClock clock = clocks(rule, day("place", 0)).get(0);
        assertThat(clock.standing(clock.due().minusMillis(1))).isEqualTo(Standing.RUNNING);
        assertThat(clock.standing(clock.due())).isEqualTo(Standing.MET);
        assertThat(
                        clocks(rule, day("place", 0), day("submit", 61))
                                .get(0)
                                .standing(day("submit", 61).at()))
                .isEqualTo(Standing.MET);
        assertThat(clocks(rule, day("place", 0), day("close", 9)).get(0).standing(START))
                .isEqualTo(Standing.ENDED);
    }

    @Test
    void timeThatIsGrantedBeginsAnewWithEachStartAndNotBeforeItWasWrittenDown() {
        ClockRule rule = counted("60d", Counting.parse(List.of("60d", "waits")));
        Milestone late = new Milestone("place", day("place", 0).at(), day("place", 30).at());

        assertThat(clocks(rule, late).get(0).since()).isEqualTo(late.recorded());
        List<LegalClock> twice = clocks(rule, day("place", 0), day("place", 55));
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0).isRunning()).isTrue();
        assertThat(twice.get(0).since()).isEqualTo(day("place", 55).at());
        assertThat(twice.get(1).standing(START)).isEqualTo(Standing.ENDED);
        // any other clock counts from what happened, and goes on
        assertThat(clocks(counted("60d", Counting.PLAIN), late, day("place", 55)))
                .extracting(LegalClock::since)
                .containsExactly(late.at());
    }

    @Test
    void whatWasNotEndedForGoodGoesOnFromItsStart() {
        ClockRule rule =
                new ClockRule(
                        "free",
                        CaseKind.FOUND,
                        new ClockRule.Course(
                                Set.of("place"),
                                Set.of("submit"),
                                Set.of("trace", "flee", "close"),
                                Limit.parse("70d"),
                                1,
                                Counting.parse(
                                        List.of("70d", "resumes=trace>not_traced,flee>back"))),
                        List.of(),
                        LEGAL);
        Milestone placed = day("place", 0);
        Milestone traced = day("trace", 1);

        assertThat(clocks(rule, placed, traced, day("not_traced", 2)))
                .containsExactlyElementsOf(clocks(rule, placed));
        assertThat(clocks(rule, placed, day("flee", 2), day("back", 3)))
                .containsExactlyElementsOf(clocks(rule, placed));
        // who is brought back is traced as before: each end is undone by itself
        List<Milestone> back = List.of(placed, traced, day("flee", 2), day("back", 3));
        assertThat(clockwork.clocks(List.of(rule), back))
                .containsExactlyElementsOf(clocks(rule, placed, traced));
        List<Milestone> notTraced = new ArrayList<>(back);
        notTraced.add(day("not_traced", 4));
        assertThat(clockwork.clocks(List.of(rule), notTraced))
                .containsExactlyElementsOf(clocks(rule, placed));
        // something ended it for good, or something else shows that it was not
        for (Milestone last : List.of(day("close", 2), day("submit", 2))) {
            assertThat(clocks(rule, placed, traced, last, day("not_traced", 3)))
                    .noneMatch(LegalClock::isRunning);
        }
        assertThat(clocks(rule, placed, traced, day("back", 2)).get(0).standing(START))
                .isEqualTo(Standing.ENDED);
        assertThat(clocks(rule, placed, day("close", 1), traced, day("not_traced", 3)))
                .noneMatch(LegalClock::isRunning);
        assertThat(clocks(rule, traced, day("not_traced", 2))).isEmpty();
    }

    private static Holiday holiday(String when, String announced) {
        return new Holiday(
                Holiday.when(when),
                new Wording(when, "अवकाश"),
                announced.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(announced)),
                "test");
    }

    private LegalClock working(
            HolidayCalendar calendar, String limit, String how, Milestone... happened) {
        return new Clockwork(INDIA, calendar)
                .clocks(
                        List.of(counted(limit, Counting.parse(List.of(limit, how)))),
                        List.of(happened))
                .get(0);
    }

    @Test
    void anEndOnAHolidayMovesToTheNextWorkingDayAndSaysWhy() {
        HolidayCalendar calendar =
                new HolidayCalendar(List.of(holiday("sunday", ""), holiday("01-26", "")));

        // fifteen days end on Sunday 25 January; Monday is Republic Day
        LegalClock clock = working(calendar, "15d", "ends_working", day("place", 0));

        assertThat(clock.due().atZone(INDIA).toLocalDateTime()).isEqualTo("2026-01-27T23:59:59");
        assertThat(clock.days().moved()).contains(LocalDate.of(2026, 1, 25));
        assertThat(clock.days().closed())
                .extracting(each -> each.holiday().name().english())
                .containsExactly("sunday", "01-26");
        assertThat(working(calendar, "14d", "ends_working", day("place", 0)).days())
                .isEqualTo(DayCount.PLAIN);
        assertThat(clock.since()).isEqualTo(START);
    }

    @Test
    void workingDaysLeaveHolidaysOut() {
        HolidayCalendar calendar =
                new HolidayCalendar(List.of(holiday("sunday", ""), holiday("01-26", "")));

        // from Saturday 10 January: 12 to 17, 19 to 24, 27
        LegalClock clock = working(calendar, "13d", "working", day("place", 0));

        assertThat(clock.due().atZone(INDIA).toLocalDate()).isEqualTo("2026-01-27");
        assertThat(clock.due().atZone(INDIA).toLocalTime())
                .isEqualTo(START.atZone(INDIA).toLocalTime());
        assertThat(clock.days().closed()).hasSize(4);
        assertThat(clock.days().moved()).contains(LocalDate.of(2026, 1, 23));
    }

    @Test
    void aYearThatNobodyKnowsCountsAllDaysAndSaysSo() {
        HolidayCalendar calendar =
                new HolidayCalendar(List.of(holiday("sunday", ""), holiday("2027-03-04", "")));

        LegalClock clock = working(calendar, "15d", "ends_working", day("place", 0));

        assertThat(clock.due()).isEqualTo("2026-01-25T06:00:00Z");
        assertThat(clock.days().unknown()).contains(2026);
    }

    @Test
    void aCalendarThatComesLateChangesWhatRunsAndNotWhatIsDone() {
        HolidayCalendar late = new HolidayCalendar(List.of(holiday("2026-01-25", "2026-02-01")));
        Milestone done = new Milestone("submit", Instant.parse("2026-01-25T07:00:00Z"));

        LegalClock decided = working(late, "15d", "ends_working", day("place", 0), done);
        assertThat(decided.due()).isEqualTo("2026-01-25T06:00:00Z");
        assertThat(decided.standing(START)).isEqualTo(Standing.MET_LATE);
        assertThat(decided.days().closed()).isEmpty();

        LegalClock open = working(late, "15d", "ends_working", day("place", 0));
        assertThat(open.due().atZone(INDIA).toLocalDate()).isEqualTo("2026-01-26");
    }

    @Test
    void aClockThatBeginsAMinuteBeforeMidnightInIndiaCountsThatDay() {
        // 23:59 in India on 9 January is 18:29 in UTC
        Milestone late = new Milestone("place", Instant.parse("2026-01-09T18:29:00Z"));
        Milestone after = new Milestone("place", Instant.parse("2026-01-09T18:31:00Z"));

        assertThat(clocks(rule("1m", 1), late).get(0).due())
                .isEqualTo(Instant.parse("2026-02-09T18:29:00Z"));
        assertThat(clocks(rule("1m", 1), after).get(0).due().atZone(INDIA).toLocalDate())
                .isEqualTo("2026-02-10");
    }
}
