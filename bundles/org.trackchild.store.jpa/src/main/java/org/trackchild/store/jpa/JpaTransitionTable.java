package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Page;
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

    @Override
    public Page<MadeTransition> recordedBy(
            Set<String> offices, Set<String> codes, Optional<String> after, int limit) {
        List<TransitionRow> rows = new ArrayList<>();
        for (String office : offices) {
            for (String code : codes) {
                rows.addAll(recorded(office, code, after.map(TimeCursor::parse), limit));
            }
        }
        Comparator<TransitionRow> earliest =
                Comparator.comparingLong((TransitionRow row) -> row.recordedAt)
                        .thenComparing(row -> row.id);
        List<TransitionRow> latest =
                rows.stream().sorted(earliest.reversed()).limit(limit + 1L).toList();
        return Pages.of(latest, limit, row -> new TimeCursor(row.recordedAt, row.id).written())
                .map(JpaTransitionTable::read);
    }

    private List<TransitionRow> recorded(
            String office, String code, Optional<TimeCursor> after, int limit) {
        Optional<TimeCursor> from = after.filter(each -> each.millis() != Long.MIN_VALUE);
        TypedQuery<TransitionRow> query =
                em.createQuery(
                        "select t from TransitionRow t where t.office = :office and t.transition ="
                                + " :code"
                                + (from.isPresent()
                                        ? " and t.recordedAt <= :at and (t.recordedAt < :at or"
                                                + " t.id < :id)"
                                        : "")
                                + " order by t.recordedAt desc, t.id desc",
                        TransitionRow.class);
        query.setParameter("office", office).setParameter("code", code);
        from.ifPresent(
                each -> query.setParameter("at", each.millis()).setParameter("id", each.id()));
        return query.setMaxResults(limit + 1).getResultList();
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
