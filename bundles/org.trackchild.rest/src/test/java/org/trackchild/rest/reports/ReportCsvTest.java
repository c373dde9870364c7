package org.trackchild.rest.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.Wording;
import org.trackchild.reporting.api.Report;

class ReportCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "=cmd|' /C calc'!A0"
            })
    void formulasAreDefused(String text) {
        assertThat(ReportCsv.cell(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void otherCellsStay() {
        assertThat(ReportCsv.cell("Lucknow")).isEqualTo("Lucknow");
        assertThat(ReportCsv.cell("-5")).isEqualTo("-5");
        assertThat(ReportCsv.cell("")).isEmpty();
        assertThat(ReportCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(ReportCsv.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
    }

    @Test
    void writesTheTableWithoutByteOrderMark() {
        Report report =
                new Report(
                        Wording.same("Title"),
                        List.of(
                                new Wording("District", "ज़िला"),
                                new Wording("Missing", "गुमशुदा")),
                        List.of(
                                new Report.Row(
                                        Wording.same("=Lucknow"),
                                        List.of(new Report.Figure(12, Optional.empty())))),
                        Instant.EPOCH);

        assertThat(ReportCsv.of(report, Locale.ENGLISH))
                .isEqualTo("District,Missing\r\n'=Lucknow,12\r\n");
        assertThat(ReportCsv.of(report, Locale.forLanguageTag("hi")))
                .startsWith("ज़िला,गुमशुदा\r\n");
    }
}
