package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.jpa.entity.ProposalRow;

/**
 * The oldest proposals that wait for the answer of one side, in a register of millions. Asked in
 * one question, Derby joins all proposals with all cases of the area and sorts them, so there are
 * two ways, each with an index from its beginning to its end:
 *
 * <ul>
 *   <li>An area in which few are matched: their cases, and then what waits of these.
 *   <li>Any other: what waits, the oldest first, until enough are of the area, which are soon
 *       found; if not, its cases are asked after all.
 * </ul>
 *
 * <p>Of those that are not open hardly any waits for anybody: these few are read at once.
 */
final class AwaitingProposals {

    static final Comparator<ProposalRow> OLDEST_FIRST =
            Comparator.comparingLong((ProposalRow row) -> row.madeAt).thenComparing(row -> row.id);

    /** In an area in which not more are matched, their cases are asked first. */
    private static final int FEW = 5_000;

    private static final int AT_ONCE = 512;

    /** After so many pages it is plain that the area has little that waits. */
    private static final int PAGES = 20;

    private static final String STATUS = "status";

    private final EntityManager em;

    private final ProposalStatus status;

    private final int limit;

    private final int few;

    private final int together;

    AwaitingProposals(EntityManager em, ProposalStatus status, int limit) {
        this(em, status, limit, FEW, AT_ONCE);
    }

    /**
     * @param few in an area in which not more are matched, their cases are asked first
     * @param together so many are asked at once
     */
    AwaitingProposals(EntityManager em, ProposalStatus status, int limit, int few, int together) {
        this.em = em;
        this.status = status;
        this.limit = limit;
        this.few = few;
        this.together = together;
    }

    /** Those of an area, in no order, at least as many of the oldest as are wanted. */
    List<ProposalRow> of(CaseKind side, Area area) {
        if (status != ProposalStatus.OPEN) {
            List<ProposalRow> asked = asked(side);
            if (area.isEverywhere() || asked.isEmpty()) {
                return asked;
            }
            Set<String> inside = new HashSet<>();
            for (int from = 0; from < asked.size(); from += together) {
                inside.addAll(
                        inside(
                                area,
                                asked
                                        .subList(from, Math.min(asked.size(), from + together))
                                        .stream()
                                        .map(row -> ofCase(row, side))
                                        .toList()));
            }
            return asked.stream().filter(row -> inside.contains(ofCase(row, side))).toList();
        }
        if (area.isEverywhere()) {
            return em.createQuery("select p" + oldest(side, null), ProposalRow.class)
                    .setParameter(STATUS, status.code())
                    .setMaxResults(limit)
                    .getResultList();
        }
        List<String> cases = matched(side, area, few + 1);
        if (cases.size() <= few) {
            return ofCases(side, cases);
        }
        List<ProposalRow> rows = amongOldest(side, area);
        return rows.size() >= limit ? rows : ofCases(side, matched(side, area, 0));
    }

    /** All that wait for a side, in no order. */
    private List<ProposalRow> asked(CaseKind side) {
        return em.createQuery(
                        "select p from ProposalRow p where p.status = :status and p."
                                + side.code()
                                + "AskedAt > 0",
                        ProposalRow.class)
                .setParameter(STATUS, status.code())
                .getResultList();
    }

    private static String ofCase(ProposalRow row, CaseKind side) {
        return side == CaseKind.MISSING ? row.missing : row.found;
    }

    /**
     * The cases of an area that are matched. Status by status: with a list of them no index is
     * followed from its beginning.
     *
     * @param most not more of a status; 0 for all
     */
    private List<String> matched(CaseKind kind, Area area, int most) {
        List<String> ids = new ArrayList<>();
        for (String each : CaseMapping.MATCHED) {
            ids.addAll(
                    em.createQuery(
                                    "select c.id from CaseRow c where c."
                                            + area.column()
                                            + " = :area and c.kind = :kind and c.status = :status",
                                    String.class)
                            .setParameter("area", area.code())
                            .setParameter("kind", kind.code())
                            .setParameter(STATUS, each)
                            .setMaxResults(most)
                            .getResultList());
        }
        return ids;
    }

    private List<ProposalRow> ofCases(CaseKind side, List<String> cases) {
        List<ProposalRow> rows = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += together) {
            List<String> some = cases.subList(from, Math.min(cases.size(), from + together));
            rows.addAll(
                    em.createQuery(
                                    "select p from ProposalRow p where p.%s in :cases and p.%sAskedAt"
                                                    .formatted(side.code(), side.code())
                                            + " is not null and p.status = :status",
                                    ProposalRow.class)
                            .setParameter("cases", Keys.padded(some))
                            .setParameter(STATUS, status.code())
                            .getResultList());
        }
        return rows;
    }

    private List<ProposalRow> amongOldest(CaseKind side, Area area) {
        List<String> kept = new ArrayList<>();
        Object[] last = null;
        List<Object[]> page;
        int pages = 0;
        do {
            page = page(side, last);
            pages++;
            if (page.isEmpty()) {
                break;
            }
            last = page.get(page.size() - 1);
            Set<String> inside = inside(area, page.stream().map(row -> (String) row[2]).toList());
            page.stream()
                    .filter(row -> inside.contains(row[2]))
                    .forEach(row -> kept.add((String) row[0]));
        } while (kept.size() < limit && page.size() == together && pages < PAGES);
        if (kept.isEmpty()) {
            return List.of();
        }
        List<String> wanted = kept.subList(0, Math.min(limit, kept.size()));
        return em.createQuery("select p from ProposalRow p where p.id in :ids", ProposalRow.class)
                .setParameter("ids", Keys.padded(wanted))
                .getResultList();
    }

    /**
     * The oldest of all: identifier, moment, case of the side.
     *
     * @param after only those that come after this one; {@code null} for the first
     */
    private List<Object[]> page(CaseKind side, Object[] after) {
        TypedQuery<Object[]> query =
                em.createQuery(
                                "select p.id, p.madeAt, p." + side.code() + oldest(side, after),
                                Object[].class)
                        .setParameter(STATUS, status.code());
        if (after != null) {
            query.setParameter("at", after[1]).setParameter("id", after[0]);
        }
        return query.setMaxResults(together).getResultList();
    }

    private static String oldest(CaseKind side, Object[] after) {
        return " from ProposalRow p where p.status = :status and p."
                + side.code()
                + "AskedAt is not null"
                + (after == null ? "" : " and p.madeAt >= :at and (p.madeAt > :at or p.id > :id)")
                + " order by p.madeAt, p.id";
    }

    private Set<String> inside(Area area, List<String> ids) {
        return new HashSet<>(
                em.createQuery(
                                "select c.id from CaseRow c where c.id in :ids and concat(c."
                                        + area.column()
                                        + ", '') = :area",
                                String.class)
                        .setParameter("ids", Keys.padded(ids))
                        .setParameter("area", area.code())
                        .getResultList());
    }
}
