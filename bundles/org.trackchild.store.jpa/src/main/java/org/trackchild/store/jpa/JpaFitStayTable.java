package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.store.api.FitStayTable;
import org.trackchild.store.jpa.entity.FitStayRow;

/** Stays in the table {@code fit_stay}. */
final class JpaFitStayTable implements FitStayTable {

    private final Connection connection;

    private final EntityManager em;

    JpaFitStayTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public Map<UUID, Set<CaseId>> there(Collection<UUID> ids) {
        Map<UUID, Set<CaseId>> there = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select s from FitStayRow s where s.recognition in :ids"
                                    + " and s.there is not null",
                            FitStayRow.class)
                    .setParameter("ids", Keys.padded(ids.stream().map(UUID::toString).toList()))
                    .getResultList()
                    .forEach(
                            row ->
                                    there.computeIfAbsent(
                                                    UUID.fromString(row.recognition),
                                                    id -> new HashSet<>())
                                            .add(new CaseId(UUID.fromString(row.caseId))));
        }
        return there;
    }

    @Override
    public Map<CaseId, Instant> living(UUID id) {
        Map<CaseId, Instant> living = new LinkedHashMap<>();
        em.createQuery(
                        "select s from FitStayRow s where s.recognition = :id"
                                + " and s.there is not null order by s.since, s.id",
                        FitStayRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .forEach(
                        row ->
                                living.put(
                                        new CaseId(UUID.fromString(row.caseId)),
                                        Instant.ofEpochMilli(row.since)));
        return living;
    }

    @Override
    public Optional<UUID> with(CaseId of) {
        return stay(of).map(row -> UUID.fromString(row.recognition));
    }

    private Optional<FitStayRow> stay(CaseId of) {
        return em
                .createQuery("select s from FitStayRow s where s.there = :id", FitStayRow.class)
                .setParameter("id", of.toString())
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public void enter(UUID id, CaseId of, Instant came) {
        FitStayRow row = new FitStayRow();
        row.id = CaseId.drawUuid().toString();
        row.recognition = id.toString();
        row.caseId = of.toString();
        row.since = came.toEpochMilli();
        row.there = row.caseId;
        connection.insert(row);
    }

    @Override
    public void leave(CaseId of, Instant left) {
        connection.mustWrite();
        stay(of).ifPresent(
                        row -> {
                            row.leftAt = left.toEpochMilli();
                            row.there = null;
                        });
    }
}
