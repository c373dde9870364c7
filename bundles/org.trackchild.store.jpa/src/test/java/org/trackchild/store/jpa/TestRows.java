package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rows into databases as they were before. */
final class TestRows {

    private TestRows() {}

    /** Inserts a row; columns that must not be null and are not told hold nothing. */
    static void insert(Connection connection, String table, Map<String, ?> told)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none =
                        statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData about = none.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                String column = about.getColumnName(i).toLowerCase(Locale.ROOT);
                Object value = told.get(column);
                if (value == null && about.isNullable(i) == ResultSetMetaData.columnNoNulls) {
                    value =
                            switch (about.getColumnType(i)) {
                                case Types.VARCHAR -> "";
                                case Types.BOOLEAN -> false;
                                case Types.DATE -> Date.valueOf("2023-11-01");
                                default -> 0;
                            };
                }
                if (value != null) {
                    columns.add(column);
                    values.add(value);
                }
            }
        }
        String marks = columns.stream().map(each -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement row =
                connection.prepareStatement(
                        "insert into "
                                + table
                                + " ("
                                + String.join(", ", columns)
                                + ") values ("
                                + marks
                                + ")")) {
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            row.executeUpdate();
        }
    }
}
