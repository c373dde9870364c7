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
                .ifPresentOrElse(row -> row.number = number, () -> insert(follower, number));
    }

    private void insert(String follower, long number) {
        CursorRow row = new CursorRow();
        row.follower = follower;
        row.number = number;
        connection.insert(row);
    }
}
