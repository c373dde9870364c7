package org.trackchild.store.jpa;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** What kind of failure a database reported. */
enum DatabaseFailure {
    /** No connection can be had. */
    UNREACHABLE,
    /**
     * Another transaction was first: a deadlock, a lock wait, a serialization failure, a unique
     * row, the next range of a sequence. Try again.
     */
    LOST_RACE,
    /** Anything else: a fault of ours. */
    OTHER;

    static DatabaseFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return OTHER;
    }

    private static DatabaseFailure of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")) {
            return UNREACHABLE;
        }
        return isLostRace(state) ? LOST_RACE : OTHER;
    }

    private static boolean isLostRace(String state) {
        return switch (state) {
            // unique row; PostgreSQL's lock wait; Derby does not wait when it sets a range of a
            // sequence aside while another session reads the sequence's definition
            case "23505", "55P03", "X0Y84" -> true;
            // rollback, Derby's lock waits among them
            default -> state.startsWith("40");
        };
    }
}
