package org.trackchild.rules.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
