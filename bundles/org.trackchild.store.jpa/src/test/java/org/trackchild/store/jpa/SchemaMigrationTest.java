package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    @Test
    @Timeout(60)
    void whatWasBroughtUpToDateWhenItWasKilledIsGoneOnWith() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "create table databasechangeloglock (id int not null primary key,"
                                + " locked boolean not null, lockgranted timestamp,"
                                + " lockedby varchar(255))");
                statement.executeUpdate(
                        "insert into databasechangeloglock"
                                + " values (1, true, current_timestamp, 'one that is gone')");
            }
            SchemaMigration.migrate(connection);
            assertThat(SchemaMigration.isUpToDate(connection)).isTrue();
        }
    }

    @Test
    void whoWaitsIsToldHowManyChangesAreDone() throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            SchemaMigration.migrate(
                    connection, (what, done, all) -> told.add(done + " of " + all + " " + what));
            int changes = changes(connection);
            assertThat(told)
                    .startsWith("0 of " + changes + " changes", "1 of " + changes + " changes")
                    .endsWith(changes + " of " + changes + " changes")
                    .hasSize(changes + 1);
        }
    }

    private static int changes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from databasechangelog")) {
            count.next();
            return count.getInt(1);
        } finally {
            connection.rollback();
        }
    }
}
