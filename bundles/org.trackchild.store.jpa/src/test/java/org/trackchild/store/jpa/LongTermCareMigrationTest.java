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

/** A database with children who were in long-term care before anybody asked where they live. */
class LongTermCareMigrationTest {

    private static final long THEN = 1_700_000_000_000L;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection =
                DriverManager.getConnection(
                        "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        SchemaMigration.migrate(connection);
        // as it was before
        run("drop index case_clock_home");
        run("alter table case_clock drop column home");
        run("drop index case_form_home");
        run("alter table case_form drop column home");
        run(
                "delete from databasechangelog where id in ('homes of long-term care', 'clocks and"
                        + " drafts of homes')");
        run("update databasechangelog set tag = 'older'");
        home("CCI-1", "Home of one");
        home("CCI-10", "Home of ten");
        office("PS-1", "police_station", "Police", "UP");
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

    private void insert(String table, Map<String, Object> told) throws SQLException {
        TestRows.insert(connection, table, told);
    }

    private void home(String id, String name) throws SQLException {
        office(id, "childrens_home", name, "UP");
    }

    private void office(String id, String type, String name, String state) throws SQLException {
        insert(
                "office",
                Map.of(
                        "id",
                        id,
                        "office_type",
                        type,
                        "name_en",
                        name,
                        "name_hi",
                        name,
                        "state",
                        state));
    }

    /** A child that went into care by an order. */
    private void child(String id, String keeper, String particulars) throws SQLException {
        insert(
                "child_case",
                Map.of(
                        "id",
                        id,
                        "case_number",
                        id,
                        "kind",
                        "found",
                        "status",
                        "in_care",
                        "office",
                        keeper,
                        "state",
                        "UP",
                        "district",
                        "UP-LUCKNOW"));
        String number = "CWC-1/2023/000" + id;
        insert(
                "case_order",
                Map.of(
                        "id",
                        "O" + id,
                        "case_id",
                        id,
                        "status",
                        "signed",
                        "particulars",
                        particulars,
                        "order_number",
                        number));
        insert(
                "case_transition",
                Map.of(
                        "id",
                        "T" + id,
                        "case_id",
                        id,
                        "from_status",
                        "placed",
                        "to_status",
                        "in_care",
                        "recorded_at",
                        THEN,
                        "evidence",
                        "order=" + number));
    }

    private String lives(String id) throws SQLException {
        return one("select lives_in from child_case where id = '" + id + "'");
    }

    private String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    @Test
    void theyLiveWhereTheirOrdersSay() throws SQLException {
        child("1", "PS-1", "institution=CCI-1\nreason=No family");
        child("2", "PS-1", "institution=CCI-10\nreason=No family");
        child("3", "PS-1", "institution=Home of ten\nreason=No family");
        child("4", "CCI-1", "institution=A home that nobody knows\nreason=No family");
        child("5", "CCI-1", "carers=A family");
        child("6", "PS-1", "institution=A home that nobody knows\nreason=No family");

        SchemaMigration.migrate(connection);

        assertThat(lives("1")).isEqualTo("CCI-1");
        assertThat(lives("2")).isEqualTo("CCI-10");
        assertThat(lives("3")).isEqualTo("CCI-10");
        assertThat(lives("4")).isEqualTo("CCI-1");
        assertThat(lives("5")).isNull();
        assertThat(lives("6")).isNull();
        assertThat(one("select lives_since from child_case where id = '1'"))
                .isEqualTo(Long.toString(THEN));
        assertThat(one("select office from case_share where case_id = '3'")).isEqualTo("CCI-10");
        assertThat(one("select count(*) from case_share where case_id = '4'")).isEqualTo("0");
        assertThat(SchemaMigration.isUpToDate(connection)).isTrue();
    }

    @Test
    void aNameThatSeveralHomesHaveOpensACaseToNone() throws SQLException {
        home("CCI-2", "Sunrise");
        home("CCI-3", "Sunrise");
        home("CCI-4", "Moonrise");
        office("CCI-5", "childrens_home", "Moonrise", "BR");
        office("CCI-6", "childrens_home", "Starlight", "BR");
        // the name of one is the identifier of another
        home("CCI-7", "CCI-10");
        child("1", "PS-1", "institution=Sunrise\nreason=No family");
        child("2", "CCI-2", "institution=Sunrise\nreason=No family");
        child("3", "PS-1", "institution=Moonrise\nreason=No family");
        child("4", "PS-1", "institution=Starlight\nreason=No family");
        child("5", "PS-1", "institution=CCI-10\nreason=No family");

        SchemaMigration.migrate(connection);

        assertThat(lives("1")).isNull();
        assertThat(one("select count(*) from case_share where case_id = '1'")).isEqualTo("0");
        assertThat(lives("2")).isEqualTo("CCI-2");
        assertThat(lives("3")).isEqualTo("CCI-4");
        assertThat(lives("4")).isNull();
        assertThat(lives("5")).isEqualTo("CCI-10");
    }

    @Test
    void identifiersAndNamesAreNoPatterns() throws SQLException {
        home("CCI_1", "Home _f one");
        home("CCI-8", "%");
        child("1", "PS-1", "institution=CCI-1\nreason=No family");
        child("2", "PS-1", "institution=Home of one\nreason=No family");
        child("3", "PS-1", "institution=A home that nobody knows\nreason=No family");

        SchemaMigration.migrate(connection);

        assertThat(lives("1")).isEqualTo("CCI-1");
        assertThat(lives("2")).isEqualTo("CCI-1");
        assertThat(lives("3")).isNull();
    }
}
