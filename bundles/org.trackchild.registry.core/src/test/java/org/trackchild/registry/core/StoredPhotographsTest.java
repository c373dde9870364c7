package org.trackchild.registry.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Photograph;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.Step;

/** Restricted photographs, on every way on which they could leave the register. */
class StoredPhotographsTest extends ExtraFieldsFixture {

    private StoredPhotographs photographs;

    private CaseId missing;

    private UUID photo;

    @BeforeEach
    void add() throws Exception {
        photographs = new StoredPhotographs(register.store, register.desk, register.fields);
        missing = register.enter(CaseKind.MISSING, "PS-A");
        photo = add(POLICE, missing, 1);
    }

    private UUID add(Caller caller, CaseId to, int portrait) throws Exception {
        return registry.addPhoto(caller, to, Portrait.jpeg(Portrait.of(portrait), .9f));
    }

    private List<String> looked(CaseId of) {
        return register.entries("case", of, JournalAction.PHOTO_READ).stream()
                .map(JournalEntry::detail)
                .toList();
    }

    private static String refused(Runnable asked) {
        return Register.refusal(asked);
    }

    @Test
    void nothingIsMadeOfThePictureOfWhoMayAddNone() {
        assertThat(
                        refused(
                                () ->
                                        registry.addPhoto(
                                                Register.officer("PS-9"),
                                                missing,
                                                "no picture".getBytes(UTF_8))))
                .isEqualTo("NO_SUCH_CASE");
    }

    @Test
    void aRestrictedOneIsGivenForAReasonOfTheListAlone() {
        assertThat(photographs.open(POLICE, missing, photo, "")).isNotEmpty();
        photographs.restrict(POLICE, missing, photo, "  Her injuries are seen ");

        assertThat(refused(() -> photographs.open(POLICE, missing, photo, " ")))
                .isEqualTo("PHOTO_RESTRICTED");
        assertThat(refused(() -> photographs.open(POLICE, missing, photo, "curious")))
                .isEqualTo("UNKNOWN_CODE");
        assertThat(photographs.open(POLICE, missing, photo, "Inquiry or investigation"))
                .isNotEmpty();

        assertThat(looked(missing))
                .containsExactlyInAnyOrder("photo=" + photo, "photo=" + photo + ";why=inquiry");
        assertThat(register.entries("case", missing, JournalAction.PHOTO_RESTRICTED))
                .extracting(JournalEntry::detail)
                .containsExactly("photo=" + photo);
        assertThat(registry.read(POLICE, missing).photos())
                .containsExactly(new Photograph(photo, true));
        assertThat(photographs.restrictions(POLICE, missing).get(photo).reason())
                .isEqualTo("Her injuries are seen");
    }

    @Test
    void whoRestrictsAndWhoTakesItBackSaysWhy() throws Exception {
        UUID other = add(POLICE, missing, 2);
        assertThat(refused(() -> photographs.restrict(POLICE, missing, photo, " ")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(refused(() -> photographs.release(POLICE, missing, photo, "Why not")))
                .isEqualTo("NOT_RESTRICTED");
        photographs.restrict(POLICE, missing, photo, "Her injuries are seen");
        assertThat(refused(() -> photographs.restrict(POLICE, missing, photo, "Again")))
                .isEqualTo("RESTRICTED_BEFORE");
        assertThat(photographs.open(POLICE, missing, other, "")).isNotEmpty();

        photographs.release(POLICE, missing, photo, "It was another one");

        assertThat(photographs.open(POLICE, missing, photo, "")).isNotEmpty();
        assertThat(photographs.restrictions(POLICE, missing)).isEmpty();
        photographs.restrict(POLICE, missing, photo, "It was this one");
        assertThat(register.entries("case", missing, JournalAction.PHOTO_RESTRICTED)).hasSize(2);
        assertThat(register.entries("case", missing, JournalAction.PHOTO_RELEASED)).hasSize(1);
    }

    @Test
    void whoMayChangeTheCaseRestrictsAndWhoMayReadItLooks() {
        Caller stranger = Register.officer("PS-B");
        assertThat(refused(() -> photographs.restrict(stranger, missing, photo, "Mine")))
                .isEqualTo("NO_SUCH_CASE");
        register.store.write(
                POLICE,
                tx -> {
                    tx.cases().share(missing, new OfficeId("PS-B"));
                    return missing;
                });
        assertThat(refused(() -> photographs.restrict(stranger, missing, photo, "Mine")))
                .isEqualTo("NOT_ALLOWED");
        photographs.restrict(POLICE, missing, photo, "Her injuries are seen");
        assertThat(refused(() -> photographs.release(stranger, missing, photo, "Mine")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(photographs.open(stranger, missing, photo, "casework")).isNotEmpty();
        CaseId other = register.enter(CaseKind.MISSING, "PS-B");
        assertThat(refused(() -> photographs.open(stranger, other, photo, "casework")))
                .isEqualTo("NO_SUCH_PHOTO");
    }

    @Test
    void whatIsRestrictedAfterTheChildRanAwayIsSoInTheReportToo() throws Exception {
        CaseId found = register.enter(CaseKind.FOUND, "CCI-A");
        UUID portrait = add(HOME, found, 3);
        UUID other = add(HOME, found, 4);
        new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.of(TwoDistricts.home("PS-A"))),
                                register.desk,
                                register.fields),
                        register.fields)
                .make(
                        HOME,
                        found,
                        registry.read(HOME, found).header().revision().version(),
                        new Step(
                                "run_away",
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                Map.of("circumstances", "Over the wall")));
        CaseId report =
                register.store.read(tx -> Runaways.report(tx, register.read(found))).orElseThrow();
        assertThat(register.read(report).photos()).noneMatch(Photograph::restricted);

        photographs.restrict(HOME, found, portrait, "Her injuries are seen");

        assertThat(register.read(report).photos())
                .extracting(Photograph::restricted)
                .containsExactly(true, false);
        assertThat(register.entries("case", report, JournalAction.PHOTO_RESTRICTED)).hasSize(1);
        assertThat(photographs.open(HOME, found, other, "")).isNotEmpty();
    }

    @Test
    void allOfAProtectedChildAreRestrictedByThemselves() {
        StoredOrders orders =
                new StoredOrders(register.store, register.desk, register.shelf, register.fields);
        orders.protectIdentity(POLICE, missing);

        assertThat(refused(() -> photographs.open(POLICE, missing, photo, "")))
                .isEqualTo("PHOTO_RESTRICTED");
        assertThat(registry.read(POLICE, missing).photos()).allMatch(Photograph::restricted);
        assertThat(photographs.restrictions(POLICE, missing)).isEmpty();
        assertThat(photographs.open(POLICE, missing, photo, "casework")).isNotEmpty();
    }

    @Test
    void aMatchGivesNeitherSideAnythingWithoutAReason() throws Exception {
        StoredProposals proposals =
                new StoredProposals(register.store, register.desk, register.shelf);
        CaseId found = register.enter(CaseKind.FOUND, "CCI-A");
        UUID open = add(HOME, found, 2);
        photographs.restrict(POLICE, missing, photo, "Her injuries are seen");
        Proposal made = register.propose(missing, found);

        for (Caller reader : List.of(POLICE, HOME)) {
            assertThat(refused(() -> proposals.photo(reader, made.id(), photo, "")))
                    .isEqualTo("PHOTO_RESTRICTED");
            assertThat(proposals.photo(reader, made.id(), open, "")).isNotEmpty();
            assertThat(proposals.read(reader, made.id()).missing().photos())
                    .containsExactly(new Photograph(photo, true));
        }
        // while no pack of fields is there no reason can be said, and nothing is given out
        assertThat(refused(() -> proposals.photo(HOME, made.id(), photo, "casework")))
                .isEqualTo("UNKNOWN_CODE");
        proposals.fields = register.fields;
        assertThat(proposals.photo(HOME, made.id(), photo, "casework")).isNotEmpty();
        assertThat(looked(missing))
                .containsExactly("photo=" + photo + ";proposal=" + made.id() + ";why=casework");
    }

    @Test
    void anAlarmHidesBothPhotographsOfOnePicture() throws Exception {
        StoredDuplicates duplicates =
                new StoredDuplicates(register.store, register.desk, register.shelf);
        duplicates.fields = register.fields;
        CaseId found = register.enter(CaseKind.FOUND, "CCI-A");
        UUID same = add(HOME, found, 1);
        UUID another = add(HOME, found, 3);
        DuplicateView alarm = duplicates.ofCase(HOME, found).get(0);
        assertThat(alarm.other().photos()).noneMatch(Photograph::restricted);
        photographs.restrict(POLICE, missing, photo, "Her injuries are seen");

        UUID id = alarm.duplicate().id();
        for (UUID hidden : List.of(photo, same)) {
            assertThat(refused(() -> duplicates.photo(HOME, id, hidden, "")))
                    .isEqualTo("PHOTO_RESTRICTED");
            assertThat(duplicates.photo(HOME, id, hidden, "casework")).isNotEmpty();
        }
        assertThat(duplicates.photo(HOME, id, another, "")).isNotEmpty();
        assertThat(duplicates.read(HOME, id).restricts(same)).isTrue();
        assertThat(duplicates.read(HOME, id).restricts(another)).isFalse();
    }

    @Test
    void aCopyInAnotherCaseOfTheChildIsRestrictedToo() {
        photographs.restrict(POLICE, missing, photo, "Her injuries are seen");
        CaseId copy = register.enter(CaseKind.FOUND, "CCI-A");
        register.store.write(
                POLICE,
                tx -> {
                    new CarriedOver(tx, register.fields.known())
                            .photos(tx.cases().find(missing).orElseThrow().content(), copy);
                    return copy;
                });

        assertThat(registry.read(HOME, copy).photos()).hasSize(1).allMatch(Photograph::restricted);
        assertThat(photographs.restrictions(HOME, copy).values())
                .containsExactlyElementsOf(photographs.restrictions(POLICE, missing).values());
    }
}
