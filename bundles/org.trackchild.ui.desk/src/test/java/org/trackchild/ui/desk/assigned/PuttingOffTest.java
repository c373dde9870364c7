package org.trackchild.ui.desk.assigned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PuttingOffTest {

    /** Half past three in the afternoon, in India. */
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:20Z");

    @Test
    void everyChoiceIsBeforeTheLimitAndTheLastIsAnHourBefore() {
        assertThat(PuttingOff.choices(NOW.plus(Duration.ofHours(5)), NOW))
                .containsExactly(
                        Instant.parse("2026-11-29T11:00:00Z"),
                        Instant.parse("2026-11-29T12:00:00Z"),
                        Instant.parse("2026-11-29T14:00:00Z"),
                        Instant.parse("2026-11-29T14:00:20Z"));
    }

    @Test
    void tomorrowMorningIsAChoiceWhereTheLimitIsLater() {
        assertThat(PuttingOff.choices(NOW.plus(Duration.ofHours(23)), NOW))
                .contains(Instant.parse("2026-11-30T04:30:00Z"));
    }

    @Test
    void whatIsLateOrNearlySoCannotBePutOff() {
        assertThat(PuttingOff.choices(NOW.minusSeconds(1), NOW)).isEmpty();
        assertThat(PuttingOff.choices(NOW.plus(Duration.ofMinutes(50)), NOW)).isEmpty();
    }
}
