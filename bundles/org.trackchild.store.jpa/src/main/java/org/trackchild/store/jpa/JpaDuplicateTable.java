package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.DuplicateTable;
import org.trackchild.store.jpa.entity.DuplicateRow;

/** Alarms in the table {@code duplicate_alarm}. */
final class JpaDuplicateTable implements DuplicateTable {

    private final Connection connection;

    private final EntityManager em;

    private final PairQuery<DuplicateRow> rows;

    JpaDuplicateTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
        this.rows = new PairQuery<>(em, DuplicateRow.class, "one", "other");
    }

    @Override
    public void insert(Duplicate added) {
        DuplicateRow row = new DuplicateRow();
        row.id = added.id().toString();
        row.one = added.pair().one().toString();
        row.other = added.pair().other().toString();
        row.byPhotograph = added.ground() == Duplicate.Ground.SAME_PHOTOGRAPH;
        write(added, row);
        connection.insert(row);
    }

    private static void write(Duplicate from, DuplicateRow to) {
        to.ground = from.ground().code();
        to.status = from.status().code();
        to.probability = from.probability();
        to.version = from.timing().version();
        to.madeAt = from.timing().madeAt().toEpochMilli();
        Duplicate.Evidence evidence = from.evidence();
        to.said = evidence.said().map(RejectionText::write).orElse(null);
        to.dismissed = evidence.dismissed().map(RejectionText::write).orElse(null);
        boolean photos = !evidence.photos().isEmpty();
        to.photoOne = photos ? evidence.photos().get(0).toString() : null;
        to.photoOther = photos ? evidence.photos().get(1).toString() : null;
        to.returnedBecause = String.join(",", evidence.returnedBecause());
        to.answeredBy = from.answer().map(Statement::user).orElse(null);
        to.answeredOffice = from.answer().map(said -> said.office().value()).orElse(null);
        to.answeredAt = from.answer().map(said -> said.at().toEpochMilli()).orElse(null);
        to.answeredReason = from.answer().map(Statement::reason).orElse(null);
    }

    @Override
    public boolean update(Duplicate changed) {
        connection.mustWrite();
        DuplicateRow row =
                em.find(
                        DuplicateRow.class,
                        changed.id().toString(),
                        LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version != changed.timing().version() - 1) {
            return false;
        }
        write(changed, row);
        return true;
    }

    @Override
    public Optional<Duplicate> find(UUID id) {
        return connection.find(DuplicateRow.class, id.toString()).map(JpaDuplicateTable::read);
    }

    @Override
    public List<Duplicate> ofCases(Collection<CaseId> ids) {
        return rows.ofCases(ids, row -> row.id).stream().map(JpaDuplicateTable::read).toList();
    }

    @Override
    public Page<Duplicate> list(
            Reach reach, Set<DuplicateStatus> status, Optional<String> after, int limit) {
        List<DuplicateRow> found = rows.latest(reach, status, after, limit + 1, row -> row.id);
        return Pages.of(found, limit, row -> row.id).map(JpaDuplicateTable::read);
    }

    @Override
    public long count(Reach reach, Set<DuplicateStatus> status) {
        return rows.count(reach, status);
    }

    private static Duplicate read(DuplicateRow row) {
        return new Duplicate(
                UUID.fromString(row.id),
                new CasePair(
                        new CaseId(UUID.fromString(row.one)),
                        new CaseId(UUID.fromString(row.other))),
                Code.find(Duplicate.Ground.class, row.ground).orElseThrow(),
                Code.find(DuplicateStatus.class, row.status).orElseThrow(),
                row.probability,
                new Duplicate.Evidence(
                        Optional.ofNullable(row.said).map(RejectionText::read),
                        Optional.ofNullable(row.dismissed).map(RejectionText::read),
                        row.photoOne == null
                                ? List.of()
                                : List.of(
                                        UUID.fromString(row.photoOne),
                                        UUID.fromString(row.photoOther)),
                        ProposalMapping.words(row.returnedBecause)),
                new Duplicate.Timing(row.version, Instant.ofEpochMilli(row.madeAt)),
                Optional.ofNullable(row.answeredAt)
                        .map(
                                at ->
                                        new Statement(
                                                row.answeredBy,
                                                new OfficeId(row.answeredOffice),
                                                Instant.ofEpochMilli(at),
                                                row.answeredReason)));
    }
}
