package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
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

    @Override
    public void prepare(DataSource dataSource) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader liquibaseLoader = Liquibase.class.getClassLoader();
        ClassLoaderResourceAccessor files =
                new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
        // Liquibase finds its own services through these, and would find none through ours
        thread.setContextClassLoader(liquibaseLoader);
        try (Connection connection = dataSource.getConnection()) {
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

    /** Runs the change log over a connection. */
    static void update(Connection connection, ClassLoaderResourceAccessor files)
            throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // closing Liquibase would close the caller's connection
        @SuppressWarnings("resource")
        Liquibase liquibase = new Liquibase("db/changelog.xml", files, database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts(), new LabelExpression());
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        LOG.info("schema is up to date on {}", database.getShortName());
    }
}
