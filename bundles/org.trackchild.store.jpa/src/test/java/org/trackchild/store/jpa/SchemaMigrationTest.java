package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();

    @Test
    void aMigratedDatabaseIsKnownWithoutLiquibase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            assertThat(SchemaMigration.isUpToDate(connection)).isFalse();
            SchemaMigration.migrate(connection);
            assertThat(SchemaMigration.isUpToDate(connection)).isTrue();
        }
    }

    @Test
    void aDatabaseOfAnotherChangeLogIsMigrated() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            SchemaMigration.migrate(connection);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("update databasechangelog set tag = 'older'");
            }
            assertThat(SchemaMigration.isUpToDate(connection)).isFalse();
            SchemaMigration.migrate(connection);
            assertThat(SchemaMigration.isUpToDate(connection)).isTrue();
        }
    }
}
