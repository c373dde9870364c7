package org.trackchild.store.jpa;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Act;
import org.trackchild.registry.api.Recognitions.Sought;
import org.trackchild.store.api.RecognitionTable;
import org.trackchild.store.jpa.entity.RecognitionActRow;
import org.trackchild.store.jpa.entity.RecognitionLockRow;
import org.trackchild.store.jpa.entity.RecognitionPeriodRow;
import org.trackchild.store.jpa.entity.RecognitionRow;

/**
 * Recognitions in the tables {@code recognition}, {@code recognition_act} and {@code
 * recognition_period}.
 */
final class JpaRecognitionTable implements RecognitionTable {

    private static final String DAY = "p.firstDay <= :today and p.lastDay >= :today";

    private static final String VALID = period(DAY);

    private static final String NOT_OVER = period("p.lastDay >= :today");

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
        connection.insert(RecognitionMapping.row(added));
        keep(added);
    }

    @Override
    public void add(Recognition after) {
        connection.mustWrite();
        RecognitionRow row = em.find(RecognitionRow.class, after.id().toString());
        RecognitionMapping.write(after, row);
        keep(after);
    }

    /** The last act, and the days on which it is recognised as they are by now. */
    private void keep(Recognition recognition) {
        connection.insert(RecognitionMapping.lastAct(recognition));
        em.createQuery(
                        "select p from RecognitionPeriodRow p where p.recognition = :id",
                        RecognitionPeriodRow.class)
                .setParameter("id", recognition.id().toString())
                .getResultList()
                .forEach(em::remove);
        RecognitionMapping.periods(recognition).forEach(connection::insert);
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
    public void lockDistrict(String district) {
        connection.mustWrite();
        if (em.find(RecognitionLockRow.class, district, LockModeType.PESSIMISTIC_WRITE) == null) {
            em.persist(new RecognitionLockRow(district));
            // of two that are first, one loses the race here and is run again
            em.flush();
        }
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
            parameters.put("text", LikePattern.containing(sought.text()));
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

    private static String stands(
            Recognition.Standing standing, LocalDate today, Map<String, Object> parameters) {
        parameters.put("today", today);
        return switch (standing) {
            case COMING -> "not " + VALID + " and " + period("p.firstDay > :today");
            case VALID -> VALID;
            case ENDING -> {
                parameters.put("soon", today.plusDays(Recognition.SOON_DAYS));
                yield period(DAY + " and p.lastDay <= :soon");
            }
            case ENDED -> "not " + NOT_OVER + " and r.withdrawn = '" + RecognitionMapping.NO + "'";
            case WITHDRAWN ->
                    "not " + NOT_OVER + " and r.withdrawn = '" + RecognitionMapping.YES + "'";
        };
    }

    private static String period(String condition) {
        return "exists (select p.id from RecognitionPeriodRow p where p.recognition = r.id and "
                + condition
                + ")";
    }

    @Override
    public List<Recognition> ending(
            Set<String> districts, LocalDate today, LocalDate until, int limit) {
        List<RecognitionRow> rows = new ArrayList<>();
        for (String district : districts) {
            rows.addAll(
                    em.createQuery(
                                    "select r from RecognitionRow r, RecognitionPeriodRow p where"
                                            + " p.recognition = r.id and p.district = :district"
                                            + " and p.lastDay >= :today and p.lastDay <= :until"
                                            + " and p.firstDay <= :today order by p.lastDay, r.id",
                                    RecognitionRow.class)
                            .setParameter("district", district)
                            .setParameter("today", today)
                            .setParameter("until", until)
                            .setMaxResults(limit)
                            .getResultList());
            rows.addAll(
                    em.createQuery(
                                    "select r from RecognitionRow r where r.district = :district"
                                            + " and not "
                                            + VALID
                                            + " and exists (select s.id from FitStayRow s where"
                                            + " s.recognition = r.id and s.there is not null)"
                                            + " order by r.id",
                                    RecognitionRow.class)
                            .setParameter("district", district)
                            .setParameter("today", today)
                            .setMaxResults(limit)
                            .getResultList());
        }
        return withActs(rows);
    }

    /** Recognitions with what was decided of them, in the order of the rows. */
    private List<Recognition> withActs(List<RecognitionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<Act>> acts = new HashMap<>();
        em.createQuery(
                        "select a from RecognitionActRow a where a.recognition in :ids "
                                + " order by a.number",
                        RecognitionActRow.class)
                .setParameter("ids", Keys.padded(rows.stream().map(row -> row.id).toList()))
                .getResultList()
                .forEach(
                        row ->
                                acts.computeIfAbsent(row.recognition, id -> new ArrayList<>())
                                        .add(RecognitionMapping.act(row)));
        return rows.stream().map(row -> RecognitionMapping.read(row, acts.get(row.id))).toList();
    }
}
