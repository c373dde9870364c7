package org.trackchild.registry.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table in a form as one text: a line for each row, a tab between two cells. Rows of
 * which all cells are empty are left out. Pure.
 */
public final class FormRows {

    private FormRows() {}

    /** Writes rows; line ends and tabs within a cell become blanks. */
    public static String write(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells =
                    row.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ").strip()).toList();
            if (!cells.stream().allMatch(String::isEmpty)) {
                lines.add(String.join("\t", cells));
            }
        }
        return String.join("\n", lines);
    }

    /**
     * Reads rows.
     *
     * @param columns so many cells has each row: missing ones are empty, others left out
     */
    public static List<List<String>> read(String text, int columns) {
        List<List<String>> rows = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String line : text.split("\n")) {
                List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                while (cells.size() < columns) {
                    cells.add("");
                }
                rows.add(List.copyOf(cells.subList(0, columns)));
            }
        }
        return rows;
    }
}
