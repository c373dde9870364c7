package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.BirthWindow;

/** When somebody completes a year of life, also who was born on a leap day. */
class AnniversaryTest {

    @ParameterizedTest
    @CsvSource({
        "2008-02-29, 18, 2026-03-01",
        "2008-02-29, 20, 2028-02-29",
        "2008-02-28, 18, 2026-02-28",
        "2008-03-01, 18, 2026-03-01",
        "2007-12-31, 18, 2025-12-31"
    })
    void yearsAreCompleteWithTheDayBeforeTheAnniversary(
            LocalDate birth, int years, LocalDate complete) {
        assertThat(BirthWindow.anniversary(birth, years)).isEqualTo(complete);
    }

    @Test
    void theWindowOfAnAgeAgreesWithThat() {
        for (LocalDate day = LocalDate.of(2024, 1, 1);
                day.isBefore(LocalDate.of(2028, 4, 1));
                day = day.plusDays(1)) {
            BirthWindow window = BirthWindow.of(null, ApproximateAge.about(4), day).orElseThrow();
            assertThat(BirthWindow.anniversary(window.latest(), 4)).isBeforeOrEqualTo(day);
            assertThat(BirthWindow.anniversary(window.latest().plusDays(1), 4)).isAfter(day);
            assertThat(BirthWindow.anniversary(window.earliest(), 5)).isAfter(day);
            assertThat(BirthWindow.anniversary(window.earliest().minusDays(1), 5))
                    .isBeforeOrEqualTo(day);
        }
    }
}
