package org.trackchild.rules.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class HeadcountRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final HeadcountRule rule =
            new HeadcountRule(LocalTime.of(21, 30), LocalTime.of(16, 0), "test");

    /** A moment by the clock of India. */
    private static Instant india(String text) {
        return OffsetDateTime.parse(text + "+05:30").toInstant();
    }

    @Test
    void theEveningIsThatOfTheDayBeforeUntilItBegins() {
        assertThat(rule.evening(india("2026-11-28T15:59:59"))).isEqualTo(DAY.minusDays(1));
        assertThat(rule.evening(india("2026-11-28T16:00:00"))).isEqualTo(DAY);
        assertThat(rule.evening(india("2026-11-29T01:30:00"))).isEqualTo(DAY);
        assertThat(rule.evening(india("2026-11-29T15:59:59"))).isEqualTo(DAY);
    }

    @Test
    void theLastEveningThatIsDueIsToldFromTheHourOn() {
        assertThat(rule.due(DAY)).isEqualTo(india("2026-11-28T21:30:00"));
        assertThat(rule.lastDue(india("2026-11-28T21:30:00"))).isEqualTo(DAY.minusDays(1));
        assertThat(rule.lastDue(india("2026-11-28T21:30:01"))).isEqualTo(DAY);
        assertThat(rule.lastDue(india("2026-11-29T17:00:00"))).isEqualTo(DAY);
    }

    @Test
    void whoComesAfterMidnightBelongsToTheNextEvening() {
        assertThat(rule.closes(DAY)).isEqualTo(india("2026-11-29T00:00:00"));
    }

    @Test
    void aStateCanCountInTheNight() {
        HeadcountRule late = new HeadcountRule(LocalTime.of(0, 30), LocalTime.of(18, 0), "test");
        assertThat(late.due(DAY)).isEqualTo(india("2026-11-29T00:30:00"));
        assertThat(late.closes(DAY)).isEqualTo(india("2026-11-29T00:30:00"));
        assertThat(late.evening(india("2026-11-28T17:59:00"))).isEqualTo(DAY.minusDays(1));
    }
}
