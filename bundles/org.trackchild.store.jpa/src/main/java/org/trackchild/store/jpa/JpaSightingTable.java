package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.SightingTable;
import org.trackchild.store.jpa.entity.AssessmentRow;
import org.trackchild.store.jpa.entity.SightingRow;

/** Sightings in the tables {@code case_sighting} and {@code sighting_assessment}. */
final class JpaSightingTable implements SightingTable {

    private final Connection connection;

    private final EntityManager em;

    JpaSightingTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Sighting recorded) {
        SightingReport report = recorded.report();
        SightingRow row = new SightingRow();
        row.id = recorded.id().toString();
        row.caseId = recorded.of().toString();
        row.version = recorded.version();
        row.sealed =
                connection
                        .seal()
                        .sealWords(SealedTable.SIGHTING, row.caseId, row.id, words(report));
        row.seenOn = report.date();
        row.seenAt = report.time() == null ? null : report.time().toString().substring(0, 5);
        row.state = report.place().state();
        row.district = report.place().district();
        row.recordedBy = recorded.recorded().user();
        row.office = recorded.recorded().office().value();
        row.recordedAt = recorded.recorded().at().toEpochMilli();
        connection.insert(row);
    }

    private static Map<String, String> words(SightingReport report) {
        return Map.of(
                "seen_by", report.seenBy(),
                "phone", report.phone(),
                "place", report.place().text(),
                "what", report.what());
    }

    @Override
    public boolean assess(UUID id, Sighting.Assessment assessment, long expectedVersion) {
        connection.mustWrite();
        SightingRow row = em.find(SightingRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version != expectedVersion) {
            return false;
        }
        row.version = expectedVersion + 1;
        AssessmentRow added = new AssessmentRow();
        added.sightingId = row.id;
        added.version = row.version;
        added.reliability = assessment.reliability().code();
        added.saidBy = assessment.said().user();
        added.office = assessment.said().office().value();
        added.saidAt = assessment.said().at().toEpochMilli();
        added.reason = assessment.said().reason();
        connection.insert(added);
        return true;
    }

    @Override
    public Optional<Sighting> find(UUID id) {
        return connection
                .find(SightingRow.class, id.toString())
                .map(row -> withAssessments(List.of(row)).get(0));
    }

    @Override
    public List<Sighting> ofCase(CaseId id) {
        return withAssessments(
                em.createQuery(
                                "select s from SightingRow s where s.caseId = :id order by s.id",
                                SightingRow.class)
                        .setParameter("id", id.toString())
                        .getResultList());
    }

    private List<Sighting> withAssessments(Collection<SightingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<AssessmentRow>> assessments =
                em
                        .createQuery(
                                "select a from AssessmentRow a where a.sightingId in :ids order by"
                                        + " a.version",
                                AssessmentRow.class)
                        .setParameter("ids", Keys.padded(rows.stream().map(row -> row.id).toList()))
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(each -> each.sightingId));
        return rows.stream()
                .map(row -> read(row, assessments.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Sighting read(SightingRow row, List<AssessmentRow> assessments) {
        Map<String, String> words =
                connection.seal().openWords(SealedTable.SIGHTING, row.caseId, row.id, row.sealed);
        return new Sighting(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                new SightingReport(
                        words.getOrDefault("seen_by", ""),
                        words.getOrDefault("phone", ""),
                        row.seenOn,
                        row.seenAt == null ? null : LocalTime.parse(row.seenAt),
                        new Place(row.state, row.district, words.getOrDefault("place", "")),
                        words.getOrDefault("what", "")),
                new Statement(
                        row.recordedBy,
                        new OfficeId(row.office),
                        Instant.ofEpochMilli(row.recordedAt),
                        ""),
                assessments.stream().map(JpaSightingTable::read).toList());
    }

    private static Sighting.Assessment read(AssessmentRow row) {
        return new Sighting.Assessment(
                Code.find(Sighting.Reliability.class, row.reliability).orElseThrow(),
                new Statement(
                        row.saidBy,
                        new OfficeId(row.office),
                        Instant.ofEpochMilli(row.saidAt),
                        row.reason));
    }
}
