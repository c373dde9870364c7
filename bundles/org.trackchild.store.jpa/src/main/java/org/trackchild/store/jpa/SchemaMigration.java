package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to date before the DataSource that names this hook is published. */
@Component(property = PreHook.KEY_NAME + "=trackchild-schema")
public class SchemaMigration implements PreHook {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    /** What a start waits for meanwhile. */
    static final String AWAITED = "the tables to be brought up to date";

    private static final String CHANGE_LOG = "db/changelog.xml";

    /** Any number that no other program takes for its own lock in the same database. */
    private static final long TURN = 0x7472_6163_6B63_6864L;

    private final StartProgressFile progress;

    /** Starts in OSGi; the data folder is named by the framework property {@code karaf.data}. */
    @Activate
    public SchemaMigration(BundleContext context) {
        this(new StartProgressFile(Path.of(context.getProperty("karaf.data"))));
    }

    SchemaMigration(StartProgressFile progress) {
        this.progress = progress;
    }

    @Override
    public void prepare(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (isUpToDate(connection)) {
                LOG.info("schema is up to date");
                return;
            }
            migrate(connection, progress.of(AWAITED));
            LOG.info("schema was brought up to date");
        } finally {
            progress.end();
        }
    }

    /**
     * Whether the last change set of the database carries the digest of this change log as its tag.
     * Liquibase would find the same, but needs a quarter of the whole time of a start for it.
     */
    static boolean isUpToDate(Connection connection) throws SQLException {
        if (!hasTable(connection, "databasechangelog")) {
            return false;
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

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String stored = about.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        try (ResultSet tables = about.getTables(null, null, stored, null)) {
            return tables.next();
        }
    }

    /** Runs the change log over a connection. */
    static void migrate(Connection connection) throws SQLException {
        migrate(connection, (what, done, all) -> {});
    }

    /**
     * Runs the change log over a connection, as the only node that does. What another had begun
     * when it was killed is gone on with: a change is there whole or not at all.
     */
    @SuppressWarnings("try") // the turn is only kept
    static void migrate(Connection connection, StartProgress progress) throws SQLException {
        try (Turn turn = turn(connection)) {
            forgetTheDead(connection);
            run(connection, progress);
        }
    }

    /** Kept while the tables are brought up to date. */
    private interface Turn extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    /** Waits for another node; one that dies has no turn any more. */
    private static Turn turn(Connection connection) throws SQLException {
        if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
            return () -> {};
        }
        call(connection, "select pg_advisory_lock(?)");
        return () -> call(connection, "select pg_advisory_unlock(?)");
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            call.setLong(1, TURN);
            call.execute();
        }
    }

    /**
     * Liquibase notes in a table that it is at work, and for ever when it is killed. Nobody else is
     * at work: Derby belongs to this process, and on PostgreSQL the turn is ours.
     */
    private static void forgetTheDead(Connection connection) throws SQLException {
        if (!hasTable(connection, "databasechangeloglock")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            int dead =
                    statement.executeUpdate(
                            "update databasechangeloglock set locked = false where locked = true");
            if (dead > 0) {
                LOG.warn("the tables were being brought up to date when the process was ended");
            }
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void run(Connection connection, StartProgress progress) throws SQLException {
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
                    () -> update(connection, files, progress));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("schema migration failed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(
            Connection connection, ClassLoaderResourceAccessor files, StartProgress progress)
            throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // closing Liquibase would close the caller's connection
        @SuppressWarnings("resource")
        Liquibase liquibase = new Liquibase(CHANGE_LOG, files, database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        Contexts contexts = new Contexts();
        LabelExpression labels = new LabelExpression();
        long all = liquibase.listUnrunChangeSets(contexts, labels).size();
        progress.at("changes", 0, all);
        liquibase.setChangeExecListener(new Counted(progress, all));
        liquibase.update(contexts, labels);
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

    /** Tells each change as it is done. */
    private static final class Counted extends AbstractChangeExecListener {

        private final StartProgress progress;

        private final long all;

        private long done;

        Counted(StartProgress progress, long all) {
            this.progress = progress;
            this.all = all;
        }

        @Override
        public void ran(
                ChangeSet change,
                DatabaseChangeLog log,
                Database database,
                ChangeSet.ExecType type) {
            progress.at("changes", ++done, all);
        }
    }
}
