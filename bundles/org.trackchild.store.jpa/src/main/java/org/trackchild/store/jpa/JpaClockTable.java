package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.KeptIn;
import org.trackchild.store.jpa.entity.CaseRow;
import org.trackchild.store.jpa.entity.ClockRow;

/** Clocks in the table {@code case_clock}. */
final class JpaClockTable implements ClockTable {

    private final Connection connection;

    private final EntityManager em;

    JpaClockTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void replace(CaseId id, CaseFacts keptBy, List<Running> running) {
        connection.mustWrite();
        em.createQuery("delete from ClockRow k where k.caseId = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        for (Running each : running) {
            ClockRow row = new ClockRow();
            row.caseId = id.toString();
            row.clock = each.code();
            row.office = keptBy.office().value();
            row.district = keptBy.district();
            row.state = keptBy.state();
            row.round = each.round();
            row.sinceAt = each.since().toEpochMilli();
            row.dueAt = each.due().toEpochMilli();
            row.districtAt = told(each, Level.DISTRICT);
            row.stateAt = told(each, Level.STATE);
            row.nationAt = told(each, Level.NATION);
            connection.insert(row);
        }
    }

    private static Long told(Running clock, Level level) {
        return clock.told().get(level.ordinal() - 1).map(Instant::toEpochMilli).orElse(null);
    }

    /** When the level is told. */
    private static String told(Level level) {
        return switch (level) {
            case OFFICE -> "k.dueAt";
            case DISTRICT -> "k.districtAt";
            case STATE -> "k.stateAt";
            case NATION -> "k.nationAt";
        };
    }

    /** The condition that all that is asked of the clocks shares; there is an index for each. */
    private static String where(Whose whose, Instant by, Map<String, Object> parameters) {
        parameters.put("by", by.toEpochMilli());
        String told = told(whose.level()) + " <= :by";
        if (whose.level() == Level.NATION) {
            return told;
        }
        parameters.put("codes", whose.codes());
        String place =
                switch (whose.level()) {
                    case OFFICE -> "k.office";
                    case DISTRICT -> "k.district";
                    default -> "k.state";
                };
        return place + " in :codes and " + told;
    }

    @Override
    public Page<Listed> list(Whose whose, Instant by, Optional<String> after, int limit) {
        if (isNobodys(whose)) {
            return new Page<>(List.of(), Optional.empty());
        }
        Map<String, Object> parameters = new HashMap<>();
        String where = where(whose, by, parameters);
        return page(whose.level(), where, parameters, after, limit);
    }

    @Override
    public Page<Listed> overdue(KeptIn place, Instant now, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("by", now.toEpochMilli());
        String where = "k.dueAt <= :by" + PlaceCondition.in("k", place, parameters);
        return page(Level.OFFICE, where, parameters, after, limit);
    }

    /** A page in the order in which the level is told. */
    private Page<Listed> page(
            Level level,
            String where,
            Map<String, Object> parameters,
            Optional<String> after,
            int limit) {
        String told = told(level);
        StringBuilder text =
                new StringBuilder(
                                "select k, c from ClockRow k, CaseRow c where c.id = k.caseId and ")
                        .append(where);
        if (after.isPresent()) {
            Place place = Place.parse(after.get());
            text.append(
                    " and %s >= :told and (%s > :told or k.caseId > :case or k.caseId = :case and k.clock > :clock)"
                            .formatted(told, told));
            parameters.put("told", place.told());
            parameters.put("case", place.caseId());
            parameters.put("clock", place.clock());
        }
        text.append(" order by ").append(told).append(", k.caseId, k.clock");
        TypedQuery<Object[]> query = em.createQuery(text.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.setMaxResults(limit + 1).getResultList();
        return Pages.of(rows, limit, row -> Place.of((ClockRow) row[0], level).written())
                .map(row -> listed((ClockRow) row[0], (CaseRow) row[1]));
    }

    private static boolean isNobodys(Whose whose) {
        return whose.level() != Level.NATION && whose.codes().isEmpty();
    }

    private static Listed listed(ClockRow row, CaseRow of) {
        return new Listed(
                CaseMapping.summary(of),
                of.state,
                new Running(
                        row.clock,
                        row.round,
                        Instant.ofEpochMilli(row.sinceAt),
                        Instant.ofEpochMilli(row.dueAt),
                        List.of(at(row.districtAt), at(row.stateAt), at(row.nationAt))));
    }

    private static Optional<Instant> at(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    @Override
    public long count(Whose whose, Instant by) {
        if (isNobodys(whose)) {
            return 0;
        }
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query =
                em.createQuery(
                        "select count(k) from ClockRow k where " + where(whose, by, parameters),
                        Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Where a page begins. */
    private record Place(long told, String caseId, String clock) {

        static Place of(ClockRow row, Level level) {
            long told =
                    switch (level) {
                        case OFFICE -> row.dueAt;
                        case DISTRICT -> row.districtAt;
                        case STATE -> row.stateAt;
                        case NATION -> row.nationAt;
                    };
            return new Place(told, row.caseId, row.clock);
        }

        /** What nobody wrote here begins at the first. */
        static Place parse(String written) {
            String[] parts = written.split("/", 3);
            try {
                return parts.length < 3
                        ? new Place(Long.MIN_VALUE, "", "")
                        : new Place(Long.parseLong(parts[0]), parts[1], parts[2]);
            } catch (NumberFormatException foreign) {
                return new Place(Long.MIN_VALUE, "", "");
            }
        }

        String written() {
            return told + "/" + caseId + "/" + clock;
        }
    }
}
