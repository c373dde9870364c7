package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.store.api.TransitionTable;
import org.trackchild.store.jpa.entity.TransitionRow;

/** Transitions in the table {@code case_transition}. */
final class JpaTransitionTable implements TransitionTable {

    private final Connection connection;

    private final EntityManager em;

    JpaTransitionTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(MadeTransition made) {
        TransitionRow row = new TransitionRow();
        row.id = made.id().toString();
        row.caseId = made.of().toString();
        row.transition = made.step().transition();
        row.from = made.from().code();
        row.to = made.to().code();
        row.happenedAt = made.step().happened().toEpochMilli();
        row.recordedAt = made.recorded().toEpochMilli();
        row.recordedBy = made.by().user();
        row.office = made.by().office();
        row.evidence = TextMap.write(made.step().evidence());
        connection.insert(row);
    }

    @Override
    public List<MadeTransition> ofCase(CaseId id) {
        return ofCases(List.of(id));
    }

    @Override
    public List<MadeTransition> ofCases(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select t from TransitionRow t where t.caseId in :ids order by t.recordedAt,"
                                + " t.id",
                        TransitionRow.class)
                .setParameter("ids", Keys.padded(ids.stream().map(CaseId::toString).toList()))
                .getResultList()
                .stream()
                .map(JpaTransitionTable::read)
                .toList();
    }

    private static MadeTransition read(TransitionRow row) {
        return new MadeTransition(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                Code.find(CaseStatus.class, row.from).orElseThrow(),
                Code.find(CaseStatus.class, row.to).orElseThrow(),
                new Step(
                        row.transition,
                        Instant.ofEpochMilli(row.happenedAt),
                        TextMap.read(row.evidence)),
                Instant.ofEpochMilli(row.recordedAt),
                new MadeTransition.Signature(row.recordedBy, row.office));
    }
}
