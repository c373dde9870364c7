package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.store.api.SavedSearchTable;
import org.trackchild.store.jpa.entity.SavedSearchRow;
import org.trackchild.store.jpa.entity.SearchLookRow;

/** Saved searches in the tables {@code saved_search} and {@code search_look}. */
final class JpaSavedSearchTable implements SavedSearchTable {

    private static final String OWNER = "owner";

    private final Connection connection;

    private final EntityManager em;

    JpaSavedSearchTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(SavedSearch added) {
        SavedSearchRow row = new SavedSearchRow();
        row.id = added.id().toString();
        row.owner = added.owner();
        write(added, row);
        connection.insert(row);
    }

    private static void write(SavedSearch content, SavedSearchRow row) {
        row.office = content.sharedWith().map(OfficeId::value).orElse(null);
        row.name = content.name();
        row.terms = TextMap.write(content.terms());
        row.version = content.version();
        row.changedAt = content.changedAt().toEpochMilli();
    }

    @Override
    public boolean update(SavedSearch changed) {
        SavedSearchRow row = locked(changed.id());
        if (row == null || row.deletedAt != null || row.version != changed.version() - 1) {
            return false;
        }
        write(changed, row);
        return true;
    }

    private SavedSearchRow locked(UUID id) {
        connection.mustWrite();
        return em.find(SavedSearchRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<SavedSearch> find(UUID id) {
        return connection
                .find(SavedSearchRow.class, id.toString())
                .filter(row -> row.deletedAt == null)
                .map(JpaSavedSearchTable::read);
    }

    @Override
    public Optional<SavedSearch> findDeleted(String owner, UUID id) {
        return connection
                .find(SavedSearchRow.class, id.toString())
                .filter(row -> row.deletedAt != null && row.owner.equals(owner))
                .map(JpaSavedSearchTable::read);
    }

    @Override
    public List<SavedSearch> ofOwner(String owner) {
        return em
                .createQuery(
                        "select s from SavedSearchRow s where s.owner = :owner and s.deletedAt is null"
                                + " order by s.name, s.id",
                        SavedSearchRow.class)
                .setParameter(OWNER, owner)
                .getResultList()
                .stream()
                .map(JpaSavedSearchTable::read)
                .toList();
    }

    @Override
    public List<SavedSearch> shared(Set<OfficeId> offices, String except, int limit) {
        if (offices.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select s from SavedSearchRow s where s.office in :offices and s.owner <> :owner"
                                + " and s.deletedAt is null order by s.name, s.id",
                        SavedSearchRow.class)
                .setParameter("offices", offices.stream().map(OfficeId::value).toList())
                .setParameter(OWNER, except)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaSavedSearchTable::read)
                .toList();
    }

    @Override
    public boolean delete(UUID id, Instant at) {
        SavedSearchRow row = locked(id);
        if (row == null || row.deletedAt != null) {
            return false;
        }
        row.deletedAt = at.toEpochMilli();
        return true;
    }

    @Override
    public void restore(UUID id) {
        SavedSearchRow row = locked(id);
        if (row != null) {
            row.deletedAt = null;
        }
    }

    @Override
    public void forget(String owner, Instant deletedBefore) {
        connection.mustWrite();
        List<String> gone =
                em.createQuery(
                                "select s.id from SavedSearchRow s where s.owner = :owner and s.deletedAt < :at",
                                String.class)
                        .setParameter(OWNER, owner)
                        .setParameter("at", deletedBefore.toEpochMilli())
                        .getResultList();
        if (gone.isEmpty()) {
            return;
        }
        em.createQuery("delete from SearchLookRow l where l.search in :gone")
                .setParameter("gone", gone)
                .executeUpdate();
        em.createQuery("delete from SavedSearchRow s where s.id in :gone")
                .setParameter("gone", gone)
                .executeUpdate();
    }

    @Override
    public void looked(UUID id, String user, Instant at) {
        connection.mustWrite();
        SearchLookRow row =
                em.find(SearchLookRow.class, new SearchLookRow.Key(id.toString(), user));
        if (row == null) {
            row = new SearchLookRow();
            row.search = id.toString();
            row.user = user;
            row.at = at.toEpochMilli();
            connection.insert(row);
        } else {
            row.at = Math.max(row.at, at.toEpochMilli());
        }
    }

    @Override
    public Map<UUID, Instant> looks(String user) {
        return em
                .createQuery(
                        "select l from SearchLookRow l where l.user = :user", SearchLookRow.class)
                .setParameter("user", user)
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> UUID.fromString(row.search),
                                row -> Instant.ofEpochMilli(row.at)));
    }

    private static SavedSearch read(SavedSearchRow row) {
        return new SavedSearch(
                UUID.fromString(row.id),
                row.owner,
                Optional.ofNullable(row.office).map(OfficeId::new),
                row.name,
                TextMap.read(row.terms),
                row.version,
                Instant.ofEpochMilli(row.changedAt));
    }
}
