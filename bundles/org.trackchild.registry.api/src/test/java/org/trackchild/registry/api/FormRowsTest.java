package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormRowsTest {

    @Test
    void rowsAreReadAsTheyWereWritten() {
        List<List<String>> rows = List.of(List.of("", "mother", "30"), List.of("Ravi", "", ""));

        assertThat(FormRows.read(FormRows.write(rows), 3)).isEqualTo(rows);
    }

    @Test
    void emptyRowsAreLeftOutAndCellsKeepToTheirLine() {
        assertThat(FormRows.write(List.of(List.of(" ", ""), List.of("Two\nlines", "a\tb"))))
                .isEqualTo("Two lines\ta b");
        assertThat(FormRows.read("", 2)).isEmpty();
    }

    @Test
    void everyRowHasItsColumns() {
        assertThat(FormRows.read("Sita\nRavi\tbrother\t7\tx", 3))
                .containsExactly(List.of("Sita", "", ""), List.of("Ravi", "brother", "7"));
    }
}
