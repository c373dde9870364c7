package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to date before the DataSource that names this hook is published. */
@Component(property = PreHook.KEY_NAME + "=trackchild-schema")
public class SchemaMigration implements PreHook {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    private static final String CHANGE_LOG = "db/changelog.xml";

    @Override
    public void prepare(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (isUpToDate(connection)) {
                LOG.info("schema is up to date");
            } else {
                migrate(connection);
                LOG.info("schema was brought up to date");
            }
        }
    }

    /**
     * Whether the last change set of the database carries the digest of this change log as its tag.
     * Liquibase would find the same, but needs a quarter of the whole time of a start for it.
     */
    static boolean isUpToDate(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(null, null, stored(connection, "databasechangelog"), null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (PreparedStatement query =
                connection.prepareStatement("select id from databasechangelog where tag = ?")) {
            query.setString(1, digest());
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    private static String stored(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers()
                ? name.toUpperCase(Locale.ROOT)
                : name;
    }

    /** Runs the change log over a connection. */
    static void migrate(Connection connection) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader liquibaseLoader = Liquibase.class.getClassLoader();
        ClassLoaderResourceAccessor files =
                new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
        // Liquibase finds its own services through these, and would find none through ours
        thread.setContextClassLoader(liquibaseLoader);
        try {
            Scope.child(
                    Map.of(
                            Scope.Attr.classLoader.name(), liquibaseLoader,
                            Scope.Attr.resourceAccessor.name(), files),
                    () -> update(connection, files));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("schema migration failed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(Connection connection, ClassLoaderResourceAccessor files)
            throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // closing Liquibase would close the caller's connection
        @SuppressWarnings("resource")
        Liquibase liquibase = new Liquibase(CHANGE_LOG, files, database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts(), new LabelExpression());
        liquibase.tag(digest());
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static String digest() {
        try (InputStream file =
                SchemaMigration.class.getClassLoader().getResourceAsStream(CHANGE_LOG)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
