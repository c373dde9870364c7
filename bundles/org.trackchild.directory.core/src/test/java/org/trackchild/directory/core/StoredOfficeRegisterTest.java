package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackchild.directory.core.OfficeDesk.DISTRICT;
import static org.trackchild.directory.core.OfficeDesk.ELSEWHERE;
import static org.trackchild.directory.core.OfficeDesk.NATION;
import static org.trackchild.directory.core.OfficeDesk.STATE;
import static org.trackchild.directory.core.OfficeDesk.home;
import static org.trackchild.directory.core.OfficeDesk.refusals;
import static org.trackchild.directory.core.OfficeDesk.service;
import static org.trackchild.directory.core.OfficeDesk.station;
import static org.trackchild.directory.core.OfficeDesk.with;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;

/** Who keeps the directory, and what is refused. */
class StoredOfficeRegisterTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    private OfficeDesk desk;

    private OfficeRegister register;

    @BeforeEach
    void open() throws SQLException, IOException {
        desk = new OfficeDesk();
        register = desk.register;
    }

    @AfterEach
    void close() throws SQLException, IOException {
        desk.close();
    }

    private Office made(String name) {
        return register.create(DISTRICT, station(name, "UP-LUCKNOW"), false);
    }

    private Office told(Office office) {
        return desk.directory.office(office.id()).orElseThrow();
    }

    private List<Office> listed(String text, OfficeQuery.Standing standing) {
        return desk.directory
                .offices(
                        new OfficeQuery(
                                text, Optional.empty(), "UP", "", standing, Optional.empty(), 50))
                .items();
    }

    private List<JournalAction> journaled(Office office) {
        return desk
                .journal
                .about(new JournalEntry.Subject("office", office.id().value()), 50)
                .stream()
                .map(JournalEntry::action)
                .toList();
    }

    @Test
    void anAdministratorMakesAnOfficeThatTheDirectoryTellsAtOnce() {
        Office made = made("Naka Hindola");
        assertThat(made.id().value()).matches("POLICE-STATION-UP-LUCKNOW-\\d+");
        assertThat(told(made)).isEqualTo(made);
        assertThat(made.name()).isEqualTo(Wording.same("Naka Hindola"));
        assertThat(made.version()).isOne();
        assertThat(made.entry().particulars().hidden()).isFalse();
        assertThat(journaled(made)).containsExactly(JournalAction.OFFICE_CREATED);
        assertThat(listed("naka", OfficeQuery.Standing.OPEN)).containsExactly(made);
        assertThat(listed("naka", OfficeQuery.Standing.UNVERIFIED)).containsExactly(made);
        Office home = register.create(STATE, home("Asha"), false);
        assertThat(home.entry().particulars().hidden()).isTrue();
        assertThat(told(home).entry().service().intake().orElseThrow().places()).isEqualTo(40);
    }

    @Test
    void onlyWhoKeepsTheOfficesOfAPlaceMakesOneThere() {
        OfficeDraft draft = station("Naka", "UP-LUCKNOW");
        Caller head = desk.clerk(new OfficeId("CCI-1"), true);
        assertThat(refusals(() -> register.create(head, draft, true)))
                .containsExactly("NOT_YOUR_PLACE");
        assertThat(refusals(() -> register.create(ELSEWHERE, draft, true)))
                .containsExactly("NOT_YOUR_PLACE district");
        OfficeDraft sara =
                new OfficeDraft(
                        OfficeType.SARA,
                        Wording.same("Adoption resource agency"),
                        "UP",
                        "",
                        OfficeService.UNKNOWN,
                        OfficeParticulars.usual(OfficeType.SARA));
        assertThat(refusals(() -> register.create(DISTRICT, sara, true)))
                .containsExactly("NOT_YOUR_PLACE state");
        assertThat(register.create(STATE, sara, false).district()).isEmpty();
        Office made = register.create(NATION, draft, false);
        assertThat(refusals(() -> register.verify(ELSEWHERE, made.id(), 1)))
                .containsExactly("NOT_YOUR_PLACE");
        assertThat(refusals(() -> register.history(ELSEWHERE, made.id())))
                .containsExactly("NOT_YOUR_PLACE");
        assertThat(refusals(() -> register.verify(STATE, new OfficeId("NONE"), 1)))
                .containsExactly("NO_SUCH_OFFICE");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        OfficeDraft wrong =
                new OfficeDraft(
                        OfficeType.POLICE_STATION,
                        new Wording(" ", "x".repeat(201)),
                        "UP",
                        "BR-PATNA",
                        new OfficeService(
                                List.of(
                                        contact(OfficeContact.Kind.MOBILE, "(0522) 2345678/79"),
                                        contact(OfficeContact.Kind.TELEPHONE, "call me"),
                                        contact(OfficeContact.Kind.HELPLINE, "12"),
                                        contact(OfficeContact.Kind.EMAIL, "name at example"),
                                        contact(OfficeContact.Kind.WEBSITE, "javascript:x"),
                                        contact(OfficeContact.Kind.ADDRESS, "Road, PIN 02345")),
                                OfficeHours.UNKNOWN,
                                List.of("Hindi", "<b>"),
                                Optional.of(new OfficeIntake(1, 1, 1, Set.of(Sex.MALE), false))),
                        new OfficeParticulars(
                                Optional.of(new OfficePosition(51.5, 0.1, 0)),
                                Optional.of(new OfficeCode("L G D", "")),
                                Optional.of(new OfficeId("NOWHERE")),
                                Optional.of(new OfficeLicence("1", Optional.empty())),
                                Optional.of(TODAY.plusDays(2)),
                                true));
        assertThat(refusals(() -> register.create(STATE, wrong, false)))
                .containsExactlyInAnyOrder(
                        "REQUIRED name",
                        "TOO_LONG name_hi",
                        "UNKNOWN_PLACE district",
                        "NOT_A_PHONE contacts[1]",
                        "NOT_A_PHONE contacts[2]",
                        "NOT_AN_EMAIL contacts[3]",
                        "NOT_A_WEBSITE contacts[4]",
                        "NOT_A_PIN contacts[5]",
                        "ADDRESS_IS_HIDDEN contacts[5]",
                        "UNKNOWN_CODE languages",
                        "ONLY_HOMES places",
                        "NOT_IN_INDIA latitude",
                        "OUT_OF_RANGE accuracy",
                        "BAD_CHARACTERS source",
                        "REQUIRED reference",
                        "UNKNOWN_PLACE parent",
                        "ONLY_HOMES licence",
                        "IN_THE_FUTURE since");
        OfficeDraft nowhere = station("Naka", "");
        assertThat(refusals(() -> register.create(NATION, nowhere, false)))
                .containsExactlyInAnyOrder("REQUIRED district", "REQUIRED state");
    }

    private static OfficeContact contact(OfficeContact.Kind kind, String value) {
        return new OfficeContact(kind, value, true);
    }

    @Test
    void whatIsCalledAlikeIsMadeOnlyWhenSomebodyHasLooked() {
        Office first = made("Sahibganj");
        OfficeDraft again = station("SAHEBGANJ", "UP-LUCKNOW");
        assertThat(refusals(() -> register.create(DISTRICT, again, false)))
                .containsExactly("SIMILAR_OFFICES");
        Office second = register.create(DISTRICT, again, true);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(register.create(STATE, station("Sahibganj", "UP-AGRA"), false)).isNotNull();
        Office other = made("Alambagh");
        assertThat(
                        refusals(
                                () ->
                                        register.change(
                                                DISTRICT,
                                                other.id(),
                                                1,
                                                station("Sahebganj", "UP-LUCKNOW"),
                                                false)))
                .containsExactly("SIMILAR_OFFICES");
    }

    @Test
    void noTwoOfficesHaveTheCodeOfOneList() {
        Office first = register.create(DISTRICT, coded("Naka"), false);
        assertThat(refusals(() -> register.create(DISTRICT, coded("Alambagh"), false)))
                .containsExactly("CODE_TAKEN reference");
        assertThat(
                        register.change(DISTRICT, first.id(), 1, coded("Naka Hindola"), false)
                                .name()
                                .english())
                .isEqualTo("Naka Hindola");
    }

    private static OfficeDraft coded(String name) {
        return with(
                station(name, "UP-LUCKNOW"),
                particulars(Optional.of(new OfficeCode("cctns", "3101")), Optional.empty()));
    }

    private static OfficeParticulars particulars(
            Optional<OfficeCode> code, Optional<OfficeId> parent) {
        return new OfficeParticulars(
                Optional.empty(), code, parent, Optional.empty(), Optional.empty(), false);
    }

    @Test
    void aChangeIsInTheHistoryWithWhatItWasBefore() {
        Office made = made("Naka");
        OfficeDraft draft = with(OfficeDraft.of(made), service("0522 2600000"));
        Office after = register.change(DISTRICT, made.id(), 1, draft, false);
        assertThat(after.version()).isEqualTo(2);
        assertThat(told(made)).isEqualTo(after);
        assertThat(register.change(DISTRICT, made.id(), 2, draft, false)).isEqualTo(after);
        assertThat(refusals(() -> register.change(DISTRICT, made.id(), 1, draft, false)))
                .containsExactly("OFFICE_CHANGED_MEANWHILE");
        Office verified = register.verify(DISTRICT, made.id(), 2);
        assertThat(verified.entry().standing().verified().orElseThrow().by())
                .isEqualTo(DISTRICT.user());
        assertThat(listed("naka", OfficeQuery.Standing.UNVERIFIED)).isEmpty();
        List<OfficeChange> history = register.history(DISTRICT, made.id());
        assertThat(history)
                .extracting(OfficeChange::kind)
                .containsExactly(
                        OfficeChange.Kind.VERIFIED,
                        OfficeChange.Kind.CHANGED,
                        OfficeChange.Kind.CREATED);
        assertThat(history.get(1).fields())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.field()).isEqualTo("contacts");
                            assertThat(change.before()).contains("0522 2612345");
                            assertThat(change.after()).contains("0522 2600000");
                        });
        assertThat(journaled(made))
                .containsExactlyInAnyOrder(
                        JournalAction.OFFICE_CREATED,
                        JournalAction.OFFICE_CHANGED,
                        JournalAction.OFFICE_VERIFIED);
    }

    @Test
    void theHeadOfAnOfficeKeepsHowItIsReachedAndNothingElse() {
        Office made = register.create(DISTRICT, home("Asha"), false);
        Caller head = desk.clerk(made.id(), true);
        Caller other = desk.clerk(made.id(), false);
        OfficeDraft reached = with(OfficeDraft.of(made), service("0522 2600000"));
        assertThat(refusals(() -> register.change(other, made.id(), 1, reached, false)))
                .containsExactly("NOT_YOUR_PLACE");
        assertThat(register.change(head, made.id(), 1, reached, false).version()).isEqualTo(2);
        assertThat(register.verify(head, made.id(), 2).version()).isEqualTo(3);
        assertThat(refusals(() -> register.change(head, made.id(), 3, home("Usha"), false)))
                .containsExactly("NOT_FOR_THE_HEAD name");
        assertThat(
                        refusals(
                                () ->
                                        register.change(
                                                head,
                                                made.id(),
                                                3,
                                                with(
                                                        reached,
                                                        particulars(
                                                                Optional.empty(),
                                                                Optional.empty())),
                                                false)))
                .containsExactly("NOT_FOR_THE_HEAD address_hidden");
        assertThat(
                        refusals(
                                () ->
                                        register.close(
                                                head,
                                                made.id(),
                                                3,
                                                closing(TODAY, Optional.empty()))))
                .containsExactly("NOT_YOUR_PLACE");
    }

    private static OfficeRegister.Closing closing(LocalDate on, Optional<OfficeId> successor) {
        return new OfficeRegister.Closing(on, "Merged", successor);
    }

    @Test
    void whatWasChangedAfterItWasCheckedIsNotCalledChecked() {
        Office made = made("Naka");
        Office checked = register.verify(DISTRICT, made.id(), 1);
        OfficeService before = checked.entry().service();
        OfficeService lunch =
                new OfficeService(
                        before.contacts(),
                        OfficeHours.read("24x7", "Ring the bell at night").orElseThrow(),
                        before.languages(),
                        before.intake());
        OfficeDraft draft = with(OfficeDraft.of(checked), lunch);
        assertThat(verified(register.change(DISTRICT, made.id(), 2, draft, false))).isTrue();
        OfficeDraft reached = with(OfficeDraft.of(checked), service("0522 2600000"));
        assertThat(verified(register.change(DISTRICT, made.id(), 3, reached, false))).isFalse();
        assertThat(listed("naka", OfficeQuery.Standing.UNVERIFIED)).hasSize(1);
    }

    private static boolean verified(Office office) {
        return office.entry().standing().verified().isPresent();
    }
}
