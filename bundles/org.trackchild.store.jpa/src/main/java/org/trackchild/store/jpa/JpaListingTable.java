package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Matter;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.ListingTable;
import org.trackchild.store.jpa.entity.ClockRow;
import org.trackchild.store.jpa.entity.ListingRow;

/** Items of cause lists in the table {@code cause_listing}. */
final class JpaListingTable implements ListingTable {

    private static final String REQUESTS =
            "l.office in :offices and l.sittingId is null and l.outcome is null";

    private final Connection connection;

    private final EntityManager em;

    JpaListingTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Listing added) {
        ListingRow row = new ListingRow();
        row.id = added.id().toString();
        row.office = added.bench().value();
        row.caseId = added.of().toString();
        row.matter = added.wish().matter().code();
        row.source = added.wish().source().code();
        row.saidBy = added.wish().said().user();
        row.saidOffice = added.wish().said().office().value();
        row.saidAt = added.wish().said().at().toEpochMilli();
        row.saidReason = added.wish().said().reason();
        write(added, row);
        connection.insert(row);
    }

    private static void write(Listing from, ListingRow to) {
        from.slot()
                .ifPresent(
                        slot -> {
                            to.sittingId = slot.sitting().toString();
                            to.number = slot.number();
                        });
        from.outcome()
                .ifPresent(
                        outcome -> {
                            to.outcome = outcome.result().code();
                            to.outcomeBy = outcome.said().user();
                            to.outcomeOffice = outcome.said().office().value();
                            to.outcomeAt = outcome.said().at().toEpochMilli();
                            to.outcomeReason = outcome.said().reason();
                            to.nextId = outcome.next().map(UUID::toString).orElse(null);
                        });
    }

    @Override
    public Optional<Listing> find(UUID id) {
        return connection.find(ListingRow.class, id.toString()).map(JpaListingTable::read);
    }

    @Override
    public Optional<Listing> lock(UUID id) {
        return locked(id).map(JpaListingTable::read);
    }

    private Optional<ListingRow> locked(UUID id) {
        connection.mustWrite();
        return Optional.ofNullable(
                em.find(ListingRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void update(Listing changed) {
        locked(changed.id()).ifPresent(row -> write(changed, row));
    }

    @Override
    public List<Listing> ofSitting(UUID sitting) {
        return list(
                "l.sittingId = :sitting order by l.number, l.id",
                Map.of("sitting", sitting.toString()));
    }

    @Override
    public List<Listing> ofCase(CaseId id) {
        return list("l.caseId = :id order by l.id", Map.of("id", id.toString()));
    }

    private List<Listing> list(String where, Map<String, Object> parameters) {
        return query(where, parameters).getResultList().stream()
                .map(JpaListingTable::read)
                .toList();
    }

    private TypedQuery<ListingRow> query(String where, Map<String, Object> parameters) {
        TypedQuery<ListingRow> query =
                em.createQuery("select l from ListingRow l where " + where, ListingRow.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public List<Listing> requests(Set<OfficeId> benches, int limit) {
        if (benches.isEmpty()) {
            return List.of();
        }
        return query(REQUESTS + " order by l.id", Map.of("offices", values(benches)))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaListingTable::read)
                .toList();
    }

    @Override
    public long countRequests(Set<OfficeId> benches) {
        return benches.isEmpty()
                ? 0
                : em.createQuery("select count(l) from ListingRow l where " + REQUESTS, Long.class)
                        .setParameter("offices", values(benches))
                        .getSingleResult();
    }

    private static List<String> values(Set<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toList();
    }

    @Override
    public Set<CaseId> waiting(OfficeId bench) {
        Set<CaseId> waiting = new HashSet<>();
        em.createQuery(
                        "select l.caseId from ListingRow l where l.office = :office and l.outcome is"
                                + " null",
                        String.class)
                .setParameter("office", bench.value())
                .getResultList()
                .forEach(id -> waiting.add(new CaseId(UUID.fromString(id))));
        return waiting;
    }

    @Override
    public List<CaseClock> clocks(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select k from ClockRow k where k.caseId in :cases order by"
                                        + " k.dueAt, k.caseId, k.clock",
                                ClockRow.class)
                        .setParameter("cases", cases.stream().map(CaseId::toString).toList())
                        .getResultList()
                        .stream()
                        .map(JpaListingTable::read)
                        .toList();
    }

    @Override
    public List<CaseClock> runningOut(Bench bench, Set<String> codes, Instant before, int limit) {
        return codes.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select k from ClockRow k where k.district = :district and k.bench ="
                                        + " :bench and k.dueAt"
                                        + " < :before and k.clock in :codes and not exists (select"
                                        + " l.id from ListingRow l where l.caseId = k.caseId and"
                                        + " l.office = :office and l.outcome is null) order by"
                                        + " k.dueAt, k.caseId, k.clock",
                                ClockRow.class)
                        .setParameter("district", bench.district())
                        .setParameter("bench", bench.kind())
                        .setParameter("before", before.toEpochMilli())
                        .setParameter("codes", codes)
                        .setParameter("office", bench.office().value())
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(JpaListingTable::read)
                        .toList();
    }

    private static CaseClock read(ClockRow row) {
        return new CaseClock(
                new CaseId(UUID.fromString(row.caseId)),
                new ClockTable.Running(
                        row.clock,
                        row.round,
                        Instant.ofEpochMilli(row.sinceAt),
                        Instant.ofEpochMilli(row.dueAt),
                        List.of()));
    }

    @Override
    public List<Made> unheard(Bench bench, Sought sought, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String before = CaseConditions.before("c", Set.of(bench.kind()), parameters);
        TypedQuery<Object[]> query =
                em.createQuery(
                                "select t.caseId, t.happenedAt from TransitionRow t, CaseRow c where c.id = t.caseId and"
                                        + " c.district = :district and "
                                        + before
                                        + " and t.transition = :transition and"
                                        + " t.happenedAt >= :since and c.status not in :settled and not exists"
                                        + " (select l.id from ListingRow l where l.caseId = t.caseId and"
                                        + " l.office = :office and (l.outcome is null or l.outcome in"
                                        + " :sat) and l.saidAt + :beforehand >= t.happenedAt)"
                                        + " order by t.happenedAt, t.id",
                                Object[].class)
                        .setParameter("district", bench.district())
                        .setParameter("transition", sought.transition())
                        .setParameter("since", sought.since().toEpochMilli())
                        .setParameter("settled", codes(sought.settled().stream()))
                        .setParameter("office", bench.office().value())
                        .setParameter(
                                "sat",
                                codes(
                                        Arrays.stream(Listing.Result.values())
                                                .filter(Listing.Result::isOfSitting)))
                        .setParameter("beforehand", sought.beforehand().toMillis())
                        .setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(
                        row ->
                                new Made(
                                        new CaseId(UUID.fromString((String) row[0])),
                                        Instant.ofEpochMilli((Long) row[1])))
                .toList();
    }

    private static List<String> codes(Stream<? extends Code> codes) {
        return codes.map(Code::code).toList();
    }

    private static Listing read(ListingRow row) {
        return new Listing(
                UUID.fromString(row.id),
                new OfficeId(row.office),
                new CaseId(UUID.fromString(row.caseId)),
                new Listing.Wish(
                        Code.find(Matter.class, row.matter).orElseThrow(),
                        Code.find(Listing.Source.class, row.source).orElseThrow(),
                        new Statement(
                                row.saidBy,
                                new OfficeId(row.saidOffice),
                                Instant.ofEpochMilli(row.saidAt),
                                row.saidReason)),
                Optional.ofNullable(row.sittingId)
                        .map(id -> new Listing.Slot(UUID.fromString(id), row.number)),
                Optional.ofNullable(row.outcome)
                        .map(
                                code ->
                                        new Listing.Outcome(
                                                Code.find(Listing.Result.class, code).orElseThrow(),
                                                new Statement(
                                                        row.outcomeBy,
                                                        new OfficeId(row.outcomeOffice),
                                                        Instant.ofEpochMilli(row.outcomeAt),
                                                        row.outcomeReason),
                                                Optional.ofNullable(row.nextId)
                                                        .map(UUID::fromString))));
    }
}
