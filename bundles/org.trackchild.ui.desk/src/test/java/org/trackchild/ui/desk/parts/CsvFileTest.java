package org.trackchild.ui.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static String cell(Object value) {
        String file = CsvFile.text(List.of(List.of(value)));
        assertThat(file).startsWith("\uFEFF").endsWith("\r\n");
        return file.substring(1, file.length() - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aFormulaBecomesText(String text) {
        assertThat(cell(text).replace("\"", "")).isEqualTo("'" + text);
    }

    @Test
    void aFigureStaysAFigure() {
        assertThat(cell(-3L)).isEqualTo("-3");
        assertThat(cell(11.5)).isEqualTo("11.5");
    }

    @Test
    void commasQuotesAndLinesAreQuoted() {
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(cell("लखनऊ")).isEqualTo("लखनऊ");
    }

    @Test
    void cellsAndLinesFollowEachOther() {
        assertThat(CsvFile.text(List.of(List.of("a", "b"), List.of("c", 4))))
                .isEqualTo("\uFEFFa,b\r\nc,4\r\n");
    }
}
