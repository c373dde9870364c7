package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Act;
import org.trackchild.registry.api.Recognition.Certificate;
import org.trackchild.registry.api.Recognitions.Sought;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.RecognitionTable;
import org.trackchild.store.jpa.entity.FitStayRow;
import org.trackchild.store.jpa.entity.RecognitionActRow;
import org.trackchild.store.jpa.entity.RecognitionRow;

/** Recognitions in the tables {@code recognition}, {@code recognition_act}, {@code fit_stay}. */
final class JpaRecognitionTable implements RecognitionTable {

    private static final String YES = "yes";

    private static final String NO = "no";

    private final Connection connection;

    private final EntityManager em;

    JpaRecognitionTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public String nextNumber(int year) {
        connection.mustWrite();
        Number next =
                (Number)
                        em.createNativeQuery(Dialect.of(em).next("recognition_number_next"))
                                .setFlushMode(FlushModeType.COMMIT)
                                .getSingleResult();
        return "FIT-%02d-%06d".formatted(Year.of(year).getValue() % 100, next.longValue());
    }

    @Override
    public void insert(Recognition added) {
        RecognitionRow row = new RecognitionRow();
        Recognition.Content content = added.content();
        row.id = added.id().toString();
        row.number = added.number();
        row.kind = content.kind().code();
        row.called = content.name();
        row.state = content.place().state();
        row.district = content.place().district();
        row.address = content.place().text();
        row.phone = content.phone();
        row.firstDay = added.last().from();
        write(added, row);
        connection.insert(row);
        keep(added);
    }

    @Override
    public void add(Recognition after) {
        connection.mustWrite();
        RecognitionRow row = em.find(RecognitionRow.class, after.id().toString());
        boolean gap = after.last().from().isAfter(row.lastDay.plusDays(1));
        if (!after.last().isWithdrawal() && (gap || after.last().from().isBefore(row.firstDay))) {
            row.firstDay = after.last().from();
        }
        write(after, row);
        keep(after);
    }

    private static void write(Recognition recognition, RecognitionRow row) {
        Recognition.Takes takes = recognition.takes();
        row.places = takes.places();
        row.lowestAge = takes.lowestAge();
        row.highestAge = takes.highestAge();
        row.sexes =
                takes.sexes().stream().sorted().map(Code::code).collect(Collectors.joining(" "));
        row.conditions = takes.conditions();
        row.lastDay = recognition.lastDay();
        row.withdrawn = recognition.last().isWithdrawal() ? YES : NO;
    }

    private void keep(Recognition recognition) {
        Act act = recognition.last();
        RecognitionActRow row = new RecognitionActRow();
        row.id = CaseId.drawUuid().toString();
        row.recognition = recognition.id().toString();
        row.firstDay = act.from();
        row.lastDay = act.certificate().map(Certificate::until).orElse(null);
        row.paper = act.certificate().map(Certificate::paper).orElse(null);
        row.signedBy = act.certificate().map(Certificate::signedBy).orElse(null);
        row.saidBy = act.said().user();
        row.saidOffice = act.said().office().value();
        row.saidAt = act.said().at().toEpochMilli();
        row.saidReason = act.said().reason();
        connection.insert(row);
    }

    @Override
    public Optional<Recognition> find(UUID id) {
        return one(connection.find(RecognitionRow.class, id.toString()).stream().toList());
    }

    private Optional<Recognition> one(List<RecognitionRow> rows) {
        return withActs(rows).stream().findFirst();
    }

    @Override
    public Optional<Recognition> numbered(String number) {
        return one(
                em.createQuery(
                                "select r from RecognitionRow r where r.number = :number",
                                RecognitionRow.class)
                        .setParameter("number", number)
                        .getResultList());
    }

    @Override
    public Optional<Recognition> lock(UUID id) {
        connection.mustWrite();
        RecognitionRow row =
                em.find(RecognitionRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        return one(Stream.ofNullable(row).toList());
    }

    @Override
    public List<Recognition> called(String name, Recognition.Kind kind, String district) {
        return withActs(
                em.createQuery(
                                "select r from RecognitionRow r where r.district = :district"
                                        + " and r.kind = :kind and lower(r.called) = :called"
                                        + " order by r.id",
                                RecognitionRow.class)
                        .setParameter("district", district)
                        .setParameter("kind", kind.code())
                        .setParameter("called", name.toLowerCase(Locale.ROOT))
                        .getResultList());
    }

    @Override
    public Page<Recognition> list(
            Where where, Sought sought, LocalDate today, Optional<String> after, int limit) {
        List<RecognitionRow> rows = new ArrayList<>();
        // one place after the other, each by its index; see decision 021
        for (String state : where.states()) {
            rows.addAll(area("r.state = :area", state, sought, today, after, limit));
        }
        for (String district : where.districts()) {
            rows.addAll(area("r.district = :area", district, sought, today, after, limit));
        }
        List<RecognitionRow> latest =
                rows.stream()
                        .distinct()
                        .sorted(Comparator.comparing((RecognitionRow row) -> row.id).reversed())
                        .limit(limit + 1L)
                        .toList();
        Page<RecognitionRow> page = Pages.of(latest, limit, row -> row.id);
        return new Page<>(withActs(page.items()), page.next());
    }

    private List<RecognitionRow> area(
            String within,
            String area,
            Sought sought,
            LocalDate today,
            Optional<String> after,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query =
                new StringBuilder("select r from RecognitionRow r where ").append(within);
        parameters.put("area", area);
        if (!sought.text().isBlank()) {
            query.append(
                    " and (lower(r.called) like :text escape '!' or lower(r.address) like :text"
                            + " escape '!' or lower(r.number) like :text escape '!')");
            parameters.put("text", pattern(sought.text()));
        }
        sought.kind()
                .ifPresent(
                        kind -> {
                            query.append(" and r.kind = :kind");
                            parameters.put("kind", kind.code());
                        });
        sought.standing()
                .ifPresent(
                        standing ->
                                query.append(" and ").append(stands(standing, today, parameters)));
        after.ifPresent(
                id -> {
                    query.append(" and r.id < :after");
                    parameters.put("after", id);
                });
        TypedQuery<RecognitionRow> rows =
                em.createQuery(
                        query.append(" order by r.id desc").toString(), RecognitionRow.class);
        parameters.forEach(rows::setParameter);
        return rows.setMaxResults(limit + 1).getResultList();
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static String stands(
            Recognition.Standing standing, LocalDate today, Map<String, Object> parameters) {
        parameters.put("today", today);
        return switch (standing) {
            case COMING -> "r.firstDay > :today and r.withdrawn = '" + NO + "'";
            case VALID -> "r.firstDay <= :today and r.lastDay >= :today";
            case ENDING -> {
                parameters.put("soon", today.plusDays(Recognition.SOON_DAYS));
                yield "r.firstDay <= :today and r.lastDay >= :today and r.lastDay <= :soon";
            }
            case ENDED -> "r.lastDay < :today and r.withdrawn = '" + NO + "'";
            case WITHDRAWN -> "r.lastDay < :today and r.withdrawn = '" + YES + "'";
        };
    }

    @Override
    public List<Recognition> ending(Where where, LocalDate from, LocalDate until, int limit) {
        List<RecognitionRow> rows = new ArrayList<>();
        for (String district : where.districts()) {
            rows.addAll(
                    em.createQuery(
                                    "select r from RecognitionRow r where r.district = :district"
                                            + " and r.lastDay >= :from and r.lastDay <= :until"
                                            + " order by r.lastDay, r.id",
                                    RecognitionRow.class)
                            .setParameter("district", district)
                            .setParameter("from", from)
                            .setParameter("until", until)
                            .setMaxResults(limit)
                            .getResultList());
            rows.addAll(
                    em.createQuery(
                                    "select r from RecognitionRow r where r.district = :district"
                                            + " and r.lastDay < :from and exists (select s.id from"
                                            + " FitStayRow s where s.recognition = r.id and"
                                            + " s.there is not null) order by r.lastDay, r.id",
                                    RecognitionRow.class)
                            .setParameter("district", district)
                            .setParameter("from", from)
                            .setMaxResults(limit)
                            .getResultList());
        }
        Comparator<RecognitionRow> byDay = Comparator.comparing(row -> row.lastDay);
        return withActs(
                rows.stream().sorted(byDay.thenComparing(row -> row.id)).limit(limit).toList());
    }

    @Override
    public Map<UUID, Integer> taken(Collection<UUID> ids) {
        Map<UUID, Integer> taken = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select s.recognition, count(s.id) from FitStayRow s where"
                                    + " s.recognition in :ids and s.there is not null"
                                    + " group by s.recognition",
                            Object[].class)
                    .setParameter("ids", Keys.padded(ids.stream().map(UUID::toString).toList()))
                    .getResultList()
                    .forEach(
                            row ->
                                    taken.put(
                                            UUID.fromString((String) row[0]),
                                            ((Number) row[1]).intValue()));
        }
        return taken;
    }

    @Override
    public Map<CaseId, Instant> living(UUID id) {
        Map<CaseId, Instant> living = new LinkedHashMap<>();
        em.createQuery(
                        "select s from FitStayRow s where s.recognition = :id"
                                + " and s.there is not null order by s.since, s.id",
                        FitStayRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .forEach(
                        row ->
                                living.put(
                                        new CaseId(UUID.fromString(row.caseId)),
                                        Instant.ofEpochMilli(row.since)));
        return living;
    }

    @Override
    public Optional<UUID> with(CaseId of) {
        return stay(of).map(row -> UUID.fromString(row.recognition));
    }

    private Optional<FitStayRow> stay(CaseId of) {
        return em
                .createQuery("select s from FitStayRow s where s.there = :id", FitStayRow.class)
                .setParameter("id", of.toString())
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public void enter(UUID id, CaseId of, Instant at) {
        FitStayRow row = new FitStayRow();
        row.id = CaseId.drawUuid().toString();
        row.recognition = id.toString();
        row.caseId = of.toString();
        row.since = at.toEpochMilli();
        row.there = row.caseId;
        connection.insert(row);
    }

    @Override
    public void leave(CaseId of, Instant at) {
        connection.mustWrite();
        stay(of).ifPresent(
                        row -> {
                            row.leftAt = at.toEpochMilli();
                            row.there = null;
                        });
    }

    /** Recognitions with what was decided of them, in the order of the rows. */
    private List<Recognition> withActs(List<RecognitionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<Act>> acts = new HashMap<>();
        em.createQuery(
                        "select a from RecognitionActRow a where a.recognition in :ids order by a.id",
                        RecognitionActRow.class)
                .setParameter("ids", Keys.padded(rows.stream().map(row -> row.id).toList()))
                .getResultList()
                .forEach(
                        row ->
                                acts.computeIfAbsent(row.recognition, id -> new ArrayList<>())
                                        .add(act(row)));
        return rows.stream().map(row -> read(row, acts.get(row.id))).toList();
    }

    private static Act act(RecognitionActRow row) {
        Statement said =
                new Statement(
                        row.saidBy,
                        new OfficeId(row.saidOffice),
                        Instant.ofEpochMilli(row.saidAt),
                        row.saidReason);
        return row.lastDay == null
                ? Act.withdrawal(row.firstDay, said)
                : Act.of(new Certificate(row.firstDay, row.lastDay, row.paper, row.signedBy), said);
    }

    private static Recognition read(RecognitionRow row, List<Act> acts) {
        return new Recognition(
                UUID.fromString(row.id),
                row.number,
                new Recognition.Content(
                        Code.find(Recognition.Kind.class, row.kind).orElseThrow(),
                        row.called,
                        new Place(row.state, row.district, row.address),
                        row.phone),
                new Recognition.Takes(
                        row.places,
                        row.lowestAge,
                        row.highestAge,
                        Arrays.stream(row.sexes.split(" "))
                                .map(code -> Code.find(Sex.class, code).orElseThrow())
                                .collect(Collectors.toSet()),
                        row.conditions),
                acts);
    }
}
