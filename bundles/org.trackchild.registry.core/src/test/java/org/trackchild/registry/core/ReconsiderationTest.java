package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.LegalClock;

/**
 * Nothing that happens meanwhile shortens the sixty days of the parents, or makes them forgotten.
 */
class ReconsiderationTest extends FreedChildren {

    private StoredIdentityLinks links;

    private CaseId id;

    @BeforeEach
    void produced() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        id = produced(child(ApproximateAge.about(3), null));
    }

    private void days(int days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
    }

    private Instant surrendered() {
        surrender(id);
        return register.store.read(tx -> tx.transitions().ofCase(id)).stream()
                .filter(each -> each.step().transition().equals("surrender"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .recorded();
    }

    private UUID linked(CaseKind kind) {
        return links.link(UNIT, id, register.enter(kind, "PS-1"), "The same scar").link().id();
    }

    private void ranAwayAndBack() {
        make(CLERK, id, "run_away", "circumstances", "At night");
        make(CLERK, id, "bring_back", "how", "By the police");
    }

    /** Nothing has changed since the surrender. */
    private void stillWaits(Instant since) {
        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(codes(() -> signed(id))).containsExactly("TOO_EARLY");
        assertThat(codes(() -> make(BENCH, id, "declare_free", "order", "x")))
                .containsExactly("TOO_EARLY");
        for (String code : List.of("reconsideration", "surrendered")) {
            assertThat(clock(id, code).isRunning()).as(code).isTrue();
            assertThat(clock(id, code).since()).as(code).isEqualTo(since);
        }
    }

    @Test
    void aMatchThatWasTakenBackTakesNoDayFromTheParents() {
        Instant since = surrendered();
        days(1);
        UUID wrong = linked(CaseKind.MISSING);
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        assertThat(clock(id, "surrendered").isRunning()).isFalse();
        days(1);
        links.withdraw(UNIT, wrong, "Another scar");
        days(1);

        stillWaits(since);
    }

    @Test
    void aChildThatRanAwayAndCameBackIsWhereItWas() {
        Instant since = surrendered();
        ranAwayAndBack();
        stillWaits(since);

        make(CLERK, id, "trace", "how", "A neighbour", "where", "Gonda");
        ranAwayAndBack();
        stillWaits(since);
    }

    @Test
    void theInquiryIntoAnAbandonedChildGoesOnAfterAWrongMatch() {
        make(BENCH, id, "find_abandoned", "ground", "Left");
        LegalClock before = clock(id, "legally_free");
        UUID wrong = linked(CaseKind.MISSING);
        assertThat(clock(id, "legally_free").isRunning()).isFalse();
        links.withdraw(UNIT, wrong, "Another scar");
        assertThat(clock(id, "legally_free")).isEqualTo(before);
        // parents who come are not looked for
        surrender(id);
        assertThat(clock(id, "legally_free").standing(now())).isEqualTo(LegalClock.Standing.ENDED);
    }

    @Test
    void aSurrenderThatWasTakenBackFreesNobody() {
        surrender(id);
        make(BENCH, id, "withdraw_surrender", "reason", "The grandmother helps");
        ranAwayAndBack();
        days(61);

        assertThat(codes(() -> make(BENCH, id, "declare_free", "order", "x")))
                .containsOnly("NEEDED_FIRST");
        assertThat(codes(() -> make(BENCH, id, "withdraw_surrender", "reason", "Again")))
                .containsExactly("NEEDED_FIRST");
    }

    @Test
    void onlyALinkThatTracedTheChildIsTakenBackWithItsLink() {
        surrender(id);
        make(BENCH, id, "withdraw_surrender", "reason", "The grandmother helps");
        UUID second = linked(CaseKind.FOUND);
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        links.withdraw(UNIT, second, "Another child");
        UUID wrong = linked(CaseKind.MISSING);
        links.withdraw(UNIT, wrong, "Another scar");

        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        List<MadeTransition> made = register.store.read(tx -> tx.transitions().ofCase(id));
        assertThat(made).noneMatch(each -> each.step().transition().equals("trace_withdrawn"));
    }

    @Test
    void theOtherParentHasSixtyDaysToo() {
        surrender(id);
        days(55);
        Instant second = surrendered();
        days(6);

        stillWaits(second);
        assertThat(clock(id, "reconsideration").due()).isAfter(second.plus(Duration.ofDays(59)));
    }

    @Test
    void whatIsDatedBackTakesNoDayFromTheParents() {
        days(50);
        Instant asked = now().minus(Duration.ofDays(30));
        makeAt(
                CLERK,
                id,
                "ask_surrender",
                asked,
                "form",
                forms.handedIn(CLERK, id, "surrender_application"));
        LocalDate executed = asked.atZone(TextCaseReader.INDIA).toLocalDate().plusDays(10);
        String deed =
                forms.handedIn(BENCH, id, "surrender_deed", "executed_on", executed.toString());
        assertThat(codes(() -> surrender(asked.minusSeconds(1), deed)))
                .containsExactly("BEFORE_THE_LAST happened", "BEFORE_THE_FORM happened");
        assertThat(codes(() -> surrender(asked.plus(Duration.ofDays(5)), deed)))
                .containsExactly("BEFORE_THE_FORM happened");
        surrender(asked.plus(Duration.ofDays(11)), deed);

        LegalClock waits = clock(id, "reconsideration");
        assertThat(Duration.between(waits.since(), now())).isLessThan(Duration.ofHours(1));
        assertThat(clock(id, "surrendered").since()).isEqualTo(waits.since());
    }

    private void surrender(Instant happened, String deed) {
        makeAt(BENCH, id, "surrender", happened, "form", deed);
    }

    @Test
    void anOrderThatIsOlderThanTheWaitPermitsNothing() {
        make(BENCH, id, "find_abandoned", "ground", "Left");
        String early = declared(id);
        surrender(id);
        days(61);

        assertThat(codes(() -> make(BENCH, id, "declare_free", "order", early)))
                .containsExactly("ORDER_TOO_EARLY order");
        assertThat(
                        casework.progress(BENCH, id).offers().stream()
                                .filter(each -> each.transition().code().equals("declare_free"))
                                .flatMap(each -> each.records().orders().get("order").stream()))
                .isEmpty();
    }

    @Test
    void parentsReconsiderWhereverTheChildIs() {
        surrender(id);
        sits();
        String order =
                orders.orders()
                        .sign(
                                BENCH,
                                orders.orders()
                                        .draft(
                                                BENCH,
                                                id,
                                                SignedOrders.content(
                                                        "sponsorship",
                                                        Optional.of(
                                                                SignedOrders.today().plusYears(1)),
                                                        "carers",
                                                        "The aunt",
                                                        "amount",
                                                        "4000"))
                                        .order()
                                        .id())
                        .order()
                        .number();
        make(BENCH, id, "sponsor", "order", order);
        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(clock(id, "surrendered").standing(now())).isEqualTo(LegalClock.Standing.ENDED);
        make(BENCH, id, "withdraw_surrender", "reason", "The grandmother helps");
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        assertThat(clock(id, "care_review").isRunning()).isFalse();

        id = produced(child(ApproximateAge.about(3), null));
        surrender(id);
        make(CLERK, id, "run_away", "circumstances", "At night");
        make(BENCH, id, "withdraw_surrender", "reason", "The grandmother helps");
        assertThat(register.status(id)).isEqualTo(CaseStatus.RAN_AWAY);
    }

    @Test
    void afterTheSixtyDaysNobodyTakesItBackButWhoDidSoInTime() {
        surrender(id);
        days(61);

        assertThat(codes(() -> make(BENCH, id, "withdraw_surrender", "reason", "Too late")))
                .containsExactly("TOO_LATE happened");
        makeAt(
                BENCH,
                id,
                "withdraw_surrender",
                now().minus(Duration.ofDays(2)),
                "reason",
                "Said in time, written down late");
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
    }

    @Test
    void whoWasDeclaredFreeIsNotTakenBack() {
        surrender(id);
        days(61);
        make(BENCH, id, "declare_free", "order", declared(id));

        assertThat(
                        codes(
                                () ->
                                        makeAt(
                                                BENCH,
                                                id,
                                                "withdraw_surrender",
                                                now().minus(Duration.ofDays(2)),
                                                "reason",
                                                "Said in time")))
                .containsExactly("NO_LONGER");
    }

    @Test
    void aChildThatIsCountedElsewhereLeavesNoClockBehind() {
        surrender(id);
        make(CLERK, id, "multiple_admission", "other_number", "FC-1", "reason", "Two admissions");

        assertThat(clock(id, "surrendered").standing(now())).isEqualTo(LegalClock.Standing.ENDED);
    }
}
