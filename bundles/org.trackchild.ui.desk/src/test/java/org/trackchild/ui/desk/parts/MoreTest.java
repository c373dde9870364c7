package org.trackchild.ui.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.ui.desk.words.Words;

class MoreTest {

    private final List<String> shown = new ArrayList<>();

    private final More more = new More("more-things", Words.in(Locale.ENGLISH));

    private void from(String page) {
        more.from(Optional.of(page), shown::add);
    }

    private Button button() {
        return (Button) more.line().getChildren().findFirst().orElseThrow();
    }

    @Test
    void thereIsNoWayWhereAllIsShown() {
        assertThat(more.line().isVisible()).isFalse();
        from("51");
        assertThat(more.line().isVisible()).isTrue();
        more.from(Optional.empty(), shown::add);
        assertThat(more.line().isVisible()).isFalse();
    }

    @Test
    void theButtonThatHasTheFocusStaysWhenTheListIsReadAgain() {
        from("51");
        Component before = button();
        from("52");
        assertThat(button()).isSameAs(before);
        assertThat(button().getText()).isEqualTo("Show more");
    }

    @Test
    void itLeadsToThePageThatIsNextNow() {
        from("51");
        from("52");
        button().click();
        from("101");
        button().click();
        assertThat(shown).containsExactly("52", "101");
    }
}
