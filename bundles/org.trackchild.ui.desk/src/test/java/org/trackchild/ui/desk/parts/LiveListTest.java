package org.trackchild.ui.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.ui.desk.words.Words;

class LiveListTest {

    private final Box box = Box.of("ul", "");

    private final LiveList list = new LiveList(box, Words.in(Locale.ENGLISH));

    @Test
    void unchangedRowsAreLeftAlone() {
        list.show(rows("a1", "b1", "c1"));
        Component b = child(1);
        int added = list.show(rows("x1", "a1", "b1", "c2"));
        assertThat(added).isEqualTo(1);
        assertThat(texts()).containsExactly("x1", "a1", "b1", "c2");
        assertThat(child(2)).isSameAs(b);
    }

    @Test
    void whatGoesByWithTheTimeIsBroughtUpToDateInTheSameRow() {
        list.show(List.of(ticking("3 h left")));
        Component row = child(0);
        list.follow(List.of(ticking("2 h left")));
        assertThat(child(0)).isSameAs(row);
        assertThat(texts()).containsExactly("2 h left");
    }

    private static LiveList.Row ticking(String left) {
        return new LiveList.Row(
                "t",
                "running",
                () -> Box.text("li", "", left),
                row -> row.getElement().setText(left));
    }

    @Test
    void goneRowsGo() {
        list.show(rows("a1", "b1", "c1"));
        assertThat(list.show(rows("c1"))).isZero();
        assertThat(texts()).containsExactly("c1");
        assertThat(list.size()).isEqualTo(1);
    }

    @Test
    void rowsFollowTheOrder() {
        list.show(rows("a1", "b1", "c1"));
        list.show(rows("c1", "b1", "a1"));
        assertThat(texts()).containsExactly("c1", "b1", "a1");
    }

    @Test
    void aRowInWhichSomebodyMayBeWritingStaysAndSaysThatItHasChanged() {
        TextArea reason = new TextArea();
        list.show(
                List.of(
                        new LiveList.Row("w", "w1", () -> Box.of("li", "", reason)),
                        rows("a1").get(0)));
        list.follow(rows("b1", "w2", "a1"));
        assertThat(reason.getParent().flatMap(Component::getParent)).contains(box);
        assertThat(reason.getParent().orElseThrow().getElement().getTextRecursively())
                .contains("while you were writing");
        list.follow(rows("b1", "a1"));
        assertThat(reason.getParent().flatMap(Component::getParent)).contains(box);
        assertThat(texts()).hasSize(3);
    }

    @Test
    void itIsShownAsItIsWhenItsReaderWantsThat() {
        list.show(List.of(new LiveList.Row("w", "w1", () -> Box.of("li", "", new TextArea()))));
        list.follow(rows("b1", "w2"));
        press(box);
        assertThat(texts()).containsExactly("b1", "w2");
    }

    @Test
    void aFieldThatIsOnlyReadHoldsNothing() {
        TextArea read = new TextArea();
        read.setReadOnly(true);
        TextArea hidden = new TextArea();
        hidden.setVisible(false);
        list.show(List.of(new LiveList.Row("w", "w1", () -> Box.of("li", "", read, hidden))));
        list.follow(rows("w2"));
        assertThat(texts()).containsExactly("w2");
    }

    @Test
    void whatTheReaderDidChangesTheRow() {
        list.show(List.of(new LiveList.Row("w", "w1", () -> Box.of("li", "", new TextArea()))));
        list.show(rows("b1"));
        assertThat(texts()).containsExactly("b1");
    }

    private static void press(Component part) {
        if (part instanceof Button button) {
            button.click();
        } else {
            part.getChildren().toList().forEach(LiveListTest::press);
        }
    }

    private static List<LiveList.Row> rows(String... texts) {
        return Arrays.stream(texts)
                .map(
                        text ->
                                new LiveList.Row(
                                        text.substring(0, 1), text, () -> Box.text("li", "", text)))
                .toList();
    }

    private Component child(int place) {
        return box.getChildren().toList().get(place);
    }

    private List<String> texts() {
        return box.getChildren().map(child -> child.getElement().getText()).toList();
    }
}
