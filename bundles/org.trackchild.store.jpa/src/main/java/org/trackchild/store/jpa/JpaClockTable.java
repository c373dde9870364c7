package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
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
    public void replace(List<OfCase> clocks) {
        connection.mustWrite();
        if (clocks.isEmpty()) {
            return;
        }
        // each by itself: for a list of them Derby reads the whole table; and all before anything
        // is written, since a question after that writes first
        List<Map<String, ClockRow>> before = clocks.stream().map(each -> rows(each.id())).toList();
        for (int i = 0; i < clocks.size(); i++) {
            bring(before.get(i), clocks.get(i));
        }
    }

    /** By the codes of the clocks. */
    private Map<String, ClockRow> rows(CaseId id) {
        return em
                .createQuery("select k from ClockRow k where k.caseId = :id", ClockRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.clock, Function.identity()));
    }

    /** Writes only what is another than before: by new rules most clocks of a register are not. */
    private void bring(Map<String, ClockRow> before, OfCase of) {
        for (Running each : of.running()) {
            ClockRow row = before.remove(each.code());
            boolean added = row == null;
            if (added) {
                row = new ClockRow();
                row.caseId = of.id().toString();
                row.clock = each.code();
            }
            fill(row, of, each);
            if (added) {
                connection.insert(row);
            }
        }
        before.values().forEach(em::remove);
    }

    private static void fill(ClockRow row, OfCase of, Running clock) {
        CaseFacts keptBy = of.keptBy();
        row.office = keptBy.office().value();
        row.district = keptBy.district();
        row.state = keptBy.state();
        row.bench = keptBy.standsBefore();
        row.home =
                keptBy.livesIn()
                        .filter(there -> !there.equals(keptBy.office()))
                        .filter(there -> !of.keepers().contains(clock.code()))
                        .map(OfficeId::value)
                        .orElse(null);
        row.round = clock.round();
        row.sinceAt = clock.since().toEpochMilli();
        row.dueAt = clock.due().toEpochMilli();
        row.districtAt = told(clock, Level.DISTRICT);
        row.stateAt = told(clock, Level.STATE);
        row.nationAt = told(clock, Level.NATION);
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

    /** The columns of a level's place, of which no row has the same in two. */
    private static List<String> places(Level level) {
        return switch (level) {
            case OFFICE -> List.of("k.office", "k.home");
            case DISTRICT -> List.of("k.district");
            case STATE, NATION -> List.of("k.state");
        };
    }

    @Override
    public Page<Listed> list(Whose whose, Instant by, Optional<String> after, int limit) {
        Ordered ordered = new Ordered(whose.level(), by, after, limit);
        if (whose.level() == Level.NATION) {
            return listed(ordered.rows("", Map.of()), whose.level(), limit);
        }
        // one place after the other: for a list of them no index gives the order
        List<ClockRow> rows = new ArrayList<>();
        Set<ClockRow.Key> known = new HashSet<>();
        for (String code : whose.codes()) {
            for (String place : places(whose.level())) {
                ordered.rows(" and " + place + " = :at", Map.of("at", code)).stream()
                        .filter(row -> known.add(row.key()))
                        .forEach(rows::add);
            }
        }
        rows.sort(inOrder(whose.level()));
        return listed(rows.subList(0, Math.min(rows.size(), limit + 1)), whose.level(), limit);
    }

    @Override
    public Page<Listed> ofRules(
            Workplace there, Set<String> codes, Optional<String> after, int limit) {
        Ordered ordered =
                new Ordered(Level.OFFICE, Instant.ofEpochMilli(Long.MAX_VALUE), after, limit);
        List<ClockRow> rows = new ArrayList<>();
        Set<ClockRow.Key> known = new HashSet<>();
        Map<String, Set<String>> places =
                Map.of(
                        "k.office", there.offices(),
                        "k.home", there.offices(),
                        "k.district", there.districts());
        places.forEach(
                (column, of) ->
                        of.forEach(
                                place ->
                                        codes.forEach(
                                                code ->
                                                        ordered
                                                                .rows(
                                                                        " and k.clock = :rule and "
                                                                                + column
                                                                                + " = :at",
                                                                        Map.of(
                                                                                "rule", code,
                                                                                "at", place))
                                                                .stream()
                                                                .filter(row -> known.add(row.key()))
                                                                .forEach(rows::add))));
        rows.sort(inOrder(Level.OFFICE));
        return listed(rows.subList(0, Math.min(rows.size(), limit + 1)), Level.OFFICE, limit);
    }

    @Override
    public List<Listed> list(Whose whose, Instant by, Collection<CaseId> cases) {
        List<ClockRow> rows =
                rowsOf(cases).stream()
                        .filter(row -> isOf(whose, row))
                        .filter(row -> isTold(row, whose.level(), by))
                        .sorted(inOrder(whose.level()))
                        .toList();
        return listed(rows, whose.level(), Math.max(1, rows.size())).items();
    }

    private static boolean isOf(Whose whose, ClockRow row) {
        return switch (whose.level()) {
            case OFFICE ->
                    whose.codes().contains(row.office)
                            || row.home != null && whose.codes().contains(row.home);
            case DISTRICT -> row.district != null && whose.codes().contains(row.district);
            case STATE -> row.state != null && whose.codes().contains(row.state);
            case NATION -> true;
        };
    }

    private static boolean isTold(ClockRow row, Level level, Instant by) {
        Long told = toldAt(row, level);
        return told != null && told <= by.toEpochMilli();
    }

    /** When a level is told; {@code null} where it never is. */
    private static Long toldAt(ClockRow row, Level level) {
        return switch (level) {
            case OFFICE -> Long.valueOf(row.dueAt);
            case DISTRICT -> row.districtAt;
            case STATE -> row.stateAt;
            case NATION -> row.nationAt;
        };
    }

    private static Comparator<ClockRow> inOrder(Level level) {
        return Comparator.comparingLong((ClockRow row) -> Place.of(row, level).told())
                .thenComparing(row -> row.caseId)
                .thenComparing(row -> row.clock);
    }

    @Override
    public Page<Listed> overdue(KeptIn place, Instant now, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = PlaceCondition.in("k", place, parameters);
        Ordered ordered = new Ordered(Level.OFFICE, now, after, limit);
        return listed(ordered.rows(where, parameters), Level.OFFICE, limit);
    }

    /**
     * A page, and one row more, in the order in which a level is told.
     *
     * @param by told at the latest
     */
    private final class Ordered {

        private final String told;

        private final Instant by;

        private final Optional<Place> after;

        private final int limit;

        Ordered(Level level, Instant by, Optional<String> after, int limit) {
            this.told = told(level);
            this.by = by;
            this.after = after.map(Place::parse);
            this.limit = limit;
        }

        List<ClockRow> rows(String where, Map<String, Object> of) {
            Map<String, Object> parameters = new HashMap<>(of);
            StringBuilder text =
                    new StringBuilder("select k from ClockRow k where ")
                            .append(told)
                            .append(" <= :by")
                            .append(where);
            parameters.put("by", by.toEpochMilli());
            after.ifPresent(
                    place -> {
                        text.append(
                                " and %s >= :told and (%s > :told or k.caseId > :case or k.caseId = :case and k.clock > :clock)"
                                        .formatted(told, told));
                        parameters.put("told", place.told());
                        parameters.put("case", place.caseId());
                        parameters.put("clock", place.clock());
                    });
            text.append(" order by ").append(told).append(", k.caseId, k.clock");
            TypedQuery<ClockRow> query = em.createQuery(text.toString(), ClockRow.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit + 1).getResultList();
        }
    }

    private Page<Listed> listed(List<ClockRow> rows, Level level, int limit) {
        Page<ClockRow> page = Pages.of(rows, limit, row -> Place.of(row, level).written());
        if (page.items().isEmpty()) {
            return new Page<>(List.of(), page.next());
        }
        Map<String, CaseRow> cases = new HashMap<>();
        em.createQuery("select c from CaseRow c where c.id in :ids", CaseRow.class)
                .setParameter(
                        "ids",
                        Keys.padded(
                                page.items().stream().map(row -> row.caseId).distinct().toList()))
                .getResultList()
                .forEach(row -> cases.put(row.id, row));
        return page.map(row -> listed(row, cases.get(row.caseId)));
    }

    private static Listed listed(ClockRow row, CaseRow of) {
        return new Listed(CaseMapping.summary(of), of.state, running(row));
    }

    private static Running running(ClockRow row) {
        return new Running(
                row.clock,
                row.round,
                Instant.ofEpochMilli(row.sinceAt),
                Instant.ofEpochMilli(row.dueAt),
                List.of(at(row.districtAt), at(row.stateAt), at(row.nationAt)));
    }

    @Override
    public List<Kept> ofCases(Collection<CaseId> cases) {
        return rowsOf(cases).stream().map(JpaClockTable::kept).toList();
    }

    private List<ClockRow> rowsOf(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select k from ClockRow k where k.caseId in :ids order by k.caseId, k.clock",
                        ClockRow.class)
                .setParameter("ids", Keys.padded(cases.stream().map(CaseId::toString).toList()))
                .getResultList();
    }

    @Override
    public Page<Kept> told(
            Level level, Instant after, Instant by, Optional<String> from, int limit) {
        List<ClockRow> rows =
                new Ordered(level, by, from, limit)
                        .rows(
                                " and " + told(level) + " > :later",
                                Map.of("later", after.toEpochMilli()));
        return Pages.of(rows, limit, row -> Place.of(row, level).written())
                .map(JpaClockTable::kept);
    }

    private static Kept kept(ClockRow row) {
        return new Kept(
                CaseId.parse(row.caseId).orElseThrow(),
                row.office,
                Optional.ofNullable(row.home),
                Objects.toString(row.district, ""),
                Objects.toString(row.state, ""),
                running(row));
    }

    private static Optional<Instant> at(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    @Override
    public long count(Whose whose, Instant by) {
        if (whose.level() == Level.NATION) {
            return count("", Map.of(), whose.level(), by);
        }
        long count = 0;
        for (String code : whose.codes()) {
            for (String place : places(whose.level())) {
                // a child that lives in one office of the caller and is kept by another counts once
                String elsewhere = place.equals("k.home") ? " and k.office not in :offices" : "";
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("at", code);
                if (!elsewhere.isEmpty()) {
                    parameters.put("offices", whose.codes());
                }
                count +=
                        count(
                                " and " + place + " = :at" + elsewhere,
                                parameters,
                                whose.level(),
                                by);
            }
        }
        return count;
    }

    private long count(String where, Map<String, Object> parameters, Level level, Instant by) {
        TypedQuery<Long> query =
                em.createQuery(
                        "select count(k) from ClockRow k where " + told(level) + " <= :by" + where,
                        Long.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("by", by.toEpochMilli()).getSingleResult();
    }

    /** Where a page begins. */
    private record Place(long told, String caseId, String clock) {

        static Place of(ClockRow row, Level level) {
            return new Place(toldAt(row, level), row.caseId, row.clock);
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
