package org.trackchild.store.jpa;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalTable;
import org.trackchild.journal.api.chain.StoredEntry;
import org.trackchild.model.RegisterKind;
import org.trackchild.vault.api.Vault;

/**
 * A real store on a new database, for tests of whatever stands on a store: on Derby in memory, or
 * on a PostgreSQL server if the system property {@code store.postgresql} has the JDBC address of
 * its database {@code postgres}.
 */
public final class FreshStore implements AutoCloseable {

    private static final String SERVER = System.getProperty("store.postgresql", "");

    private final NewDatabase database;

    private final Path folder;

    private final EntityManagerFactory factory;

    /** The store. */
    public final JpaStore store;

    /** Makes the database. */
    public FreshStore() throws SQLException, IOException {
        database = SERVER.isEmpty() ? NewDatabase.onDerby() : NewDatabase.onPostgresql(SERVER);
        folder = Files.createTempDirectory("trackchild-store");
        factory =
                Persistence.createEntityManagerFactory(
                        "trackchild",
                        Map.of(
                                "javax.persistence.jdbc.url",
                                database.url(),
                                "javax.persistence.nonJtaDataSource",
                                "",
                                "javax.persistence.jdbc.driver",
                                database.driver()));
        store = new JpaStore(factory, TestVault.shared(), folder);
    }

    /** The store again, with another vault beside it. */
    JpaStore reopenWith(Vault vault) {
        return new JpaStore(factory, vault, folder);
    }

    /** The store again, as after a restart. */
    JpaStore reopen() {
        return new JpaStore(factory, TestVault.shared(), folder);
    }

    /**
     * The store again, as the platform starts it.
     *
     * @param asked the kind that the framework properties name
     */
    JpaStore reopenAs(RegisterKind asked) {
        return reopenAs(asked, TestVault.shared());
    }

    /** The real register, as the platform starts it beside a vault. */
    JpaStore startWith(Vault vault) {
        return reopenAs(RegisterKind.REAL, vault);
    }

    private JpaStore reopenAs(RegisterKind asked, Vault vault) {
        Map<String, String> properties =
                Map.of(
                        "trackchild.data",
                        folder.toString(),
                        "karaf.data",
                        folder.toString(),
                        RegisterKind.DEMO_PROPERTY,
                        String.valueOf(asked.isSynthetic()),
                        RegisterKind.TRAINING_PROPERTY,
                        String.valueOf(asked == RegisterKind.TRAINING));
        BundleContext context =
                (BundleContext)
                        Proxy.newProxyInstance(
                                BundleContext.class.getClassLoader(),
                                new Class<?>[] {BundleContext.class},
                                (proxy, method, arguments) ->
                                        properties.get(String.valueOf(arguments[0])));
        return new JpaStore(factory, vault, context);
    }

    /**
     * Something to do with the store again, whose connections are other than they should be.
     *
     * @param change what becomes of each connection
     */
    void through(UnaryOperator<Connection> change, Consumer<JpaStore> work) {
        DataSource source =
                (DataSource)
                        Proxy.newProxyInstance(
                                FreshStore.class.getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("getConnection")
                                                ? change.apply(connect())
                                                : null);
        EntityManagerFactory other =
                Persistence.createEntityManagerFactory(
                        "trackchild", Map.of("javax.persistence.nonJtaDataSource", source));
        try {
            work.accept(new JpaStore(other, TestVault.shared(), folder));
        } finally {
            other.close();
        }
    }

    /** Another connection to the database. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url());
    }

    /** Whether the database is one of PostgreSQL. */
    boolean isOnPostgresql() {
        return !SERVER.isEmpty();
    }

    /** Runs SQL behind the back of the store. */
    public void tamper(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /**
     * Computes the chain anew from an entry on, as somebody could who has stolen the key, and notes
     * its end as the head.
     */
    void rechain(long from) throws SQLException {
        JournalChain.Hasher hasher = store.chain().hasher();
        try (Connection connection = connect()) {
            JournalTable table = new JournalTable(connection);
            List<StoredEntry> entries = new ArrayList<>();
            table.entries(from, Long.MAX_VALUE, entries::add);
            String hash = from == 1 ? JournalEntry.START : table.hash(from - 1).orElseThrow();
            long last = from - 1;
            for (StoredEntry entry : entries) {
                hash = hasher.hash(hash, entry);
                last = entry.number();
                tamper(
                        "update journal set hash = '%s' where entry_number = %d"
                                .formatted(hash, last));
            }
            tamper("update journal_head set entry_number = %d, hash = '%s'".formatted(last, hash));
        }
    }

    /** The data folder. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException, SQLException {
        factory.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        database.drop();
    }
}
