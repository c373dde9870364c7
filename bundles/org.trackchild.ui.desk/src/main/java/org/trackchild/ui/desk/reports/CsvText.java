package org.trackchild.ui.desk.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.SpreadsheetText;
import org.trackchild.reporting.api.Report;
import org.trackchild.ui.desk.words.Words;

/** A report as CSV (RFC 4180) that spreadsheets open as text and figures, never as formulas. */
final class CsvText {

    /** Tells spreadsheets that the text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** The whole file. */
    static String of(Report report, Words words) {
        String head = line(report.columns().stream().map(words::text).map(CsvText::cell).toList());
        return report.rows().stream()
                .map(row -> line(cells(row, words)))
                .collect(Collectors.joining("", BYTE_ORDER_MARK + head, ""));
    }

    private static List<String> cells(Report.Row row, Words words) {
        return Stream.concat(
                        Stream.of(cell(words.text(row.name()))),
                        row.figures().stream().map(figure -> Long.toString(figure.value())))
                .toList();
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }

    /** A text as a cell. */
    static String cell(String text) {
        String safe = SpreadsheetText.guarded(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
