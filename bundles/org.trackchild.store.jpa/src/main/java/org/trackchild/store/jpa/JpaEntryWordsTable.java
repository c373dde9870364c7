package org.trackchild.store.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.trackchild.store.api.EntryWordsTable;
import org.trackchild.store.jpa.entity.EntryWordsRow;

/** The table {@code entry_words}. */
final class JpaEntryWordsTable implements EntryWordsTable {

    private final Connection connection;

    JpaEntryWordsTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(UUID id, String words) {
        connection.insert(new EntryWordsRow(id.toString(), words));
    }

    @Override
    public Map<UUID, String> find(Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        for (UUID id : ids) {
            connection
                    .find(EntryWordsRow.class, id.toString())
                    .ifPresent(row -> found.put(id, row.words));
        }
        return found;
    }
}
