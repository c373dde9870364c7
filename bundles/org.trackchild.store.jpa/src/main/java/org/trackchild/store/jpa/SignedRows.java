package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.jpa.entity.SignedRow;

/** What the tables have in common whose rows are said by somebody and can be taken back. */
final class SignedRows {

    private SignedRows() {}

    /**
     * Fills in who said it, and who took it back.
     *
     * @param key what there may be only once while it is in force
     */
    static void sign(
            SignedRow row, UUID id, String key, Statement made, Optional<Statement> withdrawn) {
        row.id = id.toString();
        row.inForce = key;
        row.madeBy = made.user();
        row.madeOffice = made.office().value();
        row.madeAt = made.at().toEpochMilli();
        row.madeReason = made.reason();
        withdrawn.ifPresent(statement -> write(statement, row));
    }

    /**
     * Takes back what stands in a row.
     *
     * @return false if there is no such row, or it was taken back before
     */
    static boolean withdraw(
            Connection connection, Class<? extends SignedRow> rows, UUID id, Statement statement) {
        connection.mustWrite();
        SignedRow row = connection.em().find(rows, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.inForce == null) {
            return false;
        }
        write(statement, row);
        return true;
    }

    private static void write(Statement withdrawal, SignedRow row) {
        row.inForce = null;
        row.withdrawnBy = withdrawal.user();
        row.withdrawnOffice = withdrawal.office().value();
        row.withdrawnAt = withdrawal.at().toEpochMilli();
        row.withdrawnReason = withdrawal.reason();
    }

    static Statement made(SignedRow row) {
        return new Statement(
                row.madeBy,
                new OfficeId(row.madeOffice),
                Instant.ofEpochMilli(row.madeAt),
                row.madeReason);
    }

    static Optional<Statement> withdrawn(SignedRow row) {
        return Optional.ofNullable(row.withdrawnAt)
                .map(
                        at ->
                                new Statement(
                                        row.withdrawnBy,
                                        new OfficeId(row.withdrawnOffice),
                                        Instant.ofEpochMilli(at),
                                        row.withdrawnReason));
    }

    /** The key of what joins two cases. */
    static String key(CasePair pair) {
        return pair.one() + "/" + pair.other();
    }
}
