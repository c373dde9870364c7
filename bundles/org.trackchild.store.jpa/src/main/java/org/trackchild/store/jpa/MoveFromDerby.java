package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the register of the data folder along to PostgreSQL: before anybody gets a connection to an
 * empty database that names this hook, it is filled with what Derby in the folder {@code derby}
 * has. That folder is called {@code derby.moved} afterwards, so that an old register cannot come
 * back into another empty database. A database with a register in it is left alone.
 */
@Component(property = PreHook.KEY_NAME + "=trackchild-from-derby")
public class MoveFromDerby implements PreHook {

    private static final Logger LOG = LoggerFactory.getLogger(MoveFromDerby.class);

    private static final String DERBY = "jdbc:derby:";

    /** What the folder is called when the register was moved. */
    private static final String ASIDE = "derby.moved";

    private static final String AWAITED = "the register to be moved from Derby";

    private final Derby derby;

    private final Path folder;

    private final StartProgressFile progress;

    /** Opens a Derby database. */
    @FunctionalInterface
    interface Derby {

        Connection connect(String url) throws SQLException;
    }

    /** Starts in OSGi; the data folder is named by the framework property {@code karaf.data}. */
    @Activate
    public MoveFromDerby(
            @Reference(target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory derby,
            BundleContext context)
            throws SQLException {
        this(driver(derby), Path.of(context.getProperty("karaf.data")));
    }

    /**
     * @param data folder with the folder {@code derby}
     */
    MoveFromDerby(Derby derby, Path data) {
        this.derby = derby;
        this.folder = data.resolve("derby");
        this.progress = new StartProgressFile(data);
    }

    private static Derby driver(DataSourceFactory derby) throws SQLException {
        Driver driver = derby.createDriver(new Properties());
        return url -> driver.connect(url, new Properties());
    }

    @Override
    public void prepare(DataSource dataSource) throws SQLException {
        new SchemaMigration(progress).prepare(dataSource);
        Path register = folder.resolve("trackchild");
        if (!Files.isDirectory(register)) {
            return;
        }
        try (Connection to = dataSource.getConnection()) {
            if (RegisterCopy.isFilled(to)) {
                LOG.warn("the database has a register already: nothing is moved from Derby");
                return;
            }
            move(DERBY + register, to);
            Files.move(folder, aside());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Says in the log when a register that was moved is still there: nothing in it is sealed. */
    static void tellOfCopies(Path data) {
        if (Files.exists(data.resolve(ASIDE))) {
            LOG.warn(
                    "{} may have what is kept of children in clear: destroy it when nobody needs it",
                    data.resolve(ASIDE));
        }
    }

    private Path aside() {
        Path aside = folder.resolveSibling(ASIDE);
        for (int next = 2; Files.exists(aside); next++) {
            aside = folder.resolveSibling(ASIDE + "-" + next);
        }
        return aside;
    }

    private void move(String url, Connection to) throws SQLException, IOException {
        try (Connection from = derby.connect(url)) {
            if (!SchemaMigration.isUpToDate(from)) {
                SchemaMigration.migrate(from, progress.of(SchemaMigration.AWAITED));
            }
            LOG.info("the register is moved from Derby");
            long rows = new RegisterCopy(from, to, progress.of(AWAITED)).copy();
            LOG.info("the register was moved from Derby: {} rows", rows);
        } catch (SQLException failed) {
            // its message might quote a record
            LOG.error(
                    "the register cannot be moved from Derby, SQL state {}", failed.getSQLState());
            throw failed;
        } finally {
            progress.end();
            end(url);
        }
    }

    private void end(String url) throws SQLException {
        try {
            derby.connect(url + ";shutdown=true").close();
        } catch (SQLException ended) {
            // Derby reports success in this way
            if (!"08006".equals(ended.getSQLState())) {
                throw ended;
            }
        }
    }
}
