package org.trackchild.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;
import org.trackchild.journal.api.chain.JournalKey;
import org.trackchild.journal.api.chain.StoredEntry;
import org.trackchild.journal.api.witness.WitnessFolder;

class AuditCommandTest {

    private static final int ENTRIES = 3_000;

    @TempDir private Path temporary;

    private Path data;

    private String url;

    private JournalChain chain;

    private JournalHead head = new JournalHead(0, JournalEntry.START);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final AuditCommand command =
            new AuditCommand(
                    new PrintStream(printed, true, StandardCharsets.UTF_8),
                    new PrintStream(printed, true, StandardCharsets.UTF_8));

    @BeforeEach
    void writeARegister() throws Exception {
        data = Files.createDirectory(temporary.resolve("data folder"));
        Path database = Files.createDirectories(data.resolve("data/derby")).resolve("trackchild");
        url = "jdbc:derby:" + database;
        chain = new JournalChain(JournalKey.load(data.resolve(JournalKey.FILE), true));
        try (Connection connection = DriverManager.getConnection(url + ";create=true");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table journal (entry_number bigint not null primary key, written_at"
                            + " bigint not null, actor varchar(100) not null, office varchar(60)"
                            + " not null, action varchar(40) not null, subject_type varchar(20) not"
                            + " null, subject_id varchar(100) not null, detail varchar(2000) not"
                            + " null, hash varchar(64) not null)");
            statement.execute(
                    "create table journal_head (id int not null primary key, entry_number bigint"
                            + " not null, hash varchar(64) not null)");
            statement.execute("insert into journal_head values (1, 0, '')");
            write(connection, ENTRIES);
        }
        witness(head);
    }

    @AfterEach
    void end() throws SQLException {
        close();
    }

    private void close() throws SQLException {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException ended) {
            // 08006: it was open; 08003, XJ004: it was not
            assertThat(ended.getSQLState()).isIn("08006", "08003", "XJ004");
        }
    }

    private void witness(JournalHead seen) throws IOException {
        try (WitnessFolder folder =
                new WitnessFolder(
                        data.resolve(WitnessFolder.NAME), chain, InstantSource.system())) {
            folder.found(seen);
        }
    }

    private void write(Connection connection, int entries) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement note =
                        connection.prepareStatement(
                                "update journal_head set entry_number = ?, hash = ?")) {
            for (int i = 0; i < entries; i++) {
                StoredEntry entry =
                        new StoredEntry(
                                head.number() + 1,
                                1_800_000_000_000L + i,
                                "user-" + i % 7,
                                i % 3 == 0 ? "" : "थाना-" + i % 5,
                                "case_read",
                                "case",
                                "synthetic-" + i,
                                "version=" + i,
                                null);
                head = new JournalHead(entry.number(), chain.hasher().hash(head.hash(), entry));
                insert.setLong(1, entry.number());
                insert.setLong(2, entry.at());
                insert.setString(3, entry.actor());
                insert.setString(4, entry.office());
                insert.setString(5, entry.action());
                insert.setString(6, entry.subjectType());
                insert.setString(7, entry.subjectId());
                insert.setString(8, entry.detail());
                insert.setString(9, head.hash());
                insert.executeUpdate();
            }
            note.setLong(1, head.number());
            note.setString(2, head.hash());
            note.executeUpdate();
        }
        connection.commit();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
        close();
    }

    private int audit(String action, Path folder, String... more) {
        printed.reset();
        return command.run(
                Stream.concat(Stream.of(action, "--data", folder.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** All that can be seen of a folder: names, contents, times. */
    private static Map<String, String> digest(Path folder) throws Exception {
        Map<String, String> all = new TreeMap<>();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.toList()) {
                String content =
                        Files.isDirectory(each)
                                ? "folder"
                                : HexFormat.of().formatHex(sha.digest(Files.readAllBytes(each)));
                all.put(
                        folder.relativize(each).toString(),
                        content + ' ' + Files.getLastModifiedTime(each));
            }
        }
        return all;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void aSoundJournalIsSoundAndNothingInTheFolderChanges() throws Exception {
        close();
        Map<String, String> before = digest(data);
        assertThat(audit("verify", data)).as(printed()).isZero();
        assertThat(printed())
                .contains("The journal is sound: 3,000 entries checked.")
                .contains("Witnessed up to entry 3,000");
        assertThat(audit("verify", data, "--from", "10", "--to", "20")).isZero();
        assertThat(printed()).contains("sound: 11 entries checked");
        assertThat(digest(data)).isEqualTo(before);
    }

    /** What was committed is in the log of the database, and its pages are as they were. */
    @Test
    void aFolderAsACrashHasLeftItIsReadAsIfItHadBeenOpened() throws Exception {
        close();
        Path copy = temporary.resolve("copy");
        try (Connection connection = DriverManager.getConnection(url)) {
            write(connection, 700);
            witness(head);
            copy(data, copy);
        }
        Map<String, String> before = digest(copy);
        assertThat(audit("verify", copy)).as(printed()).isZero();
        assertThat(printed()).contains("The journal is sound: 3,700 entries checked.");
        assertThat(digest(copy)).isEqualTo(before);
    }

    @Test
    void whatWasAlteredOrCutOffIsNamed() throws Exception {
        tamper("update journal set detail = 'version=1000' where entry_number = 41");
        assertThat(audit("verify", data)).isEqualTo(3);
        assertThat(printed()).contains("BROKEN at entry 41: entry does not fit its hash");
        assertThat(audit("verify", data, "--from", "42")).as(printed()).isZero();
    }

    @Test
    void anEndThatWasCutOffIsNamedUntilSomebodySaysThatItWasOnPurpose() throws Exception {
        tamper("delete from journal where entry_number > 2900");
        tamper(
                "update journal_head set entry_number = 2900, hash = (select hash from journal"
                        + " where entry_number = 2900)");
        assertThat(audit("verify", data)).isEqualTo(3);
        assertThat(printed())
                .contains("BROKEN at entry 2901")
                .contains("the journal ends at 2900, and 3000 was witnessed");

        assertThat(audit("restored", data, "--by", "asha devi")).isEqualTo(2);
        assertThat(audit("restored", data, "--by", "asha")).as(printed()).isZero();
        assertThat(printed()).contains("as asha said");
        assertThat(audit("verify", data)).isZero();
        assertThat(printed()).contains("Replaced by an older journal, as asha said");
        assertThat(audit("restored", data, "--by", "asha")).isZero();
        assertThat(printed()).contains("nothing was written down");
    }

    @Test
    void aBrokenChainIsNotCalledRestored() throws Exception {
        tamper("delete from journal where entry_number = 7");
        assertThat(audit("restored", data, "--by", "asha")).isEqualTo(3);
        assertThat(printed()).contains("entry 7");
    }

    @Test
    void aJournalWithoutItsWitnessIsNotCalledSoundWithoutAWord() throws Exception {
        close();
        try (Stream<Path> files = Files.list(data.resolve(WitnessFolder.NAME))) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        assertThat(audit("verify", data)).isEqualTo(5);
        assertThat(printed()).contains("There is no witness");
    }

    @Test
    void whatCannotBeReadIsAnotherMatter() throws Exception {
        close();
        Path key = data.resolve(JournalKey.FILE);
        Path aside = data.resolve("aside");
        Files.move(key, aside);
        assertThat(audit("verify", data)).isEqualTo(4);
        assertThat(printed()).contains("its key is not there");
        Files.writeString(key, "no key");
        assertThat(audit("verify", data)).isEqualTo(4);
        Files.delete(key);
        Files.move(aside, key);
        Files.delete(data.resolve("data/derby/trackchild/service.properties"));
        assertThat(audit("verify", data)).isEqualTo(4);
        assertThat(printed()).contains("there is no database in");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() throws Exception {
        Files.createDirectories(data.resolve("etc"));
        Files.writeString(
                data.resolve("etc/org.ops4j.datasource-trackchild.cfg"),
                """
                osgi.jdbc.driver.name = PostgreSQL JDBC Driver
                serverName = 127.0.0.1
                portNumber = 1
                databaseName = trackchild
                user = trackchild
                password = very-secret
                """);
        assertThat(audit("verify", data)).isEqualTo(4);
        assertThat(printed()).contains("127.0.0.1").doesNotContain("very-secret");
    }

    @Test
    void wrongUseIsNamed() {
        assertThat(command.run()).isEqualTo(2);
        assertThat(command.run("verify")).isEqualTo(2);
        assertThat(audit("fly", data)).isEqualTo(2);
        assertThat(audit("verify", data, "--from", "0")).isEqualTo(2);
        assertThat(audit("verify", data, "--from", "x")).isEqualTo(2);
        assertThat(audit("verify", data, "--from", "5", "--to", "3")).isEqualTo(2);
        assertThat(audit("verify", data, "--fast")).isEqualTo(2);
        assertThat(audit("verify", data, "--to")).isEqualTo(2);
        assertThat(audit("restored", data)).isEqualTo(2);
    }
}
