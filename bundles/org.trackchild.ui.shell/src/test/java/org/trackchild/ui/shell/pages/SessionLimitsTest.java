package org.trackchild.ui.shell.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trackchild.ui.shell.pages.SessionLimits.Verdict;

class SessionLimitsTest {

    private static final Instant START = Instant.parse("2024-11-12T09:00:00Z");

    private final SessionLimits limits =
            new SessionLimits(Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofHours(8));

    @Test
    void goesOnWhileSomebodyIsThere() {
        assertThat(after(Duration.ofHours(7), Duration.ofMinutes(12))).isEqualTo(Verdict.GO_ON);
    }

    @Test
    void warnsAfterThirteenMinutes() {
        assertThat(after(Duration.ofHours(1), Duration.ofMinutes(13))).isEqualTo(Verdict.WARN);
    }

    @Test
    void endsAfterFifteenMinutesWithoutATouch() {
        assertThat(after(Duration.ofHours(1), Duration.ofMinutes(15))).isEqualTo(Verdict.END);
    }

    @Test
    void endsAfterEightHoursInAnyCase() {
        assertThat(after(Duration.ofHours(8), Duration.ZERO)).isEqualTo(Verdict.END);
    }

    private Verdict after(Duration signedIn, Duration idle) {
        Instant now = START.plus(signedIn);
        return limits.verdict(START, now.minus(idle), now);
    }
}
