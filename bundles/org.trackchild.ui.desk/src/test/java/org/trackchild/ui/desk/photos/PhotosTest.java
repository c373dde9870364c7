package org.trackchild.ui.desk.photos;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Photograph;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** What of a restricted photograph gets into a page before a reason is given: nothing. */
class PhotosTest {

    private static final Photograph RESTRICTED = new Photograph(new UUID(1, 2), true);

    private static final Words OPEN = Words.in(Locale.ENGLISH);

    private final PhotoVisit visit = new PhotoVisit();

    private Photos photos(Words words) {
        return new Photos(
                visit,
                (photo, reason) -> {
                    throw new AssertionError("asked for");
                },
                "Photograph",
                new PackFields(() -> Fields.NONE, words, List.of(), CaseKind.FOUND, "UP"),
                words);
    }

    private static String html(Component shown) {
        return shown.getElement().getOuterHTML();
    }

    @Test
    void aTileWithAQuestionStandsInItsPlace() {
        for (Words words : List.of(OPEN, Words.in(Words.HINDI))) {
            assertThat(html(photos(words).frame(RESTRICTED)))
                    .doesNotContain("<img")
                    .doesNotContain("src=")
                    .contains(words.text("photo.restricted"))
                    .contains("show-photo");
            assertThat(html(photos(words).small(RESTRICTED, Box.of("div", ""))))
                    .doesNotContain("<img")
                    .contains("show-small-photo");
        }
    }

    @Test
    void aReasonIsOfOnePhotographUntilThePageIsLeft() {
        visit.give(RESTRICTED.id(), "casework");
        assertThat(visit.reason(RESTRICTED.id())).isEqualTo("casework");
        assertThat(html(photos(OPEN).frame(new Photograph(new UUID(3, 4), true))))
                .doesNotContain("<img");
        visit.end();
        assertThat(html(photos(OPEN).frame(RESTRICTED))).doesNotContain("<img");
    }

    @Test
    void behindTheShieldNobodyIsAsked() {
        visit.give(RESTRICTED.id(), "casework");
        assertThat(html(photos(OPEN.shielded(true)).frame(RESTRICTED)))
                .doesNotContain("<img")
                .doesNotContain("show-photo")
                .contains("tc-masked");
    }
}
