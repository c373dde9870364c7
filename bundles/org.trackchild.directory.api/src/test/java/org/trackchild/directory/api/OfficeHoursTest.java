package org.trackchild.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24x7 | 24x7",
                " 24X7 | 24x7",
                "mon-fri 10:00-17:00 | mon,tue,wed,thu,fri 10:00-17:00",
                "Mon 9:30 - 17:00; sat,sun 10:00-13:00 | mon 09:30-17:00; sat,sun 10:00-13:00",
                "sat-mon 20:00-08:00 | mon,sat,sun 20:00-08:00"
            })
    void whatIsWrittenIsReadAndWrittenAgain(String written, String again) {
        OfficeHours hours = OfficeHours.read(written, "").orElseThrow();
        assertThat(hours.written()).isEqualTo(again);
        assertThat(OfficeHours.read(hours.written(), "")).contains(hours);
        assertThat(hours.isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "always",
                "mon",
                "mon 25:00-26:00",
                "monday 10:00-17:00",
                "10:00-17:00",
                "24x7; mon 1:00-2:00"
            })
    void whatCannotBeReadIsNotGuessed(String written) {
        assertThat(OfficeHours.read(written, "")).isEmpty();
    }

    @Test
    void nothingIsNoHours() {
        assertThat(OfficeHours.read(" ", "")).contains(OfficeHours.UNKNOWN);
        assertThat(OfficeHours.UNKNOWN.isKnown()).isFalse();
    }
}
