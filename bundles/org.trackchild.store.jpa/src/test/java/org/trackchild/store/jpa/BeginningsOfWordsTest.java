package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words are looked for by their beginning, in a database in the order of a language. */
class BeginningsOfWordsTest {

    private static final String SERVER = System.getProperty("store.postgresql", "");

    private NewDatabase database;

    @BeforeEach
    void make() throws SQLException {
        assumeTrue(!SERVER.isEmpty(), "needs a PostgreSQL server: -Dstore.postgresql=ADDRESS");
        database = NewDatabase.onPostgresql(SERVER);
    }

    @AfterEach
    void drop() throws SQLException {
        if (database != null) {
            database.drop();
        }
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            // the tables are empty, and reading all of an empty table is cheap
            statement.execute("set enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("explain " + sql)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    @Test
    void namesAreFoundInTheIndex() throws SQLException {
        assertThat(
                        plan(
                                "select distinct case_id from case_key"
                                        + " where name_key like '=ram%' and state = 'UP'"))
                .containsPattern("Index Cond: .*name_key.* ~>=~ '=ram'");
    }

    @Test
    void valuesOfOtherFieldsAreFoundInTheIndex() throws SQLException {
        assertThat(
                        plan(
                                "select case_id from case_field where field = 'tattoo'"
                                        + " and search_key like 'ram%' escape '!'"))
                .containsPattern("Index Cond: .*search_key.* ~>=~ 'ram'");
    }
}
