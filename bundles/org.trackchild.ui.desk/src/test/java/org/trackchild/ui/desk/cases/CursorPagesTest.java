package org.trackchild.ui.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Page;

class CursorPagesTest {

    @Test
    void pagesAreReadAsFarAsSomebodyScrolls() {
        List<Optional<String>> asked = new ArrayList<>();
        CursorPages<Integer> pages =
                new CursorPages<>(
                        after -> {
                            asked.add(after);
                            int start = after.map(Integer::valueOf).orElse(0);
                            return new Page<>(
                                    List.of(start, start + 1, start + 2),
                                    start < 6
                                            ? Optional.of(Integer.toString(start + 3))
                                            : Optional.empty());
                        });
        assertThat(pages.items(0, 2)).containsExactly(0, 1);
        assertThat(asked).hasSize(1);
        assertThat(pages.items(2, 3)).containsExactly(2, 3, 4);
        assertThat(asked).hasSize(2);
        assertThat(pages.items(7, 50)).containsExactly(7, 8);
        assertThat(pages.items(0, 1)).containsExactly(0);
        assertThat(asked).hasSize(3);
        assertThat(pages.items(20, 5)).isEmpty();
    }
}
