package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentMember;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.IncidentTable;
import org.trackchild.store.api.StoredIncident;
import org.trackchild.store.jpa.entity.IncidentMemberRow;
import org.trackchild.store.jpa.entity.IncidentRow;

/** Incidents in the tables {@code incident} and {@code incident_member}. */
final class JpaIncidentTable implements IncidentTable {

    /** That an incident is called so: its number or its title has a text in it. */
    private static final String CALLED =
            "(lower(i.title) like :text escape '!' or lower(i.number) like :text escape '!')";

    private final Connection connection;

    private final EntityManager em;

    JpaIncidentTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public String nextNumber(int year) {
        connection.mustWrite();
        Number next =
                (Number)
                        em.createNativeQuery(Dialect.of(em).next("incident_number_next"))
                                .setFlushMode(FlushModeType.COMMIT)
                                .getSingleResult();
        return "IN-%02d-%06d".formatted(Year.of(year).getValue() % 100, next.longValue());
    }

    @Override
    public void insert(StoredIncident stored) {
        Incident added = stored.content();
        IncidentRow row = new IncidentRow();
        row.id = added.id().toString();
        row.number = added.number();
        row.office = added.office().value();
        row.state = stored.facts().state();
        row.district = stored.facts().district();
        row.recordedBy = added.recorded().user();
        row.recordedOffice = added.recorded().office().value();
        row.recordedAt = added.recorded().at().toEpochMilli();
        write(added, row);
        connection.insert(row);
    }

    private static void write(Incident incident, IncidentRow row) {
        Incident.Content content = incident.content();
        row.version = incident.version();
        row.kind = content.kind();
        row.title = content.title();
        row.day = content.day();
        row.placeState = content.place().state();
        row.placeDistrict = content.place().district();
        row.place = content.place().text();
        row.description = content.description();
    }

    @Override
    public boolean update(Incident changed) {
        connection.mustWrite();
        IncidentRow row =
                em.find(IncidentRow.class, changed.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version != changed.version() - 1) {
            return false;
        }
        write(changed, row);
        return true;
    }

    @Override
    public Optional<StoredIncident> find(UUID id) {
        return connection
                .find(IncidentRow.class, id.toString())
                .map(
                        row ->
                                new StoredIncident(
                                        read(row),
                                        new CaseFacts(
                                                CaseKind.MISSING,
                                                new OfficeId(row.office),
                                                row.state,
                                                row.district,
                                                Set.of())));
    }

    @Override
    public void lock(UUID id) {
        connection.mustWrite();
        em.find(IncidentRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static Incident read(IncidentRow row) {
        return new Incident(
                UUID.fromString(row.id),
                row.number,
                new Incident.Content(
                        row.kind,
                        row.title,
                        row.day,
                        new Place(row.placeState, row.placeDistrict, row.place),
                        row.description),
                new OfficeId(row.office),
                row.version,
                new Statement(
                        row.recordedBy,
                        new OfficeId(row.recordedOffice),
                        Instant.ofEpochMilli(row.recordedAt),
                        ""));
    }

    @Override
    public Page<Incident> list(Reach reach, String text, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query =
                new StringBuilder("select i from IncidentRow i where ")
                        .append(within(reach, parameters));
        if (!text.isBlank()) {
            query.append(" and ").append(CALLED);
            parameters.put("text", LikePattern.containing(text));
        }
        after.ifPresent(
                id -> {
                    query.append(" and i.id < :after");
                    parameters.put("after", id);
                });
        TypedQuery<IncidentRow> rows =
                em.createQuery(query.append(" order by i.id desc").toString(), IncidentRow.class);
        parameters.forEach(rows::setParameter);
        return Pages.of(rows.setMaxResults(limit + 1).getResultList(), limit, row -> row.id)
                .map(JpaIncidentTable::read);
    }

    /**
     * The cases that belong to incidents of which the number or the title has a text in it.
     *
     * @return the latest registered first, each once
     */
    static List<String> casesOf(EntityManager em, String text) {
        return em.createQuery(
                        "select distinct m.caseId from IncidentRow i, IncidentMemberRow m where"
                                + " m.incident = i.id and m.inForce is not null and "
                                + CALLED
                                + " order by m.caseId desc",
                        String.class)
                .setParameter("text", LikePattern.containing(text))
                .getResultList();
    }

    /** Incidents are few against cases, so that one question about all ways is cheap. */
    private static String within(Reach reach, Map<String, Object> parameters) {
        if (reach.everything()) {
            return "1 = 1";
        }
        List<String> kept = new ArrayList<>();
        List<String> ofCase = new ArrayList<>();
        if (!reach.states().isEmpty()) {
            kept.add("i.state in :states");
            ofCase.add("c.state in :states");
            parameters.put("states", reach.states());
        }
        if (!reach.districts().isEmpty()) {
            kept.add("i.district in :districts");
            ofCase.add("c.district in :districts");
            parameters.put("districts", reach.districts());
        }
        if (!reach.offices().isEmpty()) {
            kept.add("i.office in :offices");
            ofCase.add("c.office in :offices");
            kept.add(
                    "exists (select s.caseId from IncidentMemberRow n, CaseShareRow s"
                            + " where n.incident = i.id and n.inForce is not null"
                            + " and s.caseId = n.caseId and s.office in :offices)");
            parameters.put("offices", reach.offices().stream().map(OfficeId::value).toList());
        }
        if (kept.isEmpty()) {
            return "1 = 0";
        }
        kept.add(
                "exists (select c.id from IncidentMemberRow m, CaseRow c"
                        + " where m.incident = i.id and m.inForce is not null and c.id = m.caseId"
                        + " and ("
                        + String.join(" or ", ofCase)
                        + "))");
        return "(" + String.join(" or ", kept) + ")";
    }

    @Override
    public void add(IncidentMember added) {
        IncidentMemberRow row = new IncidentMemberRow();
        row.incident = added.incident().toString();
        row.caseId = added.of().toString();
        SignedRows.sign(
                row,
                added.id(),
                added.incident() + "/" + added.of(),
                added.added(),
                added.takenOut());
        connection.insert(row);
    }

    @Override
    public boolean takeOut(UUID member, Statement statement) {
        return SignedRows.withdraw(connection, IncidentMemberRow.class, member, statement);
    }

    @Override
    public List<IncidentMember> members(UUID incident) {
        return em
                .createQuery(
                        "select m from IncidentMemberRow m where m.incident = :id order by m.id desc",
                        IncidentMemberRow.class)
                .setParameter("id", incident.toString())
                .getResultList()
                .stream()
                .map(JpaIncidentTable::read)
                .toList();
    }

    @Override
    public List<IncidentMember> ofCases(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select m from IncidentMemberRow m where m.caseId in :ids order by m.id desc",
                        IncidentMemberRow.class)
                .setParameter("ids", Keys.padded(ids.stream().map(CaseId::toString).toList()))
                .getResultList()
                .stream()
                .map(JpaIncidentTable::read)
                .toList();
    }

    private static IncidentMember read(IncidentMemberRow row) {
        return new IncidentMember(
                UUID.fromString(row.id),
                UUID.fromString(row.incident),
                new CaseId(UUID.fromString(row.caseId)),
                SignedRows.made(row),
                SignedRows.withdrawn(row));
    }
}
