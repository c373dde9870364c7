package org.trackchild.store.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trackchild.store.api.EntryWordsTable;
import org.trackchild.store.jpa.entity.EntryWordsRow;

/** The table {@code entry_words}. */
final class JpaEntryWordsTable implements EntryWordsTable {

    private static final int CHUNK = 100;

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
        List<String> all = ids.stream().map(UUID::toString).distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            connection
                    .em()
                    .createQuery(
                            "select w from EntryWordsRow w where w.id in :ids", EntryWordsRow.class)
                    .setParameter("ids", Keys.padded(some))
                    .getResultList()
                    .forEach(row -> found.put(UUID.fromString(row.id), row.words));
        }
        return found;
    }
}
