package org.trackchild.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Subject;

/**
 * PostgreSQL with pg_trgm, what a developer would build who has a table and an afternoon: names
 * alike by their trigrams, of the same sex and about the same age. The server is started by the
 * benchmark; the environment variable {@code BENCH_POSTGRESQL} tells its JDBC address.
 */
abstract class TrigramPeer implements Peer {

    private static final String AGE_AND_SEX =
            " AND (sex = ? OR sex = '' OR ? = '')" + " AND (born BETWEEN ? AND ? OR born IS NULL)";

    private Connection connection;
    private String version;

    /**
     * How alike names are.
     *
     * @param value an expression: the more the liker
     * @param filter a condition: which records are looked at for their names
     * @param names the parameters of the value, and again those of the filter
     */
    record Likeness(String value, String filter, List<String> names) {

        /** To the name of the child. */
        static Likeness ofChild(PlainRecord.PlainNames names) {
            return new Likeness("similarity(name, ?)", "name % ?", List.of(names.ofChild()));
        }
    }

    /** What is asked of the names of a record; a name that is not told must not be asked for. */
    abstract Likeness likeness(PlainRecord.PlainNames names);

    /** The product with its version. */
    String product() {
        return "PostgreSQL %s with pg_trgm, GIN indexes".formatted(version);
    }

    @Override
    public void open(Path folder, Geography geography) throws IOException {
        String address = System.getenv("BENCH_POSTGRESQL");
        if (address == null) {
            throw new IOException("no PostgreSQL: set BENCH_POSTGRESQL to a JDBC address");
        }
        try {
            connection = DriverManager.getConnection(address);
            version = connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
            execute(
                    "DROP TABLE IF EXISTS found",
                    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                    "CREATE TABLE found (id text, name text NOT NULL, father text NOT NULL,"
                            + " sex text NOT NULL, born integer)");
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private void execute(String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Override
    public void add(List<Subject> found) throws IOException {
        List<String> lines =
                found.parallelStream().map(PlainRecord::of).map(TrigramPeer::line).toList();
        try {
            CopyIn copy =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY found FROM STDIN");
            for (String line : lines) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    /** A line of COPY; names and codes hold neither tabs nor backslashes. */
    private static String line(PlainRecord record) {
        OptionalInt born = record.born();
        return String.join(
                        "\t",
                        record.id(),
                        record.names().ofChild(),
                        record.names().father(),
                        record.sex(),
                        born.isPresent() ? Integer.toString(born.getAsInt()) : "\\N")
                + "\n";
    }

    @Override
    public void ready() throws IOException {
        try {
            execute(
                    "CREATE INDEX ON found USING gin (name gin_trgm_ops)",
                    "CREATE INDEX ON found USING gin (father gin_trgm_ops)",
                    "VACUUM ANALYZE found");
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public List<Answer> ask(Subject missing, int limit) throws IOException {
        PlainRecord record = PlainRecord.of(missing);
        Likeness likeness = likeness(record.names());
        String question =
                "SELECT id, "
                        + likeness.value()
                        + " AS likeness FROM found WHERE "
                        + likeness.filter()
                        + AGE_AND_SEX
                        + " ORDER BY likeness DESC, abs(born - ?) LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            int at = 1;
            for (int i = 0; i < 2; i++) {
                for (String name : likeness.names()) {
                    statement.setString(at++, name);
                }
            }
            statement.setString(at++, record.sex());
            statement.setString(at++, record.sex());
            int born = record.born().orElse(0);
            int tolerance =
                    record.born().isPresent() ? PlainRecord.AGE_TOLERANCE_DAYS : Integer.MAX_VALUE;
            statement.setInt(at++, born - tolerance);
            statement.setInt(at++, born + tolerance);
            statement.setInt(at++, born);
            statement.setInt(at, limit);
            List<Answer> answers = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    answers.add(new Answer(found.getString(1), found.getDouble(2)));
                }
            }
            return answers;
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public long diskBytes() throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('found')")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public boolean tellsProbability() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }
}
