package org.trackchild.store.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

/** A real store on a new Derby database in memory, for tests of whatever stands on a store. */
public final class DerbyStore implements AutoCloseable {

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();

    private final Path folder;

    private final EntityManagerFactory factory;

    /** The store. */
    public final JpaStore store;

    /** Makes the database. */
    public DerbyStore() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            SchemaMigration.migrate(connection);
        }
        folder = Files.createTempDirectory("trackchild-store");
        factory =
                Persistence.createEntityManagerFactory(
                        "trackchild",
                        Map.of(
                                "javax.persistence.jdbc.url",
                                url,
                                "javax.persistence.nonJtaDataSource",
                                "",
                                "javax.persistence.jdbc.driver",
                                "org.apache.derby.jdbc.EmbeddedDriver"));
        store = new JpaStore(factory, folder);
    }

    /** Another connection to the database. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Runs SQL behind the back of the store. */
    public void tamper(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        factory.close();
        Files.deleteIfExists(folder.resolve("journal.key"));
        Files.delete(folder);
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException dropped) {
            // Derby reports success in this way: 08006
            if (!"08006".equals(dropped.getSQLState())) {
                throw dropped;
            }
        }
    }
}
