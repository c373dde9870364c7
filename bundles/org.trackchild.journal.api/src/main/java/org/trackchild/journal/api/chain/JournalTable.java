package org.trackchild.journal.api.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Reads the tables {@code journal} and {@code journal_head}, row after row. Belongs to a thread.
 */
public final class JournalTable {

    /** Rows that a server sends at once. */
    private static final int FETCHED = 2_000;

    private final Connection connection;

    /**
     * @param connection not in auto-commit mode, or a server sends all rows at once
     */
    public JournalTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * What is noted as the end of the journal.
     *
     * @throws SQLException also when nothing is noted
     */
    public JournalHead head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select entry_number, hash from journal_head")) {
            if (!row.next()) {
                throw new SQLException("journal_head has no row");
            }
            return new JournalHead(row.getLong(1), String.valueOf(row.getString(2)));
        }
    }

    /** The stored hash of an entry; empty when it is not there. */
    public Optional<String> hash(long number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select hash from journal where entry_number = ?")) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The first number below 1, if there is one. */
    public OptionalLong belowTheFirst() throws SQLException {
        return extreme("select min(entry_number) from journal where entry_number < 1");
    }

    /** The last number there is. */
    public OptionalLong last() throws SQLException {
        return extreme("select max(entry_number) from journal");
    }

    private OptionalLong extreme(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            long number = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    /** Up to a thousand numbers after one, in order. */
    public List<Long> numbersAfter(long number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select entry_number from journal where entry_number > ?"
                                + " order by entry_number")) {
            statement.setMaxRows(1_000);
            statement.setLong(1, number);
            List<Long> numbers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        }
    }

    /**
     * Reads entries in order.
     *
     * @param from first number
     * @param to last number
     * @param goesOn is given each, and tells whether it wants the next
     */
    public void entries(long from, long to, Predicate<StoredEntry> goesOn) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select entry_number, written_at, actor, office, action, subject_type,"
                                + " subject_id, detail, hash from journal where entry_number >= ?"
                                + " and entry_number <= ? order by entry_number")) {
            statement.setFetchSize(FETCHED);
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                boolean wanted = true;
                while (wanted && rows.next()) {
                    wanted = goesOn.test(entry(rows));
                }
            }
        }
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
