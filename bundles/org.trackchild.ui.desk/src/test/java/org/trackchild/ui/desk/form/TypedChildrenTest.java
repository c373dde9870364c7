package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was typed of several children of one incident. */
class TypedChildrenTest {

    private final TypedChildren children = new TypedChildren();

    private static Map<String, String> texts(String name, String place) {
        return Map.of("name", name, "place", place, TypedChildren.TITLE, "Workshop");
    }

    private void two() {
        children.keep(texts("Rukmini", "Lane 4"));
        children.add("key");
    }

    @Test
    void whatIsCommonStaysAndWhatIsOfOneChildDoesNot() {
        two();
        assertThat(children.current()).isEqualTo(1);
        assertThat(children.whole(1, texts("Rukmini", "Lane 4")))
                .isEqualTo(
                        Map.of(
                                "place",
                                "Lane 4",
                                TypedChildren.TITLE,
                                "Workshop",
                                "companions",
                                "Rukmini"));
        children.keep(texts("Lalita", "Lane 5"));
        // the place was mended while the second child stood in the form
        assertThat(children.whole(0, texts("Lalita", "Lane 5")))
                .containsEntry("name", "Rukmini")
                .containsEntry("place", "Lane 5");
    }

    @Test
    void whoIsTakenOutLeavesTheOthersAsTheyWere() {
        two();
        children.keep(texts("Lalita", "Lane 4"));
        children.add("another key");
        children.keep(texts("Sitwanti", "Lane 4"));
        assertThat(children.key()).isEqualTo("key");
        children.remove(1);
        assertThat(children.size()).isEqualTo(2);
        assertThat(children.current()).isEqualTo(1);
        assertThat(children.ownOf(1)).containsEntry("name", "Sitwanti");
        children.remove(0);
        assertThat(children.areSeveral()).isFalse();
        assertThat(children.current()).isZero();
        assertThat(children.key()).isEmpty();
        assertThat(children.ownOf(0)).containsEntry("name", "Sitwanti");
    }

    @Test
    void aDraftKeepsThemAll() {
        two();
        children.keep(texts("Lalita", "Lane 4"));
        BrowserDrafts.Saved draft =
                new BrowserDrafts.Saved(
                        Instant.parse("2026-03-09T10:00:00Z"),
                        texts("Lalita", "Lane 4"),
                        Optional.empty(),
                        Optional.of(children.saved()));
        BrowserDrafts.Saved read = BrowserDrafts.Saved.parse(draft.json()).orElseThrow();
        assertThat(read).isEqualTo(draft);
        TypedChildren resumed = new TypedChildren();
        resumed.continued(read.together().orElseThrow());
        assertThat(resumed.saved()).isEqualTo(children.saved());
    }

    @Test
    void sentAgainTheyAreRecognisedAndOtherTextsAreNot() {
        two();
        children.keep(texts("Lalita", "Lane 4"));
        var first = children.origin("officer", 0, texts("Lalita", "Lane 4"));
        assertThat(children.origin("officer", 0, texts("Lalita", "Lane 4"))).isEqualTo(first);
        assertThat(children.origin("officer", 1, texts("Lalita", "Lane 4")).reference())
                .isNotEqualTo(first.reference());
        assertThat(children.origin("officer", 0, texts("Lalita", "Lane 5")).contentHash())
                .isNotEqualTo(first.contentHash());
    }
}
