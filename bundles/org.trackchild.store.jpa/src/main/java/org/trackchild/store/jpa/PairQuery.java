package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * Questions about rows that name two cases.
 *
 * @param em the entity manager
 * @param type entity with {@code id} and {@code status}
 * @param one its attribute that names the one case
 * @param other its attribute that names the other case
 */
record PairQuery<R>(EntityManager em, Class<R> type, String one, String other) {

    /**
     * Those of which at least one case is within reach, the one with the highest identifier first.
     *
     * @param status only these; empty for all
     * @param after only those with a lower identifier
     * @param id reads the identifier
     */
    List<R> latest(
            Reach reach,
            Collection<? extends Code> status,
            Optional<String> after,
            int limit,
            Function<R, String> id) {
        Map<String, R> rows = new TreeMap<>(Comparator.reverseOrder());
        for (Way way : ways(reach)) {
            TypedQuery<R> query =
                    query(way.select(), way, status, after, " order by p.id desc", type);
            query.setMaxResults(limit).getResultList().forEach(row -> rows.put(id.apply(row), row));
        }
        return rows.values().stream().limit(limit).toList();
    }

    /** Counts what {@link #latest} lists. */
    long count(Reach reach, Collection<? extends Code> status) {
        List<Way> ways = ways(reach);
        if (ways.size() == 1) {
            return query("count(p)", ways.get(0), status, Optional.empty(), "", Long.class)
                    .getSingleResult();
        }
        Set<String> ids = new HashSet<>();
        for (Way way : ways) {
            ids.addAll(
                    query("p.id", way, status, Optional.empty(), "", String.class).getResultList());
        }
        return ids.size();
    }

    /**
     * One way in which a row can be within reach: with all of them in one question Derby looks at
     * every row.
     *
     * @param from what it joins
     * @param condition under which
     * @param at value of the parameter of the condition, or {@code null}
     */
    private record Way(String from, String condition, Object at) {

        /** A case may be shared with two of the offices; elsewhere no row comes twice. */
        String select() {
            return from.contains("CaseShareRow") ? "distinct p" : "p";
        }
    }

    private List<Way> ways(Reach reach) {
        if (reach.everything()) {
            return List.of(new Way("", "1 = 1", null));
        }
        List<Way> ways = new ArrayList<>();
        for (String side : List.of(one, other)) {
            for (Area area : Area.of(reach)) {
                ways.add(
                        new Way(
                                ", CaseRow c",
                                "c.id = p." + side + " and " + kept(area),
                                area.code()));
            }
            if (!reach.offices().isEmpty()) {
                ways.add(
                        new Way(
                                ", CaseShareRow s",
                                "s.caseId = p." + side + " and s.office in :at",
                                reach.offices().stream().map(OfficeId::value).toList()));
            }
        }
        return ways;
    }

    /**
     * A state has many more cases than there are pairs, and a large part of the pairs: these are
     * gone through, the latest first. But for the concatenation Derby would go through the cases.
     */
    private static String kept(Area area) {
        return area.isState()
                ? "concat(c." + area.column() + ", '') = :at"
                : "c." + area.column() + " = :at";
    }

    private <T> TypedQuery<T> query(
            String select,
            Way way,
            Collection<? extends Code> status,
            Optional<String> after,
            String order,
            Class<T> result) {
        StringBuilder text =
                new StringBuilder("select ")
                        .append(select)
                        .append(from())
                        .append(way.from())
                        .append(" where ")
                        .append(way.condition());
        if (!status.isEmpty()) {
            text.append(" and p.status in :status");
        }
        after.ifPresent(id -> text.append(" and p.id < :after"));
        TypedQuery<T> query = em.createQuery(text.append(order).toString(), result);
        if (way.at() != null) {
            query.setParameter("at", way.at());
        }
        if (!status.isEmpty()) {
            query.setParameter("status", status.stream().map(Code::code).toList());
        }
        after.ifPresent(id -> query.setParameter("after", id));
        return query;
    }

    private String from() {
        return " from " + type.getSimpleName() + " p";
    }

    /** Those of any of some cases, each once. */
    List<R> ofCases(Collection<CaseId> ids, Function<R, String> id) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> keys = Keys.padded(ids.stream().map(CaseId::toString).toList());
        // one question for each index: with an "or" Derby looks at every row
        Map<String, R> rows = new LinkedHashMap<>();
        for (String side : List.of(one, other)) {
            em.createQuery("select p" + from() + " where p." + side + " in :ids", type)
                    .setParameter("ids", keys)
                    .getResultList()
                    .forEach(row -> rows.put(id.apply(row), row));
        }
        return List.copyOf(rows.values());
    }
}
