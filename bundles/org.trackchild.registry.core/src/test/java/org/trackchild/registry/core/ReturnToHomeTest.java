package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.sample.rules.UttarPradeshRules;

/**
 * Children whom a committee leaves in a home, and a state's own ways in and out; on a real store.
 */
class ReturnToHomeTest extends LodgingFixture {

    private CaseId recovered(CaseId report) {
        home.change(report, CaseStatus.TRACED, "trace");
        home.change(report, CaseStatus.RECOVERED, "produce");
        return report;
    }

    private CaseId recovered() {
        return recovered(register.enter(CaseKind.MISSING, "PS-1"));
    }

    /** The district records that the committee leaves the child in a home. */
    private void left(CaseId report, String in) {
        String order =
                home.orders.signed(
                        bench(),
                        report,
                        "placement",
                        "institution",
                        in,
                        "reason",
                        "Unsafe at home");
        make(
                Register.caller("DCPU-1", Role.DISTRICT_OFFICER),
                report,
                "return_to_care",
                Map.of("order", order));
    }

    @Test
    void whoIsLeftInAHomeWithoutACaseThereHasOneAndIsCounted() {
        CaseId report = recovered();
        // the committee decides days after it has seen the child
        new StoredTime(register.store, true).forward(Caller.system("test"), Duration.ofDays(2));
        left(report, "CCI-1");

        assertThat(register.status(report)).isEqualTo(CaseStatus.CLOSED);
        assertThat(roll("CCI-1")).hasSize(1);
        CaseId there = roll("CCI-1").get(0);
        assertThat(changes("CCI-1")).containsExactly(Movement.BY_ORDER);
        assertThat(register.read(there).header().kind()).isEqualTo(CaseKind.FOUND);
        assertThat(register.read(there).header().office()).isEqualTo(HOME);
        assertThat(register.status(there)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.read(there).child()).isEqualTo(register.read(report).child());
        Set<CaseId> child =
                register.store.read(tx -> tx.identityLinks().childrenOf(Set.of(report)));
        assertThat(child).containsExactlyInAnyOrder(report, there);
        assertThat(register.sharedWith(there)).contains(new OfficeId("PS-1"));
        assertThat(
                        register.store.read(tx -> tx.transitions().ofCase(there)).stream()
                                .map(MadeTransition::step)
                                .map(Step::transition))
                .containsExactlyInAnyOrder("trace", "produce", "return_to_care");
        assertThat(register.entries(Subject.CASE, there, JournalAction.CASE_REGISTERED)).hasSize(1);

        home.settled(there);
        assertThat(home.counted(List.of(HomeFixture.present(there))).evening().isDone()).isTrue();
        CaseProgress progress = home.casework.progress(HomeFixture.clerk(), there);
        assertThat(progress.clocks().stream().filter(each -> each.isRunning()))
                .extracting(each -> each.rule().code())
                .containsExactlyInAnyOrder(
                        "sir", "icp", "final_order", "restoration", "monitoring");
    }

    @Test
    void whoHasACaseInAHomeIsCountedWhereTheOrderSays() {
        CaseId found = register.enter(CaseKind.FOUND, "PS-1");
        CaseId report = recovered();
        register.store.write(
                bench(),
                tx ->
                        new LinkedCases(tx, register.desk)
                                .link(
                                        CasePair.of(report, found),
                                        IdentityLink.Ground.BY_HAND,
                                        Optional.empty(),
                                        new Statement("tester", HOME, tx.now(), "Same face")));
        left(report, "CCI-2");
        assertThat(roll("CCI-2")).containsExactly(found);
        assertThat(register.status(found)).isEqualTo(CaseStatus.TRACED);
        assertThat(
                        register.desk
                                .policy()
                                .decide(
                                        Register.caller("CCI-2", Role.HOME_CLERK),
                                        Action.READ,
                                        register.store.read(
                                                tx -> tx.cases().find(found).orElseThrow().facts()))
                                .allowed())
                .isTrue();
    }

    @Test
    void whoRanAwayIsCountedInTheCaseThatItHadBefore() {
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        make(HomeFixture.clerk(), found, "run_away", Map.of("circumstances", "At night"));
        String number =
                register.store
                        .read(tx -> tx.transitions().ofCase(found))
                        .get(0)
                        .step()
                        .evidence()
                        .get("missing_report");
        CaseId report = recovered(register.numbered(number));
        left(report, "CCI-2");
        assertThat(register.status(found)).isEqualTo(CaseStatus.PLACED);
        assertThat(roll("CCI-2")).containsExactly(found);
        assertThat(roll("CCI-1")).isEmpty();
    }

    @Test
    void nobodyIsLeftInAHomeInWordsAlone() {
        CaseId report = recovered();
        assertThat(
                        Register.refusal(
                                () ->
                                        make(
                                                Register.officer("PS-1"),
                                                report,
                                                "return_to_care",
                                                Map.of("institution", "A home", "reason", "Safe"))))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(Register.refusal(() -> left(report, "A home"))).isEqualTo("NOT_A_HOME");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
    }

    @Test
    void aStateMovesChildrenIntoHomesAndOutOfThemByTransitionsOfItsOwn() {
        register.shelf.add(new UttarPradeshRules());
        CaseId id = register.enter(CaseKind.FOUND, "PS-1");
        home.change(id, CaseStatus.PRODUCED, "produce");
        String order =
                home.orders.signed(
                        bench(), id, "fit_facility", "institution", "CCI-1", "reason", "Nearer");
        assertThat(roll("CCI-1")).isEmpty();
        make(bench(), id, "move_to_fit_facility", Map.of("order", order));
        assertThat(roll("CCI-1")).containsExactly(id);

        String kin =
                home.orders
                        .orders()
                        .sign(
                                bench(),
                                home.orders
                                        .orders()
                                        .draft(
                                                Register.caller("DCPU-1", Role.DISTRICT_OFFICER),
                                                id,
                                                SignedOrders.content(
                                                        "kinship",
                                                        Optional.of(
                                                                SignedOrders.today().plusYears(1)),
                                                        "carers",
                                                        "An aunt"))
                                        .order()
                                        .id())
                        .order()
                        .number();
        make(bench(), id, "live_with_kin", Map.of("order", kin));
        assertThat(roll("CCI-1")).isEmpty();
        assertThat(changes("CCI-1")).containsExactly(Movement.BY_ORDER, Movement.ALTERNATIVE_CARE);
    }
}
