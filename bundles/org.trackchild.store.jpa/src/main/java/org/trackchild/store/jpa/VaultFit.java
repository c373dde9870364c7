package org.trackchild.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.VaultProblem;

/**
 * Tries whether the vault has the keys of this register, by the newest row of each table. A
 * register that was put back without its vault is started with one that is empty: children are
 * looked for meanwhile, but whoever runs it must know at once, because new keys come into the wrong
 * vault.
 */
final class VaultFit {

    /** What the log says. */
    static final String UNFIT =
            "the vault does not have the keys of this register: stop TrackChild and put back the"
                    + " vault that belongs to it";

    private static final Logger LOG = LoggerFactory.getLogger(VaultFit.class);

    private VaultFit() {}

    /** Whether each row that was tried has its key in the vault; says so in the log if not. */
    static boolean tried(Connection connection, RowSeal seal) throws SQLException {
        for (SealedTable table : SealedTable.values()) {
            Optional<String> newest = newest(connection, table);
            if (newest.isPresent() && !opens(connection, table, newest.get(), seal)) {
                LOG.error(UNFIT);
                return false;
            }
        }
        return true;
    }

    private static Optional<String> newest(Connection connection, SealedTable table)
            throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery(
                                "select max(%s) from %s"
                                        .formatted(table.key().get(0), table.table()))) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    private static boolean opens(
            Connection connection, SealedTable table, String newest, RowSeal seal)
            throws SQLException {
        String key = String.join(", ", table.key());
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select %s, %s, %s from %s where %s = ?"
                                .formatted(
                                        table.column(),
                                        table.owner(),
                                        key,
                                        table.table(),
                                        table.key().get(0)))) {
            query.setString(1, newest);
            try (ResultSet row = query.executeQuery()) {
                byte[] sealed = row.next() ? row.getBytes(1) : null;
                return sealed == null || opens(table, row, sealed, seal);
            }
        }
    }

    private static boolean opens(SealedTable table, ResultSet row, byte[] sealed, RowSeal seal)
            throws SQLException {
        List<String> key = new ArrayList<>();
        for (int each = 0; each < table.key().size(); each++) {
            key.add(row.getString(3 + each));
        }
        try {
            seal.open(table, row.getString(2), String.join("/", key), sealed);
            return true;
        } catch (ProblemException refused) {
            // one that was altered or erased is another matter
            return refused.problems().get(0).code() != VaultProblem.KEY_MISSING;
        }
    }
}
