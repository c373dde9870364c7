package org.trackchild.rules.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @ParameterizedTest
    @CsvSource({
        "24h, 2024-02-28T20:00:00Z, 2024-02-29T20:00:00Z",
        "1d,  2024-02-28T20:00:00Z, 2024-02-29T20:00:00Z",
        "15d, 2023-12-20T10:00:00Z, 2024-01-04T10:00:00Z",
        // 31 October, 4:30 in the morning in India, is still the 30th in Greenwich
        "4m,  2023-10-30T23:00:00Z, 2024-02-28T23:00:00Z",
        "4m,  2024-10-31T10:00:00Z, 2025-02-28T10:00:00Z",
        "0h,  2024-10-31T10:00:00Z, 2024-10-31T10:00:00Z"
    })
    void endsByTheCalendarOfIndia(String limit, Instant start, Instant end) {
        assertThat(Limit.parse(limit).after(start, INDIA)).isEqualTo(end);
    }

    @Test
    void roundsDoNotDrift() {
        Instant start = Instant.parse("2024-08-31T06:00:00Z");
        Limit quarter = Limit.parse("3m");

        assertThat(quarter.times(1, start, INDIA)).isEqualTo("2024-11-30T06:00:00Z");
        assertThat(quarter.times(2, start, INDIA)).isEqualTo("2025-02-28T06:00:00Z");
        assertThat(quarter.times(4, start, INDIA)).isEqualTo("2025-08-31T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "4", "-4d", "4 d", "4y", "999999d"})
    void whatIsNoLimitIsRefused(String written) {
        assertThatThrownBy(() -> Limit.parse(written)).hasMessageContaining("no limit");
    }
}
