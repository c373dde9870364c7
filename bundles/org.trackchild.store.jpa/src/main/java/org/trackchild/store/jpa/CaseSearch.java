package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.NamePart;
import org.trackchild.store.jpa.entity.CaseRow;

/**
 * Finds and counts cases in a register of millions. A database that is asked all at once looks at
 * every case; so it is asked one area after the other, each in a way for which there is an index:
 *
 * <ul>
 *   <li>A name that few cases have is looked up by its keys, and these cases are looked at. Of a
 *       name in several parts the cases that have all of them are looked at: each of two common
 *       parts is soon found among the latest, and both together are not.
 *   <li>Otherwise the cases of the area are looked at, the latest first, until there are enough; if
 *       a name is searched that many have, these are soon found.
 * </ul>
 *
 * <p>What is looked at is only a choice of candidates: every answer meets all conditions.
 */
final class CaseSearch {

    /** So many cases are looked up by the keys of a name. */
    private static final int FEW = 5_000;

    /** So many, of each part of a name in several parts. */
    private static final int FEW_OF_A_PART = 40_000;

    private static final int TOGETHER = 512;

    private final EntityManager em;

    private final CaseSelection selection;

    private final boolean areaIsFiltered;

    private final List<Area> areas;

    /** So many cases that have a part of the name are looked up by its keys. */
    private final int few;

    CaseSearch(EntityManager em, CaseSelection selection) {
        this(em, selection, selection.nameParts().size() > 1 ? FEW_OF_A_PART : FEW);
    }

    /**
     * @param few so many cases that have a part of the name are looked up by its keys
     */
    CaseSearch(EntityManager em, CaseSelection selection, int few) {
        this.em = em;
        this.selection = selection;
        this.few = few;
        List<Area> filtered = Area.of(selection.filter());
        areaIsFiltered = !filtered.isEmpty();
        areas = areaIsFiltered ? filtered : Area.of(selection.reach());
    }

    /**
     * The latest registered first.
     *
     * @param after only those with a lower identifier: identifiers sort by the time of registration
     */
    List<CaseRow> newest(Optional<String> after, int limit) {
        if (isOfIncident()) {
            List<CaseRow> rows = new ArrayList<>();
            List<String> ids = ofIncident();
            for (int from = 0; from < ids.size() && rows.size() < limit; from += TOGETHER) {
                CaseConditions conditions = ofIncident(ids, from);
                after(conditions, after);
                rows.addAll(rows(conditions, limit - rows.size()));
            }
            return rows;
        }
        if (selection.filter().isNumber()) {
            CaseConditions conditions = CaseConditions.of(selection);
            after(conditions, after);
            return rows(conditions, limit);
        }
        Map<String, CaseRow> rows = new TreeMap<>(Comparator.reverseOrder());
        for (Area area : areas) {
            Candidates candidates = candidates(area, after);
            List<CaseRow> kept =
                    candidates == null
                            ? latest(area, after, limit)
                            : among(area, candidates, after, limit);
            kept.forEach(row -> rows.put(row.id, row));
        }
        if (sharesCount()) {
            shared(after, limit).forEach(row -> rows.put(row.id, row));
        }
        return rows.values().stream().limit(limit).toList();
    }

    private static void after(CaseConditions conditions, Optional<String> after) {
        after.ifPresent(id -> conditions.and("c.id < :after", "after", id));
    }

    private List<CaseRow> rows(CaseConditions conditions, int limit) {
        return conditions
                .bind(
                        em.createQuery(
                                "select c from CaseRow c"
                                        + conditions.where()
                                        + " order by c.id desc",
                                CaseRow.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Without the area.
     *
     * @param parts the parts of the name that are demanded
     */
    private CaseConditions conditions(List<NamePart> parts) {
        CaseConditions conditions = CaseConditions.of(selection, parts);
        if (areaIsFiltered) {
            conditions.reach(selection.reach());
        }
        return conditions;
    }

    private List<CaseRow> latest(Area area, Optional<String> after, int limit) {
        List<CaseRow> rows = new ArrayList<>();
        for (Slice slice : Slice.of(selection.filter())) {
            CaseConditions conditions = conditions(selection.nameParts());
            area.in(conditions);
            slice.in(conditions);
            after(conditions, after);
            rows.addAll(rows(conditions, limit));
        }
        return rows;
    }

    /**
     * One kind and status: with a list of them no index gives the order.
     *
     * @param kind {@code null} for both
     * @param status {@code null} for all
     */
    private record Slice(CaseKind kind, String status) {

        static List<Slice> of(CaseFilter filter) {
            // one status is a condition of the filter already, but not for both kinds; and a kind
            // without a status has no order either
            List<String> statuses = filter.status().map(Code::code).stream().toList();
            if (filter.pending()) {
                statuses = List.copyOf(CaseMapping.PENDING);
            } else if (filter.lookedFor()) {
                statuses = List.copyOf(CaseMapping.LOOKED_FOR);
            }
            if (statuses.isEmpty() && filter.kind().isEmpty()) {
                return List.of(new Slice(null, null));
            }
            if (statuses.isEmpty()) {
                statuses = Stream.of(CaseStatus.values()).map(Code::code).toList();
            }
            List<Slice> slices = new ArrayList<>();
            for (CaseKind kind : filter.kind().map(List::of).orElse(List.of(CaseKind.values()))) {
                for (String status : statuses) {
                    slices.add(new Slice(kind, status));
                }
            }
            return slices;
        }

        void in(CaseConditions conditions) {
            if (status != null) {
                conditions.and("c.kind = :sliceKind", "sliceKind", kind.code());
                conditions.and("c.status = :sliceStatus", "sliceStatus", status);
            }
        }
    }

    /**
     * Cases that have some parts of the name.
     *
     * @param ids the latest registered first
     * @param others the parts that many have, so that nobody looked for them
     */
    private record Candidates(List<String> ids, List<NamePart> others) {}

    /** Or {@code null} when it is better to look at the cases of the area. */
    private Candidates candidates(Area area, Optional<String> after) {
        if (isSmall(area)) {
            return null;
        }
        Set<String> ids = null;
        List<NamePart> others = new ArrayList<>();
        for (NamePart part : selection.nameParts()) {
            Set<String> having = few(area, part, after);
            if (having == null) {
                others.add(part);
            } else if (ids == null) {
                ids = having;
            } else {
                ids.retainAll(having);
            }
        }
        return ids == null
                ? null
                : new Candidates(ids.stream().sorted(Comparator.reverseOrder()).toList(), others);
    }

    /** Whether all of its cases are looked at sooner than those that have a name. */
    private boolean isSmall(Area area) {
        if (selection.nameParts().isEmpty() || area.isOffice()) {
            return true;
        }
        CaseConditions all = new CaseConditions();
        area.in(all);
        return area.isDistrict() && count("c", "CaseRow c", all) <= few;
    }

    /** The cases that have a part of a name, or {@code null} if they are many. */
    private Set<String> few(Area area, NamePart part, Optional<String> after) {
        Set<String> ids = new HashSet<>();
        // one question for each way: with an "or" no index helps
        for (String key : part.keys()) {
            ids.addAll(cases(area, "k.nameKey = :key", key, after));
        }
        if (!part.beginning().isEmpty()) {
            ids.addAll(
                    cases(
                            area,
                            "k.nameKey like :key",
                            CaseConditions.beginning(part.beginning()),
                            after));
        }
        return ids.size() > few ? null : ids;
    }

    private List<String> cases(Area area, String condition, String key, Optional<String> after) {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", key));
        StringBuilder text =
                new StringBuilder("select distinct k.caseId from CaseKeyRow k where ")
                        .append(condition);
        if (area.isState()) {
            text.append(" and k.state = :state");
            parameters.put("state", area.code());
        }
        after.ifPresent(
                id -> {
                    text.append(" and k.caseId < :after");
                    parameters.put("after", id);
                });
        TypedQuery<String> query = em.createQuery(text.toString(), String.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(few + 1).getResultList();
    }

    /** Those of the candidates from a place on that meet the other conditions. */
    private CaseConditions conditions(Area area, Candidates candidates, int from) {
        CaseConditions conditions = conditions(candidates.others());
        area.amongOthers(conditions);
        List<String> ids = candidates.ids();
        conditions.and(
                "c.id in :ids",
                "ids",
                Keys.padded(ids.subList(from, Math.min(ids.size(), from + TOGETHER))));
        return conditions;
    }

    private List<CaseRow> among(
            Area area, Candidates candidates, Optional<String> after, int limit) {
        List<CaseRow> rows = new ArrayList<>();
        for (int from = 0;
                from < candidates.ids().size() && rows.size() < limit;
                from += TOGETHER) {
            CaseConditions conditions = conditions(area, candidates, from);
            after(conditions, after);
            rows.addAll(rows(conditions, limit));
        }
        return rows;
    }

    /** Whether cases count that other offices share; a filter has them in its reach. */
    private boolean sharesCount() {
        return !areaIsFiltered && !selection.reach().offices().isEmpty();
    }

    private List<CaseRow> shared(Optional<String> after, int limit) {
        CaseConditions conditions = sharedWith();
        after(conditions, after);
        return conditions
                .bind(
                        em.createQuery(
                                "select distinct c from CaseShareRow s, CaseRow c"
                                        + conditions.where()
                                        + " order by c.id desc",
                                CaseRow.class))
                .setMaxResults(limit)
                .getResultList();
    }

    private CaseConditions sharedWith() {
        CaseConditions conditions = CaseConditions.of(selection, selection.nameParts());
        conditions.and("c.id = s.caseId");
        conditions.and(
                "s.office in :sharedWith",
                "sharedWith",
                selection.reach().offices().stream().map(OfficeId::value).toList());
        return conditions;
    }

    private boolean isOfIncident() {
        return !selection.filter().soughtIncident().isEmpty();
    }

    /** Cases of incidents: few against all, so that they are looked up first; the latest first. */
    private List<String> ofIncident() {
        return JpaIncidentTable.casesOf(em, selection.filter().soughtIncident());
    }

    private CaseConditions ofIncident(List<String> ids, int from) {
        CaseConditions conditions = CaseConditions.of(selection);
        conditions.and(
                "c.id in :ids",
                "ids",
                Keys.padded(ids.subList(from, Math.min(ids.size(), from + TOGETHER))));
        return conditions;
    }

    long count() {
        if (isOfIncident()) {
            List<String> ids = ofIncident();
            long count = 0;
            for (int from = 0; from < ids.size(); from += TOGETHER) {
                count += count("c", "CaseRow c", ofIncident(ids, from));
            }
            return count;
        }
        if (selection.filter().isNumber()) {
            CaseConditions conditions = CaseConditions.of(selection);
            return count("c", "CaseRow c", conditions);
        }
        long count = 0;
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            Candidates candidates = candidates(area, Optional.empty());
            if (candidates == null) {
                CaseConditions conditions = conditions(selection.nameParts());
                area.in(conditions);
                notIn(conditions, i);
                count += count("c", "CaseRow c", conditions);
            } else {
                count += count(i, candidates);
            }
        }
        if (sharesCount()) {
            CaseConditions conditions = sharedWith();
            notIn(conditions, areas.size());
            count += count("distinct c.id", "CaseShareRow s, CaseRow c", conditions);
        }
        return count;
    }

    /** No case is counted twice: not in the areas before. */
    private void notIn(CaseConditions conditions, int areasBefore) {
        for (int i = 0; i < areasBefore; i++) {
            areas.get(i).notIn(conditions, i);
        }
    }

    private long count(int number, Candidates candidates) {
        long count = 0;
        for (int from = 0; from < candidates.ids().size(); from += TOGETHER) {
            // that some are named twice does not count
            CaseConditions conditions = conditions(areas.get(number), candidates, from);
            notIn(conditions, number);
            count += count("c", "CaseRow c", conditions);
        }
        return count;
    }

    private long count(String what, String from, CaseConditions conditions) {
        return conditions
                .bind(
                        em.createQuery(
                                "select count(" + what + ") from " + from + conditions.where(),
                                Long.class))
                .getSingleResult();
    }
}
