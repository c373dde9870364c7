package org.trackchild.ui.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Wording;
import org.trackchild.reporting.api.Report;
import org.trackchild.ui.desk.words.Words;

class CsvTextTest {

    @Test
    void theFileHasHeadAndRows() {
        Report report =
                new Report(
                        Wording.same("title"),
                        List.of(new Wording("Row", "पंक्ति"), new Wording("Count", "गिनती")),
                        List.of(
                                new Report.Row(
                                        new Wording("=x", "लखनऊ"),
                                        List.of(new Report.Figure(-3, Optional.empty())))),
                        Instant.EPOCH);
        assertThat(CsvText.of(report, Words.in(Locale.ENGLISH)))
                .isEqualTo("\uFEFFRow,Count\r\n'=x,-3\r\n");
        assertThat(CsvText.of(report, Words.in(Words.HINDI)))
                .isEqualTo("\uFEFFपंक्ति,गिनती\r\nलखनऊ,-3\r\n");
    }
}
