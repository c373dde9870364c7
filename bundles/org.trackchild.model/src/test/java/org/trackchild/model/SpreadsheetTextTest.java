package org.trackchild.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+91 98765 43210",
                "-A1",
                "-12",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =cmd|' /C calc'!A0",
                "'=1",
                "''=1",
                "\uFF1D1"
            })
    void formulasAreDefusedAndReadBackAsTheyWere(String text) {
        String written = SpreadsheetText.guarded(text);
        assertThat(written).isEqualTo("'" + text);
        assertThat(SpreadsheetText.plain(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Munni", "12", "'", "'Asha", "a=b", "O'Hara"})
    void othersStayAsTheyAre(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.plain(text)).isEqualTo(text);
    }

    @Test
    void whateverIsWrittenIsReadBack() {
        Random random = new Random(7);
        String signs = "=+-@'\t\r\n 1a\uFF0B\u0905";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String written = SpreadsheetText.guarded(text.toString());
            assertThat(SpreadsheetText.plain(written)).isEqualTo(text.toString());
            assertThat(written.stripLeading()).doesNotStartWith("=").doesNotStartWith("@");
        }
    }
}
