package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.CorrectionTable;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable.Photo;
import org.trackchild.vault.api.VaultProblem;
import org.trackchild.vault.core.CaseVault;

/** What is kept of a child in pictures and words cannot be read out of the database. */
class SealedRowsTest {

    /** Stands in everything that the test writes about the child, and nowhere else. */
    private static final String SECRET = "Zibeline क्षत्रिय";

    private static final Statement SAID =
            new Statement("tester", new OfficeId("PS-1"), Instant.ofEpochMilli(17), "");

    @TempDir private Path folder;

    private FreshStore fresh;

    private JpaStore store;

    private CaseId of;

    private CaseId other;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        store = fresh.store;
        of = enter();
        other = enter();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private CaseId enter() {
        return store.write(
                Samples.SYSTEM,
                tx -> Samples.insert(tx, CaseKind.FOUND, "CCI-1", "UP-LUCKNOW").id());
    }

    private static byte[] bytes(String what) {
        return (what + " " + SECRET).getBytes(StandardCharsets.UTF_8);
    }

    /** Everything of a case that is sealed, as it is read. */
    private record Kept(
            Photo photo,
            byte[] attachment,
            List<Note> notes,
            List<Sighting> sightings,
            List<Order> orders,
            List<CaseForm> forms,
            List<CorrectionTable.Kept> corrections) {}

    private final UUID picture = CaseId.drawUuid();

    private final UUID paper = CaseId.drawUuid();

    private void fill(CaseId id, UUID picture, UUID paper) {
        store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.photos()
                            .insert(
                                    new Photo(picture, id, bytes("jpeg"), 10, 20),
                                    new PhotoMark("1", 0, 0, false));
                    tx.attachments()
                            .insert(
                                    new Attachment(
                                            paper,
                                            id,
                                            new Attachment.Content(
                                                    AttachmentKind.PDF, "A paper", true, 9),
                                            SAID,
                                            Optional.empty()),
                                    bytes("%PDF"));
                    tx.notes()
                            .insert(
                                    new Note(
                                            CaseId.drawUuid(),
                                            id,
                                            new Note.Content(SECRET, true, Optional.empty()),
                                            SAID));
                    tx.sightings()
                            .insert(
                                    new Sighting(
                                            CaseId.drawUuid(),
                                            id,
                                            new SightingReport(
                                                    SECRET + " saw",
                                                    SECRET + " phone",
                                                    LocalDate.of(2026, 3, 9),
                                                    null,
                                                    new Place(
                                                            "UP", "UP-LUCKNOW", SECRET + " place"),
                                                    SECRET + " what"),
                                            SAID,
                                            List.of()));
                    tx.orders().insert(order(id));
                    tx.forms().insert(form(id));
                    tx.corrections()
                            .insert(
                                    id,
                                    List.of(
                                            new CorrectionTable.Kept(
                                                    new FieldCorrection(
                                                            2, "name", SECRET, SECRET + " since"),
                                                    Set.of(),
                                                    Set.of())));
                    return null;
                });
    }

    private static Order order(CaseId id) {
        return new Order(
                CaseId.drawUuid(),
                id,
                new OrderDraft(
                        "place",
                        Map.of("reason", SECRET + "\nand more", "home", "CCI-1"),
                        LocalDate.of(2026, 3, 9),
                        Optional.empty()),
                SAID,
                Optional.empty(),
                Optional.empty());
    }

    private static CaseForm form(CaseId id) {
        return new CaseForm(
                CaseId.drawUuid(),
                id,
                new CaseForm.Content(
                        "sir",
                        Optional.empty(),
                        Map.of(
                                "caste", new FormAnswer(SECRET, FormAnswer.TYPED, 1),
                                "risk", new FormAnswer("none " + SECRET, FormAnswer.TYPED, 1))),
                new CaseForm.Progress(1, SAID, SAID),
                Optional.empty(),
                Optional.empty());
    }

    private Kept kept(JpaStore from) {
        return from.read(
                tx ->
                        new Kept(
                                tx.photos().find(picture).orElseThrow(),
                                tx.attachments().bytes(paper),
                                tx.notes().ofCase(of),
                                tx.sightings().ofCase(of),
                                tx.orders().ofCase(of),
                                tx.forms().ofCase(of),
                                tx.corrections().ofCase(of, 9)));
    }

    private static void allTold(Kept kept) {
        assertThat(kept.photo().jpeg()).isEqualTo(bytes("jpeg"));
        assertThat(kept.attachment()).isEqualTo(bytes("%PDF"));
        assertThat(kept.notes().get(0).content().text()).isEqualTo(SECRET);
        SightingReport seen = kept.sightings().get(0).report();
        assertThat(List.of(seen.seenBy(), seen.phone(), seen.place().text(), seen.what()))
                .containsExactly(
                        SECRET + " saw", SECRET + " phone", SECRET + " place", SECRET + " what");
        assertThat(kept.orders().get(0).content().particulars())
                .isEqualTo(Map.of("reason", SECRET + "\nand more", "home", "CCI-1"));
        assertThat(kept.forms().get(0).content().answers().get("risk").text())
                .isEqualTo("none " + SECRET);
        assertThat(kept.corrections().get(0).made())
                .isEqualTo(new FieldCorrection(2, "name", SECRET, SECRET + " since"));
    }

    /** Tables that have the words in some column, in clear. */
    private List<String> telling() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = fresh.connect()) {
            for (String table : tables(connection)) {
                try (var query = connection.createStatement();
                        ResultSet rows = query.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] blob = bytes(rows, i);
                            if (tells(blob)) {
                                found.add(table + "." + rows.getMetaData().getColumnName(i));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (type.equals("blob") || type.equals("bytea")) {
            byte[] blob = rows.getBytes(column);
            return blob == null ? new byte[0] : blob;
        }
        return String.valueOf(rows.getString(column)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean tells(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)
                .anyMatch(charset -> all.contains(as(charset)));
    }

    private static String as(Charset charset) {
        return new String("Zibeline".getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** Files of a backup of Derby that have the words anywhere. */
    private List<Path> tellingFiles(String name) throws SQLException, IOException {
        if (fresh.isOnPostgresql()) {
            return List.of();
        }
        Path backup = folder.resolve(name);
        try (Connection connection = fresh.connect();
                CallableStatement call =
                        connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            call.setString(1, backup.toString());
            call.execute();
        }
        try (Stream<Path> files = Files.walk(backup)) {
            List<Path> found = new ArrayList<>();
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                if (tells(Files.readAllBytes(each))) {
                    found.add(each);
                }
            }
            return found;
        }
    }

    @Test
    void whatIsWrittenIsReadAndNoByteOfItIsInTheDatabase() throws Exception {
        fill(of, picture, paper);
        allTold(kept(store));
        allTold(kept(fresh.reopen()));
        assertThat(telling()).isEmpty();
        assertThat(tellingFiles("backup")).isEmpty();
    }

    /** Puts the rows back as they were before there was a vault. */
    private void asBefore() throws SQLException {
        Kept clear = kept(store);
        try (Connection connection = fresh.connect()) {
            run(connection, "update case_photo set jpeg = ?", clear.photo().jpeg());
            run(connection, "update attachment_bytes set content = ?", clear.attachment());
            run(
                    connection,
                    "update case_note set sealed = null, content = ?",
                    clear.notes().get(0).content().text());
            run(
                    connection,
                    "update case_sighting set sealed = null, seen_by = ?, phone = ?, place = ?,"
                            + " what = ?",
                    SECRET + " saw",
                    SECRET + " phone",
                    SECRET + " place",
                    SECRET + " what");
            run(
                    connection,
                    "update case_order set sealed = null, particulars = ?",
                    TextMap.write(clear.orders().get(0).content().particulars()));
            for (Map.Entry<String, FormAnswer> each :
                    clear.forms().get(0).content().answers().entrySet()) {
                run(
                        connection,
                        "update form_answer set sealed = null, answer = ? where item = ?",
                        each.getValue().text(),
                        each.getKey());
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof byte[] blob) {
                    update.setBytes(i + 1, blob);
                } else {
                    update.setObject(i + 1, values[i]);
                }
            }
            update.executeUpdate();
        }
    }

    @Test
    void whatStoodInClearIsSealedAtTheFirstStartAndLeavesNoByte() throws Exception {
        fill(of, picture, paper);
        asBefore();
        assertThat(telling())
                .contains(columns("case_photo.jpeg"), columns("form_answer.answer"))
                .hasSize(10);
        JpaStore after = fresh.reopen();
        after.sealOldRows((what, done, all) -> {});
        allTold(kept(after));
        assertThat(telling()).isEmpty();
        // the log of before is there until it is written over
        assertThat(tellingFiles("backup"))
                .allMatch(file -> file.getParent().endsWith("log"), "is a file of the log");
        // a second start has nothing to do, and leaves what is sealed as it is
        List<String> told = new ArrayList<>();
        after.sealOldRows((what, done, all) -> told.add(what));
        assertThat(told).isEmpty();
        allTold(kept(after));
    }

    private String columns(String name) {
        return fresh.isOnPostgresql() ? name : name.toUpperCase(Locale.ROOT);
    }

    @Test
    void aSealingThatWasEndedGoesOnWhereItWas() throws Exception {
        List<UUID> pictures = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            UUID each = i == 0 ? picture : CaseId.drawUuid();
            pictures.add(each);
            store.write(
                    Samples.SYSTEM,
                    tx -> {
                        tx.photos()
                                .insert(
                                        new Photo(each, of, bytes("jpeg"), 10, 20),
                                        new PhotoMark("1", 0, 0, false));
                        return null;
                    });
        }
        try (Connection connection = fresh.connect()) {
            run(connection, "update case_photo set jpeg = ?", bytes("jpeg"));
        }
        List<String> told = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                fresh.reopen()
                                        .sealOldRows(
                                                (what, done, all) -> {
                                                    told.add(done + " of " + all);
                                                    if (done == 50) {
                                                        throw new IllegalStateException("ended");
                                                    }
                                                }))
                .hasMessage("ended");
        fresh.reopen().sealOldRows((what, done, all) -> told.add(done + " of " + all));
        assertThat(told)
                .containsExactly("0 of 120", "50 of 120", "0 of 70", "50 of 70", "70 of 70");
        for (UUID each : pictures) {
            assertThat(store.<byte[]>read(tx -> tx.photos().find(each).orElseThrow().jpeg()))
                    .isEqualTo(bytes("jpeg"));
        }
        assertThat(telling()).isEmpty();
    }

    private static void refused(VaultProblem problem, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(problem));
    }

    @Test
    void whatIsMovedToAnotherCaseDoesNotOpenThere() throws Exception {
        UUID theirs = CaseId.drawUuid();
        fill(of, picture, paper);
        fill(other, theirs, CaseId.drawUuid());
        fresh.tamper(
                "update case_photo set jpeg = (select p.jpeg from case_photo p where p.id = '%s')"
                                .formatted(theirs)
                        + " where id = '%s'".formatted(picture));
        refused(VaultProblem.SEAL_BROKEN, () -> store.read(tx -> tx.photos().find(picture)));
        fresh.tamper("update case_note set case_id = '%s'".formatted(of));
        refused(VaultProblem.SEAL_BROKEN, () -> store.read(tx -> tx.notes().ofCase(of)));
    }

    @Test
    void whatWasSignedAndAlteredIsNoLongerIntactAndTheRestIsRead() throws Exception {
        fill(of, picture, paper);
        fill(other, CaseId.drawUuid(), CaseId.drawUuid());
        Order mine = kept(store).orders().get(0);
        UUID theirs = store.read(tx -> tx.orders().ofCase(other).get(0).id());
        store.write(
                Samples.SYSTEM,
                tx ->
                        tx.orders()
                                .sign(
                                        mine.id(),
                                        new Order.Signature(
                                                "1",
                                                "member",
                                                new OfficeId("CWC-1"),
                                                Role.COMMITTEE_MEMBER,
                                                Instant.ofEpochMilli(23),
                                                "00ff")));
        fresh.tamper(
                "update case_order set sealed = (select o.sealed from case_order o where o.id ="
                        + " '%s') where id = '%s'".formatted(theirs, mine.id()));
        Order altered = kept(store).orders().get(0);
        assertThat(altered.content().particulars()).isEmpty();
        assertThat(altered.isIntact()).isFalse();
    }

    @Test
    void aCopyOfTheRegisterWithoutItsVaultTellsNothing() throws Exception {
        fill(of, picture, paper);
        assertThat(store.hasItsVault()).isTrue();
        JpaStore copy = fresh.reopenWith(TestVault.make());
        assertThat(copy.hasItsVault()).isFalse();
        refused(VaultProblem.KEY_MISSING, () -> copy.read(tx -> tx.photos().find(picture)));
        refused(VaultProblem.KEY_MISSING, () -> copy.read(tx -> tx.attachments().bytes(paper)));
        refused(VaultProblem.KEY_MISSING, () -> copy.read(tx -> tx.notes().ofCase(of)));
        refused(VaultProblem.KEY_MISSING, () -> copy.read(tx -> tx.sightings().ofCase(of)));
        refused(VaultProblem.KEY_MISSING, () -> copy.read(tx -> tx.orders().ofCase(of)));
        refused(VaultProblem.KEY_MISSING, () -> copy.read(tx -> tx.forms().ofCase(of)));
    }

    @Test
    void nobodyReadsWhatHasNoKeyAnyMore() throws Exception {
        CaseVault vault = TestVault.make();
        store = fresh.reopenWith(vault);
        fill(of, picture, paper);
        allTold(kept(store));
        vault.destroy(of);
        refused(VaultProblem.KEY_DESTROYED, () -> store.read(tx -> tx.photos().find(picture)));
        refused(VaultProblem.KEY_DESTROYED, () -> store.read(tx -> tx.forms().ofCase(of)));
        assertThat(new JpaJournal(store).verify(1, Long.MAX_VALUE, number -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void oneCaseThatCannotBeOpenedHidesNoList() throws Exception {
        CaseVault vault = TestVault.make();
        store = fresh.reopenWith(vault);
        fill(of, picture, paper);
        fill(other, CaseId.drawUuid(), CaseId.drawUuid());
        vault.destroy(of);
        List<Order> orders = store.read(tx -> tx.orders().ofCases(List.of(of, other)));
        assertThat(orders)
                .extracting(each -> each.content().particulars().isEmpty())
                .containsExactlyInAnyOrder(true, false);
        List<CaseForm> forms = store.read(tx -> tx.forms().ofCases(List.of(of, other)));
        assertThat(forms)
                .extracting(each -> each.content().answers().get("risk").text().isEmpty())
                .containsExactlyInAnyOrder(true, false);
        // whoever opens the one is told why
        refused(VaultProblem.KEY_DESTROYED, () -> store.read(tx -> tx.orders().ofCase(of)));
        UUID mine = orders.stream().filter(each -> each.of().equals(of)).findAny().get().id();
        refused(VaultProblem.KEY_DESTROYED, () -> store.read(tx -> tx.orders().find(mine)));
    }
}
