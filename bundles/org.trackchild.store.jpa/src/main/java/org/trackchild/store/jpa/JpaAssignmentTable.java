package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Assignment;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.AssignmentTable;
import org.trackchild.store.jpa.entity.AssignmentRow;

/** Assignments in the table {@code case_assignment}. */
final class JpaAssignmentTable implements AssignmentTable {

    private final Connection connection;

    private final EntityManager em;

    JpaAssignmentTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Assignment added) {
        AssignmentRow row = new AssignmentRow();
        row.id = added.id().toString();
        row.caseId = added.of().toString();
        row.office = added.said().office().value();
        row.user = added.user();
        row.saidBy = added.said().user();
        row.saidAt = added.said().at().toEpochMilli();
        connection.insert(row);
    }

    @Override
    public void delete(Assignment gone) {
        connection.mustWrite();
        em.createQuery("delete from AssignmentRow a where a.id = :id")
                .setParameter("id", gone.id().toString())
                .executeUpdate();
    }

    @Override
    public Optional<Assignment> find(CaseId of, OfficeId office) {
        return ofCases(Set.of(of), office).stream().findFirst();
    }

    @Override
    public List<Assignment> ofCases(Collection<CaseId> cases, OfficeId office) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select a from AssignmentRow a where a.caseId in :ids and a.office = :office",
                        AssignmentRow.class)
                .setParameter("ids", Keys.padded(cases.stream().map(CaseId::toString).toList()))
                .setParameter("office", office.value())
                .getResultList()
                .stream()
                .map(JpaAssignmentTable::read)
                .toList();
    }

    @Override
    public List<Assignment> ofCase(CaseId of) {
        return em
                .createQuery(
                        "select a from AssignmentRow a where a.caseId = :id order by a.office",
                        AssignmentRow.class)
                .setParameter("id", of.toString())
                .getResultList()
                .stream()
                .map(JpaAssignmentTable::read)
                .toList();
    }

    @Override
    public List<Assignment> ofUser(String user, OfficeId office, int limit) {
        return em
                .createQuery(
                        "select a from AssignmentRow a where a.user = :user and a.office = :office"
                                + " order by a.saidAt desc, a.id",
                        AssignmentRow.class)
                .setParameter("user", user)
                .setParameter("office", office.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaAssignmentTable::read)
                .toList();
    }

    private static Assignment read(AssignmentRow row) {
        return new Assignment(
                UUID.fromString(row.id),
                CaseId.parse(row.caseId).orElseThrow(),
                row.user,
                new Statement(
                        row.saidBy,
                        new OfficeId(row.office),
                        Instant.ofEpochMilli(row.saidAt),
                        ""));
    }
}
