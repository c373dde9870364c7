package org.trackchild.store.jpa;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

/** The database and the key of the journal of an instance that does not run, for benchmarks. */
public final class FolderStore implements AutoCloseable {

    private static final String DERBY = "jdbc:derby:";

    private final String url;

    private final EntityManagerFactory factory;

    /** The store. */
    public final JpaStore store;

    /**
     * Opens the store of an instance whose database is Derby in its data folder.
     *
     * @param data as given to {@code trackchild run --data}
     */
    public FolderStore(Path data) {
        this(data, DERBY + data.resolve("data/derby/trackchild"));
    }

    /**
     * Opens the store of an instance whose database lies elsewhere.
     *
     * @param data as given to {@code trackchild run --data}: the key of the journal is there
     * @param url JDBC address of the database
     */
    public FolderStore(Path data, String url) {
        this.url = url;
        factory =
                Persistence.createEntityManagerFactory(
                        "trackchild",
                        Map.of(
                                "javax.persistence.jdbc.url",
                                url,
                                "javax.persistence.nonJtaDataSource",
                                ""));
        store = new JpaStore(factory, TestVault.of(data), data);
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        if (!url.startsWith(DERBY)) {
            return;
        }
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
