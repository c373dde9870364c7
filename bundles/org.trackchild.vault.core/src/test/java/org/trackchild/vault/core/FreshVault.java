package org.trackchild.vault.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A vault of a test's own: on Derby in memory, or on PostgreSQL if the system property {@code
 * store.postgresql} has the JDBC address of a server's database {@code postgres}.
 */
final class FreshVault {

    private static final String SERVER = System.getProperty("store.postgresql", "");

    final DataSource dataSource;

    final Path folder;

    final CaseVault vault;

    FreshVault() throws IOException, SQLException {
        folder = Files.createTempDirectory("trackchild-vault");
        dataSource = SERVER.isEmpty() ? derby("memory:" + UUID.randomUUID()) : postgresql();
        vault = reopen();
    }

    static DataSource derby(String name) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setCreateDatabase("create");
        return source;
    }

    /** A schema of its own in the server's database. */
    private static DataSource postgresql() throws SQLException {
        String schema = "vault_" + UUID.randomUUID().toString().replace('-', '_');
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(SERVER);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        source.setCurrentSchema(schema);
        return source;
    }

    /** The vault again, as after a restart. */
    CaseVault reopen() {
        return new CaseVault(dataSource, folder);
    }

    Path file() {
        return folder.resolve(MasterKeyFile.FILE);
    }

    /** Runs SQL behind the back of the vault. */
    void tamper(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
