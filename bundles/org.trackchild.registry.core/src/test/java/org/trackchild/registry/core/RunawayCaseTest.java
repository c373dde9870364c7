package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.LegalClock;

/** The file of a child that ran away ends when it is known where the child is. */
class RunawayCaseTest extends FreedChildren {

    private static final Caller POLICE = Register.caller("DCPU-1", Role.POLICE_OFFICER);

    private CaseId ranAway(CaseId id) {
        make(CLERK, id, "run_away", "circumstances", "At night");
        return register.numbered(last(id).step().evidence().get("missing_report"));
    }

    private MadeTransition last(CaseId id) {
        List<MadeTransition> made = register.store.read(tx -> tx.transitions().ofCase(id));
        return made.get(made.size() - 1);
    }

    private CaseId placed() {
        return produced(child(ApproximateAge.about(9), null));
    }

    private CaseId admitted() {
        return register.enter(CaseKind.FOUND, "CCI-1", child(ApproximateAge.about(9), null));
    }

    private boolean runs(CaseId id, String code) {
        return casework.progress(UNIT, id).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    @Test
    void theChildThatGoesHomeByItsReportIsNoLongerAway() {
        CaseId id = placed();
        CaseId report = ranAway(id);
        make(POLICE, report, "trace", "how", "By the aunt", "where", "Gonda");
        make(POLICE, report, "produce", "form", forms.handedIn(POLICE, report, "production"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.RAN_AWAY);
        sits();
        make(
                BENCH,
                report,
                "restore",
                "order",
                orders.signed(
                        BENCH, report, "restoration", "handed_to", "Aunt", "relation", "Aunt"));

        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(register.status(id)).isEqualTo(CaseStatus.CLOSED);
        assertThat(last(id).step().transition()).isEqualTo("back_home");
        assertThat(last(id).step().evidence())
                .containsEntry("missing_report", register.read(report).header().number());
        // it is followed up once, by the report
        assertThat(casework.progress(UNIT, id).clocks()).noneMatch(LegalClock::isRunning);
        assertThat(runs(report, "follow_up")).isTrue();
    }

    @Test
    void theChildThatIsFoundDeadIsDeadInBoth() {
        CaseId id = placed();
        CaseId report = ranAway(id);
        make(POLICE, report, "find_deceased", "reason", "On the line", "proof", "PM 7");

        assertThat(register.status(id)).isEqualTo(CaseStatus.DECEASED);
        assertThat(last(id).step().evidence()).containsEntry("proof", "PM 7");
        assertThat(runs(id, "runaway")).isFalse();
    }

    @Test
    void whoTurnsEighteenWhileAwayIsAskedForAndEndsBoth() {
        LocalDate today = TextCaseReader.today(register.store);
        CaseId id = produced(child(null, today.minusYears(18).plusDays(1)));
        CaseId report = ranAway(id);
        time.forward(Caller.system("test"), Duration.ofDays(2));
        assertThat(runs(id, "of_age")).isTrue();
        make(POLICE, report, "turn_18", "proof", "Certificate 4");

        assertThat(register.status(id)).isEqualTo(CaseStatus.TURNED_18);
        assertThat(clock(id, "of_age").standing(now())).isEqualTo(LegalClock.Standing.MET);
    }

    @Test
    void whoWasBroughtBackIsNotTouchedByItsReport() {
        CaseId id = placed();
        CaseId report = ranAway(id);
        make(CLERK, id, "bring_back", "how", "By the police");
        make(POLICE, report, "find_deceased", "reason", "A mistake", "proof", "PM 8");

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
    }

    @Test
    void whoBringsAChildBackHasDoneOneThing() {
        CaseId id = placed();
        ranAway(id);
        StoredDoneWork work = new StoredDoneWork(register.store, register.desk);
        long before = work.count(CLERK);
        make(CLERK, id, "bring_back", "how", "By the uncle");
        assertThat(work.count(CLERK)).isEqualTo(before + 1);
        assertThat(work.latest(CLERK, 1).get(0).about().orElseThrow().header().id()).isEqualTo(id);
    }

    @Test
    void whoIsBackInItsHomeIsLookedForNoMore() {
        CaseId id = placed();
        CaseId report = ranAway(id);
        assertThat(runs(report, "ahtu")).isTrue();
        make(CLERK, id, "bring_back", "how", "By the uncle");

        assertThat(register.status(report)).isEqualTo(CaseStatus.TRACED);
        assertThat(runs(report, "ahtu")).isFalse();
        assertThat(runs(report, "production")).isTrue();
        MadeTransition traced =
                register.store.read(tx -> tx.transitions().ofCase(report)).stream()
                        .reduce((first, second) -> second)
                        .orElseThrow();
        assertThat(traced.step().transition()).isEqualTo("trace");
        assertThat(traced.step().evidence())
                .containsEntry("how", "By the uncle")
                .containsEntry("where", register.read(id).header().number());
        assertThat(register.entries("case", report, JournalAction.CASE_TRANSITION))
                .last()
                .satisfies(entry -> assertThat(entry.detail()).contains("found=" + id));

        // what the police wrote before stays as it is
        CaseId again = placed();
        CaseId found = ranAway(again);
        make(POLICE, found, "trace", "how", "By a raid", "where", "Gonda");
        make(CLERK, again, "bring_back", "how", "By the police");
        List<MadeTransition> steps = register.store.read(tx -> tx.transitions().ofCase(found));
        assertThat(steps)
                .filteredOn(each -> each.step().transition().equals("trace"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.step().evidence()).containsEntry("where", "Gonda"));
    }

    @Test
    void theHomeSaysWhatIsDoneAndMayEndTheFileItself() {
        CaseId id = placed();
        ranAway(id);
        assertThat(runs(id, "runaway")).isTrue();
        time.forward(Caller.system("test"), Duration.ofDays(95));
        assertThat(clock(id, "runaway").standing(now())).isEqualTo(LegalClock.Standing.OVERDUE);
        make(CLERK, id, "report_runaway", "report", "Asked at the village");
        assertThat(clock(id, "runaway").standing(now())).isEqualTo(LegalClock.Standing.RUNNING);

        make(CLERK, id, "back_home", "how", "The mother wrote");
        assertThat(register.status(id)).isEqualTo(CaseStatus.CLOSED);
        assertThat(runs(id, "runaway")).isFalse();

        CaseId other = placed();
        ranAway(other);
        make(CLERK, other, "multiple_admission", "other_number", "FC-26-9", "reason", "Patna");
        assertThat(register.status(other)).isEqualTo(CaseStatus.MULTIPLE_ADMISSION);
    }

    @Test
    void whoWasNeverProducedCanBeProducedWhenItIsBack() {
        CaseId id = admitted();
        ranAway(id);
        assertThat(runs(id, "production")).isFalse();
        make(CLERK, id, "bring_back", "how", "By the police");

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(runs(id, "production")).isTrue();
        make(CLERK, id, "produce", "form", forms.handedIn(CLERK, id, "production"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.PRODUCED);
        assertThat(runs(id, "sir")).isTrue();
    }

    @Test
    void whatWasDoneBeforeTheChildRanAwayStillCounts() {
        CaseId id = admitted();
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        make(UNIT, id, "study_home", "findings", "The mother waits");
        ranAway(id);
        make(CLERK, id, "bring_back", "how", "By the police");

        assertThat(codesMade(id)).contains("trace", "study_home");
    }

    private List<String> codesMade(CaseId id) {
        return register.store.read(
                tx ->
                        Casebook.of(tx, register.read(id))
                                .standing(register.shelf.of("UP"), tx.now())
                                .made());
    }

    private void inLongTermCare(CaseId id) {
        make(CLERK, id, "submit_icp", "form", forms.handedIn(CLERK, id, "icp"));
        sits();
        make(
                BENCH,
                id,
                "long_term_care",
                "order",
                orders.signed(
                        BENCH, id, "long_term_care", "institution", "CCI-1", "reason", "Nobody"));
    }

    private void returned(CaseId report) {
        make(POLICE, report, "trace", "how", "By the police", "where", "Gonda");
        make(POLICE, report, "produce", "form", forms.handedIn(POLICE, report, "production"));
        make(
                POLICE,
                report,
                "return_to_care",
                "order",
                orders.signed(
                        BENCH, report, "placement", "institution", "CCI-1", "reason", "Safe"));
    }

    private CaseId linked(CaseId report, CaseId found) {
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        links.link(UNIT, report, found, "The same scar");
        return found;
    }

    @Test
    void thatItsHomeMissedItSaysNothingOfItsFamily() {
        CaseId id = placed();
        CaseId report = ranAway(id);
        make(CLERK, id, "bring_back", "how", "By the police");
        linked(report, id);
        assertThat(register.status(report)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        inLongTermCare(id);
        assertThat(register.read(id).header().isMatched()).isTrue();

        // a family says more
        CaseId family = register.enter(CaseKind.MISSING, "PS-1");
        linked(family, id);
        assertThat(register.status(family)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
    }

    @Test
    void inAnotherHomeItsFamilyIsLookedForToo() {
        CaseId id = placed();
        CaseId report = ranAway(id);
        make(CLERK, id, "multiple_admission", "other_number", "FC-26-9", "reason", "Patna");
        returned(report);
        CaseId there =
                register.store.read(tx -> tx.identityLinks().childrenOf(Set.of(report))).stream()
                        .filter(each -> !each.equals(report))
                        .findFirst()
                        .orElseThrow();

        assertThat(register.read(there).header().isMatched()).isTrue();
        assertThat(register.read(there).header().revision().tracedAt()).isEmpty();
        assertThat(codesMade(there)).contains("produce").doesNotContain("trace");
        assertThat(register.status(there)).isEqualTo(CaseStatus.PLACED);
    }

    @Test
    void whoIsBroughtBackByItsReportWasProducedThere() {
        CaseId id = admitted();
        returned(ranAway(id));

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(codesMade(id)).contains("produce");
        assertThat(runs(id, "sir")).isTrue();
        assertThat(runs(id, "final_order")).isTrue();
        make(CLERK, id, "submit_sir", "form", forms.handedIn(CLERK, id, "sir"));
        inLongTermCare(id);
        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
    }

    @Test
    void whoRanAwayFromItsCareIsDecidedAboutAnew() {
        CaseId back = placed();
        inLongTermCare(back);
        assertThat(runs(back, "final_order")).isFalse();
        ranAway(back);
        assertThat(runs(back, "final_order")).isFalse();
        make(CLERK, back, "bring_back", "how", "By the police");
        assertThat(runs(back, "final_order")).isTrue();

        CaseId byReport = placed();
        inLongTermCare(byReport);
        returned(ranAway(byReport));
        assertThat(runs(byReport, "final_order")).isTrue();

        // who waited for it already goes on waiting from then
        CaseId waiting = placed();
        var since = clock(waiting, "final_order").since();
        ranAway(waiting);
        make(CLERK, waiting, "bring_back", "how", "By the police");
        assertThat(clock(waiting, "final_order").since()).isEqualTo(since);
    }
}
