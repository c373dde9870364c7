package org.trackchild.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/acceptance.md says proves a promise is there, and is run. */
class AcceptanceTest {

    private static final Path ROOT = root();

    private static final Path SCENARIOS = ROOT.resolve("itests/browser");

    private static final Pattern ROW =
            Pattern.compile(
                    "\\| *([0-9]+(?:, [0-9]+)*) *\\|[^|]*\\| *`([^`]+)` *\\| *([^|]+?) *\\|");

    private static final Pattern SCENARIO =
            Pattern.compile("scenario\\((['`])(.+?)\\1, (?:async )?\\(");

    /** A part of a name that differs from turn to turn. */
    private static final Pattern PART = Pattern.compile("\\$\\{\\w+\\}");

    private static final Pattern DAYS_FORWARD = Pattern.compile("forward\\('P\\d+D'\\)");

    private record Row(List<Integer> numbers, String file, String scenario) {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/acceptance.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/acceptance.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(
                        new Row(
                                Pattern.compile(", ")
                                        .splitAsStream(row.group(1))
                                        .map(Integer::valueOf)
                                        .toList(),
                                row.group(2),
                                row.group(3)));
            }
        }
        return rows;
    }

    /** Patterns of the names of the scenarios of a file. */
    private static List<Pattern> scenarios(String file) throws IOException {
        List<Pattern> names = new ArrayList<>();
        Matcher found = SCENARIO.matcher(Files.readString(SCENARIOS.resolve(file)));
        while (found.find()) {
            names.add(
                    Pattern.compile(
                            PART.splitAsStream(found.group(2).replace("\\'", "'") + " ")
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("\\w+"))));
        }
        return names;
    }

    @Test
    void everyPromiseHasAScenarioThatIsRun() throws IOException {
        String run =
                Files.readString(
                        ROOT.resolve(
                                "itests/instance/src/test/java/org/trackchild/itests/instance/BrowserIT.java"));
        Set<Integer> kept = new TreeSet<>();
        for (Row row : rows()) {
            assertThat(SCENARIOS.resolve(row.file())).exists();
            assertThat(
                            row.file().endsWith(".long.test.mjs")
                                    || run.contains('"' + row.file() + '"'))
                    .as(row.file() + " is run")
                    .isTrue();
            assertThat(scenarios(row.file()))
                    .as(row.file() + ": " + row.scenario())
                    .anyMatch(name -> name.matcher(row.scenario() + " ").matches());
            kept.addAll(row.numbers());
        }
        for (int number = 1; number <= 20; number++) {
            if (number != 19) {
                assertThat(kept).contains(number);
            }
        }
    }

    /** A file that nobody names would never run. */
    @Test
    void everyFileOfScenariosIsRun() throws IOException {
        String run =
                Files.readString(
                        ROOT.resolve(
                                "itests/instance/src/test/java/org/trackchild/itests/instance/BrowserIT.java"));
        try (var files = Files.list(SCENARIOS)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".test.mjs"))
                                    .filter(name -> !name.endsWith(".long.test.mjs")))
                    .allMatch(name -> run.contains('"' + name + '"'));
        }
    }

    /**
     * All files meet one instance, in the order of their names, and the time of a register never
     * goes back: who moves it by days comes last.
     */
    @Test
    void timeIsMovedByDaysAfterAllOtherFiles() throws IOException {
        List<Boolean> moves = new ArrayList<>();
        try (var files = Files.list(SCENARIOS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".test.mjs")).sorted().toList()) {
                moves.add(DAYS_FORWARD.matcher(Files.readString(file)).find());
            }
        }
        assertThat(moves).contains(true).isSorted();
    }
}
