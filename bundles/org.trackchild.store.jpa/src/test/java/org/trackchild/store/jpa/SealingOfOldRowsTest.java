package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable.Photo;
import org.trackchild.vault.api.VaultProblem;
import org.trackchild.vault.core.CaseVault;

/** What is sealed at the first start is sealed once, whoever is ended or meets another. */
class SealingOfOldRowsTest {

    private static final String WORDS = "seen at the station";

    private static final byte[] JPEG = "a picture".getBytes(StandardCharsets.UTF_8);

    private final UUID picture = CaseId.drawUuid();

    private FreshStore fresh;

    private JpaStore store;

    private CaseId of;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        store = fresh.store;
        of =
                store.write(
                        Samples.SYSTEM,
                        tx -> Samples.insert(tx, CaseKind.FOUND, "CCI-1", "UP-LUCKNOW").id());
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static Statement said() {
        return new Statement("tester", new OfficeId("PS-1"), Instant.ofEpochMilli(17), "");
    }

    /** A note and a photograph as they stood before there was a vault. */
    private void fillInClear() throws SQLException {
        store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.photos()
                            .insert(
                                    new Photo(picture, of, JPEG, 10, 20),
                                    new PhotoMark("1", 0, 0, false));
                    tx.notes()
                            .insert(
                                    new Note(
                                            CaseId.drawUuid(),
                                            of,
                                            new Note.Content(WORDS, true, Optional.empty()),
                                            said()));
                    return null;
                });
        fresh.tamper("update case_note set sealed = null, content = '" + WORDS + "'");
        update("update case_photo set jpeg = ?", JPEG);
    }

    private void update(String sql, byte[] value) throws SQLException {
        try (Connection connection = fresh.connect();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, value);
            update.executeUpdate();
        }
    }

    private void allIsRead() {
        assertThat(store.<byte[]>read(tx -> tx.photos().find(picture).orElseThrow().jpeg()))
                .isEqualTo(JPEG);
        assertThat(store.<String>read(tx -> tx.notes().ofCase(of).get(0).content().text()))
                .isEqualTo(WORDS);
    }

    @Test
    void twoNodesThatStartTogetherSealOnce() throws Exception {
        fillInClear();
        List<String> nested = new ArrayList<>();
        // the other begins and ends while this one is before its first row
        store.sealOldRows(
                (what, done, all) -> {
                    if (nested.isEmpty()) {
                        nested.add(what);
                        store.sealOldRows((other, so, far) -> nested.add(other));
                    }
                });
        assertThat(nested).contains("rows of case_note");
        allIsRead();
    }

    @Test
    void whatIsSealedStaysAsItIsWhenTheProgressIsLost() throws Exception {
        fillInClear();
        store.sealOldRows((what, done, all) -> {});
        fresh.tamper("delete from sealing_progress");
        store.sealOldRows((what, done, all) -> {});
        allIsRead();
    }

    @Test
    void aMachineWithAVaultOfItsOwnSealsNothing() throws Exception {
        CaseVault first = TestVault.make();
        CaseVault second = TestVault.make();
        fillInClear();
        fresh.startWith(first);
        store = fresh.reopenWith(first);
        allIsRead();
        update("update case_photo set jpeg = ?", JPEG);
        fresh.tamper("delete from sealing_progress");

        JpaStore other = fresh.startWith(second);
        assertThat(second.trouble()).contains(VaultProblem.OTHER_VAULT);
        assertThat(bytesOfPicture()).isEqualTo(JPEG);
        assertThatThrownBy(
                        () ->
                                other.write(
                                        Samples.SYSTEM,
                                        tx -> {
                                            tx.notes()
                                                    .insert(
                                                            new Note(
                                                                    CaseId.drawUuid(),
                                                                    of,
                                                                    new Note.Content(
                                                                            WORDS,
                                                                            true,
                                                                            Optional.empty()),
                                                                    said()));
                                            return null;
                                        }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problems().get(0).code())
                                        .isEqualTo(VaultProblem.OTHER_VAULT));

        fresh.startWith(first);
        assertThat(first.trouble()).isEmpty();
        assertThat(bytesOfPicture()).isNotEqualTo(JPEG);
        allIsRead();
    }

    private byte[] bytesOfPicture() throws SQLException {
        try (Connection connection = fresh.connect();
                java.sql.Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select jpeg from case_photo")) {
            row.next();
            return row.getBytes(1);
        }
    }

    @Test
    void aBatchEndsBeforeItsFilesFillTheMemory() throws Exception {
        byte[] paper = new byte[5 << 20];
        for (int each = 0; each < 9; each++) {
            store.write(
                    Samples.SYSTEM,
                    tx -> {
                        tx.attachments()
                                .insert(
                                        new Attachment(
                                                CaseId.drawUuid(),
                                                of,
                                                new Attachment.Content(
                                                        AttachmentKind.PDF, "A paper", true, 9),
                                                said(),
                                                Optional.empty()),
                                        paper);
                        return null;
                    });
        }
        update("update attachment_bytes set content = ?", paper);
        List<String> told = new ArrayList<>();
        store.sealOldRows((what, done, all) -> told.add(done + " of " + all));
        assertThat(told).containsExactly("0 of 9", "4 of 9", "8 of 9", "9 of 9");
    }

    @Test
    void whoeverIsEndedBeforeTheTableIsWrittenAnewWritesItAtTheNextStart() throws Exception {
        fillInClear();
        assertThatThrownBy(
                        () ->
                                fresh.through(
                                        connection -> watched(connection, this::endedAtNewTable),
                                        other -> other.sealOldRows((what, done, all) -> {})))
                .hasStackTraceContaining("ended here");
        List<String> said = new ArrayList<>();
        fresh.through(
                connection -> watched(connection, said::add),
                other -> other.sealOldRows((what, done, all) -> {}));
        assertThat(said)
                .anyMatch(sql -> writesAnew(sql, "case_photo"))
                .anyMatch(sql -> writesAnew(sql, "case_note"));
        allIsRead();
        said.clear();
        fresh.through(
                connection -> watched(connection, said::add),
                other -> other.sealOldRows((what, done, all) -> {}));
        assertThat(said).noneMatch(sql -> writesAnew(sql, "case_photo"));
    }

    private static boolean writesAnew(String sql, String table) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return (lower.startsWith("vacuum full") || lower.contains("compress_table"))
                && lower.contains(table);
    }

    private void endedAtNewTable(String sql) {
        if (writesAnew(sql, "case_photo")) {
            throw new IllegalStateException("ended here");
        }
    }

    /** A connection whose statements are told before they run. */
    private static Connection watched(Connection connection, Consumer<String> told) {
        return proxy(
                Connection.class,
                connection,
                (method, result) ->
                        method.equals("createStatement")
                                ? proxy(
                                        java.sql.Statement.class,
                                        (java.sql.Statement) result,
                                        (name, nothing) -> nothing,
                                        told)
                                : result,
                text -> {});
    }

    /** Changes what a method returns. */
    @FunctionalInterface
    private interface Change {

        Object of(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Change change, Consumer<String> told) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            if (method.getName().equals("execute")) {
                                told.accept(String.valueOf(arguments[0]));
                            }
                            try {
                                return change.of(method.getName(), method.invoke(real, arguments));
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }));
    }
}
