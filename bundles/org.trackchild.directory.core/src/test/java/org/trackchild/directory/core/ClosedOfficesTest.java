package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trackchild.directory.core.OfficeDesk.DISTRICT;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;

/** When an office is closed, and what stays as long as something rests on it. */
class ClosedOfficesTest {

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

    private static OfficeParticulars particulars(
            Optional<OfficeCode> code, Optional<OfficeId> parent) {
        return new OfficeParticulars(
                Optional.empty(), code, parent, Optional.empty(), Optional.empty(), false);
    }

    private static OfficeRegister.Closing closing(LocalDate on, Optional<OfficeId> successor) {
        return new OfficeRegister.Closing(on, "Merged", successor);
    }

    @Test
    void aClosedOfficeIsOfferedNowhereAndCanBeOpenedAgain() {
        Office made = made("Naka");
        Office next = made("Alambagh");
        Office closed =
                register.close(DISTRICT, made.id(), 1, closing(TODAY, Optional.of(next.id())));
        assertThat(closed.isOpen()).isFalse();
        assertThat(listed("naka", OfficeQuery.Standing.OPEN)).isEmpty();
        assertThat(listed("naka", OfficeQuery.Standing.CLOSED)).containsExactly(closed);
        assertThat(told(made)).isEqualTo(closed);
        assertThat(refusals(() -> register.verify(DISTRICT, made.id(), 2)))
                .containsExactly("OFFICE_IS_CLOSED");
        assertThat(refusals(() -> register.reopen(DISTRICT, made.id(), 2, " ")))
                .containsExactly("REQUIRED reason");
        Office open = register.reopen(DISTRICT, made.id(), 2, "It works again");
        assertThat(open.isOpen()).isTrue();
        assertThat(listed("naka", OfficeQuery.Standing.OPEN)).containsExactly(open);
        assertThat(refusals(() -> register.reopen(DISTRICT, made.id(), 3, "Again")))
                .containsExactly("OFFICE_IS_OPEN");
        assertThat(register.history(DISTRICT, made.id()).get(0).reason())
                .isEqualTo("It works again");
    }

    @Test
    void whatIsLeftToDoIsToldBeforeAnOfficeIsClosed() {
        Office made = made("Naka");
        Office below =
                register.create(
                        DISTRICT,
                        with(
                                station("Outpost", "UP-LUCKNOW"),
                                particulars(Optional.empty(), Optional.of(made.id()))),
                        false);
        desk.fresh.store.write(
                STATE,
                tx -> {
                    tx.accounts()
                            .put(
                                    Account.of(
                                            "officer",
                                            "Synthetic",
                                            Account.Credentials.of(
                                                    Optional.empty(), Optional.empty()),
                                            List.of(
                                                    new Posting(
                                                            made.id(),
                                                            Role.POLICE_OFFICER,
                                                            "UP",
                                                            "UP-LUCKNOW"))));
                    return null;
                });
        assertThat(
                        refusals(
                                () ->
                                        register.close(
                                                DISTRICT,
                                                made.id(),
                                                1,
                                                new OfficeRegister.Closing(
                                                        TODAY.plusDays(1),
                                                        "",
                                                        Optional.of(made.id())))))
                .containsExactlyInAnyOrder(
                        "IN_THE_FUTURE closed_on",
                        "SUCCESSOR_DOES_NOT_FIT successor",
                        "REQUIRED reason",
                        "PEOPLE_WORK_THERE",
                        "OFFICES_BELONG_TO_IT");
        assertThatThrownBy(
                        () ->
                                register.close(
                                        DISTRICT, made.id(), 1, closing(TODAY, Optional.empty())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .flatExtracting(Problem::arguments)
                                        .contains(1L, "Outpost (" + below.id() + ")"));
        OfficeDraft elsewhere = station("Naka", "UP-AGRA");
        assertThat(refusals(() -> register.change(STATE, made.id(), 1, elsewhere, true)))
                .containsExactly("PEOPLE_WORK_THERE district");
        assertThat(
                        refusals(
                                () ->
                                        register.change(
                                                DISTRICT,
                                                made.id(),
                                                1,
                                                with(
                                                        OfficeDraft.of(made),
                                                        particulars(
                                                                Optional.empty(),
                                                                Optional.of(below.id()))),
                                                false)))
                .containsExactly("BELONGS_TO_ITSELF parent");
    }

    @Test
    void aHomeWithChildrenStaysOpenAndAHome() {
        Office made = register.create(DISTRICT, home("Asha"), false);
        desk.admit(made.id());
        assertThat(
                        refusals(
                                () ->
                                        register.close(
                                                DISTRICT,
                                                made.id(),
                                                1,
                                                closing(TODAY, Optional.empty()))))
                .containsExactly("CHILDREN_LIVE_THERE", "CASES_ARE_KEPT_THERE");
        OfficeDraft shelter =
                new OfficeDraft(
                        OfficeType.OPEN_SHELTER,
                        made.name(),
                        "UP",
                        "UP-LUCKNOW",
                        made.entry().service(),
                        made.entry().particulars());
        assertThat(refusals(() -> register.change(DISTRICT, made.id(), 1, shelter, false)))
                .containsExactly("CHILDREN_LIVE_THERE type", "CASES_ARE_KEPT_THERE type");
    }

    @Test
    void anOfficeThatTheLawDemandsStays() {
        OfficeId unit = new OfficeId("DCPU-UP-LUCKNOW");
        MemoryDirectoryTest.await(() -> desk.directory.office(unit).isPresent());
        Office known = desk.directory.office(unit).orElseThrow();
        assertThat(
                        refusals(
                                () ->
                                        register.close(
                                                DISTRICT,
                                                unit,
                                                1,
                                                closing(TODAY, Optional.empty()))))
                .containsExactly("STATUTORY_OFFICE", "PEOPLE_WORK_THERE");
        assertThat(
                        refusals(
                                () ->
                                        register.change(
                                                STATE,
                                                unit,
                                                1,
                                                station("Unit", "UP-LUCKNOW"),
                                                false)))
                .containsExactly("STATUTORY_OFFICE type");
        Office filled =
                register.change(
                        DISTRICT,
                        unit,
                        1,
                        with(OfficeDraft.of(known), service("0522 2611111")),
                        false);
        assertThat(told(filled).entry().service().hasNumber()).isTrue();
    }

    @Test
    void anOfficeBelongsToAnOpenOneOfThePlaceOrAboveIt() {
        Office gone = made("Naka");
        register.close(DISTRICT, gone.id(), 1, closing(TODAY, Optional.empty()));
        Office far = register.create(STATE, station("Tajganj", "UP-AGRA"), false);
        for (Office unfit : List.of(gone, far)) {
            assertThat(refusals(() -> below(DISTRICT, unfit.id())))
                    .containsExactly("PARENT_DOES_NOT_FIT parent");
        }
        MemoryDirectoryTest.await(() -> desk.directory.office(new OfficeId("SCPS-UP")).isPresent());
        Office outpost = below(STATE, far.id());
        assertThat(below(DISTRICT, new OfficeId("SCPS-UP"))).isNotNull();
        // what another has said stays as it is
        assertThat(
                        register.change(
                                        DISTRICT,
                                        outpost.id(),
                                        1,
                                        with(OfficeDraft.of(outpost), service("0522 2611111")),
                                        false)
                                .version())
                .isEqualTo(2);
    }

    private Office below(Caller caller, OfficeId parent) {
        return register.create(
                caller,
                with(
                        station("Outpost", "UP-LUCKNOW"),
                        particulars(Optional.empty(), Optional.of(parent))),
                true);
    }

    @Test
    void theAddressOfWhatBecomesAHomeIsHidden() {
        Office made = made("Naka");
        assertThat(made.entry().particulars().hidden()).isFalse();
        OfficeDraft becomes =
                new OfficeDraft(
                        OfficeType.CHILDRENS_HOME,
                        made.name(),
                        made.state(),
                        made.district(),
                        made.entry().service(),
                        made.entry().particulars());
        Office home = register.change(DISTRICT, made.id(), 1, becomes, false);
        assertThat(home.entry().particulars().hidden()).isTrue();
        assertThat(register.history(DISTRICT, made.id()).get(0).fields())
                .extracting(OfficeChange.FieldChange::field)
                .contains("address_hidden");
        // who says so in a change of its own is believed
        Office shown = register.change(DISTRICT, made.id(), 2, becomes, false);
        assertThat(shown.entry().particulars().hidden()).isFalse();
    }
}
