package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.StoredCase;

/** Where children live, by orders, steps and transfers; on a real store. */
class LodgingTest extends LodgingFixture {

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
    void longTermCareInAHomeIsCountedAndFosterCareIsNot() {
        CaseId stays = placed();
        CaseId fostered = placed();
        for (CaseId id : List.of(stays, fostered)) {
            home.made(id, "submit_sir");
            home.made(id, "submit_icp");
            home.made(id, "submit_child_study");
            home.made(id, "study_foster_home");
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
                Map.of(
                        "order",
                        home.orders.orders().sign(bench(), foster).order().number(),
                        "undertaking",
                        home.forms.handedIn(bench(), fostered, "foster_undertaking")));
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
        for (int visit = 0; visit < 2; visit++) {
            new StoredTime(register.store, true)
                    .forward(Caller.system("test"), Duration.ofDays(85));
            home.made(id, "follow_up");
        }
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

    @Test
    void nobodyEntersAHomeThatWasClosedSinceTheOrder() {
        CaseId id = produced();
        home.made(id, "produce");
        String order =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        closed("CCI-1");
        assertThatThrownBy(() -> make(bench(), id, "place", Map.of("order", order)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(CaseProblem.OFFICE_CLOSED_MEANWHILE));
        assertThat(roll("CCI-1")).isEmpty();
        assertThat(register.status(id)).isEqualTo(CaseStatus.PRODUCED);
    }

    @Test
    void anOrderIsNotCarriedOutWithItsSignatureInAHomeThatIsClosed() {
        CaseId id = placed();
        closed("CCI-2");
        assertThatThrownBy(
                        () ->
                                home.orders.signed(
                                        bench(),
                                        id,
                                        "protective_custody",
                                        "institution",
                                        "CCI-2",
                                        "reason",
                                        "At night"))
                .isInstanceOf(ProblemException.class);
        assertThat(roll("CCI-1")).containsExactly(id);
        assertThat(roll("CCI-2")).isEmpty();
    }

    @Test
    void anOrderToAHomeNamesNoFitFacility() {
        CaseId id = produced();
        assertThat(
                        Register.refusal(
                                () ->
                                        home.orders.draft(
                                                bench(),
                                                id,
                                                "placement",
                                                "institution",
                                                "FIT-1",
                                                "reason",
                                                "Safe")))
                .isEqualTo("NOT_A_HOME");
    }
}
