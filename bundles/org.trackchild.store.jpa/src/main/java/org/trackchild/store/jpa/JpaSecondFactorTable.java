package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.SecondFactor.Taken;
import org.trackchild.store.api.SecondFactorTable;
import org.trackchild.store.jpa.entity.SecondFactorRow;

/** Second factors in the table {@code second_factor}. */
final class JpaSecondFactorTable implements SecondFactorTable {

    private static final String BETWEEN = ",";

    private final Connection connection;

    JpaSecondFactorTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Stored find(String user) {
        return connection
                .find(SecondFactorRow.class, user)
                .map(JpaSecondFactorTable::factor)
                .orElseGet(() -> Stored.none(user));
    }

    private static Stored factor(SecondFactorRow row) {
        return new Stored(
                row.user,
                Optional.ofNullable(row.secret),
                moment(row.setUpAt),
                row.usedStep,
                row.recovery == null ? List.of() : List.of(row.recovery.split(BETWEEN)),
                moment(row.askedSince),
                moment(row.takenAt).map(at -> new Taken(row.takenBy, at)));
    }

    private static Optional<Instant> moment(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    @Override
    public void put(Stored factor) {
        connection.mustWrite();
        SecondFactorRow row =
                connection
                        .find(SecondFactorRow.class, factor.user())
                        .orElseGet(SecondFactorRow::new);
        boolean added = row.user == null;
        row.user = factor.user();
        row.secret = factor.secret().orElse(null);
        row.setUpAt = factor.since().map(Instant::toEpochMilli).orElse(null);
        row.usedStep = factor.usedStep();
        // an empty text and none are one for some databases
        row.recovery = factor.recovery().isEmpty() ? null : String.join(BETWEEN, factor.recovery());
        row.askedSince = factor.askedSince().map(Instant::toEpochMilli).orElse(null);
        row.takenBy = factor.taken().map(Taken::by).orElse(null);
        row.takenAt = factor.taken().map(Taken::at).map(Instant::toEpochMilli).orElse(null);
        if (added) {
            connection.insert(row);
        }
    }
}
