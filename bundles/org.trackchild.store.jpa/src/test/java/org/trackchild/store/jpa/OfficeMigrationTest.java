package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A directory from before offices were kept: each had one line of contact. */
class OfficeMigrationTest {

    private static final List<String> COLUMNS =
            List.of(
                    "hours",
                    "hours_words",
                    "languages",
                    "places",
                    "lowest_age",
                    "highest_age",
                    "sexes",
                    "disability",
                    "latitude",
                    "longitude",
                    "accuracy",
                    "parent",
                    "licence",
                    "licence_until",
                    "first_day",
                    "address_hidden",
                    "entry_version",
                    "verified_at",
                    "verified_by",
                    "last_day",
                    "closed_reason",
                    "successor",
                    "code_source",
                    "code_reference");

    private Connection connection;

    @Test
    void theLineOfAnOfficeBecomesOneContactAndHomesAreHidden() throws SQLException {
        try (Connection opened =
                DriverManager.getConnection(
                        "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true")) {
            connection = opened;
            SchemaMigration.migrate(connection);
            goBack();
            insert("CCI-1", "childrens_home", "1 Synthetic Road");
            insert("DCPU-1", "dcpu", "");
            SchemaMigration.migrate(connection);
            assertThat(one("select contact from office_contact where office = 'CCI-1'"))
                    .isEqualTo("1 Synthetic Road");
            assertThat(one("select count(*) from office_contact")).isEqualTo("1");
            assertThat(one("select address_hidden from office where id = 'CCI-1'"))
                    .isEqualTo("true");
            assertThat(one("select address_hidden from office where id = 'DCPU-1'"))
                    .isEqualTo("false");
            assertThat(one("select entry_version from office where id = 'DCPU-1'")).isEqualTo("1");
            connection.rollback();
        }
    }

    /** A mark that was set while nobody outside could read it is no decision to tell everybody. */
    @Test
    void whatMayBeAPersonsIsNoLongerMarkedForThePublic() throws SQLException {
        try (Connection opened =
                DriverManager.getConnection(
                        "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true")) {
            connection = opened;
            SchemaMigration.migrate(connection);
            insert("PS-1", "police_station");
            insert("NGO-1", "ngo");
            for (String office : List.of("PS-1", "NGO-1")) {
                for (String kind : List.of("telephone", "mobile", "email", "address")) {
                    TestRows.insert(
                            connection,
                            "office_contact",
                            Map.of(
                                    "id",
                                    office + kind,
                                    "office",
                                    office,
                                    "place_in_list",
                                    0,
                                    "contact_kind",
                                    kind,
                                    "contact",
                                    "synthetic",
                                    "is_public",
                                    true));
                }
            }
            run(
                    "delete from databasechangelog"
                            + " where id = 'marks from before there were public readers'");
            SchemaMigration.migrate(connection);
            assertThat(one("select count(*) from office_contact where is_public")).isEqualTo("3");
            assertThat(
                            one(
                                    "select count(*) from office_contact where is_public"
                                            + " and office = 'PS-1'"
                                            + " and contact_kind in ('telephone', 'address')"))
                    .isEqualTo("2");
            // and what somebody marks from now on stays
            run("update office_contact set is_public = true");
            SchemaMigration.migrate(connection);
            assertThat(one("select count(*) from office_contact where is_public")).isEqualTo("8");
            connection.rollback();
        }
    }

    private void insert(String id, String type) throws SQLException {
        TestRows.insert(connection, "office", Map.of("id", id, "office_type", type));
    }

    private void goBack() throws SQLException {
        run("drop table office_change");
        run("drop table office_act");
        run("drop table office_contact");
        run("drop sequence office_number_next restrict");
        run("drop index office_parent");
        run("alter table office drop constraint office_code");
        for (String column : COLUMNS) {
            run("alter table office drop column " + column);
        }
        run("alter table office add column contact varchar(1000) not null default ''");
        run("delete from databasechangelog where id = 'offices that are kept'");
        run("update databasechangelog set tag = 'older'");
    }

    private void insert(String id, String type, String contact) throws SQLException {
        TestRows.insert(
                connection, "office", Map.of("id", id, "office_type", type, "contact", contact));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
