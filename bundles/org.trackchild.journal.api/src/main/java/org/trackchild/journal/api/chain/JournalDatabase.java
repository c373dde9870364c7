package org.trackchild.journal.api.chain;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the tables of the journal are read. Safe for use by several threads. */
@FunctionalInterface
public interface JournalDatabase {

    /**
     * Reads, on a connection that nobody else has meanwhile. What fails may be tried again.
     *
     * @throws SQLException when it cannot be read; an implementation may have its own exceptions
     *     instead
     */
    <T> T read(Reading<T> reading) throws SQLException;

    /** What is read. */
    @FunctionalInterface
    interface Reading<T> {

        /** Reads; changes nothing, neither in the database nor elsewhere. */
        T from(Connection connection) throws SQLException;
    }
}
