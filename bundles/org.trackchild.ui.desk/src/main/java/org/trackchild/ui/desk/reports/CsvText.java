package org.trackchild.ui.desk.reports;

import java.util.List;
import java.util.stream.Stream;
import org.trackchild.reporting.api.Report;
import org.trackchild.ui.desk.parts.CsvFile;
import org.trackchild.ui.desk.words.Words;

/** A report as CSV. */
final class CsvText {

    private CsvText() {}

    /** The whole file. */
    static String of(Report report, Words words) {
        return CsvFile.text(
                Stream.concat(
                                Stream.<List<?>>of(
                                        report.columns().stream().map(words::text).toList()),
                                report.rows().stream().map(row -> cells(row, words)))
                        .toList());
    }

    private static List<?> cells(Report.Row row, Words words) {
        return Stream.<Object>concat(
                        Stream.of(words.text(row.name())),
                        row.figures().stream().map(Report.Figure::value))
                .toList();
    }
}
