package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.DuplicateTable;
import org.trackchild.store.api.EarlyAnswer;
import org.trackchild.store.jpa.entity.DuplicateAnswerRow;
import org.trackchild.store.jpa.entity.DuplicateRow;
import org.trackchild.store.jpa.entity.EarlyAnswerRow;

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
    public Optional<Duplicate> lock(UUID id) {
        connection.mustWrite();
        return Optional.ofNullable(
                        em.find(DuplicateRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .map(JpaDuplicateTable::read);
    }

    @Override
    public void answer(AlarmAnswer said) {
        Duplicate alarm = find(said.alarm()).orElseThrow();
        DuplicateAnswerRow row = new DuplicateAnswerRow();
        row.id = said.id().toString();
        row.alarm = said.alarm().toString();
        row.forOne = said.sides().contains(alarm.pair().one());
        row.forOther = said.sides().contains(alarm.pair().other());
        row.same = said.same();
        row.level = said.level().code();
        row.saidBy = said.said().user();
        row.saidOffice = said.said().office().value();
        row.saidAt = said.said().at().toEpochMilli();
        row.saidReason = said.said().reason();
        row.counts = said.counts();
        connection.insert(row);
    }

    @Override
    public void keep(EarlyAnswer said) {
        EarlyAnswerRow row = new EarlyAnswerRow();
        row.id = said.id().toString();
        row.one = said.pair().one().toString();
        row.other = said.pair().other().toString();
        row.forOne = said.side().equals(said.pair().one());
        row.level = said.level().code();
        row.oneVersion = said.seen().one();
        row.otherVersion = said.seen().other();
        row.saidBy = said.said().user();
        row.saidOffice = said.said().office().value();
        row.saidAt = said.said().at().toEpochMilli();
        row.saidReason = said.said().reason();
        connection.insert(row);
    }

    @Override
    public Optional<EarlyAnswer> early(CasePair pair) {
        return em
                .createQuery(
                        "select e from EarlyAnswerRow e where e.one = :one and e.other = :other"
                                + " order by e.saidAt desc, e.id",
                        EarlyAnswerRow.class)
                .setParameter("one", pair.one().toString())
                .setParameter("other", pair.other().toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> read(row, pair));
    }

    private static EarlyAnswer read(EarlyAnswerRow row, CasePair pair) {
        return new EarlyAnswer(
                UUID.fromString(row.id),
                pair,
                row.forOne ? pair.one() : pair.other(),
                Code.find(Level.class, row.level).orElseThrow(),
                new Statement(
                        row.saidBy,
                        new OfficeId(row.saidOffice),
                        Instant.ofEpochMilli(row.saidAt),
                        row.saidReason),
                new EarlyAnswer.Versions(row.oneVersion, row.otherVersion));
    }

    @Override
    public void end(Collection<AlarmAnswer> answers) {
        connection.mustWrite();
        for (AlarmAnswer each : answers) {
            em.find(DuplicateAnswerRow.class, each.id().toString()).counts = false;
        }
    }

    @Override
    public List<AlarmAnswer> answers(Collection<Duplicate> alarms) {
        Map<String, Duplicate> byId =
                alarms.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.id().toString(),
                                        Function.identity(),
                                        (same, again) -> same));
        if (byId.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select a from DuplicateAnswerRow a where a.alarm in :alarms"
                                + " order by a.saidAt, a.id",
                        DuplicateAnswerRow.class)
                .setParameter("alarms", byId.keySet())
                .getResultList()
                .stream()
                .map(row -> read(row, byId.get(row.alarm)))
                .toList();
    }

    private static AlarmAnswer read(DuplicateAnswerRow row, Duplicate alarm) {
        Set<CaseId> sides = new HashSet<>();
        if (row.forOne) {
            sides.add(alarm.pair().one());
        }
        if (row.forOther) {
            sides.add(alarm.pair().other());
        }
        return new AlarmAnswer(
                UUID.fromString(row.id),
                alarm.id(),
                sides,
                row.same,
                Code.find(Level.class, row.level).orElseThrow(),
                new Statement(
                        row.saidBy,
                        new OfficeId(row.saidOffice),
                        Instant.ofEpochMilli(row.saidAt),
                        row.saidReason),
                row.counts);
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
