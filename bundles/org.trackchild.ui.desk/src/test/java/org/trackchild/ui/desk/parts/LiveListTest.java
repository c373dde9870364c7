package org.trackchild.ui.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveListTest {

    private final Box box = Box.of("ul", "");

    private final LiveList list = new LiveList(box);

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
