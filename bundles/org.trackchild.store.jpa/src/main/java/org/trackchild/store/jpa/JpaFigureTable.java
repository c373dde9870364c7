package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** That a restoration of the case was taken back. */
    private static final String TAKEN_BACK =
            "select b.id from TransitionRow b where b.caseId = t.caseId and b.transition in"
                    + " :takenBack";

    /** Cases that are asked for in one go. */
    private static final int TOGETHER = 256;

    /** Aliases of the two cases of a proposal, with the attributes that name them. */
    private static final Map<String, String> SIDES = Map.of("m", "missing", "f", "found");

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
    public Map<String, Long> running(KeptIn place, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.toEpochMilli());
        return grouped("ClockRow", "x.sinceAt <= :now", place, parameters);
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

    /**
     * What is open and late, by the sides that have not answered.
     *
     * @param sides aliases of the cases that are meant, of the missing report {@code m}, of the
     *     found child {@code f}
     */
    private static String late(KeptIn place, List<String> sides, Map<String, Object> parameters) {
        parameters.put("open", ProposalStatus.OPEN.code());
        StringBuilder from = new StringBuilder(" from ProposalRow p");
        StringBuilder where = new StringBuilder(" where p.status = :open and p.answerBy <= :now");
        for (String side : sides) {
            String column = SIDES.get(side);
            from.append(", CaseRow ").append(side);
            where.append(
                    " and %s.id = p.%s and p.%sAskedAt is not null"
                            .formatted(side, column, column));
            if (place.level() != Level.NATION) {
                where.append(" and " + PlaceCondition.column(side, place.level()) + " = :place");
                parameters.put("place", place.code());
            }
        }
        return from.append(where).toString();
    }

    @Override
    public Counted unanswered(KeptIn place, Instant now) {
        Map<String, Long> parts = new HashMap<>();
        long whole = 0;
        // one question for each side: with an "or" no index of the cases helps
        for (String side : SIDES.keySet()) {
            for (Object[] row : lateBy(place, now, List.of(side))) {
                parts.merge((String) row[0], (Long) row[1], Long::sum);
                whole += (Long) row[1];
            }
        }
        // what is late on both sides was counted twice
        for (Object[] row : lateBy(place, now, List.copyOf(SIDES.keySet()))) {
            long number = (Long) row[2];
            whole -= number;
            if (row[0].equals(row[1])) {
                parts.merge((String) row[0], -number, Long::sum);
            }
        }
        return new Counted(parts, whole);
    }

    /** Numbers of late proposals, by the part of each side. */
    private List<Object[]> lateBy(KeptIn place, Instant now, List<String> sides) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.toEpochMilli());
        String columns =
                sides.stream()
                        .map(side -> PlaceCondition.column(side, place.partsLevel()))
                        .collect(Collectors.joining(", "));
        TypedQuery<Object[]> query =
                em.createQuery(
                        "select "
                                + columns
                                + ", count(p)"
                                + late(place, sides, parameters)
                                + " group by "
                                + columns,
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    @Override
    public Page<Unanswered> unanswered(
            KeptIn place, Instant now, Optional<String> after, int limit) {
        // more than enough of each side, put in order together
        Map<String, Late> found = new HashMap<>();
        for (String side : SIDES.keySet()) {
            for (Late late : latePage(place, now, side, after, limit)) {
                found.merge(late.id(), late, Late::and);
            }
        }
        List<Late> inOrder =
                found.values().stream()
                        .sorted(Comparator.comparingLong(Late::answerBy).thenComparing(Late::id))
                        .toList();
        return Pages.of(
                        inOrder.subList(0, Math.min(inOrder.size(), limit + 1)),
                        limit,
                        late -> new TimeCursor(late.answerBy(), late.id()).written())
                .map(Late::unanswered);
    }

    /** A late proposal, and who is late within the place. */
    private record Late(String id, long answerBy, List<String> offices) {

        Late and(Late other) {
            return new Late(
                    id,
                    answerBy,
                    Stream.concat(offices.stream(), other.offices.stream()).distinct().toList());
        }

        Unanswered unanswered() {
            return new Unanswered(
                    UUID.fromString(id),
                    offices.stream().map(OfficeId::new).toList(),
                    Instant.ofEpochMilli(answerBy));
        }
    }

    private List<Late> latePage(
            KeptIn place, Instant now, String side, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.toEpochMilli());
        StringBuilder text =
                new StringBuilder("select p.id, p.answerBy, " + side + ".office")
                        .append(late(place, List.of(side), parameters));
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
        return query.setMaxResults(limit + 1).getResultList().stream()
                .map(row -> new Late((String) row[0], (Long) row[1], List.of((String) row[2])))
                .toList();
    }

    @Override
    public Map<String, Answered> answered(KeptIn place, Instant from, Instant to) {
        Map<String, Answered> parts = new HashMap<>();
        for (Map.Entry<String, String> side : SIDES.entrySet()) {
            // one question for each: with an "or" over a subquery Derby reads all answers
            asked(place, side, from, to, "p.answerBy >= a.at")
                    .forEach(
                            (part, number) ->
                                    parts.merge(part, new Answered(number, number), Answered::and));
            asked(place, side, from, to, "p.answerBy < a.at")
                    .forEach(
                            (part, number) ->
                                    parts.merge(part, new Answered(0, number), Answered::and));
            asked(place, side, from, to, "")
                    .forEach(
                            (part, number) ->
                                    parts.merge(part, new Answered(0, number), Answered::and));
        }
        return parts;
    }

    /**
     * Numbers of questions to a side of which the limit lies between two moments.
     *
     * @param first what its first answer must fulfil; empty for those without any
     */
    private Map<String, Long> asked(
            KeptIn place, Map.Entry<String, String> side, Instant from, Instant to, String first) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", from.toEpochMilli());
        parameters.put("to", to.toEpochMilli());
        parameters.put("side", "%" + side.getValue() + "%");
        String part = PlaceCondition.column("c", place.partsLevel());
        String answers =
                "select %s from AnswerRow %s where %s.proposal = p.id and %s.sides like :side";
        String mine =
                first.isEmpty()
                        ? " and p.%sAskedAt is not null and not exists (%s)"
                                .formatted(
                                        side.getValue(), answers.formatted("a.id", "a", "a", "a"))
                        : " and exists (%s and %s and not exists (%s and e.place < a.place))"
                                .formatted(
                                        answers.formatted("a.id", "a", "a", "a"),
                                        first,
                                        answers.formatted("e.id", "e", "e", "e"));
        TypedQuery<Object[]> query =
                em.createQuery(
                        "select %s, count(p) from ProposalRow p, CaseRow c where c.id = p.%s"
                                        .formatted(part, side.getValue())
                                + " and p.answerBy >= :from and p.answerBy <= :to"
                                + mine
                                + PlaceCondition.in("c", place, parameters)
                                + " group by "
                                + part,
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .collect(Collectors.toMap(each -> (String) each[0], each -> (Long) each[1]));
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
    public List<Restored> restored(
            KeptIn place, Set<String> takenBack, Instant from, Instant before) {
        List<Restored> restored = new ArrayList<>();
        TypedQuery<Object[]> once =
                homecomings(
                        place,
                        " and not exists ("
                                + TAKEN_BACK
                                + ") and t.happenedAt >= :from and t.happenedAt < :before"
                                + " and not exists (select e.id from TransitionRow e where"
                                + " e.caseId = t.caseId and e.to = :restored"
                                + " and e.from <> :restored and (e.happenedAt < t.happenedAt"
                                + " or e.happenedAt = t.happenedAt and e.id < t.id))");
        once.setParameter("takenBack", takenBack);
        once.setParameter("from", from.toEpochMilli());
        once.setParameter("before", before.toEpochMilli());
        once.getResultList().forEach(row -> restored.add(restored(row)));
        afterTakenBack(place, takenBack).stream()
                .filter(each -> !each.restored().isBefore(from) && each.restored().isBefore(before))
                .forEach(restored::add);
        return restored;
    }

    /** Of the few reports of which a restoration was taken back: the first that was not. */
    private Collection<Restored> afterTakenBack(KeptIn place, Set<String> takenBack) {
        Map<String, List<Long>> ends = ends(takenBack);
        List<Object[]> homecomings = homecomings(place, ends.keySet());
        Map<String, Restored> first = new HashMap<>();
        for (int i = 0; i < homecomings.size(); i++) {
            String of = (String) homecomings.get(i)[3];
            long since = (Long) homecomings.get(i)[4];
            long until =
                    i + 1 < homecomings.size() && of.equals(homecomings.get(i + 1)[3])
                            ? (Long) homecomings.get(i + 1)[4]
                            : Long.MAX_VALUE;
            if (ends.get(of).stream().noneMatch(at -> at >= since && at < until)) {
                first.putIfAbsent(of, restored(homecomings.get(i)));
            }
        }
        return first.values();
    }

    /** When restorations were taken back, by their cases. */
    private Map<String, List<Long>> ends(Set<String> takenBack) {
        Map<String, List<Long>> ends = new HashMap<>();
        em.createQuery(
                        "select b.caseId, b.recordedAt from TransitionRow b where b.transition in"
                                + " :takenBack",
                        Object[].class)
                .setParameter("takenBack", takenBack)
                .getResultList()
                .forEach(
                        row ->
                                ends.computeIfAbsent((String) row[0], of -> new ArrayList<>())
                                        .add((Long) row[1]));
        return ends;
    }

    /** The homecomings of some cases, those of a case one after the other. */
    private List<Object[]> homecomings(KeptIn place, Collection<String> cases) {
        List<String> ids = cases.stream().sorted().toList();
        List<Object[]> homecomings = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += TOGETHER) {
            homecomings.addAll(
                    homecomings(place, " and t.caseId in :cases")
                            .setParameter(
                                    "cases",
                                    Keys.padded(ids.subList(i, Math.min(i + TOGETHER, ids.size()))))
                            .getResultList());
        }
        return homecomings;
    }

    private TypedQuery<Object[]> homecomings(KeptIn place, String condition) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("restored", CaseStatus.RESTORED.code());
        parameters.put("missing", CaseKind.MISSING.code());
        TypedQuery<Object[]> query =
                em.createQuery(
                        "select "
                                + PlaceCondition.column("c", place.partsLevel())
                                + ", c.registeredAt, t.happenedAt, t.caseId, t.recordedAt"
                                + " from TransitionRow t, CaseRow c"
                                + " where c.id = t.caseId and c.kind = :missing and t.to = :restored"
                                + " and t.from <> :restored"
                                + PlaceCondition.in("c", place, parameters)
                                + condition
                                + " order by t.caseId, t.recordedAt, t.id",
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static Restored restored(Object[] row) {
        return new Restored(
                (String) row[0],
                Instant.ofEpochMilli((Long) row[1]),
                Instant.ofEpochMilli((Long) row[2]));
    }
}
