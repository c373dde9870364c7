package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A database of a test's own with the schema and nothing in it. It is a copy: the schema is made
 * once in each Java, because that takes longer than most tests.
 *
 * @param url its JDBC address
 * @param driver class of its driver
 * @param dropped drops it
 */
record NewDatabase(String url, String driver, Drop dropped) {

    private static final String DERBY = "jdbc:derby:memory:";

    /** The one of this Java; goes with the server. */
    private static String postgresqlTemplate;

    /** Drops a database. */
    @FunctionalInterface
    interface Drop {

        void run() throws SQLException;
    }

    /** Made when it is first asked for. */
    private static final class DerbyTemplate {

        private static final Path BACKUP = backup();

        private static Path backup() {
            String name = "template-" + UUID.randomUUID();
            try {
                Path folder = Files.createTempDirectory("trackchild-derby");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                try (Connection connection =
                                DriverManager.getConnection(DERBY + name + ";create=true");
                        CallableStatement backup =
                                connection.prepareCall(
                                        "call syscs_util.syscs_backup_database(?)")) {
                    SchemaMigration.migrate(connection);
                    backup.setString(1, folder.toString());
                    backup.execute();
                }
                dropFromDerby(DERBY + name);
                return folder.resolve(name);
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("no database could be made", failed);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    void drop() throws SQLException {
        dropped.run();
    }

    /** In the memory of this Java. */
    static NewDatabase onDerby() throws SQLException {
        String url = DERBY + UUID.randomUUID();
        DriverManager.getConnection(url + ";createFrom=" + DerbyTemplate.BACKUP).close();
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
        String name = name("test");
        execute(server, "create database " + name + " template " + postgresqlTemplate(server));
        return new NewDatabase(
                address(server, name),
                "org.postgresql.Driver",
                () -> execute(server, "drop database " + name + " with (force)"));
    }

    private static synchronized String postgresqlTemplate(String server) throws SQLException {
        if (postgresqlTemplate == null) {
            String name = name("template");
            execute(server, "create database " + name);
            try (Connection connection = DriverManager.getConnection(address(server, name))) {
                SchemaMigration.migrate(connection);
            }
            postgresqlTemplate = name;
        }
        return postgresqlTemplate;
    }

    private static String name(String purpose) {
        return purpose + "_" + UUID.randomUUID().toString().replace('-', '_');
    }

    private static String address(String server, String name) {
        return server.replaceFirst("/postgres(?=\\?|$)", "/" + name);
    }

    private static void execute(String server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
