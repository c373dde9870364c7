package org.trackchild.directory.api;

import java.util.List;
import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * A railway line on which one can travel from end to end without changing trains, as the districts
 * through which it leads.
 *
 * @param code lower-case ASCII words joined by hyphens, unique among the lines
 * @param name its name
 * @param stops in their order, at least two; each the codes of the districts that it serves, which
 *     are several where one city spreads over several districts; no district occurs twice
 */
public record RailwayLine(String code, Wording name, List<List<String>> stops) {

    public RailwayLine {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        stops = stops.stream().map(List::copyOf).toList();
        if (stops.size() < 2) {
            throw new IllegalArgumentException("a line has two stops at least: " + code);
        }
        if (stops.stream().flatMap(List::stream).distinct().count()
                != stops.stream().mapToInt(List::size).sum()) {
            throw new IllegalArgumentException("a line serves no district twice: " + code);
        }
    }
}
