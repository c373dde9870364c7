package org.trackchild.matching.engine.comparator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.score.Texts;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;

/** The levels of the built-in comparators, from {@code levels.txt} and the texts beside it. */
final class LevelTable {

    private static final Texts TEXTS = Texts.of(LevelTable.class);
    private static final Map<String, List<Level>> LEVELS = read();

    private LevelTable() {}

    static Wording label(String comparator) {
        return TEXTS.get(comparator);
    }

    static List<Level> levels(String comparator) {
        return LEVELS.get(comparator);
    }

    private static Map<String, List<Level>> read() {
        Map<String, List<Level>> levels = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                LevelTable.class.getResourceAsStream("levels.txt"),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(
                            cells ->
                                    levels.computeIfAbsent(cells[0], name -> new ArrayList<>())
                                            .add(level(cells)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        levels.replaceAll((name, list) -> List.copyOf(list));
        return levels;
    }

    private static Level level(String[] cells) {
        return new Level(
                cells[1],
                Code.find(Agreement.class, cells[2]).orElseThrow(),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                TEXTS.get(cells[0] + "." + cells[1]));
    }
}
