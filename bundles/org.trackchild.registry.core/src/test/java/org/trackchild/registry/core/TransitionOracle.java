package org.trackchild.registry.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;

/** What the law says of every step from every status, in a table written without the pack. */
final class TransitionOracle {

    /** What the table says of a step from a status. */
    record Line(Set<String> by, List<String> written, CaseStatus to, Set<String> needs) {}

    private final Map<String, Line> lines = new HashMap<>();

    TransitionOracle() throws IOException {
        try (BufferedReader written =
                new BufferedReader(
                        new InputStreamReader(
                                TransitionOracle.class.getResourceAsStream(
                                        "transitions-oracle.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line : written.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells =
                            Arrays.stream(line.split("\\|", -1))
                                    .map(String::strip)
                                    .toArray(String[]::new);
                    String[] from = cells[2].split(" ");
                    String[] to = cells[5].split(" ");
                    for (int i = 0; i < from.length; i++) {
                        String there = to[to.length == 1 ? 0 : i];
                        lines.put(
                                String.join(" ", cells[0], cells[1], from[i]),
                                new Line(
                                        Set.of(cells[3].split(" ")),
                                        List.of(cells[4].split(" ")),
                                        status(there.equals("same") ? from[i] : there),
                                        words(cells[6])));
                    }
                }
            }
        }
    }

    private static CaseStatus status(String code) {
        return Code.find(CaseStatus.class, code).orElseThrow();
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }

    /** What it says of a step from a status; empty where the step cannot be made. */
    Optional<Line> line(CaseKind kind, String step, CaseStatus status) {
        return Optional.ofNullable(lines.get(String.join(" ", kind.code(), step, status.code())));
    }

    /** Kind, step and status of each line. */
    Set<String> keys() {
        return lines.keySet();
    }
}
