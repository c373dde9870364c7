package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Copies all tables of a register from Derby to PostgreSQL, whose tables are there and hold nothing
 * but what the schema begins with. All in one transaction of the target: it has the whole register
 * afterwards, or none. Belongs to a thread.
 */
final class RegisterCopy {

    /** Each database keeps its own account of how its schema came about. */
    private static final Set<String> OF_THE_SCHEMA =
            Set.of("databasechangelog", "databasechangeloglock");

    /** Rows of a statement; with more the server is not faster. */
    private static final int ROWS = 64;

    /** Statements that are sent at once. */
    private static final int STATEMENTS = 32;

    private final Connection from;

    private final Connection to;

    private final StartProgress progress;

    private long done;

    private long all;

    /**
     * @param from a Derby database with the schema of the target
     * @param to not in a transaction
     */
    RegisterCopy(Connection from, Connection to, StartProgress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Whether a database with the schema has a register in it. */
    static boolean isFilled(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet head =
                        statement.executeQuery("select max(entry_number) from journal_head")) {
            return head.next() && head.getLong(1) > 0;
        }
    }

    /**
     * Copies everything.
     *
     * @return how many rows
     * @throws SQLException when anything is not there afterwards as it was; the target is as before
     */
    long copy() throws SQLException {
        to.setAutoCommit(false);
        try {
            Map<String, Long> tables = tables();
            all = tables.values().stream().mapToLong(Long::longValue).sum();
            List<String> indexes = withoutIndexes();
            for (String table : tables.keySet()) {
                execute("delete from " + table);
                copy(table);
            }
            int made = 0;
            for (String index : indexes) {
                progress.at("indexes", made++, indexes.size());
                execute(index);
            }
            for (Map.Entry<String, Long> table : tables.entrySet()) {
                compare(table.getKey(), table.getValue());
            }
            goOnCounting();
            execute("analyze");
            to.commit();
            return done;
        } catch (SQLException failed) {
            to.rollback();
            throw failed;
        } finally {
            to.setAutoCommit(true);
        }
    }

    /** Names of the tables, in lower case, with their rows. */
    private Map<String, Long> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData data = from.getMetaData();
        try (ResultSet found = data.getTables(null, "APP", null, new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.removeAll(OF_THE_SCHEMA);
        Map<String, Long> tables = new LinkedHashMap<>();
        for (String name : names) {
            tables.put(name, count(from, name));
        }
        return tables;
    }

    private static long count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    private void compare(String table, long expected) throws SQLException {
        long found = count(to, table);
        if (found != expected) {
            throw new SQLException(
                    "table %s has %d rows after the copy and had %d"
                            .formatted(table, found, expected));
        }
    }

    /**
     * Takes away the indexes that only make questions faster: to make them at the end takes a
     * fraction of the time of keeping them up.
     *
     * @return what makes them again
     */
    private List<String> withoutIndexes() throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (Statement statement = to.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select i.indexname, i.indexdef from pg_indexes i where"
                                        + " i.schemaname = current_schema and i.tablename not like"
                                        + " 'databasechangelog%' and not exists (select 1 from"
                                        + " pg_constraint c where c.conname = i.indexname)")) {
            while (found.next()) {
                indexes.put(found.getString(1), found.getString(2));
            }
        }
        for (String name : indexes.keySet()) {
            execute("drop index " + name);
        }
        return List.copyOf(indexes.values());
    }

    private void copy(String table) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            List<String> columns = new ArrayList<>();
            boolean large = false;
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                large |= rows.getMetaData().getColumnType(i) == Types.BLOB;
            }
            String row = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
            String insert =
                    "insert into %s (%s) values ".formatted(table, String.join(",", columns));
            // a photograph or a recording is as large as many rows
            int together = large ? 1 : ROWS;
            List<Object[]> some = new ArrayList<>();
            try (PreparedStatement many =
                            to.prepareStatement(
                                    insert + String.join(",", Collections.nCopies(together, row)));
                    PreparedStatement one = to.prepareStatement(insert + row)) {
                int waiting = 0;
                while (rows.next()) {
                    some.add(values(rows));
                    if (some.size() == together) {
                        add(many, some);
                        waiting++;
                        if (waiting == (large ? 1 : STATEMENTS)) {
                            send(many, waiting * together);
                            waiting = 0;
                        }
                    }
                }
                send(many, waiting * together);
                int left = some.size();
                for (Object[] last : List.copyOf(some)) {
                    some.clear();
                    some.add(last);
                    add(one, some);
                }
                send(one, left);
            }
        }
    }

    private static Object[] values(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Object[] values = new Object[columns.getColumnCount()];
        for (int i = 1; i <= values.length; i++) {
            values[i - 1] =
                    columns.getColumnType(i) == Types.BLOB ? rows.getBytes(i) : rows.getObject(i);
        }
        return values;
    }

    /** Puts rows into a statement and forgets them. */
    private static void add(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int at = 0;
        for (Object[] row : rows) {
            for (Object value : row) {
                statement.setObject(++at, value);
            }
        }
        statement.addBatch();
        rows.clear();
    }

    private void send(PreparedStatement statement, int rows) throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
            done += rows;
            progress.at("rows", done, all);
        }
    }

    /** The next number of a case or an incident follows the last one. */
    private void goOnCounting() throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet sequences =
                        statement.executeQuery(
                                "select sequencename,"
                                        + " syscs_util.syscs_peek_at_sequence('APP', sequencename)"
                                        + " from sys.syssequences q join sys.sysschemas s on"
                                        + " s.schemaid = q.schemaid where s.schemaname = 'APP'")) {
            while (sequences.next()) {
                execute(
                        "select setval('%s', %d, false)"
                                .formatted(
                                        sequences.getString(1).toLowerCase(Locale.ROOT),
                                        sequences.getLong(2)));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }
}
