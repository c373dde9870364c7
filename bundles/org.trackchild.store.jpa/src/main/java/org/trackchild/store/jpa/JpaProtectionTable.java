package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
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
        if (find(id).isPresent()) {
            return false;
        }
        ProtectionRow row = new ProtectionRow();
        row.caseId = id.toString();
        row.saidBy = statement.user();
        row.office = statement.office().value();
        row.saidAt = statement.at().toEpochMilli();
        connection.insert(row);
        return true;
    }

    @Override
    public Optional<Statement> find(CaseId id) {
        return connection
                .find(ProtectionRow.class, id.toString())
                .map(
                        row ->
                                new Statement(
                                        row.saidBy,
                                        new OfficeId(row.office),
                                        Instant.ofEpochMilli(row.saidAt),
                                        ""));
    }

    @Override
    public boolean lift(CaseId id, Statement statement) {
        connection.mustWrite();
        Optional<ProtectionRow> said = connection.find(ProtectionRow.class, id.toString());
        said.ifPresent(
                row -> {
                    ProtectionLiftRow lift = new ProtectionLiftRow();
                    lift.id = CaseId.drawUuid().toString();
                    lift.caseId = row.caseId;
                    lift.saidBy = row.saidBy;
                    lift.saidOffice = row.office;
                    lift.saidAt = row.saidAt;
                    lift.liftedBy = statement.user();
                    lift.liftedOffice = statement.office().value();
                    lift.liftedAt = statement.at().toEpochMilli();
                    lift.liftedReason = statement.reason();
                    connection.insert(lift);
                    connection.em().remove(row);
                });
        return said.isPresent();
    }

    @Override
    public Optional<Statement> lifted(CaseId id) {
        return connection
                .em()
                .createQuery(
                        "select l from ProtectionLiftRow l where l.caseId = :id order by l.id desc",
                        ProtectionLiftRow.class)
                .setParameter("id", id.toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(
                        row ->
                                new Statement(
                                        row.liftedBy,
                                        new OfficeId(row.liftedOffice),
                                        Instant.ofEpochMilli(row.liftedAt),
                                        row.liftedReason));
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
