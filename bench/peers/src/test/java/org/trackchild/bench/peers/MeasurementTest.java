package org.trackchild.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTest {

    private static final Plan PLAN = new Plan(400, 100, 3, 60, 60);

    @TempDir private Path folder;

    @Test
    void countsWhatWasAskedAndFound() throws IOException {
        try (Peer ours = new EnginePeer()) {
            Figures figures = new Measurement(ours, PLAN).run(folder);
            assertThat(figures.value(Figures.RECORDS)).isEqualTo(400);
            assertThat(figures.value(Figures.ASKED)).isEqualTo(100);
            assertThat(figures.value("asked.all")).isEqualTo(50);
            assertThat(figures.first()).isBetween(.8, 1.);
            assertThat(figures.among()).isBetween(figures.first(), 1.);
            assertThat(figures.value(Figures.P50)).isPositive();
            assertThat(figures.value(Figures.P99))
                    .isGreaterThanOrEqualTo(figures.value(Figures.P95));
            assertThat(figures.value(Figures.FALSE_ALARMS)).isBetween(0., .2);
        }
    }

    @Test
    void stopsFillingWhenTheTimeIsOver() throws IOException {
        try (Peer ours = new EnginePeer()) {
            Figures figures = new Measurement(ours, new Plan(400, 100, 3, 0, 60)).run(folder);
            assertThat(figures.value(Figures.RECORDS)).isZero();
            assertThat(figures.among()).isZero();
        }
    }

    @Test
    void tableComparesWithOurs() throws IOException {
        Map<String, Double> values =
                Map.ofEntries(
                        Map.entry(Figures.RECORDS, 1000.),
                        Map.entry(Figures.ASKED, 100.),
                        Map.entry(Figures.LOAD_SECONDS, 2.),
                        Map.entry(Figures.HEAP_BYTES, 3e6),
                        Map.entry(Figures.DISK_BYTES, 0.),
                        Map.entry(Figures.P50, 1.),
                        Map.entry(Figures.P95, 2.),
                        Map.entry(Figures.P99, 3.),
                        Map.entry("first.all", .5),
                        Map.entry("among.all", .8),
                        Map.entry("asked.all", 50.));
        Figures ours = new Figures("ours", "all fields", values);
        Map<String, Double> slower = new java.util.HashMap<>(values);
        slower.put(Figures.P95, 5.);
        slower.put("among.all", .6);
        Figures other = new Figures("other", "names: a = b", slower);
        slower.put(Figures.RECORDS, 500.);
        Figures smaller = new Figures("smaller", "names", slower);
        other.write(folder.resolve("other"));

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new ResultTable(List.of(smaller, Figures.read(folder.resolve("other")), ours))
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "| ours | 1,000 | 100 | 2 | 3 / 0 | 1.0 / 2.0 / 3.0 | × 1.00 | 0.500 | 0.800 | × 1.00 | – | – |")
                .contains("5.0 / 3.0 | × 2.50 | 0.500 | 0.600 | × 0.75 | – | – |")
                .contains(
                        "| smaller | 500 | 100 | 2 | 3 / 0 | 1.0 / 5.0 / 3.0 | – | 0.500 | 0.600 | – |")
                .contains("* other: names: a = b");
    }
}
