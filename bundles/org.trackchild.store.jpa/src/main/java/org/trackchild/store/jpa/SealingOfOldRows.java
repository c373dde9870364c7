package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what stood in clear before there was a vault, once, before anybody reads. The last row that
 * is sealed is noted in {@code sealing_progress} in the transaction that seals it: whoever is
 * killed goes on there, and nothing is sealed twice. Of several nodes one works at a time.
 *
 * <p>At the end the table is written anew, because a database keeps the bytes of old rows in places
 * that are free. The log of the database has them until it is written over, and older copies of the
 * database, or of a server's log, have them as long as somebody keeps those.
 */
final class SealingOfOldRows {

    /** What a start waits for meanwhile. */
    static final String AWAITED = "what is kept of children to be sealed";

    private static final Logger LOG = LoggerFactory.getLogger(SealingOfOldRows.class);

    private static final int BATCH = 50;

    /** So much of clear bytes is in memory at once, and one file more; a file has up to 25 MB. */
    private static final long BATCH_BYTES = 16L << 20;

    private final EntityManagerFactory factory;

    private final RowSeal seal;

    private final StartProgress progress;

    SealingOfOldRows(EntityManagerFactory factory, RowSeal seal, StartProgress progress) {
        this.factory = factory;
        this.seal = seal;
        this.progress = progress;
    }

    /** Seals all tables that are not sealed yet. */
    void run() {
        List<String> sealed = inTransaction(SealingOfOldRows::sealed);
        List<SealedTable> left =
                Arrays.stream(SealedTable.values())
                        .filter(table -> !sealed.contains(table.table()))
                        .toList();
        left.forEach(this::run);
        if (!left.isEmpty()) {
            LOG.info("all that is kept of children in clear was sealed");
        }
    }

    private void run(SealedTable table) {
        inTransaction(connection -> begin(connection, table));
        long all = inTransaction(connection -> count(connection, table));
        long done = 0;
        int batch;
        do {
            if (all > 0) {
                progress.at("rows of " + table.table(), done, Math.max(done, all));
            }
            batch = inTransaction(connection -> sealSome(connection, table));
            done += batch;
        } while (batch > 0);
        // also rows that a start has sealed which was ended then
        Held held = inTransaction(connection -> held(connection, table));
        if (!held.done() && !held.last().isEmpty()) {
            writeAnew(table);
        }
        inTransaction(connection -> end(connection, table));
    }

    private static List<String> sealed(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows =
                        query.executeQuery(
                                "select table_name from sealing_progress where done = 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Void begin(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into sealing_progress (table_name, last_row, done) select ?, '', 0"
                                + " from journal_head where not exists (select 1 from sealing_progress"
                                + " where table_name = ?)")) {
            insert.setString(1, table.table());
            insert.setString(2, table.table());
            insert.executeUpdate();
        }
        return null;
    }

    private static long count(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select count(*) from "
                                + table.table()
                                + " where "
                                + table.key().get(0)
                                + " > (select last_row from sealing_progress where"
                                + " table_name = ?)"
                                + unsealed(table))) {
            query.setString(1, table.table());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A row as it was. */
    private record Clear(List<String> key, String of, byte[] bytes, Map<String, String> words) {

        String row() {
            return String.join("/", key);
        }

        /** Whether its words were taken away. */
        boolean hasNothing() {
            return bytes == null && words.isEmpty();
        }
    }

    private int sealSome(Connection connection, SealedTable table) throws SQLException {
        Held held = held(connection, table);
        List<Clear> rows = held.done() ? List.of() : clear(connection, table, held.last());
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(update(table))) {
            for (Clear row : rows) {
                if (row.hasNothing() || table.words().isEmpty() && seal.isSealed(row.bytes())) {
                    continue;
                }
                update.setBytes(1, sealed(table, row));
                for (int each = 0; each < row.key().size(); each++) {
                    update.setString(2 + each, row.key().get(each));
                }
                update.executeUpdate();
            }
        }
        note(connection, table, rows.get(rows.size() - 1).key().get(0));
        return rows.size();
    }

    /**
     * How far a table is.
     *
     * @param last the last row that was sealed, empty before the first
     * @param done whether all are
     */
    private record Held(String last, boolean done) {}

    /** How far the table is; nobody else goes on with it up to the commit. */
    private static Held held(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement hold =
                connection.prepareStatement(
                        "update sealing_progress set done = done where table_name = ?")) {
            hold.setString(1, table.table());
            hold.executeUpdate();
        }
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select last_row, done from sealing_progress where table_name = ?")) {
            query.setString(1, table.table());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Held(row.getString(1), row.getInt(2) == 1);
            }
        }
    }

    /** A batch, which ends where the first part of the key changes. */
    private static List<Clear> clear(Connection connection, SealedTable table, String behind)
            throws SQLException {
        List<Clear> rows = new ArrayList<>();
        long bytes = 0;
        try (PreparedStatement query = connection.prepareStatement(select(table))) {
            query.setString(1, behind);
            // without it PostgreSQL would send the whole table
            query.setFetchSize(table.words().isEmpty() ? 1 : BATCH);
            try (ResultSet found = query.executeQuery()) {
                while (bytes < BATCH_BYTES && found.next()) {
                    Clear row = clear(table, found);
                    if (rows.size() >= BATCH
                            && !rows.get(rows.size() - 1).key().get(0).equals(row.key().get(0))) {
                        break;
                    }
                    rows.add(row);
                    bytes += row.bytes() == null ? 0 : row.bytes().length;
                }
            }
        }
        return rows;
    }

    private static String select(SealedTable table) {
        String key = String.join(", ", table.key());
        String what = table.words().isEmpty() ? table.column() : String.join(", ", table.words());
        return "select %s, %s, %s from %s where %s > ?%s order by %s"
                .formatted(
                        key,
                        table.owner(),
                        what,
                        table.table(),
                        table.key().get(0),
                        unsealed(table),
                        key);
    }

    /** Words that are sealed are empty in clear: sealing them again would lose them. */
    private static String unsealed(SealedTable table) {
        return table.words().isEmpty() ? "" : " and " + table.column() + " is null";
    }

    private static Clear clear(SealedTable table, ResultSet found) throws SQLException {
        int column = 0;
        List<String> key = new ArrayList<>();
        while (column < table.key().size()) {
            key.add(found.getString(++column));
        }
        String of = found.getString(++column);
        if (table.words().isEmpty()) {
            return new Clear(key, of, found.getBytes(++column), Map.of());
        }
        Map<String, String> words = new HashMap<>();
        for (String name : table.words()) {
            String text = found.getString(++column);
            if (text != null) {
                words.put(name, text);
            }
        }
        return new Clear(key, of, null, words);
    }

    private byte[] sealed(SealedTable table, Clear row) {
        return table.words().isEmpty()
                ? seal.seal(table, row.of(), row.row(), row.bytes())
                : seal.sealWords(table, row.of(), row.row(), row.words());
    }

    private static String update(SealedTable table) {
        return "update "
                + table.table()
                + " set "
                + table.column()
                + " = ?"
                + table.words().stream()
                        .map(each -> ", " + each + " = null")
                        .collect(Collectors.joining())
                + " where "
                + String.join(" = ? and ", table.key())
                + " = ?"
                + unsealed(table);
    }

    private static Void end(Connection connection, SealedTable table) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update sealing_progress set done = 1 where table_name = ?")) {
            update.setString(1, table.table());
            update.executeUpdate();
        }
        return null;
    }

    private static void note(Connection connection, SealedTable table, String last)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update sealing_progress set last_row = ? where table_name = ?")) {
            update.setString(1, last);
            update.setString(2, table.table());
            update.executeUpdate();
        }
    }

    /** PostgreSQL does that outside of transactions only. */
    private void writeAnew(SealedTable table) {
        inTransaction(
                connection -> {
                    if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
                        call(
                                connection,
                                "call syscs_util.syscs_compress_table('%s', '%s', 1)"
                                        .formatted(
                                                connection.getSchema(),
                                                table.table().toUpperCase(Locale.ROOT)));
                        connection.commit();
                        call(connection, "call syscs_util.syscs_checkpoint_database()");
                    } else {
                        connection.commit();
                        connection.setAutoCommit(true);
                        try {
                            call(connection, "vacuum full " + table.table());
                        } finally {
                            // a rollback would hide what failed, and the pool gets it back
                            connection.setAutoCommit(false);
                        }
                    }
                    return null;
                });
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Work with the tables. */
    @FunctionalInterface
    private interface Work<T> {

        T run(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.run(em.unwrap(Connection.class));
            em.getTransaction().commit();
            return result;
        } catch (SQLException failed) {
            throw new PersistenceException("the rows of before cannot be sealed", failed);
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }
}
