package org.trackchild.vault.core;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.trackchild.model.CaseId;

/**
 * The tables of the vault: {@code vault_master} has one row, with the number of the master key in
 * use and a value that proves which one it is; {@code vault_key} has the keys of cases, wrapped.
 * Whoever adds a key or exchanges the master key holds the one row meanwhile, on every node.
 */
final class KeyTable {

    private final DataSource dataSource;

    KeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A key of a case.
     *
     * @param id names it, 32 hexadecimal digits
     * @param of its case
     * @param master number of the master key that wraps it
     * @param wrapped hexadecimal; empty when it was destroyed
     */
    record StoredKey(String id, CaseId of, int master, Optional<String> wrapped) {}

    /**
     * The master key in use.
     *
     * @param number its number
     * @param proof what was wrapped with it
     */
    record Master(int number, String proof) {}

    /** Work with a connection whose changes are kept together. */
    @FunctionalInterface
    interface Work<T> {

        T run(Connection connection) throws SQLException, IOException, GeneralSecurityException;
    }

    <T> T inTransaction(Work<T> work) throws SQLException, IOException, GeneralSecurityException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.run(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /** Makes the tables where they are missing. */
    void make() throws SQLException, IOException, GeneralSecurityException {
        inTransaction(
                connection -> {
                    if (!hasTables(connection)) {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute(
                                    "create table vault_master (id integer not null primary key,"
                                            + " vault bigint not null, master integer not null,"
                                            + " proof varchar(200) not null)");
                            statement.execute(
                                    "create table vault_key (key_id varchar(32) not null primary"
                                            + " key, case_id varchar(36) not null, master integer not"
                                            + " null, wrapped varchar(200))");
                            statement.execute(
                                    "create index vault_key_case on vault_key (case_id, key_id)");
                            statement.execute(
                                    "create index vault_key_master on vault_key (master, key_id)");
                        }
                    }
                    return null;
                });
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        String name = "vault_key";
        String stored =
                connection.getMetaData().storesUpperCaseIdentifiers()
                        ? name.toUpperCase(Locale.ROOT)
                        : name;
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), stored, null)) {
            return tables.next();
        }
    }

    /** The master key in use; empty in a new vault. */
    static Optional<Master> master(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select master, proof from vault_master where id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Master(row.getInt(1), row.getString(2)))
                    : Optional.empty();
        }
    }

    /** Waits until nobody else adds keys or exchanges the master key, up to the commit. */
    static Master holdMaster(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement(
                        "update vault_master set master = master where id = 1")) {
            lock.executeUpdate();
        }
        return master(connection).orElseThrow();
    }

    /** The number of the vault, which has a master key. */
    static long vault(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select vault from vault_master where id = 1");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Begins a new vault. */
    static void begin(Connection connection, Master master, long vault) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into vault_master (id, vault, master, proof) values (1, ?, ?, ?)")) {
            insert.setLong(1, vault);
            insert.setInt(2, master.number());
            insert.setString(3, master.proof());
            insert.executeUpdate();
        }
    }

    static void setMaster(Connection connection, Master master) throws SQLException {
        try (PreparedStatement change =
                connection.prepareStatement(
                        "update vault_master set master = ?, proof = ? where id = 1")) {
            change.setInt(1, master.number());
            change.setString(2, master.proof());
            change.executeUpdate();
        }
    }

    /** A key by its name. */
    Optional<StoredKey> find(String id) throws SQLException, IOException, GeneralSecurityException {
        return inTransaction(
                connection -> {
                    try (PreparedStatement query =
                            connection.prepareStatement(
                                    "select key_id, case_id, master, wrapped from vault_key where"
                                            + " key_id = ?")) {
                        query.setString(1, id);
                        return keys(query).stream().findFirst();
                    }
                });
    }

    /** The keys of a case. */
    static List<StoredKey> ofCase(Connection connection, CaseId of) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key_id, case_id, master, wrapped from vault_key where case_id = ?"
                                + " order by key_id")) {
            query.setString(1, of.toString());
            return keys(query);
        }
    }

    /** Whether a key is wrapped with an older master key. */
    static boolean hasOlderThan(Connection connection, int master) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key_id from vault_key where master < ? and wrapped is not null")) {
            query.setInt(1, master);
            query.setMaxRows(1);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Some keys that are wrapped with a master key, by their names. */
    static List<StoredKey> wrappedWith(Connection connection, int master, String after, int limit)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select key_id, case_id, master, wrapped from vault_key where master = ?"
                                + " and key_id > ? and wrapped is not null order by key_id")) {
            query.setInt(1, master);
            query.setString(2, after);
            query.setMaxRows(limit);
            return keys(query);
        }
    }

    private static List<StoredKey> keys(PreparedStatement query) throws SQLException {
        List<StoredKey> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(
                        new StoredKey(
                                row.getString(1),
                                CaseId.parse(row.getString(2)).orElseThrow(),
                                row.getInt(3),
                                Optional.ofNullable(row.getString(4))));
            }
        }
        return found;
    }

    static void insert(Connection connection, StoredKey key) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into vault_key (key_id, case_id, master, wrapped) values (?, ?, ?,"
                                + " ?)")) {
            insert.setString(1, key.id());
            insert.setString(2, key.of().toString());
            insert.setInt(3, key.master());
            insert.setString(4, key.wrapped().orElse(null));
            insert.executeUpdate();
        }
    }

    /** Changes how a key is wrapped, unless it was destroyed meanwhile. */
    static boolean wrapAnew(Connection connection, StoredKey key) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update vault_key set master = ?, wrapped = ? where key_id = ? and wrapped"
                                + " is not null")) {
            update.setInt(1, key.master());
            update.setString(2, key.wrapped().orElseThrow());
            update.setString(3, key.id());
            return update.executeUpdate() == 1;
        }
    }

    /** Writes over the keys of a case, which leaves no old version in the same page of Derby. */
    static void writeOver(Connection connection, CaseId of) throws SQLException {
        for (StoredKey key : ofCase(connection, of)) {
            if (key.wrapped().isPresent()) {
                String nothing = "0".repeat(key.wrapped().get().length());
                wrapAnew(
                        connection,
                        new StoredKey(key.id(), of, key.master(), Optional.of(nothing)));
            }
        }
    }

    /** Marks the keys of a case as destroyed; the rows stay. */
    static void destroy(Connection connection, CaseId of) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update vault_key set wrapped = null where case_id = ?")) {
            update.setString(1, of.toString());
            update.executeUpdate();
        }
    }

    /** How many rows a condition has. */
    static long count(Connection connection, String condition) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select count(*) from vault_key where " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }
}
