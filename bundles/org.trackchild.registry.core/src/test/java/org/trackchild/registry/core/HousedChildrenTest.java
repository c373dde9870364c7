package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.registry.api.Statement;

/** What a home is told of the children who live there, and until when; on a real store. */
class HousedChildrenTest extends LodgingFixture {

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

    private String custody(CaseId id, String in) {
        return home.orders.signed(
                bench(), id, "protective_custody", "institution", in, "reason", "At night");
    }

    @Test
    void nobodyIsBackInAHomeWhoseOrderWasRevokedMeanwhile() {
        CaseId id = produced();
        String first = custody(id, "CCI-1");
        String second = custody(id, "CCI-2");
        revoke(id, first);
        assertThat(roll("CCI-2")).containsExactly(id);
        revoke(id, second);
        assertThat(roll("CCI-1")).isEmpty();
        assertThat(roll("CCI-2")).isEmpty();
        assertThat(stored(id).facts().livesIn()).contains(new OfficeId("PS-1"));
    }

    @Test
    void whoCameToAHomeWithoutAnOrderIsBackThereWhoeverKeepsTheCase() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        move(id, "DCPU-1");
        home.put(id, CaseStatus.PRODUCED);
        revoke(id, custody(id, "CCI-2"));
        assertThat(roll("CCI-1")).containsExactly(id);
    }

    private CaseId reportOf(CaseId ranAway) {
        make(HomeFixture.clerk(), ranAway, "run_away", Map.of("circumstances", "At night"));
        return register.numbered(
                register.store.read(tx -> tx.transitions().ofCase(ranAway)).stream()
                        .flatMap(
                                made ->
                                        Optional.ofNullable(
                                                made.step().evidence().get("missing_report"))
                                                .stream())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aHomeKeepsTheReportOfItsRunawayWhenThatIsLinkedAndSeparated() {
        for (CaseId ranAway : List.of(register.enter(CaseKind.FOUND, "CCI-1"), placed())) {
            CaseId report = reportOf(ranAway);
            OfficeId keeper = stored(ranAway).facts().office();
            assertThat(register.sharedWith(report)).contains(HOME, keeper);
            register.store.write(
                    bench(),
                    tx -> {
                        LinkedCases linked = new LinkedCases(tx, register.desk);
                        Statement said = new Statement("tester", HOME, tx.now(), "Same face");
                        return linked.withdraw(
                                linked.link(
                                        CasePair.of(report, ranAway),
                                        IdentityLink.Ground.BY_HAND,
                                        Optional.empty(),
                                        said),
                                said);
                    });
            assertThat(register.sharedWith(report)).contains(HOME, keeper);
        }
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
}
