package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
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
        row.id = added.id().toString();
        row.one = added.pair().one().toString();
        row.other = added.pair().other().toString();
        row.ground = added.ground().code();
        row.because = added.because().map(UUID::toString).orElse(null);
        row.madeBy = added.made().user();
        row.madeOffice = added.made().office().value();
        row.madeAt = added.made().at().toEpochMilli();
        row.madeReason = added.made().reason();
        if (added.isInForce()) {
            row.inForce = key(added.pair());
        }
        added.withdrawn().ifPresent(statement -> write(statement, row));
        connection.insert(row);
    }

    private static String key(CasePair pair) {
        return pair.one() + "/" + pair.other();
    }

    private static void write(Statement withdrawal, IdentityLinkRow row) {
        row.inForce = null;
        row.withdrawnBy = withdrawal.user();
        row.withdrawnOffice = withdrawal.office().value();
        row.withdrawnAt = withdrawal.at().toEpochMilli();
        row.withdrawnReason = withdrawal.reason();
    }

    @Override
    public boolean withdraw(UUID id, Statement statement) {
        connection.mustWrite();
        IdentityLinkRow row =
                em.find(IdentityLinkRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.inForce == null) {
            return false;
        }
        write(statement, row);
        return true;
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
                .setParameter("pair", key(pair))
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

    private static IdentityLink read(IdentityLinkRow row) {
        return new IdentityLink(
                UUID.fromString(row.id),
                new CasePair(
                        new CaseId(UUID.fromString(row.one)),
                        new CaseId(UUID.fromString(row.other))),
                Code.find(IdentityLink.Ground.class, row.ground).orElseThrow(),
                Optional.ofNullable(row.because).map(UUID::fromString),
                new Statement(
                        row.madeBy,
                        new OfficeId(row.madeOffice),
                        Instant.ofEpochMilli(row.madeAt),
                        row.madeReason),
                Optional.ofNullable(row.withdrawnAt)
                        .map(
                                at ->
                                        new Statement(
                                                row.withdrawnBy,
                                                new OfficeId(row.withdrawnOffice),
                                                Instant.ofEpochMilli(at),
                                                row.withdrawnReason)));
    }
}
