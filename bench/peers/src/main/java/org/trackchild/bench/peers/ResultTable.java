package org.trackchild.bench.peers;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trackchild.matching.engine.corpus.Stratum;

/** Prints what was measured as tables of Markdown, our engine first. */
final class ResultTable {

    private static final String OURS = "ours";
    private static final String NONE = "–";

    private final List<Figures> rows;
    private final Optional<Figures> ours;

    ResultTable(List<Figures> measured) {
        rows = new ArrayList<>(measured);
        rows.sort(
                Comparator.comparing((Figures row) -> !row.peer().equals(OURS))
                        .thenComparing(row -> -row.among()));
        ours = rows.stream().filter(row -> row.peer().equals(OURS)).findFirst();
    }

    void print(PrintStream out) {
        out.println(
                "| peer | records | asked | load s | heap / disk MB | p50 / p95 / p99 ms |"
                        + " p95 to ours | R@1 | R@10 | R@10 to ours | ECE | false alarms |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Figures row : rows) {
            out.println("| " + String.join(" | ", cells(row)) + " |");
        }
        out.println();
        printStrata(out);
        out.println();
        rows.forEach(row -> out.printf("* %s: %s%n", row.peer(), row.how()));
    }

    private List<String> cells(Figures row) {
        return List.of(
                row.peer(),
                whole(row.value(Figures.RECORDS)),
                whole(row.value(Figures.ASKED)),
                whole(row.value(Figures.LOAD_SECONDS)),
                whole(row.value(Figures.HEAP_BYTES) / 1e6)
                        + " / "
                        + whole(row.value(Figures.DISK_BYTES) / 1e6),
                milliseconds(row.value(Figures.P50))
                        + " / "
                        + milliseconds(row.value(Figures.P95))
                        + " / "
                        + milliseconds(row.value(Figures.P99)),
                toOurs(row, row.value(Figures.P95), each -> each.value(Figures.P95)),
                share(row.first()),
                share(row.among()),
                toOurs(row, row.among(), Figures::among),
                decimals(row.maybe(Figures.CALIBRATION_ERROR), "%.4f"),
                decimals(row.maybe(Figures.FALSE_ALARMS), "%.3f"));
    }

    /** Only where both had the same records can they be compared. */
    private String toOurs(
            Figures row, double value, java.util.function.ToDoubleFunction<Figures> figure) {
        return ours.filter(each -> each.value(Figures.RECORDS) == row.value(Figures.RECORDS))
                .map(each -> "× " + format("%.2f", value / figure.applyAsDouble(each)))
                .orElse(NONE);
    }

    private void printStrata(PrintStream out) {
        StringBuilder head = new StringBuilder("| R@1 / R@10 |");
        StringBuilder line = new StringBuilder("|---|");
        for (Stratum stratum : Stratum.values()) {
            head.append(' ').append(stratum.title()).append(" |");
            line.append("---|");
        }
        out.println(head);
        out.println(line);
        for (Figures row : rows) {
            StringBuilder text = new StringBuilder("| " + row.peer() + " |");
            for (Stratum stratum : Stratum.values()) {
                text.append(' ')
                        .append(decimals(row.first(stratum), "%.3f"))
                        .append(" / ")
                        .append(decimals(row.among(stratum), "%.3f"))
                        .append(" |");
            }
            out.println(text);
        }
        StringBuilder asked = new StringBuilder("| queries |");
        for (Stratum stratum : Stratum.values()) {
            asked.append(' ').append(decimals(rows.get(0).asked(stratum), "%.0f")).append(" |");
        }
        out.println(asked);
    }

    private static String whole(double value) {
        return format("%,.0f", value);
    }

    private static String milliseconds(double value) {
        return format(value < 100 ? "%.1f" : "%.0f", value);
    }

    private static String share(double value) {
        return format("%.3f", value);
    }

    private static String decimals(OptionalDouble value, String pattern) {
        return value.isPresent() ? format(pattern, value.getAsDouble()) : NONE;
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
