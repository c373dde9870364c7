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
     * row. Try again.
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
        // 40: rollback; 23505: unique; 55P03 and Derby's 40XL: lock wait
        if (state.startsWith("40") || state.equals("23505") || state.equals("55P03")) {
            return LOST_RACE;
        }
        return OTHER;
    }
}
