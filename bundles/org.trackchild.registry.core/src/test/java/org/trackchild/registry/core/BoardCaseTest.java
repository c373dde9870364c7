package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.BenchFigures;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Matter;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.RuleProblem;

/** A child that is alleged to be in conflict with law stands before the board, and nobody else. */
class BoardCaseTest extends BoardChildren {

    @Test
    void theChildIsProducedAndPlacedByTheBoardAndLivesInItsHome() {
        assertThat(Register.refusal(() -> orders.draft(unit, id, "bail"))).isEqualTo("OTHER_BENCH");
        assertThat(offered(member)).isEmpty();

        placed();

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(stored().facts())
                .satisfies(
                        facts -> {
                            assertThat(facts.bench()).isEqualTo(BenchKind.BOARD);
                            assertThat(facts.livesIn()).contains(new OfficeId(HOME));
                        });
        assertThat(offered(magistrate)).contains("extend_inquiry", "send_to_committee");
        assertThat(offered(clerk)).contains("run_away", "trace").doesNotContain("submit_sir");
    }

    @Test
    void theCommitteeHasNoPartInIt() {
        placed();

        assertThat(offered(committee)).isEmpty();
        assertThat(
                        Register.refusal(
                                () -> make(committee, "trace", "how", "Told", "where", "Gonda")))
                .isEqualTo("NOT_YOUR_PART");
        assertThat(
                        Register.refusal(
                                () ->
                                        orders.draft(
                                                unit,
                                                id,
                                                "placement",
                                                "institution",
                                                "CCI-1",
                                                "reason",
                                                "Safe")))
                .isEqualTo("OTHER_BENCH");
        assertThat(orders.orders().ofCase(unit, id).kinds())
                .extracting(OrderKind::code)
                .contains("bail", "special_home")
                .doesNotContain("placement", "restoration", "foster");
        assertThat(forms.ofCase(unit, id).kinds())
                .extracting(FormKind::code)
                .contains("board_sir", "icp")
                .doesNotContain("sir", "monitoring");
    }

    @Test
    void whatIsAllegedIsSeenByThoseWhoActForTheChildAlone() {
        placed();

        for (Caller insider : List.of(police, clerk, unit, magistrate, member)) {
            assertThat(allegation(insider)).as(insider.user()).contains("Theft of a bicycle");
            assertThat(orders.orders().ofCase(insider, id).orders()).as(insider.user()).hasSize(1);
        }
        for (Caller outsider : outsiders(committee)) {
            assertThat(allegation(outsider)).as(outsider.user()).isEmpty();
            assertThat(orders.orders().ofCase(outsider, id).orders()).isEmpty();
            assertThat(
                            Register.refusal(
                                    () ->
                                            orders.orders()
                                                    .read(
                                                            outsider,
                                                            orders.orders()
                                                                    .ofCase(member, id)
                                                                    .orders()
                                                                    .get(0)
                                                                    .order()
                                                                    .id())))
                    .isEqualTo("NO_SUCH_ORDER");
        }
    }

    /** Who may read the case and does not act for the child. */
    private List<Caller> outsiders(Caller... more) {
        CaseId report = register.enter(CaseKind.MISSING, "PS-8");
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-9"));
                    return new LinkedCases(tx, desk)
                            .link(
                                    CasePair.of(report, id),
                                    IdentityLink.Ground.BY_HAND,
                                    Optional.empty(),
                                    new Statement(
                                            "tester", new OfficeId("PS-8"), tx.now(), "Same scar"));
                });
        return Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                Register.caller("SCPS-1", Role.STATE_MONITOR),
                                Register.officer("PS-8"),
                                Register.officer("PS-9")))
                .toList();
    }

    private List<String> ordersReadBy(Caller who) {
        return orders.orders().ofCase(who, id).orders().stream()
                .map(view -> view.order().content().kind())
                .toList();
    }

    private List<String> ordersOfferedTo(Caller who) {
        return casework.progress(who, id).offers().stream()
                .flatMap(offer -> offer.records().orders().values().stream())
                .flatMap(List::stream)
                .map(order -> order.content().kind())
                .toList();
    }

    @Test
    void whatTheCommitteeSaysIsAllegedIsReadByThoseWhoActForTheChildAlone() {
        make(police, "produce", "form", form(police, "production"));
        String order = orders.signed(committee, id, "to_board", "reason", "It is alleged");
        List<Caller> outsiders = outsiders();

        assertThat(ordersReadBy(committee)).containsExactly("to_board");
        assertThat(ordersOfferedTo(committee)).containsExactly("to_board");
        for (Caller outsider : outsiders) {
            assertThat(ordersReadBy(outsider)).as(outsider.user()).isEmpty();
            assertThat(ordersOfferedTo(outsider)).as(outsider.user()).isEmpty();
        }

        make(committee, "send_to_board", "order", order);
        for (Caller insider : List.of(police, unit, magistrate, member)) {
            assertThat(ordersReadBy(insider)).as(insider.user()).containsExactly("to_board");
        }
        for (Caller outsider : outsiders) {
            assertThat(ordersReadBy(outsider)).as(outsider.user()).isEmpty();
        }
    }

    private Optional<String> allegation(Caller who) {
        return forms.ofCase(who, id).forms().stream()
                .flatMap(
                        view ->
                                Stream.concat(
                                        forms.read(who, view.form().id()).items().stream(),
                                        view.items().stream()))
                .filter(item -> item.item().code().equals("alleged_offence"))
                .map(FormView.Item::text)
                .findFirst();
    }

    @Test
    void aBoardSitsWithItsMagistrateAndAMember() {
        assertThat(Register.refusal(() -> sitting("", "S Das", "T Das")))
                .isEqualTo("PRESIDING_REQUIRED");
        assertThat(Register.refusal(() -> sitting("R Kumar"))).isEqualTo("TOO_FEW_MEMBERS");

        assertThat(sitting("R Kumar", "S Das").present()).containsExactly("R Kumar", "S Das");
    }

    @Test
    void aFinalOrderOfTheBoardNeedsItsSitting() {
        placed();
        make(clerk, "submit_board_sir", "form", form(clerk, "board_sir"));
        var draft =
                orders.orders()
                        .draft(
                                unit,
                                id,
                                SignedOrders.content(
                                        "special_home",
                                        Optional.of(SignedOrders.today().plusMonths(6)),
                                        "institution",
                                        HOME,
                                        "reason",
                                        "For reform"));
        assertThat(Register.refusal(() -> orders.orders().sign(member, draft.order().id())))
                .isEqualTo("QUORUM_REQUIRED");

        sitting("R Kumar", "S Das");
        make(
                magistrate,
                "send_to_special_home",
                "order",
                orders.orders().sign(magistrate, draft.order().id()).order().number());

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(stored().content().header())
                .satisfies(header -> assertThat(header.isMatched()).isTrue());
    }

    @Test
    void itIsPendingAtTheBoardAndHeardThere() {
        CaseId other = register.enter(CaseKind.FOUND, "CCI-1");
        produced();

        assertThat(pending(magistrate)).isEqualTo(1);
        assertThat(pending(committee)).isEqualTo(1);
        Sitting planned =
                sittings.plan(member, OpenSitting.plan(OpenSitting.today(), "R Kumar", "S Das"));
        assertThat(lists.proposed(member, planned.id()))
                .extracting(each -> each.subject().header().id(), each -> each.matter())
                .containsExactly(tuple(id, Matter.FIRST_HEARING));
        lists.ask(police, id, Matter.REVIEW, "The father has come");
        assertThat(lists.countRequests(member)).isEqualTo(1);
        assertThat(
                        Register.refusal(
                                () ->
                                        lists.put(
                                                member,
                                                planned.id(),
                                                other,
                                                Matter.REVIEW,
                                                Listing.Source.BENCH,
                                                "")))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void whoWasSentOnIsProposedToTheOtherBenchAlone() {
        make(police, "produce", "form", form(police, "production"));
        Sitting planned =
                sittings.plan(
                        committee,
                        OpenSitting.plan(OpenSitting.today(), "A Devi", "B Das", "C Rao"));
        assertThat(lists.proposed(committee, planned.id()))
                .extracting(each -> each.subject().header().id())
                .containsExactly(id);
        make(
                committee,
                "send_to_board",
                "order",
                orders.signed(committee, id, "to_board", "reason", "It is alleged"));

        assertThat(lists.proposed(committee, planned.id())).isEmpty();
    }

    private long pending(Caller bench) {
        return sittings.figures(bench).orElseThrow().pendency().stream()
                .mapToLong(BenchFigures.Pending::count)
                .sum();
    }

    @Test
    void aChildInNeedOfCareIsSentOnToTheCommitteeAndBack() {
        placed();
        lists.ask(police, id, Matter.REVIEW, "The father has come");
        make(
                member,
                "send_to_committee",
                "order",
                orders.signed(member, id, "to_committee", "reason", "Nobody looks after it"));

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(offered(member)).isEmpty();
        assertThat(offered(police)).contains("apprehend");
        assertThat(ordersReadBy(committee)).containsExactly("to_committee");
        assertThat(lists.countRequests(member)).as("what waited goes with it").isZero();
        assertThat(lists.countRequests(committee)).isEqualTo(1);
        assertThat(allegation(clerk)).as("a home is not told any more").isEmpty();
        assertThat(allegation(unit)).isPresent();
        make(police, "produce", "form", form(police, "production"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.PRODUCED);

        make(
                committee,
                "send_to_board",
                "order",
                orders.signed(committee, id, "to_board", "reason", "It is alleged"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(offered(police)).contains("run_away").doesNotContain("produce", "apprehend");
        assertThat(offered(committee)).isEmpty();
    }

    @Test
    void whoIsBroughtBackStandsWhereItStoodBeforeTheBoard() {
        placed();
        make(clerk, "run_away", "circumstances", "Over the wall");
        make(clerk, "bring_back", "how", "By the station");

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(offered(magistrate)).contains("place_by_board");
        assertThat(running()).contains("board_inquiry").doesNotContain("final_order", "production");
    }

    @Test
    void theEndOfADetentionIsAskedForWhenTheChildHasRunAwayAndIsBroughtBack() {
        placed();
        make(clerk, "submit_board_sir", "form", form(clerk, "board_sir"));
        sitting("R Kumar", "S Das");
        make(
                magistrate,
                "send_to_special_home",
                "order",
                orders.signedUntil(
                        magistrate,
                        id,
                        "special_home",
                        SignedOrders.today().plusDays(20),
                        "institution",
                        HOME,
                        "reason",
                        "For reform"));
        assertThat(running()).contains("special_home_ends", "stay_review");

        make(clerk, "run_away", "circumstances", "Over the wall");
        assertThat(running()).doesNotContain("special_home_ends", "stay_review");
        make(clerk, "bring_back", "how", "By the station");

        assertThat(running()).contains("special_home_ends", "stay_review");
        make(unit, "review_stay", "reviewed_on", SignedOrders.today().toString());
        make(
                magistrate,
                "end_stay",
                "order",
                orders.signed(
                        magistrate,
                        id,
                        "release_from_home",
                        "handed_to",
                        "Mother",
                        "relation",
                        "Mother"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.RESTORED);
        assertThat(running()).doesNotContain("special_home_ends", "stay_review");
    }

    @Test
    void aFormOfTheOtherBenchIsNeitherBegunNorFilledInNorCorrected() {
        placed();
        form(clerk, "board_sir");
        UUID handedIn =
                forms.ofCase(clerk, id).forms().stream()
                        .filter(view -> view.form().kind().equals("board_sir"))
                        .map(view -> view.form().id())
                        .findFirst()
                        .orElseThrow();
        FormView draft = forms.begin(unit, id, "supervision_report");
        assertThat(Register.refusal(() -> forms.begin(unit, id, "sir"))).isEqualTo("OTHER_BENCH");
        make(
                member,
                "send_to_committee",
                "order",
                orders.signed(member, id, "to_committee", "reason", "Nobody looks after it"));

        for (Caller filler : List.of(clerk, unit)) {
            assertThat(forms.read(filler, handedIn).may(FormView.Act.CORRECT)).isFalse();
            assertThat(Register.refusal(() -> forms.correct(filler, handedIn)))
                    .isEqualTo("OTHER_BENCH");
            assertThat(Register.refusal(() -> forms.begin(filler, id, "board_sir")))
                    .isEqualTo("OTHER_BENCH");
        }
        UUID begun = draft.form().id();
        FormView now = forms.read(unit, begun);
        assertThat(now.may(FormView.Act.SAVE)).isFalse();
        assertThat(
                        Register.refusal(
                                () -> new FilledForms(forms).save(unit, now, "officer", "A Kumar")))
                .isEqualTo("OTHER_BENCH");
        assertThat(Register.refusal(() -> forms.handIn(unit, begun, now.shown())))
                .isEqualTo("OTHER_BENCH");
        assertThat(now.may(FormView.Act.DISCARD)).as("nobody needs it any more").isTrue();
        forms.discard(unit, begun, now.form().progress().version());
    }

    @Test
    void theMissingReportIsNoWayOutOfTheBoard() {
        placed();
        make(clerk, "run_away", "circumstances", "Over the wall");
        String number =
                register.store.read(tx -> tx.transitions().ofCase(id)).stream()
                        .flatMap(
                                each ->
                                        Optional.ofNullable(
                                                each.step().evidence().get("missing_report"))
                                                .stream())
                        .findFirst()
                        .orElseThrow();
        CaseId report = register.numbered(number);
        Caller station = Register.caller("DCPU-1", Role.POLICE_OFFICER);
        make(station, report, "trace", "how", "By the aunt", "where", "Gonda");
        String form = new FilledForms(forms).handedIn(station, report, "production");
        make(station, report, "produce", "form", form);

        assertThat(casework.progress(unit, report).offers())
                .filteredOn(
                        offer ->
                                offer.refusals().stream()
                                        .anyMatch(each -> each.code() == RuleProblem.OTHER_BENCH))
                .extracting(offer -> offer.transition().code())
                .containsExactlyInAnyOrder("restore", "return_to_care", "turn_18");
        assertThat(Register.refusal(() -> make(committee, report, "restore", "order", "X/1")))
                .isEqualTo("OTHER_BENCH");
        assertThat(Register.refusal(() -> make(station, report, "return_to_care", "order", "X/1")))
                .isEqualTo("OTHER_BENCH");
        assertThat(register.status(id)).isEqualTo(CaseStatus.RAN_AWAY);

        make(station, report, "find_deceased", "reason", "On the line", "proof", "PM 7");
        assertThat(register.status(id)).isEqualTo(CaseStatus.DECEASED);
    }
}
