package org.trackchild.ui.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.model.PersonName;
import org.trackchild.ui.desk.words.Words;

class ShieldTest {

    private static final PersonName NAME = PersonName.of("Asha", "आशा");

    private static final Words OPEN = Words.in(Locale.ENGLISH);

    private static final Words SHIELDED = OPEN.shielded(true);

    @Test
    void hidesNamesAndWhatElseTellsWhoAChildIs() {
        assertThat(html(ChildName.of(NAME, OPEN))).contains("Asha").contains("आशा");
        assertThat(html(ChildName.of(NAME, SHIELDED)))
                .doesNotContain("Asha")
                .doesNotContain("आशा")
                .contains("Hidden");
        assertThat(html(ChildName.identifying("9400000001", OPEN))).contains("9400000001");
        assertThat(html(ChildName.identifying("9400000001", SHIELDED)))
                .doesNotContain("9400000001");
    }

    @Test
    void aPhotographIsNotEvenAnAddress() {
        String hidden =
                Photo.of(
                                () -> {
                                    throw new AssertionError("asked for");
                                },
                                "Photograph",
                                "",
                                SHIELDED)
                        .getElement()
                        .getOuterHTML();
        assertThat(hidden).doesNotContain("<img").doesNotContain("src=");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        Words hindi = Words.in(Words.HINDI).shielded(true);
        assertThat(html(ChildName.of(NAME, hindi))).contains(hindi.text("shield.text"));
        assertThat(hindi.shielded(false).isShielded()).isFalse();
    }

    private static String html(Box box) {
        return box.getElement().getOuterHTML();
    }
}
