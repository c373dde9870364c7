package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.core.hasty.HastyRules;
import org.trackchild.rules.api.LegalClock;

/** The trafficking unit is asked by the register itself when the time has run out. */
class LawfulRequestsTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller UNIT = Register.officer("AHTU-1");

    private Register register;

    private CaseDesk desk;

    private StoredTransfers transfers;

    private StoredCasework casework;

    private LawfulRounds rounds;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        with(List.of(office("AHTU-1", OfficeType.AHTU)));
    }

    @AfterEach
    void close() throws Exception {
        rounds.stop();
        register.close();
    }

    /** The register with these trafficking units. */
    private void with(List<Office> units) {
        List<Office> offices = new ArrayList<>(units);
        offices.add(office("PS-1", OfficeType.POLICE_STATION));
        offices.add(office("PS-2", OfficeType.POLICE_STATION));
        offices.add(office("PS-3", OfficeType.POLICE_STATION));
        TwoDistricts directory = new TwoDistricts(offices);
        desk = new CaseDesk(new PostingPolicy(), directory, new ScriptNameKeys());
        desk.shelf = register.shelf;
        transfers = new StoredTransfers(register.store, desk);
        casework =
                new StoredCasework(
                        register.store,
                        desk,
                        register.shelf,
                        new RunawayReport(directory, desk, register.fields),
                        register.fields);
        if (rounds != null) {
            rounds.stop();
        }
        rounds = new LawfulRounds(register.store, register.journal, desk, register.shelf);
    }

    private static Office office(String id, OfficeType type) {
        return office(id, type, "UP-LUCKNOW");
    }

    private static Office office(String id, OfficeType type, String district) {
        return new Office(
                new OfficeId(id), type, Wording.same("Synthetic " + id), "UP", district, "", true);
    }

    private CaseId overdue() {
        register.shelf.add(new HastyRules());
        return listed(register.enter(CaseKind.MISSING, "PS-1"));
    }

    /** The list of clocks is up to date, as the follower of the journal keeps it. */
    private CaseId listed(CaseId id) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new ClockKeeper(register.shelf).refresh(tx, Set.of(id));
                    return null;
                });
        return id;
    }

    private List<Transfer> ofCase(CaseId id) {
        return register.store.read(tx -> tx.transfers().ofCase(id));
    }

    private void make(Caller caller, CaseId id, String code, Map<String, String> evidence) {
        casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(code, Instant.now().truncatedTo(ChronoUnit.MILLIS), evidence));
        listed(id);
    }

    @Test
    void nobodyIsAskedBeforeTheTimeIsOver() {
        CaseId id = listed(register.enter(CaseKind.MISSING, "PS-1"));
        assertThat(rounds.askAll()).isZero();
        assertThat(ofCase(id)).isEmpty();
    }

    @Test
    void theUnitIsAskedOnceWithTheReasonOfTheLaw() {
        CaseId id = overdue();
        assertThat(rounds.askAll()).isEqualTo(1);
        assertThat(rounds.askAll()).isZero();
        Transfer asked = ofCase(id).get(0);
        assertThat(asked.isAskedByLaw()).isTrue();
        assertThat(asked.way().kind()).isEqualTo(Transfer.Kind.TRANSFER);
        assertThat(asked.way().to().office()).isEqualTo(new OfficeId("AHTU-1"));
        assertThat(asked.asked().reason()).contains("four months", "चार महीने");
        assertThat(register.entries(Subject.CASE, id, JournalAction.TRANSFER_ASKED))
                .hasSize(1)
                .allMatch(entry -> entry.detail().contains("because=ahtu"));
        assertThat(transfers.read(UNIT, asked.id()).mayAnswer()).isTrue();
    }

    @Test
    void whoAcceptsTakesOverTheCaseAndTheStepIsMade() {
        CaseId id = overdue();
        rounds.askAll();
        transfers.accept(UNIT, ofCase(id).get(0).id());
        assertThat(register.read(id).header().office()).isEqualTo(new OfficeId("AHTU-1"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.WITH_AHTU);
        assertThat(
                        casework.progress(UNIT, id).clocks().stream()
                                .filter(clock -> clock.rule().code().equals("ahtu"))
                                .noneMatch(LegalClock::isRunning))
                .isTrue();
        assertThat(register.entries(Subject.CASE, id, JournalAction.CASE_TRANSITION))
                .hasSize(1)
                .allMatch(entry -> entry.actor().equals("user.AHTU-1"));
        listed(id);
        assertThat(rounds.askAll()).isZero();
    }

    @Test
    void whoRejectedIsNotAskedAgain() {
        CaseId id = overdue();
        rounds.askAll();
        transfers.reject(UNIT, ofCase(id).get(0).id(), "No officer is free");
        assertThat(rounds.askAll()).isZero();
        assertThat(ofCase(id)).hasSize(1);
    }

    @Test
    void whatTheKeeperWithdrewIsNotAskedAgain() {
        CaseId id = overdue();
        rounds.askAll();
        transfers.withdraw(POLICE, ofCase(id).get(0).id(), "A raid is planned");
        assertThat(rounds.askAll()).isZero();
    }

    @Test
    void aTracedChildIsAskedForNoMoreAndALaterWrongTraceAsksAgain() {
        CaseId id = overdue();
        rounds.askAll();
        make(POLICE, id, "trace", Map.of("how", "By a neighbour", "where", "Gonda"));
        assertThat(ofCase(id).get(0).status()).isEqualTo(Transfer.Status.WITHDRAWN);
        assertThat(register.entries(Subject.CASE, id, JournalAction.TRANSFER_WITHDRAWN)).hasSize(1);
        assertThat(rounds.askAll()).isZero();
        make(
                POLICE,
                id,
                "correct_trace",
                Map.of("reason", "Another girl", "told_family", "In person"));
        assertThat(rounds.askAll()).isEqualTo(1);
        assertThat(ofCase(id)).hasSize(2);
    }

    /** A report of which nothing was heard for two days. */
    private CaseId silent() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        new StoredTime(register.store, true).forward(Caller.system("test"), Duration.ofHours(49));
        return listed(id);
    }

    private boolean runs(CaseId id, String clock) {
        return casework.progress(POLICE, id).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(clock) && each.isRunning());
    }

    @Test
    void theCellIsAskedToHelpWhenNothingWasHeardForTwoDays() {
        CaseId id = silent();
        // that somebody else is asked to help is no reason not to ask the cell
        transfers.ask(
                POLICE,
                id,
                new TransferRequest(
                        Transfer.Kind.REFERRAL,
                        new OfficeId("PS-2"),
                        "It lived there",
                        Transfer.Journey.NONE));
        assertThat(rounds.askAll()).isEqualTo(1);
        assertThat(rounds.askAll()).isZero();
        Transfer asked = ofCase(id).get(0);
        assertThat(asked.isAskedByLaw()).isTrue();
        assertThat(asked.way().kind()).isEqualTo(Transfer.Kind.REFERRAL);
        assertThat(asked.way().to().office()).isEqualTo(new OfficeId("AHTU-1"));
        assertThat(asked.asked().reason()).contains("48 hours", "48 घंटे");
        assertThat(runs(id, "aht_cell")).isTrue();

        transfers.accept(UNIT, asked.id());
        assertThat(runs(id, "aht_cell")).isFalse();
        assertThat(register.read(id).header().office()).isEqualTo(new OfficeId("PS-1"));
        assertThat(casework.progress(UNIT, id).made())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.step().transition()).isEqualTo("tell_aht_cell");
                            assertThat(each.by().office()).isEqualTo("AHTU-1");
                        });
    }

    @Test
    void whereTheCellDoesNotHelpTheStationSaysHowItWasTold() {
        CaseId id = silent();
        rounds.askAll();
        transfers.reject(UNIT, ofCase(id).get(0).id(), "No officer is free");
        assertThat(runs(id, "aht_cell")).isTrue();
        make(POLICE, id, "tell_aht_cell", Map.of("cell_told", "Inspector 7, by telephone"));
        assertThat(runs(id, "aht_cell")).isFalse();
        assertThat(rounds.askAll()).isZero();
    }

    @Test
    void aFamilyHearsAgainFourteenDaysAfterItWasTold() {
        CaseId id = listed(register.enter(CaseKind.MISSING, "PS-1"));
        Instant told = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        make(POLICE, id, "tell_family", Map.of("how_told", "Visited"));
        assertThat(casework.progress(POLICE, id).clocks())
                .filteredOn(clock -> clock.rule().code().equals("family_news"))
                .hasSize(2)
                .filteredOn(LegalClock::isRunning)
                .singleElement()
                .satisfies(
                        clock ->
                                assertThat(clock.due())
                                        .isAfterOrEqualTo(told.plus(Duration.ofDays(14))));
    }

    @Test
    void whereThereIsNoUnitNobodyIsAskedUntilThereIsOne() {
        CaseId id = overdue();
        with(List.of());
        assertThat(rounds.askAll()).isZero();
        assertThat(ofCase(id)).isEmpty();
        with(List.of(office("AHTU-1", OfficeType.AHTU)));
        assertThat(rounds.askAll()).isEqualTo(1);
    }

    @Test
    void aTransferThatWaitsAlreadyIsNotDisturbed() {
        CaseId id = overdue();
        transfers.ask(
                POLICE,
                id,
                new TransferRequest(
                        Transfer.Kind.TRANSFER,
                        new OfficeId("PS-2"),
                        "It happened there",
                        Transfer.Journey.NONE));
        assertThat(rounds.askAll()).isZero();
        assertThat(ofCase(id)).hasSize(1);
        assertThat(Optional.of(ofCase(id).get(0)).filter(Transfer::isAskedByLaw)).isEmpty();
    }

    private void move(CaseId id, String state, String district) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    var stored = tx.cases().find(id).orElseThrow();
                    var header = stored.content().header();
                    long version = header.revision().version();
                    var moved =
                            new ChildCase(
                                    new CaseHeader(
                                            id,
                                            header.number(),
                                            header.kind(),
                                            header.status(),
                                            new OfficeId("PS-3"),
                                            new Revision(
                                                    version + 1,
                                                    header.revision().registeredBy(),
                                                    header.revision().registeredAt(),
                                                    tx.now(),
                                                    Optional.empty())),
                                    stored.content().child(),
                                    stored.content().event(),
                                    stored.content().particulars(),
                                    stored.content().origin(),
                                    stored.content().photos());
                    assertThat(
                                    tx.cases()
                                            .move(
                                                    moved,
                                                    new CaseFacts(
                                                            CaseKind.MISSING,
                                                            new OfficeId("PS-3"),
                                                            state,
                                                            district,
                                                            Set.of()),
                                                    version))
                            .isTrue();
                    return null;
                });
        listed(id);
    }

    @Test
    void aCaseThatWentToAnotherDistrictIsAskedThere() {
        CaseId id = overdue();
        rounds.askAll();
        transfers.reject(UNIT, ofCase(id).get(0).id(), "No officer is free");
        with(
                List.of(
                        office("AHTU-1", OfficeType.AHTU),
                        office("AHTU-2", OfficeType.AHTU, "UP-GONDA")));
        move(id, "UP", "UP-GONDA");

        assertThat(rounds.askAll()).isEqualTo(1);

        assertThat(ofCase(id).get(0).way().to().office()).isEqualTo(new OfficeId("AHTU-2"));
        transfers.reject(Register.officer("AHTU-2"), ofCase(id).get(0).id(), "Nobody is free");
        assertThat(rounds.askAll()).isZero();
        // back in the first district, where the unit has said no
        move(id, "UP", "UP-LUCKNOW");
        assertThat(rounds.askAll()).isZero();
    }

    @Test
    void oneCaseThatFailsKeepsNobodyFromBeingAskedAboutTheOthers() throws Exception {
        CaseId first = overdue();
        CaseId second = overdue();
        // what cannot be read
        register.fresh.tamper(
                "update child_case set status = 'unheard_of' where id = '" + first + "'");
        assertThat(rounds.askAll()).isEqualTo(1);
        assertThat(ofCase(second)).hasSize(1);
    }

    @Test
    void aRoundIsDueWhenTimeWasMoved() {
        assertThat(rounds.mayBeMore()).isTrue();
        register.enter(CaseKind.MISSING, "PS-1");
        assertThat(rounds.mayBeMore()).isFalse();
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.journal(JournalAction.TIME_MOVED, new Subject(Subject.CASE, "x"), "");
                    return null;
                });
        assertThat(rounds.mayBeMore()).isTrue();
        assertThat(rounds.mayBeMore()).isFalse();
    }
}
