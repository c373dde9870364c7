package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.SittingTable;
import org.trackchild.store.jpa.entity.SittingRow;

/** Sittings in the table {@code bench_sitting}. */
final class JpaSittingTable implements SittingTable {

    private static final List<String> AHEAD =
            List.of(Sitting.Status.PLANNED.code(), Sitting.Status.OPEN.code());

    private final Connection connection;

    private final EntityManager em;

    JpaSittingTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Sitting planned) {
        SittingRow row = new SittingRow();
        row.id = planned.id().toString();
        row.office = planned.bench().value();
        row.plannedBy = planned.planned().user();
        row.plannedAt = planned.planned().at().toEpochMilli();
        write(planned, row);
        connection.insert(row);
    }

    private static void write(Sitting from, SittingRow to) {
        to.status = from.status().code();
        to.openOf = from.status() == Sitting.Status.OPEN ? from.bench().value() : null;
        to.day = from.plan().day();
        to.start = from.plan().start().toString();
        to.venue = from.plan().venue().code();
        to.place = from.plan().place();
        to.expected = TextLines.write(from.plan().expected());
        from.moved()
                .ifPresent(
                        said -> {
                            to.movedBy = said.user();
                            to.movedAt = said.at().toEpochMilli();
                            to.movedReason = said.reason();
                        });
        from.opened()
                .ifPresent(
                        attendance -> {
                            to.openedBy = attendance.said().user();
                            to.openedAt = attendance.said().at().toEpochMilli();
                            to.present = TextLines.write(attendance.present());
                        });
        from.ended()
                .ifPresent(
                        said -> {
                            to.endedBy = said.user();
                            to.endedAt = said.at().toEpochMilli();
                            to.endedReason = said.reason();
                        });
    }

    @Override
    public Optional<Sitting> find(UUID id) {
        return connection.find(SittingRow.class, id.toString()).map(JpaSittingTable::read);
    }

    @Override
    public Optional<Sitting> lock(UUID id) {
        return locked(id).map(JpaSittingTable::read);
    }

    private Optional<SittingRow> locked(UUID id) {
        connection.mustWrite();
        return Optional.ofNullable(
                em.find(SittingRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void update(Sitting changed) {
        locked(changed.id()).ifPresent(row -> write(changed, row));
        // of two that open, one loses the race for the unique column here and is run again
        em.flush();
    }

    @Override
    public Optional<Sitting> openOf(OfficeId bench) {
        return first("s.openOf = :office order by s.id", Map.of("office", bench.value()));
    }

    @Override
    public Optional<Sitting> plannedOn(OfficeId bench, LocalDate day, UUID butNot) {
        return first(
                "s.office = :office and s.status = :planned and s.day = :day and s.id <> :but"
                        + " order by s.start, s.id",
                Map.of(
                        "office",
                        bench.value(),
                        "planned",
                        Sitting.Status.PLANNED.code(),
                        "day",
                        day,
                        "but",
                        butNot.toString()));
    }

    @Override
    public Optional<Sitting> nextAfter(OfficeId bench, LocalDate day) {
        return first(
                "s.office = :office and s.status = :planned and s.day > :day order by s.day,"
                        + " s.start, s.id",
                Map.of(
                        "office",
                        bench.value(),
                        "planned",
                        Sitting.Status.PLANNED.code(),
                        "day",
                        day));
    }

    @Override
    public Optional<Sitting> latest(OfficeId bench) {
        return first("s.office = :office order by s.id desc", Map.of("office", bench.value()));
    }

    private Optional<Sitting> first(String where, Map<String, Object> parameters) {
        return query(where, parameters).setMaxResults(1).getResultList().stream()
                .findFirst()
                .map(JpaSittingTable::read);
    }

    private TypedQuery<SittingRow> query(String where, Map<String, Object> parameters) {
        TypedQuery<SittingRow> query =
                em.createQuery("select s from SittingRow s where " + where, SittingRow.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public List<Sitting> ahead(Set<OfficeId> benches, int limit) {
        if (benches.isEmpty()) {
            return List.of();
        }
        return query(
                        "s.office in :offices and s.status in :ahead order by s.day, s.start, s.id",
                        Map.of("offices", values(benches), "ahead", AHEAD))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaSittingTable::read)
                .toList();
    }

    @Override
    public Page<Sitting> past(Set<OfficeId> benches, Optional<String> after, int limit) {
        if (benches.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("offices", values(benches));
        parameters.put("ahead", AHEAD);
        after.ifPresent(last -> parameters.put("last", last));
        return Pages.of(
                        query(
                                        "s.office in :offices and s.status not in :ahead"
                                                + (after.isPresent() ? " and s.id < :last" : "")
                                                + " order by s.id desc",
                                        parameters)
                                .setMaxResults(limit + 1)
                                .getResultList(),
                        limit,
                        row -> row.id)
                .map(JpaSittingTable::read);
    }

    private static List<String> values(Set<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toList();
    }

    @Override
    public long daysSat(OfficeId bench, LocalDate from, LocalDate before) {
        return em.createQuery(
                        "select count(distinct s.day) from SittingRow s where s.office = :office and"
                                + " s.openedAt is not null and s.day >= :from and s.day < :before",
                        Long.class)
                .setParameter("office", bench.value())
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
    }

    @Override
    public Optional<Instant> firstOpened(OfficeId bench) {
        return Optional.ofNullable(
                        em.createQuery(
                                        "select min(s.openedAt) from SittingRow s where s.office ="
                                                + " :office",
                                        Long.class)
                                .setParameter("office", bench.value())
                                .getSingleResult())
                .map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<Instant> lastOpened(OfficeId bench, UUID butNot) {
        return Optional.ofNullable(
                        em.createQuery(
                                        "select max(s.openedAt) from SittingRow s where s.office ="
                                                + " :office and s.id <> :but",
                                        Long.class)
                                .setParameter("office", bench.value())
                                .setParameter("but", butNot.toString())
                                .getSingleResult())
                .map(Instant::ofEpochMilli);
    }

    @Override
    public Map<UUID, Count> counts(Collection<UUID> sittings) {
        Map<UUID, Count> counts = new HashMap<>();
        if (sittings.isEmpty()) {
            return counts;
        }
        em.createQuery(
                        "select l.sittingId, count(l), sum(case when l.outcome is null then 1 else"
                                + " 0 end) from ListingRow l where l.sittingId in :sittings group by"
                                + " l.sittingId",
                        Object[].class)
                .setParameter("sittings", sittings.stream().map(UUID::toString).toList())
                .getResultList()
                .forEach(
                        row ->
                                counts.put(
                                        UUID.fromString((String) row[0]),
                                        new Count(
                                                ((Number) row[1]).longValue(),
                                                ((Number) row[2]).longValue())));
        return counts;
    }

    private static Sitting read(SittingRow row) {
        OfficeId bench = new OfficeId(row.office);
        return new Sitting(
                UUID.fromString(row.id),
                bench,
                new SittingPlan(
                        row.day,
                        LocalTime.parse(row.start),
                        Code.find(Sitting.Venue.class, row.venue).orElseThrow(),
                        row.place,
                        TextLines.read(row.expected)),
                new Statement(row.plannedBy, bench, Instant.ofEpochMilli(row.plannedAt), ""),
                said(bench, row.movedBy, row.movedAt, row.movedReason),
                said(bench, row.openedBy, row.openedAt, "")
                        .map(opened -> new Sitting.Attendance(TextLines.read(row.present), opened)),
                said(bench, row.endedBy, row.endedAt, row.endedReason));
    }

    private static Optional<Statement> said(OfficeId bench, String user, Long at, String reason) {
        return Optional.ofNullable(at)
                .map(moment -> new Statement(user, bench, Instant.ofEpochMilli(moment), reason));
    }
}
