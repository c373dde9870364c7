package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.access.api.KeyScope;
import org.trackchild.access.api.Keys;
import org.trackchild.model.Code;
import org.trackchild.store.api.ApiKeyTable;
import org.trackchild.store.jpa.entity.ApiKeyRow;

/** Keys in the table {@code api_key}. */
final class JpaApiKeyTable implements ApiKeyTable {

    private final Connection connection;

    JpaApiKeyTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return connection.find(ApiKeyRow.class, id.toString()).map(JpaApiKeyTable::key);
    }

    @Override
    public Optional<Stored> findByHash(String hash) {
        return where("k.hash = :value", hash).stream().findFirst();
    }

    @Override
    public List<Stored> ofUser(String user) {
        return where("k.user = :value", user);
    }

    private List<Stored> where(String condition, String value) {
        return connection
                .em()
                .createQuery(
                        "select k from ApiKeyRow k where "
                                + condition
                                + " order by k.madeAt desc, k.id",
                        ApiKeyRow.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .map(JpaApiKeyTable::key)
                .toList();
    }

    private static Stored key(ApiKeyRow row) {
        return new Stored(
                row.user,
                row.hash,
                new Keys.Entry(
                        UUID.fromString(row.id),
                        row.label,
                        Arrays.stream(row.scopes.split(","))
                                .flatMap(code -> Code.find(KeyScope.class, code).stream())
                                .collect(Collectors.toSet()),
                        Instant.ofEpochMilli(row.madeAt),
                        row.untilDay,
                        Optional.ofNullable(row.usedDay),
                        Optional.ofNullable(row.revokedAt).map(Instant::ofEpochMilli)));
    }

    @Override
    public void put(Stored key) {
        connection.mustWrite();
        Keys.Entry entry = key.entry();
        ApiKeyRow row =
                connection.find(ApiKeyRow.class, entry.id().toString()).orElseGet(ApiKeyRow::new);
        boolean added = row.id == null;
        row.id = entry.id().toString();
        row.user = key.user();
        row.hash = key.hash();
        row.label = entry.label();
        row.scopes =
                entry.scopes().stream().sorted().map(Code::code).collect(Collectors.joining(","));
        row.madeAt = entry.made().toEpochMilli();
        row.untilDay = entry.until();
        row.usedDay = entry.lastUsed().orElse(null);
        row.revokedAt = entry.revoked().map(Instant::toEpochMilli).orElse(null);
        if (added) {
            connection.insert(row);
        }
    }
}
