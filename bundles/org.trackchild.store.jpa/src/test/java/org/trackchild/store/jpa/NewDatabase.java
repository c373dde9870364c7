package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * An empty database of a test's own.
 *
 * @param url its JDBC address
 * @param driver class of its driver
 * @param dropped drops it
 */
record NewDatabase(String url, String driver, Drop dropped) {

    /** Drops a database. */
    @FunctionalInterface
    interface Drop {

        void run() throws SQLException;
    }

    void drop() throws SQLException {
        dropped.run();
    }

    /** In the memory of this Java. */
    static NewDatabase onDerby() throws SQLException {
        String url = "jdbc:derby:memory:" + UUID.randomUUID();
        DriverManager.getConnection(url + ";create=true").close();
        return new NewDatabase(
                url, "org.apache.derby.jdbc.EmbeddedDriver", () -> dropFromDerby(url));
    }

    private static void dropFromDerby(String url) throws SQLException {
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException dropped) {
            // Derby reports success in this way: 08006
            if (!"08006".equals(dropped.getSQLState())) {
                throw dropped;
            }
        }
    }

    /**
     * On a server.
     *
     * @param server JDBC address of the database {@code postgres} there
     */
    static NewDatabase onPostgresql(String server) throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute(server, "create database " + name);
        return new NewDatabase(
                server.replaceFirst("/postgres(?=\\?|$)", "/" + name),
                "org.postgresql.Driver",
                () -> execute(server, "drop database " + name + " with (force)"));
    }

    private static void execute(String server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
