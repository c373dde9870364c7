package org.trackchild.matching.link.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.trackchild.matching.link.LinkProblem;
import org.trackchild.matching.link.compare.AlternativesComparator;
import org.trackchild.matching.link.table.Table;

/**
 * A table with its identifiers, sorted by them, so that the order of the lines changes nothing.
 * Immutable by agreement.
 */
final class Records {

    private final Table table;
    private final Map<String, Integer> columns = new HashMap<>();
    private final String[] ids;
    private final int[] order;
    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * @param idNames names that the column of the identifiers may have
     * @throws LinkProblem when there is no such column, or an identifier is missing or there twice
     */
    Records(Table table, List<String> idNames) {
        this.table = table;
        for (int i = 0; i < table.header().size(); i++) {
            columns.putIfAbsent(table.header().get(i).toLowerCase(Locale.ROOT), i);
        }
        int id = column(idNames);
        if (id < 0) {
            throw new LinkProblem(
                    "no_id",
                    table.file(),
                    String.join(", ", idNames),
                    String.join(", ", table.header()));
        }
        Map<String, Integer> lines = new HashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String value = table.rows().get(row).get(id);
            int line = table.lines()[row];
            if (value.isEmpty()) {
                throw new LinkProblem("id_missing", table.file(), line, id + 1);
            }
            Integer before = lines.put(value, line);
            if (before != null) {
                throw new LinkProblem("id_twice", table.file(), line, id + 1, value, before);
            }
        }
        order =
                IntStream.range(0, table.rows().size())
                        .boxed()
                        .sorted(Comparator.comparing(row -> table.rows().get(row).get(id)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        ids = new String[order.length];
        for (int i = 0; i < order.length; i++) {
            ids[i] = table.rows().get(order[i]).get(id);
            rows.put(ids[i], i);
        }
    }

    String file() {
        return table.file();
    }

    String id(int row) {
        return ids[row];
    }

    /** The row with an identifier, or null. */
    Integer row(String id) {
        return rows.get(id);
    }

    /** Number of the first of the columns that is there, or -1. */
    int column(List<String> names) {
        for (String name : names) {
            Integer number = columns.get(name.toLowerCase(Locale.ROOT));
            if (number != null) {
                return number;
            }
        }
        return -1;
    }

    /** The values of a column, and of more columns that hold the same. */
    List<String> values(int column, List<String> also) {
        int[] more = also.stream().mapToInt(name -> column(List.of(name))).toArray();
        List<String> values = new ArrayList<>(order.length);
        for (int row : order) {
            List<String> fields = table.rows().get(row);
            StringBuilder value = new StringBuilder(column < 0 ? "" : fields.get(column));
            for (int other : more) {
                if (other >= 0 && other != column && !fields.get(other).isEmpty()) {
                    value.append(AlternativesComparator.DIVIDER).append(fields.get(other));
                }
            }
            values.add(value.toString());
        }
        return values;
    }
}
