package org.trackchild.rest.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trackchild.model.SpreadsheetText;
import org.trackchild.reporting.api.Report;

/**
 * A report as CSV (RFC 4180): UTF-8 without byte order mark, lines ended by CR LF. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe instead.
 */
final class ReportCsv {

    private ReportCsv() {}

    static String of(Report report, Locale language) {
        StringBuilder csv = new StringBuilder();
        csv.append(line(report.columns().stream().map(column -> column.in(language)).toList()));
        for (Report.Row row : report.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.name().in(language));
            row.figures().forEach(figure -> cells.add(Long.toString(figure.value())));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One cell, guarded and quoted where it must be. */
    static String cell(String text) {
        boolean number = text.matches("-?\\d+");
        String guarded = number ? text : SpreadsheetText.guarded(text);
        return guarded.matches("(?s).*[\",\r\n].*")
                ? '"' + guarded.replace("\"", "\"\"") + '"'
                : guarded;
    }
}
