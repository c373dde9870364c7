package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.LockModeType;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Photograph;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.jpa.entity.CaseKeyRow;
import org.trackchild.store.jpa.entity.CaseRow;
import org.trackchild.store.jpa.entity.CaseShareRow;

/** Cases in the table {@code child_case}. */
final class JpaCaseTable implements CaseTable {

    private static final int CHUNK = 2_000;

    private static final int LONGEST_KEY = 60;

    private final Connection connection;

    private final EntityManager em;

    JpaCaseTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public String nextNumber(CaseKind kind, int year) {
        connection.mustWrite();
        String sequence = kind == CaseKind.MISSING ? "missing_number" : "found_number";
        Number next =
                (Number)
                        em.createNativeQuery(Dialect.of(em).next(sequence))
                                // depends on nothing that is written: what is pending may wait,
                                // because every flush compares all rows of the transaction
                                .setFlushMode(FlushModeType.COMMIT)
                                .getSingleResult();
        return "%s-%02d-%06d"
                .formatted(
                        kind == CaseKind.MISSING ? "MC" : "FC",
                        Year.of(year).getValue() % 100,
                        next.longValue());
    }

    @Override
    public void insert(ChildCase added, CaseFacts facts, Collection<String> nameKeys) {
        CaseRow row = new CaseRow();
        CaseMapping.write(added, row);
        row.state = facts.state();
        row.district = facts.district();
        lives(row, facts.livesIn(), added.header().revision().registeredAt());
        connection.insert(row);
        insertKeys(row, nameKeys);
    }

    private static void lives(CaseRow row, Optional<OfficeId> in, Instant since) {
        row.livesIn = in.map(OfficeId::value).orElse(null);
        row.livesSince = in.map(there -> since.toEpochMilli()).orElse(null);
    }

    private void insertKeys(CaseRow of, Collection<String> nameKeys) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String key : nameKeys) {
            distinct.add(key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY));
        }
        distinct.forEach(key -> connection.insert(new CaseKeyRow(key, of.id, of.state)));
    }

    @Override
    public boolean update(ChildCase changed, long expectedVersion, Collection<String> nameKeys) {
        connection.mustWrite();
        CaseRow row =
                em.find(CaseRow.class, changed.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version != expectedVersion) {
            return false;
        }
        CaseMapping.write(changed, row);
        Set<String> wanted = new HashSet<>(nameKeys);
        List<CaseKeyRow> present =
                em.createQuery("select k from CaseKeyRow k where k.caseId = :id", CaseKeyRow.class)
                        .setParameter("id", row.id)
                        .getResultList();
        for (CaseKeyRow key : present) {
            if (!wanted.remove(key.nameKey)) {
                em.remove(key);
            }
        }
        insertKeys(row, wanted);
        return true;
    }

    @Override
    public boolean move(ChildCase moved, CaseFacts facts, long expectedVersion) {
        connection.mustWrite();
        CaseRow row = em.find(CaseRow.class, moved.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version != expectedVersion) {
            return false;
        }
        CaseMapping.write(moved, row);
        if (!row.state.equals(facts.state())) {
            em.createQuery("update CaseKeyRow k set k.state = :state where k.caseId = :id")
                    .setParameter("state", facts.state())
                    .setParameter("id", row.id)
                    .executeUpdate();
        }
        row.state = facts.state();
        row.district = facts.district();
        em.createQuery(
                        "update FormRow f set f.office = :office, f.state = :state,"
                                + " f.district = :district where f.caseId = :id")
                .setParameter("office", facts.office().value())
                .setParameter("state", facts.state())
                .setParameter("district", facts.district())
                .setParameter("id", row.id)
                .executeUpdate();
        if (!facts.livesIn().map(OfficeId::value).equals(Optional.ofNullable(row.livesIn))) {
            lives(row, facts.livesIn(), moved.header().revision().changedAt());
        }
        draftsOf(row);
        return true;
    }

    @Override
    public void lodge(CaseId id, Optional<OfficeId> office, Instant since) {
        connection.mustWrite();
        CaseRow row = em.find(CaseRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        lives(row, office, since);
        draftsOf(row);
    }

    @Override
    public void travel(CaseId id, Optional<Instant> since) {
        connection.mustWrite();
        CaseRow row = em.find(CaseRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        row.travelsSince = since.map(Instant::toEpochMilli).orElse(null);
    }

    @Override
    public void bring(CaseId id, String bench) {
        connection.mustWrite();
        CaseRow row = em.find(CaseRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        row.bench = bench.isEmpty() ? null : bench;
    }

    /** The forms of a child that lives elsewhere concern the home, too. */
    private void draftsOf(CaseRow row) {
        em.createQuery("update FormRow f set f.home = :home where f.caseId = :id")
                .setParameter(
                        "home",
                        row.livesIn == null || row.livesIn.equals(row.office) ? null : row.livesIn)
                .setParameter("id", row.id)
                .executeUpdate();
    }

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    @Override
    public List<StoredCase> findAll(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> keys = ids.stream().map(CaseId::toString).toList();
        return withDetails(
                em.createQuery("select c from CaseRow c where c.id in :ids", CaseRow.class)
                        .setParameter("ids", Keys.padded(keys))
                        .getResultList());
    }

    @Override
    public Optional<StoredCase> findByOrigin(String source, String reference) {
        return withDetails(
                        em.createQuery(
                                        "select c from CaseRow c where c.originSource = :source and"
                                                + " c.originReference = :reference",
                                        CaseRow.class)
                                .setParameter("source", source)
                                .setParameter("reference", reference)
                                .getResultList())
                .stream()
                .findFirst();
    }

    private List<StoredCase> withDetails(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(row -> row.id).toList();
        Map<String, List<Photograph>> photos = photos(ids);
        Map<String, Set<OfficeId>> shares =
                em
                        .createQuery(
                                "select s from CaseShareRow s where s.caseId in :ids",
                                CaseShareRow.class)
                        .setParameter("ids", Keys.padded(ids))
                        .getResultList()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        share -> share.caseId,
                                        Collectors.mapping(
                                                share -> new OfficeId(share.office),
                                                Collectors.toSet())));
        Map<String, List<ExtraValue>> extra = JpaCaseFieldTable.ofCases(em, ids);
        return rows.stream()
                .map(
                        row ->
                                new StoredCase(
                                        CaseMapping.read(
                                                        row, photos.getOrDefault(row.id, List.of()))
                                                .withExtra(extra.getOrDefault(row.id, List.of())),
                                        CaseMapping.facts(
                                                row, shares.getOrDefault(row.id, Set.of()))))
                .toList();
    }

    private Map<String, List<Photograph>> photos(List<String> ids) {
        List<Object[]> rows =
                em.createQuery(
                                "select p.caseId, p.id, p.restricted from PhotoRow p where"
                                        + " p.caseId in :ids order by p.id",
                                Object[].class)
                        .setParameter("ids", Keys.padded(ids))
                        .getResultList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        Set<String> hidden =
                Set.copyOf(
                        em.createQuery(
                                        "select p.caseId from ProtectionRow p where p.caseId in"
                                                + " :ids",
                                        String.class)
                                .setParameter("ids", Keys.padded(ids))
                                .getResultList());
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(
                                        row ->
                                                new Photograph(
                                                        UUID.fromString((String) row[1]),
                                                        (Boolean) row[2]
                                                                || hidden.contains(row[0])),
                                        Collectors.toList())));
    }

    @Override
    public void share(CaseId id, OfficeId office) {
        connection.mustWrite();
        CaseShareRow.Key key = new CaseShareRow.Key(id.toString(), office.value());
        if (em.find(CaseShareRow.class, key) == null) {
            em.persist(new CaseShareRow(key.caseId, key.office));
        }
    }

    @Override
    public void unshare(CaseId id, OfficeId office) {
        connection.mustWrite();
        connection
                .find(CaseShareRow.class, new CaseShareRow.Key(id.toString(), office.value()))
                .ifPresent(em::remove);
    }

    @Override
    public void lock(Collection<CaseId> ids) {
        connection.mustWrite();
        // always in one order, so that two transactions do not wait for each other
        ids.stream()
                .sorted()
                .forEach(
                        id ->
                                em.find(
                                        CaseRow.class,
                                        id.toString(),
                                        LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Page<CaseSummary> list(CaseSelection selection, Optional<String> after, int limit) {
        List<CaseRow> rows = new CaseSearch(em, selection).newest(after, limit + 1);
        return Pages.of(rows, limit, row -> row.id).map(CaseMapping::summary);
    }

    @Override
    public long count(CaseSelection selection) {
        return new CaseSearch(em, selection).count();
    }

    @Override
    public SortedMap<String, Long> countByDistrict(CaseSelection selection) {
        CaseConditions conditions = CaseConditions.of(selection);
        SortedMap<String, Long> counts = new TreeMap<>();
        conditions
                .bind(
                        em.createQuery(
                                "select c.district, count(c) from CaseRow c"
                                        + conditions.where()
                                        + " group by c.district",
                                Object[].class))
                .getResultList()
                .forEach(pair -> counts.put((String) pair[0], (Long) pair[1]));
        return counts;
    }

    @Override
    public long eachMatched(Consumer<Subject> consumer) {
        long count = 0;
        String after = "";
        while (true) {
            List<CaseRow> rows =
                    em.createQuery(
                                    "select c from CaseRow c where c.id > :after and c.status in"
                                            + " :statuses order by c.id",
                                    CaseRow.class)
                            .setParameter("after", after)
                            .setParameter("statuses", CaseMapping.MATCHED)
                            .setMaxResults(CHUNK)
                            .getResultList();
            if (rows.isEmpty()) {
                return count;
            }
            for (CaseRow row : rows) {
                // said in Java: "or" in the query would cost Derby the order of the index
                if (CaseMapping.header(row).isMatched()) {
                    consumer.accept(CaseMapping.subject(row));
                    count++;
                }
            }
            after = rows.get(rows.size() - 1).id;
            em.clear();
        }
    }
}
