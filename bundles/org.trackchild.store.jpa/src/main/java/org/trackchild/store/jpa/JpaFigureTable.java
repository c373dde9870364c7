package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.KeptIn;

/** Counts by grouping in the database; there is an index for each of them. */
final class JpaFigureTable implements FigureTable {

    private static final String LOOKED_FOR = "lookedFor";

    private final EntityManager em;

    JpaFigureTable(Connection connection) {
        this.em = connection.em();
    }

    @Override
    public Map<String, Long> open(KeptIn place) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(LOOKED_FOR, CaseMapping.LOOKED_FOR);
        return grouped("CaseRow", "x.status in :lookedFor", place, parameters);
    }

    @Override
    public Map<String, Long> untraced(KeptIn place, Instant registeredBefore) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(LOOKED_FOR, CaseMapping.LOOKED_FOR);
        parameters.put("kind", CaseKind.MISSING.code());
        parameters.put("before", registeredBefore.toEpochMilli());
        return grouped(
                "CaseRow",
                "x.status in :lookedFor and x.kind = :kind and x.registeredAt < :before",
                place,
                parameters);
    }

    @Override
    public Map<String, Long> running(KeptIn place) {
        return grouped("ClockRow", "1 = 1", place, new HashMap<>());
    }

    @Override
    public Map<String, Long> overdue(KeptIn place, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.toEpochMilli());
        return grouped("ClockRow", "x.dueAt <= :now", place, parameters);
    }

    private Map<String, Long> grouped(
            String row, String condition, KeptIn place, Map<String, Object> parameters) {
        String part = PlaceCondition.column("x", place.partsLevel());
        TypedQuery<Object[]> query =
                em.createQuery(
                        // counts a column of the index, so that no row needs to be read
                        "select %s, count(%s) from %s x where %s%s group by %s"
                                .formatted(
                                        part,
                                        part,
                                        row,
                                        condition,
                                        PlaceCondition.in("x", place, parameters),
                                        part),
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .collect(Collectors.toMap(each -> (String) each[0], each -> (Long) each[1]));
    }

    /** Both sides of what is open and late, and whether either is in the place. */
    private static String late(KeptIn place, Map<String, Object> parameters) {
        parameters.put("open", ProposalStatus.OPEN.code());
        String condition =
                " from ProposalRow p, CaseRow m, CaseRow f where m.id = p.missing and f.id = p.found"
                        + " and p.status = :open and p.answerBy <= :now";
        if (place.level() == Level.NATION) {
            return condition;
        }
        parameters.put("place", place.code());
        return condition
                + " and (%s = :place or %s = :place)"
                        .formatted(
                                PlaceCondition.column("m", place.level()),
                                PlaceCondition.column("f", place.level()));
    }

    @Override
    public Counted unanswered(KeptIn place, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.toEpochMilli());
        // of each side the part, and the place itself: the other side may be kept elsewhere
        Level inside = place.level() == Level.NATION ? place.partsLevel() : place.level();
        String columns =
                String.join(
                        ", ",
                        PlaceCondition.column("m", place.partsLevel()),
                        PlaceCondition.column("f", place.partsLevel()),
                        PlaceCondition.column("m", inside),
                        PlaceCondition.column("f", inside));
        TypedQuery<Object[]> query =
                em.createQuery(
                        "select "
                                + columns
                                + ", count(p)"
                                + late(place, parameters)
                                + " group by "
                                + columns,
                        Object[].class);
        parameters.forEach(query::setParameter);
        Map<String, Long> parts = new HashMap<>();
        long whole = 0;
        for (Object[] row : query.getResultList()) {
            long number = (Long) row[4];
            whole += number;
            boolean missingHere = isHere(place, (String) row[2]);
            if (missingHere) {
                parts.merge((String) row[0], number, Long::sum);
            }
            if (isHere(place, (String) row[3]) && !(missingHere && row[0].equals(row[1]))) {
                parts.merge((String) row[1], number, Long::sum);
            }
        }
        return new Counted(parts, whole);
    }

    private static boolean isHere(KeptIn place, String code) {
        return place.level() == Level.NATION || place.code().equals(code);
    }

    @Override
    public Page<Unanswered> unanswered(
            KeptIn place, Instant now, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.toEpochMilli());
        StringBuilder text =
                new StringBuilder("select p.id, m.office, f.office, p.answerBy")
                        .append(late(place, parameters));
        after.map(TimeCursor::parse)
                .ifPresent(
                        from -> {
                            text.append(
                                    " and (p.answerBy > :from or p.answerBy = :from and p.id > :id)");
                            parameters.put("from", from.millis());
                            parameters.put("id", from.id());
                        });
        TypedQuery<Object[]> query =
                em.createQuery(
                        text.append(" order by p.answerBy, p.id").toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return Pages.of(
                        query.setMaxResults(limit + 1).getResultList(),
                        limit,
                        row -> new TimeCursor((Long) row[3], (String) row[0]).written())
                .map(
                        row ->
                                new Unanswered(
                                        UUID.fromString((String) row[0]),
                                        new OfficeId((String) row[1]),
                                        new OfficeId((String) row[2]),
                                        Instant.ofEpochMilli((Long) row[3])));
    }

    @Override
    public Set<OfficeId> changedSince(KeptIn place, Instant since) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("since", since.toEpochMilli());
        TypedQuery<String> query =
                em.createQuery(
                        "select distinct x.office from CaseRow x where x.changedAt >= :since"
                                + PlaceCondition.in("x", place, parameters),
                        String.class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream().map(OfficeId::new).collect(Collectors.toSet());
    }

    @Override
    public List<Restored> restored(KeptIn place, Instant from, Instant before) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("restored", CaseStatus.RESTORED.code());
        parameters.put("missing", CaseKind.MISSING.code());
        parameters.put("from", from.toEpochMilli());
        parameters.put("before", before.toEpochMilli());
        TypedQuery<Object[]> query =
                em.createQuery(
                        "select "
                                + PlaceCondition.column("c", place.partsLevel())
                                + ", c.registeredAt, t.happenedAt from TransitionRow t, CaseRow c"
                                + " where c.id = t.caseId and c.kind = :missing and t.to = :restored"
                                + " and t.from <> :restored and t.happenedAt >= :from"
                                + " and t.happenedAt < :before"
                                + PlaceCondition.in("c", place, parameters)
                                + " and not exists (select e.id from TransitionRow e where"
                                + " e.caseId = t.caseId and e.to = :restored"
                                + " and e.from <> :restored and (e.happenedAt < t.happenedAt"
                                + " or e.happenedAt = t.happenedAt and e.id < t.id))",
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(
                        row ->
                                new Restored(
                                        (String) row[0],
                                        Instant.ofEpochMilli((Long) row[1]),
                                        Instant.ofEpochMilli((Long) row[2])))
                .toList();
    }
}
