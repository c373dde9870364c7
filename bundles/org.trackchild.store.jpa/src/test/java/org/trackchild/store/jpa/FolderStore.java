package org.trackchild.store.jpa;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

/**
 * The Derby database and the key of the journal in the data folder of an instance that does not
 * run, for benchmarks.
 */
public final class FolderStore implements AutoCloseable {

    private final String url;

    private final EntityManagerFactory factory;

    /** The store. */
    public final JpaStore store;

    /**
     * Opens it.
     *
     * @param data as given to {@code trackchild run --data}
     */
    public FolderStore(Path data) {
        url = "jdbc:derby:" + data.resolve("data/derby/trackchild");
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
        store = new JpaStore(factory, data);
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException ended) {
            // Derby reports success in this way
            if (!"08006".equals(ended.getSQLState())) {
                throw ended;
            }
        }
    }
}
