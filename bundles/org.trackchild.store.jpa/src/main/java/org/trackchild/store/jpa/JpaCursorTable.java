package org.trackchild.store.jpa;

import org.trackchild.store.api.CursorTable;
import org.trackchild.store.jpa.entity.CursorRow;

/** Cursors in the table {@code journal_cursor}. */
final class JpaCursorTable implements CursorTable {

    private final Connection connection;

    JpaCursorTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public long get(String follower) {
        return connection.find(CursorRow.class, follower).map(row -> row.number).orElse(0L);
    }

    @Override
    public void set(String follower, long number) {
        connection.mustWrite();
        connection
                .find(CursorRow.class, follower)
                .ifPresentOrElse(row -> row.number = number, () -> begin(follower, number));
    }

    /** Inserts without looking: what another has inserted meanwhile is the database's to refuse. */
    @Override
    public void begin(String follower, long number) {
        connection.mustWrite();
        CursorRow row = new CursorRow();
        row.follower = follower;
        row.number = number;
        connection.insert(row);
    }
}
