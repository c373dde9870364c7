package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40XL1", "40P01", "23505", "55P03", "X0Y84"})
    void whoeverWasSecondTriesAgain(String state) {
        assertThat(DatabaseFailure.of(wrapped(new SQLException("", state))))
                .isEqualTo(DatabaseFailure.LOST_RACE);
    }

    @Test
    void withoutConnectionTheDatabaseIsUnreachable() {
        assertThat(DatabaseFailure.of(wrapped(new SQLTransientConnectionException())))
                .isEqualTo(DatabaseFailure.UNREACHABLE);
        assertThat(DatabaseFailure.of(wrapped(new SQLException("", "08006"))))
                .isEqualTo(DatabaseFailure.UNREACHABLE);
    }

    @Test
    void everythingElseIsAFaultOfOurs() {
        assertThat(DatabaseFailure.of(wrapped(new SQLException("", "42X05"))))
                .isEqualTo(DatabaseFailure.OTHER);
        assertThat(DatabaseFailure.of(new SQLException())).isEqualTo(DatabaseFailure.OTHER);
        assertThat(DatabaseFailure.of(new IllegalStateException()))
                .isEqualTo(DatabaseFailure.OTHER);
    }

    private static RuntimeException wrapped(SQLException failure) {
        return new IllegalStateException(failure);
    }
}
