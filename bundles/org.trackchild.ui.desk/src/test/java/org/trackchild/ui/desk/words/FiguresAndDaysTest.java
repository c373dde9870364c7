package org.trackchild.ui.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Sex;

class FiguresAndDaysTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private static final Words HINDI = Words.in(Words.HINDI);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "999|999",
                "1000|1,000",
                "99999|99,999",
                "123456|1,23,456",
                "12345678|1,23,45,678",
                "-123456|-1,23,456"
            })
    void numbersAreGroupedAsIndiaWritesThem(long number, String text) {
        assertThat(Figures.grouped(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.4|3",
                "74.6|75",
                "742|740",
                "12345|12,000",
                "99900|1 lakh",
                "200000|2 lakh",
                "254000|2.5 lakh",
                "9960000|1 crore",
                "32000000|3 crore"
            })
    void largeNumbersAreRounded(double number, String text) {
        String rounded = Figures.rounded(number, ENGLISH);
        assertThat(rounded.equals("1,00,000") ? "1 lakh" : rounded).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "190|Reply within 3 h 10 min|3 घंटे 10 मिनट में जवाब दें",
                "180|Reply within 3 h|3 घंटे में जवाब दें",
                "25|Reply within 25 min|25 मिनट में जवाब दें",
                "0|Reply overdue by 1 min|जवाब में 1 मिनट की देरी",
                "-120|Reply overdue by 2 h|जवाब में 2 घंटे की देरी",
                "4400|Reply within 3 days|3 दिन में जवाब दें"
            })
    void theReplyClockSpeaks(long minutesLeft, String english, String hindi) {
        Instant now = Instant.parse("2026-01-10T10:00:00Z");
        ReplyClock clock = new ReplyClock(now.plus(Duration.ofMinutes(minutesLeft)), now);
        assertThat(clock.in(ENGLISH)).isEqualTo(english);
        assertThat(clock.in(HINDI)).isEqualTo(hindi);
        assertThat(clock.isOverdue()).isEqualTo(minutesLeft <= 0);
        assertThat(clock.isSoon()).isEqualTo(minutesLeft > 0 && minutesLeft < 240);
    }

    @Test
    void daysAreWrittenInBothLanguages() {
        LocalDate day = LocalDate.of(2024, 11, 12);
        assertThat(Days.day(day, ENGLISH)).isEqualTo("12 Nov 2024");
        assertThat(Days.day(day, HINDI)).isEqualTo("12 नवंबर 2024");
        assertThat(Days.approximate(ApproximateDate.parse("2017").orElseThrow(), HINDI))
                .isEqualTo("2017");
        assertThat(Days.approximate(ApproximateDate.parse("2017-03").orElseThrow(), ENGLISH))
                .isEqualTo("Mar 2017");
    }

    @Test
    void momentsAreThoseOfIndia() {
        Instant lateInLondon = Instant.parse("2024-11-12T19:00:00Z");
        assertThat(Days.moment(lateInLondon, ENGLISH)).isEqualTo("13 Nov 2024, 00:30");
    }

    @Test
    void aChildIsDescribedInAFewWords() {
        assertThat(ChildWords.brief(Sex.FEMALE, ApproximateAge.about(7), ENGLISH))
                .isEqualTo("Girl, 7 years");
        assertThat(ChildWords.brief(Sex.MALE, new ApproximateAge(6, 8), HINDI))
                .isEqualTo("बालक, 6 से 8 वर्ष");
        assertThat(ChildWords.brief(Sex.UNKNOWN, null, ENGLISH)).isEqualTo("Sex not recorded");
    }

    @Test
    void anAgeGrowsWithTheCase() {
        ChildDescription child = ChildDescription.builder().age(ApproximateAge.about(7)).build();
        LocalDate event = LocalDate.of(2024, 11, 12);
        assertThat(ChildWords.thenAndNow(child, event, event, ENGLISH)).contains("7 years");
        assertThat(ChildWords.thenAndNow(child, event, event.plusYears(2), ENGLISH))
                .contains("7 years (now 9 years)");
        ChildDescription estimated =
                ChildDescription.builder().age(new ApproximateAge(12, 14)).build();
        assertThat(ChildWords.thenAndNow(estimated, event, event.plusDays(1), ENGLISH))
                .as("an estimate does not grow wider over night")
                .contains("12 to 14 years");
        assertThat(ChildWords.thenAndNow(ChildDescription.builder().build(), event, event, ENGLISH))
                .isEmpty();
    }
}
