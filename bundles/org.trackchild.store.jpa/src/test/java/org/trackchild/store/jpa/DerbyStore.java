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
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A store on a new Derby database in memory, for one test. */
final class DerbyStore implements AutoCloseable {

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();

    private final Path folder;

    private final EntityManagerFactory factory;

    final JpaStore store;

    DerbyStore() throws SQLException, LiquibaseException, IOException {
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            SchemaMigration.update(
                    connection, new ClassLoaderResourceAccessor(getClass().getClassLoader()));
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

    /** Runs SQL behind the back of the store. */
    void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
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
