package org.trackchild.matching.link.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trackchild.matching.link.LinkProblem;
import org.trackchild.matching.link.model.Pairs;
import org.trackchild.matching.link.table.Table;

/**
 * Pairs of which somebody said what they are: a table with the columns {@code left_id}, {@code
 * right_id} and {@code match}, which is 1 or 0.
 *
 * @param pairs rows of the tables
 * @param same by pair, whether it is of one person
 */
record Labels(Pairs pairs, boolean[] same) {

    static Labels of(Table table, List<Records> records) {
        Records left = records.get(0);
        Records right = records.get(records.size() - 1);
        int[] columns = new int[3];
        List<String> names = List.of("left_id", "right_id", "match");
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i);
            columns[i] = table.header().stream().map(String::toLowerCase).toList().indexOf(name);
            if (columns[i] < 0) {
                throw new LinkProblem("no_column", table.file(), name);
            }
        }
        Map<Long, Boolean> labels = new TreeMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> fields = table.rows().get(row);
            int line = table.lines()[row];
            Integer one = row(left, fields.get(columns[0]), table, line, columns[0]);
            Integer other = row(right, fields.get(columns[1]), table, line, columns[1]);
            String match = fields.get(columns[2]);
            if (!match.equals("0") && !match.equals("1")) {
                throw new LinkProblem("label", table.file(), line, columns[2] + 1);
            }
            boolean swap = left == right && one > other;
            long pair = (long) (swap ? other : one) << Integer.SIZE | (swap ? one : other);
            if (left != right || !one.equals(other)) {
                labels.put(pair, match.equals("1"));
            }
        }
        List<Long> pairs = new ArrayList<>(labels.keySet());
        boolean[] same = new boolean[pairs.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = labels.get(pairs.get(i));
        }
        return new Labels(
                new Pairs(
                        pairs.stream().mapToInt(pair -> (int) (pair >>> Integer.SIZE)).toArray(),
                        pairs.stream().mapToInt(Long::intValue).toArray()),
                same);
    }

    private static Integer row(Records records, String id, Table table, int line, int column) {
        Integer row = records.row(id);
        if (row == null) {
            throw new LinkProblem("label_id", table.file(), line, column + 1, id, records.file());
        }
        return row;
    }
}
