package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.StoredCase;

/** Where children live, by orders, steps and transfers; on a real store. */
class LodgingTest {

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private Register register;
    private HomeFixture home;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        home = new HomeFixture(register);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Caller bench() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    private StoredCase stored(CaseId id) {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow());
    }

    private void make(Caller caller, CaseId id, String transition, Map<String, String> evidence) {
        home.casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(transition, HomeFixture.now(register), evidence));
    }

    /** A child that the police keep, produced before the committee. */
    private CaseId produced() {
        CaseId id = register.enter(CaseKind.FOUND, "PS-1");
        home.put(id, CaseStatus.PRODUCED);
        return id;
    }

    private CaseId placed() {
        CaseId id = produced();
        home.made(id, "produce");
        String order =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        make(bench(), id, "place", Map.of("order", order));
        return id;
    }

    private List<CaseId> roll(String office) {
        OfficeId of = new OfficeId(office);
        return home.rolls.roll(Register.caller(office, Role.HOME_CLERK), of).entries().stream()
                .map(entry -> entry.subject().header().id())
                .toList();
    }

    private List<Movement> changes(String office) {
        OfficeId of = new OfficeId(office);
        return home.rolls.roll(Register.caller(office, Role.HOME_CLERK), of).changes().stream()
                .map(Roll.Change::movement)
                .toList();
    }

    @Test
    void aChildThatTheCommitteePlacesIsOnTheRollOfTheHomeThoughThePoliceKeepItsCase() {
        CaseId id = placed();
        assertThat(register.read(id).header().office()).isEqualTo(new OfficeId("PS-1"));
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(changes("CCI-1")).containsExactly(Movement.BY_ORDER);

        Caller clerk = HomeFixture.clerk();
        assertThat(register.desk.policy().decide(clerk, Action.READ, stored(id).facts()).allowed())
                .isTrue();
        assertThat(
                        register.desk
                                .policy()
                                .decide(clerk, Action.CHANGE, stored(id).facts())
                                .allowed())
                .isFalse();
        home.settled(id);
        assertThat(home.counted(List.of(HomeFixture.present(id))).evening().isDone()).isTrue();
    }

    @Test
    void theHomeReportsAChildMissingWhoseCaseThePoliceKeep() {
        CaseId id = placed();
        home.settled(id);
        home.counted(List.of(HomeFixture.missing(id, "Not at supper")));
        assertThat(register.status(id)).isEqualTo(CaseStatus.RAN_AWAY);
        assertThat(roll("CCI-1")).isEmpty();
        assertThat(changes("CCI-1")).containsExactly(Movement.BY_ORDER, Movement.RUN_AWAY);
        CaseId report =
                register
                        .store
                        .read(
                                tx ->
                                        tx.cases()
                                                .list(
                                                        new CaseSelection(
                                                                Reach.EVERYTHING,
                                                                CaseFilter.all(),
                                                                List.of()),
                                                        Optional.empty(),
                                                        9))
                        .items()
                        .stream()
                        .map(each -> each.header())
                        .filter(each -> each.kind() == CaseKind.MISSING)
                        .map(CaseHeader::id)
                        .findFirst()
                        .orElseThrow();
        assertThat(register.sharedWith(report)).contains(HOME, new OfficeId("PS-1"));

        make(HomeFixture.clerk(), id, "bring_back", Map.of("how", "By the uncle"));
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(changes("CCI-1")).contains(Movement.BROUGHT_BACK);
    }

    @Test
    void anOrderThatWaitsForItsStepShowsTheCaseToTheHomeAndNoMore() {
        CaseId id = produced();
        home.orders.draft(bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        assertThat(register.sharedWith(id)).isEmpty();
        home.orders.signed(bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        assertThat(register.sharedWith(id)).containsExactly(HOME);
        assertThat(roll("CCI-1")).isEmpty();
    }

    @Test
    void protectiveCustodyIsCarriedOutWithTheSignature() {
        CaseId id = produced();
        home.orders.signed(
                bench(), id, "protective_custody", "institution", "CCI-2", "reason", "At night");
        assertThat(roll("CCI-2")).containsExactly(id);
    }

    @Test
    void aRollSaysHowManyChildrenItsReaderDoesNotSee() {
        CaseId id = placed();
        register.enter(CaseKind.FOUND, "CCI-1");
        move(id, "DCPU-9", "BR-AURANGABAD");
        Roll seen = home.rolls.roll(Register.caller("DCPU-1", Role.DISTRICT_OFFICER), HOME);
        assertThat(seen.entries()).hasSize(1);
        assertThat(seen.unseen()).isEqualTo(1);
        assertThat(home.rolls.roll(HomeFixture.clerk(), HOME).unseen()).isZero();
    }

    private void revoke(CaseId id, String number) {
        UUID order =
                register.store.read(tx -> tx.orders().ofCase(id)).stream()
                        .filter(each -> each.number().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .id();
        home.orders.orders().revoke(bench(), order, "Signed by mistake");
    }

    @Test
    void whoWasTakenIntoCustodyIsBackWhereItLivedWhenThatIsRevoked() {
        CaseId id = placed();
        String custody =
                home.orders.signed(
                        bench(),
                        id,
                        "protective_custody",
                        "institution",
                        "CCI-2",
                        "reason",
                        "At night");
        assertThat(roll("CCI-2")).containsExactly(id);
        revoke(id, custody);
        assertThat(roll("CCI-2")).isEmpty();
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(changes("CCI-2"))
                .containsExactly(Movement.FROM_OTHER_HOME, Movement.TO_OTHER_HOME);
        // it lived there
        assertThat(register.sharedWith(id)).contains(new OfficeId("CCI-2"));
    }

    @Test
    void whoIsHeldByAnotherOrderStaysWhenOneIsRevoked() {
        CaseId id = placed();
        String custody =
                home.orders.signed(
                        bench(),
                        id,
                        "protective_custody",
                        "institution",
                        "CCI-1",
                        "reason",
                        "At night");
        revoke(id, custody);
        assertThat(roll("CCI-1")).containsExactly(id);
    }

    @Test
    void aStepThatWasMadeIsNotUnmadeByRevokingItsOrder() {
        CaseId id = placed();
        String number = register.store.read(tx -> tx.orders().ofCase(id)).get(0).number();
        revoke(id, number);
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(register.sharedWith(id)).contains(HOME);
    }

    @Test
    void aHomeInWhichTheChildNeverLivedSeesItsCaseNoMoreWhenTheOrderIsRevoked() {
        CaseId id = produced();
        String first =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        String again =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-1", "reason", "Safer");
        revoke(id, first);
        assertThat(register.sharedWith(id)).containsExactly(HOME);
        revoke(id, again);
        assertThat(register.sharedWith(id)).isEmpty();
    }

    @Test
    void theHomeIsToldOfTheClocksOfWhoLivesThereAndNotOfTheAnswersOfTheKeeper() {
        CaseId id = placed();
        CaseId report = register.enter(CaseKind.MISSING, "PS-1");
        register.propose(report, id);
        ClockFollower follower =
                new ClockFollower(
                        register.store, register.journal, new ClockKeeper(register.shelf));
        try {
            while (follower.goOn()) {
                // until nothing is left
            }
            new StoredTime(register.store, true)
                    .forward(Caller.system("test"), Duration.ofDays(40));
            assertThat(due(HomeFixture.clerk())).contains("icp").doesNotContain("proposal");
            assertThat(due(Register.officer("PS-1"))).contains("icp", "proposal");
            assertThat(due(Register.caller("CCI-2", Role.HOME_CLERK))).isEmpty();
            assertThat(home.casework.countDue(HomeFixture.clerk()).all())
                    .isEqualTo(due(HomeFixture.clerk()).size());

            String custody =
                    home.orders.signed(
                            bench(),
                            id,
                            "protective_custody",
                            "institution",
                            "CCI-2",
                            "reason",
                            "At night");
            while (follower.goOn()) {
                // until nothing is left
            }
            assertThat(custody).isNotEmpty();
            assertThat(due(HomeFixture.clerk())).isEmpty();
            assertThat(due(Register.caller("CCI-2", Role.HOME_CLERK))).contains("icp");
        } finally {
            follower.stop();
        }
    }

    private List<String> due(Caller caller) {
        return home.casework.due(caller, Optional.empty(), 50).items().stream()
                .map(each -> each.clock().rule().code())
                .toList();
    }

    @Test
    void theHomeSeesTheDraftsOfWhoLivesThere() {
        CaseId id = produced();
        home.made(id, "produce");
        StoredForms forms =
                new StoredForms(register.store, register.desk, register.shelf, register.fields);
        FormView draft = forms.begin(Register.officer("PS-1"), id, "production");
        assertThat(drafts(forms)).isEmpty();
        String order =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        make(bench(), id, "place", Map.of("order", order));
        assertThat(drafts(forms)).containsExactly(draft.form().id());
        move(id, "PS-2");
        assertThat(drafts(forms)).containsExactly(draft.form().id());
        FormView own = forms.begin(HomeFixture.clerk(), id, "icp");
        assertThat(drafts(forms)).containsExactly(own.form().id(), draft.form().id());
        home.change(id, CaseStatus.TRACED, "trace");
        move(id, "CCI-2");
        assertThat(drafts(forms)).hasSize(2);
    }

    private static List<UUID> drafts(StoredForms forms) {
        return forms.drafts(HomeFixture.clerk(), Optional.empty(), 9).items().stream()
                .map(each -> each.form().id())
                .toList();
    }

    @Test
    void longTermCareInAHomeIsCountedAndFosterCareIsNot() {
        CaseId stays = placed();
        CaseId fostered = placed();
        for (CaseId id : List.of(stays, fostered)) {
            home.made(id, "submit_sir");
            home.made(id, "submit_icp");
        }
        home.openSitting();
        make(
                bench(),
                stays,
                "long_term_care",
                Map.of(
                        "order",
                        home.orders.signed(
                                bench(),
                                stays,
                                "long_term_care",
                                "institution",
                                "CCI-1",
                                "reason",
                                "No family")));
        UUID foster =
                home.orders
                        .orders()
                        .draft(
                                bench(),
                                fostered,
                                SignedOrders.content(
                                        "foster",
                                        Optional.of(SignedOrders.today().plusYears(1)),
                                        "carers",
                                        "A family"))
                        .order()
                        .id();
        make(
                bench(),
                fostered,
                "foster",
                Map.of("order", home.orders.orders().sign(bench(), foster).order().number()));
        assertThat(roll("CCI-1")).containsExactly(stays);
        assertThat(stored(fostered).facts().livesIn()).isEmpty();
        assertThat(changes("CCI-1")).contains(Movement.ALTERNATIVE_CARE);
    }

    @Test
    void aChildGoesWithItsCaseToAHome() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        move(id, "CCI-2");
        assertThat(roll("CCI-1")).isEmpty();
        assertThat(changes("CCI-1")).contains(Movement.TO_OTHER_HOME);
        assertThat(roll("CCI-2")).containsExactly(id);
        assertThat(changes("CCI-2")).containsExactly(Movement.FROM_OTHER_HOME);
    }

    @Test
    void aChildStaysInItsHomeWhenOtherOfficesHandItsCaseAround() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        move(id, "DCPU-1");
        assertThat(register.read(id).header().office()).isEqualTo(new OfficeId("DCPU-1"));
        assertThat(roll("CCI-1")).containsExactly(id);

        move(id, "CCI-2");
        assertThat(register.read(id).header().office()).isEqualTo(new OfficeId("CCI-2"));
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(roll("CCI-2")).isEmpty();
    }

    @Test
    void whoLivesInAHomeIsNotForgottenByClosingTheCase() {
        CaseId id = placed();
        home.put(id, CaseStatus.IN_CARE);
        home.made(id, "follow_up");
        home.made(id, "follow_up");
        assertThat(
                        Register.refusal(
                                () ->
                                        make(
                                                HomeFixture.clerk(),
                                                id,
                                                "close",
                                                Map.of("reason", "It is well"))))
                .isEqualTo("LIVES_IN_HOME");
        assertThat(roll("CCI-1")).containsExactly(id);
    }

    @Test
    void theNumberOfAnOrderInOtherWordsMovesNobody() {
        CaseId id = placed();
        String other =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-2", "reason", "Safe");
        make(HomeFixture.clerk(), id, "run_away", Map.of("circumstances", "At night"));
        make(HomeFixture.clerk(), id, "bring_back", Map.of("how", other));
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(roll("CCI-2")).isEmpty();
    }

    @Test
    void theHomeHandsOverNoCaseThatItDoesNotKeep() {
        StoredCase of = stored(placed());
        assertThat(
                        register.desk
                                .policy()
                                .decide(HomeFixture.clerk(), Action.HAND_OVER, of.facts())
                                .allowed())
                .isFalse();
    }

    private void move(CaseId id, String office) {
        move(id, office, "UP-LUCKNOW");
    }

    private void move(CaseId id, String office, String district) {
        register.store.write(
                bench(),
                tx -> {
                    tx.cases().lock(List.of(id));
                    return new CaseMove(tx, register.desk)
                            .to(
                                    new Transfer.Keeper(
                                            new OfficeId(office),
                                            district.substring(0, 2),
                                            district),
                                    tx.cases().find(id).orElseThrow(),
                                    new Statement("tester", HOME, tx.now(), "Nearer"));
                });
    }

    @Test
    void anOrderNamesAHomeOfTheDirectory() {
        CaseId id = produced();
        assertThat(
                        Register.refusal(
                                () ->
                                        home.orders.draft(
                                                bench(),
                                                id,
                                                "placement",
                                                "institution",
                                                "Home in Lucknow",
                                                "reason",
                                                "Safe")))
                .isEqualTo("NOT_A_HOME");
        assertThat(Optional.of(register.status(id))).contains(CaseStatus.PRODUCED);
    }
}
