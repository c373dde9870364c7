package org.trackchild.ui.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.ui.desk.paper.Tongues.Choice;
import org.trackchild.ui.desk.words.Words;

class TonguesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final Words page = Words.in(Locale.ENGLISH).at(() -> NOW).shielded(true);

    @Test
    void aTextStandsInTheLanguagesThatWereChosen() {
        assertThat(Tongues.of(Choice.ENGLISH, page).plain(words -> words.text("paper.date")))
                .isEqualTo("Date");
        assertThat(Tongues.of(Choice.HINDI, page).plain(words -> words.text("paper.date")))
                .isEqualTo("दिनांक");
        assertThat(Tongues.of(Choice.BOTH, page).plain(words -> words.text("paper.date")))
                .isEqualTo("Date / दिनांक");
    }

    @Test
    void whatIsTheSameInBothLanguagesStandsOnce() {
        Tongues both = Tongues.of(Choice.BOTH, page);

        assertThat(both.plain(words -> "0471/2026")).isEqualTo("0471/2026");
        assertThat(both.text("span", "", words -> "0471/2026").size()).isEqualTo(1);
        assertThat(both.each("p", "", words -> words.text("paper.date")).size()).isEqualTo(2);
    }

    @Test
    void theTimeAndTheShieldOfThePageHoldForTheSheet() {
        Words hindi = Tongues.of(Choice.HINDI, page).first();

        assertThat(hindi.isHindi()).isTrue();
        assertThat(hindi.now()).isEqualTo(NOW);
        assertThat(hindi.isShielded()).isTrue();
    }

    @Test
    void aSheetBeginsInTheLanguageOfItsPage() {
        assertThat(Choice.of(page)).isEqualTo(Choice.ENGLISH);
        assertThat(Choice.of(page.hindi())).isEqualTo(Choice.HINDI);
    }
}
