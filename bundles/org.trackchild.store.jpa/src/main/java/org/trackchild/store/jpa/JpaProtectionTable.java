package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CourtPermission;
import org.trackchild.registry.api.ProtectionLift;
import org.trackchild.registry.api.ProtectionMark;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.ProtectionTable;
import org.trackchild.store.jpa.entity.ProtectionLiftRow;
import org.trackchild.store.jpa.entity.ProtectionRow;

/** Protected cases in the tables {@code case_protection} and {@code protection_lift}. */
final class JpaProtectionTable implements ProtectionTable {

    private final Connection connection;

    JpaProtectionTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public boolean insert(CaseId id, Statement statement) {
        connection.mustWrite();
        Optional<ProtectionRow> before = row(id);
        if (before.isPresent() && before.get().through == null) {
            return false;
        }
        before.ifPresentOrElse(row -> write(row, statement, null), () -> add(id, statement, null));
        return true;
    }

    @Override
    public boolean insertThrough(CaseId id, Statement statement, CaseId through) {
        connection.mustWrite();
        if (row(id).isPresent()) {
            return false;
        }
        add(id, statement, through.toString());
        return true;
    }

    private void add(CaseId id, Statement statement, String through) {
        ProtectionRow row = new ProtectionRow();
        row.caseId = id.toString();
        write(row, statement, through);
        connection.insert(row);
    }

    private static void write(ProtectionRow row, Statement statement, String through) {
        row.saidBy = statement.user();
        row.office = statement.office().value();
        row.saidAt = statement.at().toEpochMilli();
        row.through = through;
    }

    @Override
    public void reroute(CaseId id, CaseId through) {
        connection.mustWrite();
        row(id).ifPresent(row -> row.through = through.toString());
    }

    private Optional<ProtectionRow> row(CaseId id) {
        return connection.find(ProtectionRow.class, id.toString());
    }

    @Override
    public Optional<Statement> find(CaseId id) {
        return mark(id).map(ProtectionMark::said);
    }

    @Override
    public Optional<ProtectionMark> mark(CaseId id) {
        return row(id).map(row -> mark(row.saidBy, row.office, row.saidAt, row.through));
    }

    private static ProtectionMark mark(String by, String office, long at, String through) {
        return new ProtectionMark(
                statement(by, office, at, ""), Optional.ofNullable(through).flatMap(CaseId::parse));
    }

    private static Statement statement(String by, String office, long at, String reason) {
        return new Statement(by, new OfficeId(office), Instant.ofEpochMilli(at), reason);
    }

    @Override
    public boolean lift(
            CaseId id, CaseId in, Statement statement, Optional<CourtPermission> permission) {
        connection.mustWrite();
        Optional<ProtectionRow> said = row(id);
        said.ifPresent(
                row -> {
                    ProtectionLiftRow lift = new ProtectionLiftRow();
                    lift.id = CaseId.drawUuid().toString();
                    lift.caseId = row.caseId;
                    lift.saidBy = row.saidBy;
                    lift.saidOffice = row.office;
                    lift.saidAt = row.saidAt;
                    lift.through = row.through;
                    lift.liftedIn = in.toString();
                    lift.liftedBy = statement.user();
                    lift.liftedOffice = statement.office().value();
                    lift.liftedAt = statement.at().toEpochMilli();
                    lift.liftedReason = statement.reason();
                    permission.ifPresent(
                            court -> {
                                lift.court = court.court();
                                lift.courtNumber = court.number();
                                lift.courtDay = court.day();
                            });
                    connection.insert(lift);
                    connection.em().remove(row);
                });
        return said.isPresent();
    }

    @Override
    public Optional<ProtectionLift> lifted(CaseId id) {
        return connection
                .em()
                .createQuery(
                        "select l from ProtectionLiftRow l where l.caseId = :id order by"
                                + " l.liftedAt desc, l.id desc",
                        ProtectionLiftRow.class)
                .setParameter("id", id.toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> lift(id, row));
    }

    private static ProtectionLift lift(CaseId id, ProtectionLiftRow row) {
        return new ProtectionLift(
                mark(row.saidBy, row.saidOffice, row.saidAt, row.through),
                Optional.ofNullable(row.liftedIn).flatMap(CaseId::parse).orElse(id),
                statement(row.liftedBy, row.liftedOffice, row.liftedAt, row.liftedReason),
                Optional.ofNullable(row.court)
                        .map(court -> new CourtPermission(court, row.courtNumber, row.courtDay)));
    }

    @Override
    public Set<CaseId> among(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return connection
                .em()
                .createQuery(
                        "select p.caseId from ProtectionRow p where p.caseId in :ids", String.class)
                .setParameter("ids", Keys.padded(ids.stream().map(CaseId::toString).toList()))
                .getResultList()
                .stream()
                .map(id -> CaseId.parse(id).orElseThrow())
                .collect(Collectors.toSet());
    }
}
