package org.trackchild.store.jpa;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.IdentityLinkTable;
import org.trackchild.store.jpa.entity.IdentityLinkRow;

/** Links in the table {@code identity_link}. */
final class JpaIdentityLinkTable implements IdentityLinkTable {

    private final Connection connection;

    private final EntityManager em;

    JpaIdentityLinkTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(IdentityLink added) {
        IdentityLinkRow row = new IdentityLinkRow();
        row.one = added.pair().one().toString();
        row.other = added.pair().other().toString();
        row.ground = added.ground().code();
        row.because = added.because().map(UUID::toString).orElse(null);
        SignedRows.sign(
                row, added.id(), SignedRows.key(added.pair()), added.made(), added.withdrawn());
        connection.insert(row);
    }

    @Override
    public boolean withdraw(UUID id, Statement statement) {
        return SignedRows.withdraw(connection, IdentityLinkRow.class, id, statement);
    }

    @Override
    public Optional<IdentityLink> find(UUID id) {
        return connection
                .find(IdentityLinkRow.class, id.toString())
                .map(JpaIdentityLinkTable::read);
    }

    @Override
    public Optional<IdentityLink> inForce(CasePair pair) {
        return em
                .createQuery(
                        "select l from IdentityLinkRow l where l.inForce = :pair",
                        IdentityLinkRow.class)
                .setParameter("pair", SignedRows.key(pair))
                .getResultList()
                .stream()
                .findFirst()
                .map(JpaIdentityLinkTable::read);
    }

    @Override
    public List<IdentityLink> ofCases(Collection<CaseId> ids) {
        return new PairQuery<>(em, IdentityLinkRow.class, "one", "other")
                .ofCases(ids, row -> row.id).stream().map(JpaIdentityLinkTable::read).toList();
    }

    @Override
    public Set<CaseId> childrenOf(Collection<CaseId> ids) {
        Set<CaseId> all = new HashSet<>(ids);
        Collection<CaseId> latest = ids;
        while (!latest.isEmpty()) {
            Set<CaseId> next = linked(latest);
            next.removeAll(all);
            all.addAll(next);
            latest = next;
        }
        return all;
    }

    /**
     * The cases of the links in force of some cases; as columns, since rows that were read stay.
     */
    private Set<CaseId> linked(Collection<CaseId> ids) {
        List<String> keys = Keys.padded(ids.stream().map(CaseId::toString).toList());
        Set<CaseId> linked = new HashSet<>();
        // one question for each index: with an "or" Derby looks at every row
        for (Map.Entry<String, String> side : Map.of("one", "other", "other", "one").entrySet()) {
            em.createQuery(
                            "select l.%s from IdentityLinkRow l where l.%s in :ids and l.inForce is not null"
                                    .formatted(side.getValue(), side.getKey()),
                            String.class)
                    .setParameter("ids", keys)
                    .getResultList()
                    .forEach(id -> linked.add(new CaseId(UUID.fromString(id))));
        }
        return linked;
    }

    private static IdentityLink read(IdentityLinkRow row) {
        return new IdentityLink(
                UUID.fromString(row.id),
                new CasePair(
                        new CaseId(UUID.fromString(row.one)),
                        new CaseId(UUID.fromString(row.other))),
                Code.find(IdentityLink.Ground.class, row.ground).orElseThrow(),
                Optional.ofNullable(row.because).map(UUID::fromString),
                SignedRows.made(row),
                SignedRows.withdrawn(row));
    }
}
