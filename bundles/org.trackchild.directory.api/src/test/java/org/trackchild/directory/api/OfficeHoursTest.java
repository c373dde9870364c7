package org.trackchild.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    private static final LocalDateTime MONDAY = LocalDate.of(2026, 11, 30).atStartOfDay();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24x7 | 2026-11-29T03:00 | OPEN",
                "mon 10:00-17:00 | 2026-11-30T09:59:59 | CLOSED",
                "mon 10:00-17:00 | 2026-11-30T10:00 | OPEN",
                "mon 10:00-17:00 | 2026-11-30T16:59:59 | OPEN",
                "mon 10:00-17:00 | 2026-11-30T17:00 | CLOSED",
                "mon 10:00-17:00 | 2026-12-01T12:00 | CLOSED",
                "sun 20:00-08:00 | 2026-11-30T07:59 | OPEN",
                "sun 20:00-08:00 | 2026-11-29T07:59 | CLOSED",
                "mon 10:00-00:00 | 2026-11-30T23:59 | OPEN",
                "mon 10:00-00:00 | 2026-12-01T00:00 | CLOSED",
                "mon 00:00-00:00 | 2026-11-30T00:00 | OPEN",
                "mon 00:00-00:00 | 2026-12-01T00:00 | CLOSED"
            })
    void somebodyIsThereFromTheFirstMinuteToBeforeTheLast(
            String written, LocalDateTime moment, OfficeHours.Presence presence) {
        assertThat(OfficeHours.read(written, "").orElseThrow().at(moment)).isEqualTo(presence);
    }

    @Test
    void withoutHoursNobodyCanSay() {
        assertThat(OfficeHours.UNKNOWN.at(MONDAY)).isEqualTo(OfficeHours.Presence.UNKNOWN);
        OfficeHours words = OfficeHours.read("", "Call before you come").orElseThrow();
        assertThat(words.at(MONDAY)).isEqualTo(OfficeHours.Presence.UNKNOWN);
    }

    /** Counts, for any hours, the minutes of a week span by span. */
    @Test
    void aWeekHasAsManyOpenMinutesAsItsSpans() {
        Random random = new Random(57);
        for (int turn = 0; turn < 200; turn++) {
            List<OfficeHours.Span> spans = new ArrayList<>();
            Set<Integer> open = new HashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
                int from = random.nextInt(96) * 15;
                int to = random.nextInt(96) * 15;
                spans.add(
                        new OfficeHours.Span(
                                Set.of(day),
                                LocalTime.ofSecondOfDay(from * 60L),
                                LocalTime.ofSecondOfDay(to * 60L)));
                int begin = (day.getValue() - 1) * 1_440 + from;
                int length = to > from ? to - from : 1_440 - from + to;
                for (int minute = 0; minute < length; minute++) {
                    open.add((begin + minute) % (7 * 1_440));
                }
            }
            OfficeHours hours = new OfficeHours(false, spans, "");
            for (int minute = 0; minute < 7 * 1_440; minute++) {
                assertThat(hours.at(MONDAY.plusMinutes(minute)) == OfficeHours.Presence.OPEN)
                        .as(hours.written() + " at minute " + minute)
                        .isEqualTo(open.contains(minute));
            }
        }
    }
}
