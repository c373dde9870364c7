package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A database in which all of a child's cases are protected that hang together with a marked one.
 */
class ProtectionMigrationTest {

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection =
                DriverManager.getConnection(
                        "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        SchemaMigration.migrate(connection);
        run("delete from databasechangelog where id = 'protection of all cases of a child'");
        run("update databasechangelog set tag = 'older'");
    }

    @AfterEach
    void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void found(String id) throws SQLException {
        TestRows.insert(
                connection,
                "child_case",
                Map.of(
                        "id",
                        id,
                        "case_number",
                        id,
                        "kind",
                        "found",
                        "status",
                        "registered",
                        "office",
                        "CCI-1",
                        "registered_by",
                        "a clerk"));
    }

    private void report(String id, String relation) throws SQLException {
        TestRows.insert(
                connection,
                "child_case",
                Map.of(
                        "id",
                        id,
                        "case_number",
                        id,
                        "kind",
                        "missing",
                        "status",
                        "registered",
                        "office",
                        "PS-1",
                        "registered_by",
                        "a clerk",
                        "complainant_relation",
                        relation));
    }

    private void link(String one, String other) throws SQLException {
        TestRows.insert(
                connection,
                "identity_link",
                Map.of(
                        "id",
                        one + other,
                        "one_id",
                        one,
                        "other_id",
                        other,
                        "in_force",
                        one + "+" + other));
    }

    private String protection(String id, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select "
                                        + column
                                        + " from case_protection where case_id = '"
                                        + id
                                        + "'")) {
            return found.next() ? found.getString(1) : null;
        }
    }

    @Test
    void aChainOfCasesIsProtectedWholly() throws SQLException {
        for (String id : new String[] {"A", "B", "C", "D", "X"}) {
            found(id);
        }
        // against the order in which links are followed
        link("D", "C");
        link("B", "C");
        link("B", "A");
        report("R", "D");
        report("S", "X");
        TestRows.insert(
                connection,
                "case_transition",
                Map.of("id", "T", "case_id", "D", "evidence", "missing_report=R"));
        run(
                "insert into case_protection (case_id, said_by, office, said_at) values ('A', 'a clerk', 'CCI-1', 1)");

        SchemaMigration.migrate(connection);

        for (String id : new String[] {"B", "C", "D", "R"}) {
            assertThat(protection(id, "through_id")).as(id).isEqualTo("A");
            assertThat(protection(id, "said_by")).as(id).isEqualTo("system:store");
        }
        assertThat(protection("A", "said_by")).isEqualTo("system:store");
        assertThat(protection("A", "through_id")).isNull();
        assertThat(protection("X", "case_id")).isNull();
        assertThat(protection("S", "case_id")).isNull();
        assertThat(SchemaMigration.isUpToDate(connection)).isTrue();
    }

    @Test
    void whoReallySaidItIsKept() throws SQLException {
        found("A");
        run(
                "insert into case_protection (case_id, said_by, office, said_at) values ('A', 'an officer', 'PS-1', 1)");
        TestRows.insert(
                connection,
                "journal",
                Map.of(
                        "entry_number",
                        1,
                        "action",
                        "identity_protected",
                        "subject_type",
                        "case",
                        "subject_id",
                        "A"));

        SchemaMigration.migrate(connection);

        assertThat(protection("A", "said_by")).isEqualTo("an officer");
    }
}
