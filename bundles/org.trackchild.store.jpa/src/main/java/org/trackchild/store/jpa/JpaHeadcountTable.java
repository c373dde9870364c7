package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.HeadcountTable;
import org.trackchild.store.api.KeptIn;
import org.trackchild.store.jpa.entity.HeadcountLineRow;
import org.trackchild.store.jpa.entity.HeadcountRow;

/** Headcounts in the tables {@code headcount} and {@code headcount_line}. */
final class JpaHeadcountTable implements HeadcountTable {

    private static final String LIVING =
            "c.kind = '" + CaseKind.FOUND.code() + "' and c.status in :living";

    private static final String MOVED = " t.status = :accepted and t.kind = :kind";

    private final Connection connection;

    private final EntityManager em;

    JpaHeadcountTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Headcount added) {
        HeadcountRow row = new HeadcountRow();
        row.id = added.id().toString();
        row.office = added.home().value();
        row.day = added.day();
        row.countedBy = added.said().user();
        row.role = added.role().code();
        row.countedAt = added.said().at().toEpochMilli();
        connection.insert(row);
        for (Headcount.Line line : added.lines()) {
            HeadcountLineRow each = new HeadcountLineRow();
            each.headcountId = row.id;
            each.caseId = line.of().toString();
            each.presence = line.presence().code();
            each.until = line.until().orElse(null);
            each.remark = line.remark();
            connection.insert(each);
        }
    }

    @Override
    public Optional<Headcount> last(OfficeId home) {
        return list(home, Optional.empty(), 1).items().stream().findFirst();
    }

    @Override
    public Page<Headcount> list(OfficeId home, Optional<String> after, int limit) {
        TypedQuery<HeadcountRow> query =
                em.createQuery(
                                "select h from HeadcountRow h where h.office = :office"
                                        + (after.isPresent() ? " and h.id < :last" : "")
                                        + " order by h.id desc",
                                HeadcountRow.class)
                        .setParameter("office", home.value());
        after.ifPresent(last -> query.setParameter("last", last));
        Page<HeadcountRow> page =
                Pages.of(query.setMaxResults(limit + 1).getResultList(), limit, row -> row.id);
        Map<String, List<HeadcountLineRow>> lines = lines(page.items());
        return page.map(row -> read(row, lines.getOrDefault(row.id, List.of())));
    }

    private Map<String, List<HeadcountLineRow>> lines(List<HeadcountRow> counts) {
        return counts.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select l from HeadcountLineRow l where l.headcountId in :counts"
                                        + " order by l.headcountId, l.caseId",
                                HeadcountLineRow.class)
                        .setParameter("counts", counts.stream().map(row -> row.id).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(line -> line.headcountId));
    }

    private static Headcount read(HeadcountRow row, List<HeadcountLineRow> lines) {
        OfficeId home = new OfficeId(row.office);
        return new Headcount(
                UUID.fromString(row.id),
                home,
                row.day,
                new Statement(row.countedBy, home, Instant.ofEpochMilli(row.countedAt), ""),
                Code.find(Role.class, row.role).orElseThrow(),
                lines.stream()
                        .map(
                                line ->
                                        new Headcount.Line(
                                                id(line.caseId),
                                                Code.find(Headcount.Presence.class, line.presence)
                                                        .orElseThrow(),
                                                Optional.ofNullable(line.until),
                                                line.remark))
                        .toList());
    }

    private static CaseId id(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public Set<OfficeId> counted(LocalDate day) {
        return offices(
                em.createQuery(
                                "select distinct h.office from HeadcountRow h where h.day = :day",
                                String.class)
                        .setParameter("day", day)
                        .getResultStream());
    }

    private static Set<OfficeId> offices(Stream<String> codes) {
        Set<OfficeId> offices = new HashSet<>();
        codes.forEach(code -> offices.add(new OfficeId(code)));
        return offices;
    }

    @Override
    public List<CaseId> living(OfficeId home) {
        return em
                .createQuery(
                        "select c.id from CaseRow c where c.office = :office and "
                                + LIVING
                                + " order by c.number",
                        String.class)
                .setParameter("office", home.value())
                .setParameter("living", CaseMapping.PENDING)
                .getResultList()
                .stream()
                .map(JpaHeadcountTable::id)
                .toList();
    }

    @Override
    public long countLiving(OfficeId home) {
        return em.createQuery(
                        "select count(c) from CaseRow c where c.office = :office and " + LIVING,
                        Long.class)
                .setParameter("office", home.value())
                .setParameter("living", CaseMapping.PENDING)
                .getSingleResult();
    }

    @Override
    public Set<OfficeId> inhabited(KeptIn place) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("living", CaseMapping.PENDING);
        TypedQuery<String> query =
                em.createQuery(
                        "select distinct c.office from CaseRow c where "
                                + LIVING
                                + PlaceCondition.in("c", place, parameters),
                        String.class);
        parameters.forEach(query::setParameter);
        return offices(query.getResultStream());
    }

    @Override
    public Map<CaseId, Instant> arrived(OfficeId home) {
        return moments(
                em.createQuery(
                                "select t.caseId, max(t.answeredAt) from TransferRow t where"
                                        + " t.toOffice = :office and"
                                        + MOVED
                                        + " group by t.caseId",
                                Object[].class)
                        .setParameter("office", home.value()));
    }

    @Override
    public Map<CaseId, Instant> left(OfficeId home, Instant since) {
        return moments(
                em.createQuery(
                                "select t.caseId, max(t.answeredAt) from TransferRow t where"
                                        + " t.fromOffice = :office and t.answeredAt >= :since and"
                                        + MOVED
                                        + " group by t.caseId",
                                Object[].class)
                        .setParameter("office", home.value())
                        .setParameter("since", since.toEpochMilli()));
    }

    private static Map<CaseId, Instant> moments(TypedQuery<Object[]> query) {
        Map<CaseId, Instant> moments = new HashMap<>();
        query.setParameter("accepted", Transfer.Status.ACCEPTED.code())
                .setParameter("kind", Transfer.Kind.TRANSFER.code())
                .getResultList()
                .forEach(
                        row ->
                                moments.put(
                                        id((String) row[0]),
                                        Instant.ofEpochMilli(((Number) row[1]).longValue())));
        return moments;
    }

    @Override
    public List<Happened> since(OfficeId home, Instant since) {
        Stream<Happened> registered =
                em
                        .createQuery(
                                "select c.id, c.registeredAt from CaseRow c where c.office ="
                                        + " :office and c.kind = :kind and c.registeredAt >= :since",
                                Object[].class)
                        .setParameter("office", home.value())
                        .setParameter("kind", CaseKind.FOUND.code())
                        .setParameter("since", since.toEpochMilli())
                        .getResultList()
                        .stream()
                        .map(row -> new Happened(id((String) row[0]), "", moment(row[1])));
        Stream<Happened> made =
                em
                        .createQuery(
                                "select t.caseId, t.transition, t.recordedAt from TransitionRow t,"
                                        + " CaseRow c where c.id = t.caseId and c.office = :office and"
                                        + " c.kind = :kind and t.recordedAt >= :since order by"
                                        + " t.recordedAt, t.id",
                                Object[].class)
                        .setParameter("office", home.value())
                        .setParameter("kind", CaseKind.FOUND.code())
                        .setParameter("since", since.toEpochMilli())
                        .getResultList()
                        .stream()
                        .map(
                                row ->
                                        new Happened(
                                                id((String) row[0]),
                                                (String) row[1],
                                                moment(row[2])));
        return Stream.concat(registered, made).toList();
    }

    private static Instant moment(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
