package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Step;

/** A child that stands before the board travels by an order of the board, and by no other. */
class BoardJourneyTest extends BoardChildren {

    private CaseId report;

    private void linked() {
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        links.matcher = new FixedMatcher();
        report = register.enter(CaseKind.MISSING, "PS-1");
        links.link(unit, report, id, "The same scar");
    }

    private String escort(Caller by, CaseId in) {
        return orders.signed(by, in, "escort", journey());
    }

    /** What an order of escort says. */
    private String[] journey() {
        LocalDate today = TextCaseReader.today(register.store);
        return new String[] {
            "escort_name", "Ravi",
            "escort_designation", "Constable",
            "escort_office", "PS-1",
            "means", "Train",
            "departure", today.toString(),
            "arrival", today.plusDays(2).toString(),
            "destination", "Observation home, Gonda",
            "woman_escort", "Meena, constable",
        };
    }

    private void departed(String order) {
        make(police, "depart", "order", order, "taken_over_by", "Ravi, constable");
    }

    private void producedBeforeTheCommittee() {
        make(police, "produce", "form", form(police, "production"));
    }

    private void sentToTheBoard() {
        make(
                committee,
                "send_to_board",
                "order",
                orders.signed(committee, id, "to_board", "reason", "It is alleged"));
    }

    private Order order(CaseId in, String number) {
        return register.store.read(
                tx ->
                        tx.orders().ofCase(in).stream()
                                .filter(each -> each.number().equals(number))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void theBoardOrdersTheEscortAndTheChildSetsOutAndArrives() {
        placed();
        departed(escort(member, id));
        assertThat(casework.progress(unit, id).journey()).isPresent();
        assertThat(running()).contains("journey").doesNotContain("departure");
        make(clerk, "arrived", "handed_on", TextCaseReader.today(register.store).toString());

        assertThat(casework.progress(unit, id).journey()).isEmpty();
        assertThat(stored().facts().bench()).isEqualTo("jjb");
    }

    @Test
    void whoCouldNotBeHandedOverIsBack() {
        placed();
        departed(escort(magistrate, id));
        make(clerk, "came_back", "reason", "Nobody was there");

        assertThat(casework.progress(unit, id).journey()).isEmpty();
        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
    }

    @Test
    void theReportKnowsOfTheJourneyAndItsCommitteeOrdersNone() {
        linked();
        produced();

        assertThat(Register.refusal(() -> escort(committee, report))).isEqualTo("OTHER_BENCH");
        assertThat(orders.orders().ofCase(committee, report).kinds()).isEmpty();
        departed(escort(member, id));
        assertThat(casework.progress(unit, report).journey()).isPresent();
    }

    @Test
    void whatTheCommitteeOrderedEndsWhenTheChildIsSentToTheBoard() {
        producedBeforeTheCommittee();
        String escort = escort(committee, id);
        sentToTheBoard();

        Order lapsed = order(id, escort);
        assertThat(lapsed.status()).isEqualTo(OrderStatus.REVOKED);
        assertThat(lapsed.hasLapsed()).isTrue();
        assertThat(running()).doesNotContain("departure");
        make(police, "produce_before_board", "form", boardProduction());
        assertThat(Register.refusal(() -> departed(escort))).isEqualTo("NO_ORDER_IN_FORCE");
        assertThat(orders.orders().ofCase(committee, id).orders())
                .extracting(each -> each.order().number())
                .contains(escort);
    }

    private String boardProduction() {
        return form(police, "board_production", "alleged_offence", "Theft of a bicycle");
    }

    @Test
    void whyItEndedIsToldToWhoActsForTheChildAlone() {
        String escort = escort(committee, id);
        apprehended();

        assertThat(seen(unit, escort).hasLapsed()).isTrue();
        Order told = seen(committee, escort);
        assertThat(told.status()).isEqualTo(OrderStatus.REVOKED);
        assertThat(told.isEndWithheld()).isTrue();
        assertThat(told.hasLapsed()).isFalse();
        assertThat(told.ended().orElseThrow())
                .satisfies(
                        end -> {
                            assertThat(end.user()).isEmpty();
                            assertThat(end.at()).isEqualTo(told.signature().orElseThrow().at());
                        });
        assertThat(orders.orders().read(committee, told.id()).order().isEndWithheld()).isTrue();
        StoredCaseRegistry cases =
                new StoredCaseRegistry(
                        register.store, register.journal, desk, null, register.fields);
        assertThat(cases.history(committee, id))
                .extracting(JournalEntry::action)
                .contains(JournalAction.ORDER_SIGNED)
                .doesNotContain(JournalAction.ORDER_REVOKED);
        assertThat(cases.history(unit, id))
                .extracting(JournalEntry::action)
                .contains(JournalAction.ORDER_REVOKED);
    }

    private Order seen(Caller caller, String number) {
        return orders.orders().ofCase(caller, id).orders().stream()
                .map(OrderView::order)
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereTheBoardSendsItIsToldToWhoActsForTheChildAlone() {
        placed();
        departed(escort(member, id));

        for (Caller each : List.of(unit, police, clerk, magistrate)) {
            assertThat(casework.progress(each, id).journey().orElseThrow())
                    .as(each.user())
                    .satisfies(
                            journey -> {
                                assertThat(journey.destination()).isNotEmpty();
                                assertThat(journey.expected()).isPresent();
                            });
        }
        assertThat(casework.progress(committee, id).journey().orElseThrow())
                .satisfies(
                        journey -> {
                            assertThat(journey.destination()).isEmpty();
                            assertThat(journey.expected()).isEmpty();
                        });
    }

    @Test
    void whatWasDrawnUpForTheBoardIsNotForTheCommitteeToSign() {
        placed();
        UUID draft = drafted();
        make(
                member,
                "send_to_committee",
                "order",
                orders.signed(member, id, "to_committee", "reason", "Nobody looks after it"));

        assertThat(orders.orders().countToSign(committee)).isZero();
        assertThat(Register.refusal(() -> orders.orders().sign(committee, draft)))
                .isEqualTo("ORDER_SETTLED");
        assertThat(kinds(committee)).doesNotContain("escort");
        assertThat(kinds(unit)).contains("escort");
    }

    @Test
    void norIsWhatWasDrawnUpForTheCommitteeForTheBoard() {
        UUID draft = drafted();
        placed();

        assertThat(orders.orders().countToSign(member)).isZero();
        assertThat(Register.refusal(() -> orders.orders().sign(member, draft)))
                .isEqualTo("ORDER_SETTLED");
        assertThat(kinds(committee)).contains("escort");
    }

    private List<String> kinds(Caller reader) {
        return orders.orders().ofCase(reader, id).orders().stream()
                .map(each -> each.order().content().kind())
                .toList();
    }

    @Test
    void soDoesWhatItOrderedInTheReport() {
        linked();
        String escort = escort(committee, report);
        apprehended();

        assertThat(order(report, escort).hasLapsed()).isTrue();
        assertThat(
                        Register.refusal(
                                () ->
                                        casework.make(
                                                police,
                                                report,
                                                casework.progress(unit, report)
                                                        .header()
                                                        .revision()
                                                        .version(),
                                                new Step(
                                                        "depart",
                                                        HomeFixture.now(register),
                                                        Map.of(
                                                                "order",
                                                                escort,
                                                                "taken_over_by",
                                                                "Ravi")))))
                .isIn("NO_ORDER_IN_FORCE", "NEEDED_FIRST");
    }

    @Test
    void whatWasCarriedOutStands() {
        producedBeforeTheCommittee();
        String escort = escort(committee, id);
        departed(escort);
        sentToTheBoard();

        assertThat(order(id, escort).status()).isEqualTo(OrderStatus.SIGNED);
        assertThat(
                        orders.orders().ofCase(magistrate, id).orders().stream()
                                .filter(each -> each.order().number().equals(escort))
                                .findFirst()
                                .orElseThrow()
                                .possible())
                .as("an order of the committee is not for the board to revoke")
                .doesNotContainKey(OrderView.Act.REVOKE);
    }

    @Test
    void whatTheBoardOrderedIsReadByWhoActsForTheChild() {
        placed();
        String escort = escort(member, id);

        assertThat(read(clerk)).contains(escort);
        assertThat(read(unit)).contains(escort);
        assertThat(read(police)).contains(escort);
        assertThat(read(committee)).doesNotContain(escort);
    }

    private List<String> read(Caller caller) {
        return orders.orders().ofCase(caller, id).orders().stream()
                .map(each -> each.order().number())
                .toList();
    }

    private UUID drafted() {
        return orders.draft(unit, id, "escort", journey()).order().id();
    }

    @Test
    void aDraftWaitsForTheBenchBeforeWhichTheChildStands() {
        placed();
        drafted();

        assertThat(orders.orders().countToSign(member)).isEqualTo(1);
        assertThat(orders.orders().countToSign(committee)).isZero();
    }

    @Test
    void whoRanAwayFromTheBoardIsNotClosedByHand() {
        placed();
        make(clerk, "run_away", "circumstances", "By night");

        assertThat(offered(clerk)).contains("bring_back").doesNotContain("back_home");
        assertThat(Register.refusal(() -> make(clerk, "back_home", "how", "With its family")))
                .isEqualTo("OTHER_BENCH");
        assertThat(register.status(id)).isEqualTo(CaseStatus.RAN_AWAY);
    }
}
