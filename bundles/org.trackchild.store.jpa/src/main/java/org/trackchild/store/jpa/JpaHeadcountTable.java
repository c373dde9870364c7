package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.HeadcountTable;
import org.trackchild.store.jpa.entity.HeadcountLineRow;
import org.trackchild.store.jpa.entity.HeadcountRow;
import org.trackchild.store.jpa.entity.HomeLockRow;
import org.trackchild.store.jpa.entity.MovementRow;

/** Headcounts in the tables {@code headcount} and {@code headcount_line}. */
final class JpaHeadcountTable implements HeadcountTable {

    private static final String LIVING =
            "c.kind = '" + CaseKind.FOUND.code() + "' and c.status in :living";

    /** The one formula of who was not counted: of the desk, and of who watches over homes. */
    private static final String UNCOUNTED =
            LIVING
                    + " and c.livesSince < :closes and c.travelsSince is null and not exists (select l.caseId from"
                    + " HeadcountLineRow l, HeadcountRow h where l.caseId = c.id and h.id ="
                    + " l.headcountId and h.office = c.livesIn and h.day = :evening)";

    private static final int CHUNK = 500;

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
        row.digest = added.digest();
        connection.insert(row);
        for (Headcount.Line line : added.lines()) {
            HeadcountLineRow each = new HeadcountLineRow();
            each.headcountId = row.id;
            each.caseId = line.of().toString();
            each.presence = line.presence().code();
            each.until = line.until().orElse(null);
            each.seenAt = line.seen().map(Instant::toEpochMilli).orElse(null);
            each.remark = line.remark();
            connection.insert(each);
        }
    }

    @Override
    public Optional<Headcount> find(UUID id) {
        return connection
                .find(HeadcountRow.class, id.toString())
                .map(row -> read(row, lines(List.of(row)).getOrDefault(row.id, List.of())));
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
                                                Optional.ofNullable(line.seenAt)
                                                        .map(Instant::ofEpochMilli),
                                                line.remark))
                        .toList(),
                row.digest == null ? "" : row.digest);
    }

    private static CaseId id(String text) {
        return new CaseId(UUID.fromString(text));
    }

    private static Set<OfficeId> offices(Stream<String> codes) {
        Set<OfficeId> offices = new HashSet<>();
        codes.forEach(code -> offices.add(new OfficeId(code)));
        return offices;
    }

    @Override
    public Map<CaseId, Instant> living(OfficeId home) {
        Map<CaseId, Instant> living = new LinkedHashMap<>();
        em.createQuery(
                        "select c.id, c.livesSince from CaseRow c where c.livesIn = :office and "
                                + LIVING
                                + " order by c.number",
                        Object[].class)
                .setParameter("office", home.value())
                .setParameter("living", CaseMapping.IN_CUSTODY)
                .getResultList()
                .forEach(row -> living.put(id((String) row[0]), moment(row[1])));
        return living;
    }

    @Override
    public long countRunAway(OfficeId home) {
        return em.createQuery(
                        "select count(c) from CaseRow c where c.livesIn = :office and c.kind = :kind"
                                + " and c.status = :status",
                        Long.class)
                .setParameter("office", home.value())
                .setParameter("kind", CaseKind.FOUND.code())
                .setParameter("status", CaseStatus.RAN_AWAY.code())
                .getSingleResult();
    }

    @Override
    public Set<OfficeId> inhabited(Collection<OfficeId> homes) {
        Set<OfficeId> inhabited = new HashSet<>();
        List<String> all = homes.stream().map(OfficeId::value).toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            inhabited.addAll(
                    offices(
                            em.createQuery(
                                            "select distinct c.livesIn from CaseRow c where"
                                                    + " c.livesIn in :offices and "
                                                    + LIVING,
                                            String.class)
                                    .setParameter(
                                            "offices",
                                            Keys.padded(
                                                    all.subList(
                                                            from,
                                                            Math.min(all.size(), from + CHUNK))))
                                    .setParameter("living", CaseMapping.IN_CUSTODY)
                                    .getResultStream()));
        }
        return inhabited;
    }

    @Override
    public Set<CaseId> underWay(OfficeId home) {
        return em
                .createQuery(
                        "select c.id from CaseRow c where c.livesIn = :office and c.travelsSince is"
                                + " not null and "
                                + LIVING,
                        String.class)
                .setParameter("office", home.value())
                .setParameter("living", CaseMapping.IN_CUSTODY)
                .getResultList()
                .stream()
                .map(JpaHeadcountTable::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<CaseId> uncounted(OfficeId home, LocalDate evening, Instant closes) {
        return evening(
                        em.createQuery(
                                "select c.id from CaseRow c where c.livesIn = :office and "
                                        + UNCOUNTED,
                                String.class),
                        evening,
                        closes)
                .setParameter("office", home.value())
                .getResultList()
                .stream()
                .map(JpaHeadcountTable::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<OfficeId, Long> countUncounted(
            Collection<OfficeId> homes, LocalDate evening, Instant closes) {
        Map<OfficeId, Long> uncounted = new HashMap<>();
        List<String> all = homes.stream().map(OfficeId::value).toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            evening(
                            em.createQuery(
                                    "select c.livesIn, count(c) from CaseRow c where c.livesIn in"
                                            + " :offices and "
                                            + UNCOUNTED
                                            + " group by c.livesIn",
                                    Object[].class),
                            evening,
                            closes)
                    .setParameter(
                            "offices",
                            Keys.padded(all.subList(from, Math.min(all.size(), from + CHUNK))))
                    .getResultList()
                    .forEach(row -> uncounted.put(new OfficeId((String) row[0]), (Long) row[1]));
        }
        return uncounted;
    }

    private static <T> TypedQuery<T> evening(
            TypedQuery<T> query, LocalDate evening, Instant closes) {
        return query.setParameter("living", CaseMapping.IN_CUSTODY)
                .setParameter("evening", evening)
                .setParameter("closes", closes.toEpochMilli());
    }

    @Override
    public void lock(OfficeId home) {
        connection.mustWrite();
        if (em.find(HomeLockRow.class, home.value(), LockModeType.PESSIMISTIC_WRITE) == null) {
            em.persist(new HomeLockRow(home.value()));
            // of two that are first, one loses the race here and is run again
            em.flush();
        }
    }

    @Override
    public void moved(Happened movement) {
        MovementRow row = new MovementRow();
        row.id = CaseId.drawUuid().toString();
        row.office = movement.home().value();
        row.caseId = movement.of().toString();
        row.movement = movement.how().code();
        row.movedAt = movement.at().toEpochMilli();
        connection.insert(row);
    }

    @Override
    public List<Happened> since(OfficeId home, Instant since) {
        return em
                .createQuery(
                        "select m from MovementRow m where m.office = :office and m.movedAt >="
                                + " :since order by m.movedAt, m.id",
                        MovementRow.class)
                .setParameter("office", home.value())
                .setParameter("since", since.toEpochMilli())
                .getResultList()
                .stream()
                .map(
                        row ->
                                new Happened(
                                        id(row.caseId),
                                        home,
                                        Code.find(Roll.Movement.class, row.movement).orElseThrow(),
                                        Instant.ofEpochMilli(row.movedAt)))
                .toList();
    }

    @Override
    public Set<OfficeId> lived(CaseId child) {
        return offices(
                em.createQuery(
                                "select distinct m.office from MovementRow m where m.caseId ="
                                        + " :child",
                                String.class)
                        .setParameter("child", child.toString())
                        .getResultStream());
    }

    @Override
    public List<OfficeId> before(CaseId child, OfficeId office) {
        List<MovementRow> rows =
                em.createQuery(
                                "select m from MovementRow m where m.caseId = :child"
                                        + " order by m.movedAt desc",
                                MovementRow.class)
                        .setParameter("child", child.toString())
                        .getResultList();
        List<OfficeId> before = new ArrayList<>();
        Optional<MovementRow> left = from(rows, office.value(), Long.MAX_VALUE);
        while (left.isPresent()) {
            before.add(new OfficeId(left.get().office));
            left = from(rows, left.get().office, left.get().movedAt);
        }
        return before;
    }

    /** How a child left for an office when it came there last before a moment. */
    private static Optional<MovementRow> from(List<MovementRow> rows, String office, long until) {
        return rows.stream()
                .filter(row -> row.movedAt < until && row.office.equals(office) && isEntry(row))
                .findFirst()
                // who is moved leaves and comes in one transaction
                .flatMap(
                        came ->
                                rows.stream()
                                        .filter(row -> row.movedAt == came.movedAt && !isEntry(row))
                                        .findFirst());
    }

    private static boolean isEntry(MovementRow row) {
        return Code.find(Roll.Movement.class, row.movement).orElseThrow().isEntry();
    }

    private static Instant moment(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
