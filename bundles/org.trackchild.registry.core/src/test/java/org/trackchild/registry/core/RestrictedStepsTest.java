package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.store.api.ClockTable;

/**
 * What a board orders, and what is alleged, is told to who acts for the child; the station that
 * looked for it sees that it is safe.
 */
class RestrictedStepsTest extends BoardChildren {

    private final Caller linked = Register.officer("PS-2");

    private StoredIdentityLinks links;

    private CaseId report;

    private UUID link;

    @BeforeEach
    void lookedFor() {
        links = new StoredIdentityLinks(register.store, desk);
        links.matcher = new FixedMatcher();
        report = register.enter(CaseKind.MISSING, "PS-2");
        link = links.link(unit, report, id, "The same scar").link().id();
    }

    private void inSpecialHome() {
        placed();
        make(unit, "submit_board_sir", "form", form(unit, "board_sir"));
        sitting("R Kumar", "S Das");
        make(
                magistrate,
                "send_to_special_home",
                "order",
                orders.signedUntil(
                        magistrate,
                        id,
                        "special_home",
                        SignedOrders.today().plusDays(200),
                        "institution",
                        HOME,
                        "reason",
                        "For reform"));
    }

    private void bailed() {
        placed();
        make(
                magistrate,
                "release_on_bail",
                "order",
                orders.signed(member, id, "bail", "handed_to", "Asha", "relation", "Mother"),
                "form",
                form(unit, "board_undertaking"));
    }

    private List<MadeTransition> told(Caller who, CaseId of) {
        return casework.progress(who, of).made();
    }

    private static List<String> steps(List<MadeTransition> told) {
        return told.stream().map(each -> each.step().transition()).toList();
    }

    @Test
    void theLinkedStationSeesThatTheChildIsSafeAndNoMore() {
        inSpecialHome();

        assertThat(steps(told(linked, id))).containsOnly("in_home", "trace");
        assertThat(told(linked, id))
                .filteredOn(each -> each.step().transition().equals("in_home"))
                .allSatisfy(
                        each -> {
                            assertThat(each.step().evidence()).isEmpty();
                            assertThat(each.by().user()).isEmpty();
                            assertThat(each.by().office()).isEmpty();
                        });
        assertThat(casework.progress(linked, id).rules().name(CaseKind.FOUND, "in_home").english())
                .isEqualTo("The child is safe, in the charge of a home");
        assertThat(casework.progress(linked, id).clocks())
                .extracting(clock -> clock.rule().code())
                .doesNotContain("stay_review", "special_home_ends", "board_inquiry");
        assertThat(casework.progress(linked, id).offers())
                .extracting(offer -> offer.transition().code())
                .doesNotContain("end_stay", "review_stay", "add_measures");
        assertThat(forms.ofCase(linked, id).forms())
                .extracting(view -> view.form().content().kind())
                .doesNotContain("board_production", "board_sir");
    }

    @Test
    void soDoesTheCommitteeAndWhoActsForTheChildSeesAll() {
        inSpecialHome();

        assertThat(steps(told(committee, id))).doesNotContain("send_to_special_home", "apprehend");
        for (Caller each : List.of(unit, magistrate, police, clerk)) {
            assertThat(steps(told(each, id)))
                    .contains("send_to_special_home", "produce_before_board", "apprehend");
            assertThat(casework.progress(each, id).clocks())
                    .extracting(clock -> clock.rule().code())
                    .contains("stay_review");
        }
    }

    @Test
    void theReportSaysThatTheChildIsWithItsFamilyAndNotByWhoseOrder() {
        bailed();

        assertThat(steps(told(linked, report))).startsWith("restore", "produced");
        assertThat(told(linked, report).subList(0, 2))
                .allSatisfy(
                        each -> {
                            assertThat(each.step().evidence()).isEmpty();
                            assertThat(each.by().office()).isEmpty();
                        });
        assertThat(steps(told(unit, report))).startsWith("restore", "before_board");
        assertThat(told(unit, report).get(0).step().evidence()).containsKey("order");
    }

    @Test
    void theStepsOnOfferInTheReportTellNothing() {
        List<String> before = offeredInReport(linked);
        placed();

        assertThat(before).doesNotContain("before_board", "kept_by_board", "taken_from_home");
        assertThat(offeredInReport(linked))
                .contains("produce")
                .doesNotContain("before_board", "kept_by_board", "taken_from_home");
        assertThat(offeredInReport(unit)).contains("before_board", "kept_by_board");
        assertThat(Register.refusal(() -> make(linked, report, "kept_by_board")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
    }

    private List<String> offeredInReport(Caller who) {
        return casework.progress(who, report).offers().stream()
                .map(offer -> offer.transition().code())
                .toList();
    }

    @Test
    void aReportOfWhichNobodyWasFoundIsForItsStation() {
        CaseId alone = register.enter(CaseKind.MISSING, "PS-2");
        make(linked, alone, "trace", "how", "By telephone", "where", "Gonda");
        make(linked, alone, "before_board");

        assertThat(register.status(alone)).isEqualTo(CaseStatus.RECOVERED);
    }

    @Test
    void whoActsOnAnotherCaseOfTheChildIsNoConfidant() {
        Caller other = Register.officer("PS-7");
        CaseId before = register.enter(CaseKind.FOUND, "PS-7");
        links.link(unit, before, id, "The same scar");
        placed();
        make(member, "classify_heinous");

        assertThat(steps(told(other, id))).doesNotContain("classify_heinous", "apprehend");
        assertThat(casework.progress(other, id).clocks())
                .extracting(clock -> clock.rule().code())
                .doesNotContain("preliminary_assessment", "board_inquiry");
        assertThat(steps(told(other, report))).doesNotContain("before_board");
        assertThat(steps(told(police, report))).contains("before_board");
        assertThat(steps(told(police, id))).contains("classify_heinous");
    }

    @Test
    void aWrongMatchThatIsTakenBackUncoversNoBoard() {
        bailed();
        links.withdraw(unit, link, "Another scar");

        for (Caller each : List.of(linked, unit, committee)) {
            assertThat(told(each, report))
                    .as(each.user())
                    .isNotEmpty()
                    .extracting(made -> made.by().office())
                    .doesNotContain("JJB-1");
            assertThat(cases().history(each, report))
                    .as(each.user())
                    .extracting(JournalEntry::office)
                    .doesNotContain("JJB-1");
        }
    }

    @Test
    void whatWasPutOffAndWhatIsDueIsNamedToWhoActsForTheChildAlone() {
        placed();
        register.store.write(
                police,
                tx -> {
                    tx.journal(
                            JournalAction.WORK_PUT_OFF,
                            StoredCaseRegistry.subject(id),
                            "thing=board_sir;office=PS-1");
                    tx.clocks()
                            .replace(
                                    List.of(
                                            new ClockTable.OfCase(
                                                    id,
                                                    tx.cases().find(id).orElseThrow().facts(),
                                                    List.of(
                                                            new ClockTable.Running(
                                                                    "board_sir",
                                                                    1,
                                                                    tx.now(),
                                                                    tx.now(),
                                                                    List.of(
                                                                            Optional.of(tx.now()),
                                                                            Optional.of(tx.now()),
                                                                            Optional.empty()))))));
                    return null;
                });

        Caller state = Register.caller("SCPS-1", Role.STATE_MONITOR);
        for (Caller each : List.of(committee, state)) {
            assertThat(cases().history(each, id).toString()).doesNotContain("board_sir");
            assertThat(due(each)).containsExactly(ClockRule.WITHHELD);
        }
        assertThat(cases().history(unit, id).toString()).contains("thing=board_sir");
        assertThat(due(unit)).containsExactly("board_sir");
        assertThat(due(magistrate)).containsExactly("board_sir");
    }

    private List<String> due(Caller who) {
        return casework.due(who, Optional.empty(), 9).items().stream()
                .map(each -> each.clock().rule().code())
                .toList();
    }

    @Test
    void theJournalOfTheCaseSaysNoMore() {
        inSpecialHome();
        StoredCaseRegistry cases = cases();

        assertThat(cases.history(linked, id))
                .extracting(JournalEntry::office)
                .doesNotContain("JJB-1");
        assertThat(cases.history(linked, id))
                .filteredOn(entry -> entry.action() == JournalAction.CASE_TRANSITION)
                .isNotEmpty()
                .flatExtracting(entry -> entry.value("transition").stream().toList())
                .doesNotContain("send_to_special_home", "apprehend", "produce_before_board");
        assertThat(cases.history(linked, id).toString())
                .doesNotContain("special_home", "board_production", "jjb");
        assertThat(cases.history(unit, id).toString()).contains("send_to_special_home");
    }

    @Test
    void nobodyFindsByTheBenchWhatIsOnlyShared() {
        placed();
        CaseFilter before = CaseFilter.all().with().bench("jjb").build();

        assertThat(found(linked, before)).isEmpty();
        assertThat(found(linked, CaseFilter.all())).contains(id);
        for (Caller each : List.of(unit, police, magistrate, member)) {
            assertThat(found(each, before)).as(each.user()).containsExactly(id);
            assertThat(cases().count(each, before)).as(each.user()).isEqualTo(1);
        }
    }

    @Test
    void norByItWhatTheyOversee() {
        placed();
        CaseFilter before = CaseFilter.all().with().bench("jjb").build();

        for (Caller each : List.of(committee, Register.caller("SCPS-1", Role.STATE_MONITOR))) {
            assertThat(found(each, before)).as(each.user()).isEmpty();
            assertThat(cases().count(each, before)).as(each.user()).isZero();
            assertThat(found(each, CaseFilter.all())).as(each.user()).contains(id);
        }
    }

    private StoredCaseRegistry cases() {
        return new StoredCaseRegistry(
                register.store, register.journal, desk, null, register.fields);
    }

    private List<CaseId> found(Caller who, CaseFilter filter) {
        return cases().list(who, filter, Optional.empty(), 50).items().stream()
                .map(each -> each.header().id())
                .toList();
    }

    @Test
    void whatAnOfficeDidItselfItSees() {
        make(police, "produce", "form", form(police, "production"));
        make(
                committee,
                "send_to_board",
                "order",
                orders.signed(committee, id, "to_board", "reason", "It is alleged"));

        assertThat(steps(told(committee, id))).contains("send_to_board");
        assertThat(steps(told(linked, id))).doesNotContain("send_to_board");
    }
}
