package org.trackchild.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.portal.web.Visit;

class TextsTest {

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.trackchild.portal.words.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void bothLanguagesHaveAllTexts() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle hindi = bundle(Visit.HINDI);
        assertThat(hindi.getLocale()).isEqualTo(Visit.HINDI);
        // the parent of the Hindi texts are the English ones: ask what is missing by value
        for (String key : new TreeSet<>(english.keySet())) {
            assertThat(hindi.getString(key)).as(key).containsPattern("[\u0900-\u097F]|\\{0}");
        }
        assertThat(hindi.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void everyKindHasAName() {
        for (Locale language : Visit.LANGUAGES) {
            Words words = Words.in(language);
            for (OfficeType type : OfficeType.values()) {
                assertThat(words.kind(type)).isNotBlank();
                if (!type.isKeptFromThePublic()) {
                    assertThat(words.purpose(type)).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, less than 1 km",
        "0.99, less than 1 km",
        "1, 1 km",
        "12.4, 12 km",
        "19.4, 19 km",
        "21, 20 km",
        "43, 45 km",
        "298, 300 km"
    })
    void distancesAreAsExactAsAnybodyKnows(double kilometres, String text) {
        assertThat(Words.in(Locale.ENGLISH).distance(kilometres)).isEqualTo(text);
    }

    @Test
    void daysAndHoursAreInTheLanguage() {
        Instant evening = Instant.parse("2026-11-12T20:00:00Z");
        assertThat(Words.in(Locale.ENGLISH).day(evening)).isEqualTo("13 Nov 2026");
        assertThat(Words.in(Visit.HINDI).day(evening)).isEqualTo("13 नवंबर 2026");
        OfficeHours hours = OfficeHours.read("mon 10:00-17:00", "").orElseThrow();
        assertThat(Words.in(Locale.ENGLISH).hours(hours)).isEqualTo("Mon 10:00–17:00");
        assertThat(Words.in(Visit.HINDI).hours(hours)).isEqualTo("सोम 10:00–17:00");
        assertThat(Words.in(Locale.ENGLISH).hours(OfficeHours.UNKNOWN)).isEmpty();
    }
}
