package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.PutOff;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PutOffTable;
import org.trackchild.store.jpa.entity.PutOffRow;

/** What is put off, in the table {@code put_off}. */
final class JpaPutOffTable implements PutOffTable {

    private final Connection connection;

    private final EntityManager em;

    JpaPutOffTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(PutOff added) {
        PutOffRow row = new PutOffRow();
        row.id = added.id().toString();
        row.caseId = added.what().of().toString();
        row.thing = added.what().thing();
        row.dueAt = added.what().due().toEpochMilli();
        row.untilAt = added.until().toEpochMilli();
        row.saidBy = added.said().user();
        row.saidOffice = added.said().office().value();
        row.saidAt = added.said().at().toEpochMilli();
        row.saidReason = added.said().reason();
        connection.insert(row);
    }

    @Override
    public Optional<PutOff> find(UUID id) {
        return connection.find(PutOffRow.class, id.toString()).map(JpaPutOffTable::read);
    }

    @Override
    public void takenUp(UUID id, Instant at) {
        connection.mustWrite();
        connection
                .find(PutOffRow.class, id.toString())
                .ifPresent(row -> row.takenUpAt = at.toEpochMilli());
    }

    @Override
    public List<PutOff> inForce(Collection<CaseId> cases, OfficeId office, Instant now) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select p from PutOffRow p where p.caseId in :ids and p.untilAt > :now",
                        PutOffRow.class)
                .setParameter("ids", Keys.padded(cases.stream().map(CaseId::toString).toList()))
                .setParameter("now", now.toEpochMilli())
                .getResultList()
                .stream()
                .filter(row -> row.takenUpAt == null && row.saidOffice.equals(office.value()))
                .map(JpaPutOffTable::read)
                .toList();
    }

    @Override
    public List<PutOff> ofCase(CaseId of, int limit) {
        return em
                .createQuery(
                        "select p from PutOffRow p where p.caseId = :id order by p.saidAt desc, p.id",
                        PutOffRow.class)
                .setParameter("id", of.toString())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaPutOffTable::read)
                .toList();
    }

    @Override
    public List<PutOff> ofCase(CaseId of, Collection<OfficeId> offices, int limit) {
        if (offices.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select p from PutOffRow p where p.caseId = :id and p.saidOffice in :offices"
                                + " order by p.saidAt desc, p.id",
                        PutOffRow.class)
                .setParameter("id", of.toString())
                .setParameter("offices", offices.stream().map(OfficeId::value).toList())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaPutOffTable::read)
                .toList();
    }

    private static PutOff read(PutOffRow row) {
        return new PutOff(
                UUID.fromString(row.id),
                new PutOff.Item(
                        CaseId.parse(row.caseId).orElseThrow(),
                        row.thing,
                        Instant.ofEpochMilli(row.dueAt)),
                Instant.ofEpochMilli(row.untilAt),
                new Statement(
                        row.saidBy,
                        new OfficeId(row.saidOffice),
                        Instant.ofEpochMilli(row.saidAt),
                        row.saidReason),
                Optional.ofNullable(row.takenUpAt).map(Instant::ofEpochMilli));
    }
}
