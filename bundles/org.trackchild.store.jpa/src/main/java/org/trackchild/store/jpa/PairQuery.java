package org.trackchild.store.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;

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
     * Those of which at least one case is within reach.
     *
     * @param select what of them, which are {@code p}
     * @param status only these; empty for all
     * @param after only those with a lower identifier
     */
    <T> TypedQuery<T> withinReach(
            String select,
            Reach reach,
            Collection<? extends Code> status,
            Optional<String> after,
            String order,
            Class<T> result) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder(select).append(from()).append(" where 1 = 1");
        if (!status.isEmpty()) {
            text.append(" and p.status in :status");
            parameters.put("status", status.stream().map(Code::code).toList());
        }
        if (after.isPresent()) {
            text.append(" and p.id < :after");
            parameters.put("after", after.get());
        }
        if (!reach.everything()) {
            // one question for each side: with an "or" Derby looks at every case for every pair
            text.append(" and (")
                    .append(isWithin("c", one, reach, parameters))
                    .append(" or ")
                    .append(isWithin("d", other, reach, parameters))
                    .append(')');
        }
        TypedQuery<T> query = em.createQuery(text.append(order).toString(), result);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String isWithin(
            String alias, String side, Reach reach, Map<String, Object> parameters) {
        return "exists (select %s.id from CaseRow %s where %s.id = p.%s and "
                        .formatted(alias, alias, alias, side)
                + CaseConditions.reachOf(alias, reach, parameters)
                + ')';
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
