package org.trackchild.matching.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The duplicates of the synthetic FEBRL tables (Christen 2005), which are no part of the project:
 * set {@code trackchild.shared} to the folder that holds {@code data/linkage/febrl}. No labels are
 * given; the identifiers tell what is right.
 */
class FebrlTest {

    private static final String NUMBER = "soc_sec_id";

    @TempDir private Path folder;

    @ParameterizedTest(name = "dataset {0}, with the number: {1}")
    @CsvSource({
        "1,true,.999",
        "2,true,.999",
        "3,true,.999",
        "1,false,.995",
        "2,false,.995",
        "3,false,.995"
    })
    void isFoundWithoutLabels(int dataset, boolean number, double least) throws IOException {
        Path shared =
                Path.of(System.getProperty("trackchild.shared", "../../../shared"))
                        .resolve("data/linkage/febrl/dataset" + dataset + ".csv");
        assumeTrue(Files.exists(shared), () -> "not here, so not measured: " + shared);
        List<String> lines = Files.readAllLines(shared);
        List<String> header = Arrays.stream(lines.get(0).split(",")).map(String::strip).toList();
        int column = header.indexOf(NUMBER);
        Tool tool = new Tool(folder);
        String table =
                tool.file(
                        "table.csv",
                        number ? lines : lines.stream().map(l -> cut(l, column)).toList());
        Tool.Answer answer =
                tool.run("--profile", "person", table, "--out", tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        Map<String, Integer> records = new HashMap<>();
        lines.stream().skip(1).forEach(line -> records.merge(person(line), 1, Integer::sum));
        long all = records.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        List<Tool.Pair> pairs = tool.pairs("pairs.csv");
        long found = pairs.stream().filter(p -> person(p.left()).equals(person(p.right()))).count();
        assertThat(2. * found / (all + pairs.size())).isGreaterThanOrEqualTo(least);
    }

    private static String cut(String line, int column) {
        List<String> values = new ArrayList<>(Arrays.asList(line.split(",", -1)));
        values.remove(column);
        return String.join(",", values);
    }

    /** {@code rec-12-dup-1} is of person {@code 12}. */
    private static String person(String line) {
        return line.split("-")[1];
    }
}
