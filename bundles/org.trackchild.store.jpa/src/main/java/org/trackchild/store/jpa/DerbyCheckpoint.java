package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes Derby's log into its tables when the store is stopped in an orderly way, so that the next
 * start has nothing to recover. Nothing depends on it: after a crash Derby recovers by itself.
 */
@Component(
        service = {},
        immediate = true)
public class DerbyCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyCheckpoint.class);

    private final DataSource dataSource;

    @Activate
    public DerbyCheckpoint(
            @Reference(target = "(osgi.jndi.service.name=trackchild)") DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Deactivate
    void checkpoint() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("call syscs_util.syscs_checkpoint_database()");
                }
            }
        } catch (SQLException e) {
            LOG.debug("no checkpoint", e);
        }
    }
}
