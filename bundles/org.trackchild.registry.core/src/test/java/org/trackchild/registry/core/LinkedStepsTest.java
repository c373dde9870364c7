package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.CaseProgress.Worth;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.RuleProblem;

/** A child is handed over once, and visited once, however many files tell of it. */
class LinkedStepsTest extends FreedChildren {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller ELSEWHERE = Register.caller("CCI-2", Role.HOME_CLERK);

    private StoredIdentityLinks links;

    private CaseId report;

    private CaseId found;

    private UUID link;

    @BeforeEach
    void oneChildWithTwoFiles() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        report = register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(9), null));
        found = produced(child(ApproximateAge.about(9), null));
        link = links.link(UNIT, report, found, "The same scar").link().id();
    }

    private void studied() {
        make(UNIT, found, "study_home", "findings", "The mother waits");
    }

    private void producedByPolice() {
        make(POLICE, report, "produce", "form", forms.handedIn(POLICE, report, "production"));
    }

    private String ordered(CaseId in) {
        sits();
        return orders.signed(BENCH, in, "restoration", "handed_to", "Asha", "relation", "Mother");
    }

    private MadeTransition last(CaseId id) {
        List<MadeTransition> made = register.store.read(tx -> tx.transitions().ofCase(id));
        return made.get(made.size() - 1);
    }

    private boolean runs(CaseId id, String code) {
        return casework.progress(UNIT, id).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    private String number(CaseId id) {
        return register.read(id).header().number();
    }

    private Optional<OfficeId> livesIn(CaseId id) {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow().facts().livesIn());
    }

    private void visited(Caller caller, CaseId id) {
        make(
                caller,
                id,
                "follow_up",
                "visited_on",
                TextCaseReader.today(register.store).toString(),
                "findings",
                "At school");
    }

    private void home() {
        studied();
        producedByPolice();
        make(BENCH, found, "restore", "order", ordered(found));
    }

    @Test
    void oneOrderBringsTheChildHomeInBothFiles() {
        studied();
        producedByPolice();
        String order = ordered(found);
        make(BENCH, found, "restore", "order", order);

        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(last(found).step().evidence()).containsEntry("also_recorded", number(report));
        assertThat(last(report).step().transition()).isEqualTo("restore");
        assertThat(last(report).step().evidence())
                .containsEntry("order", order)
                .containsEntry("recorded_with", number(found));
        assertThat(last(report).by()).isEqualTo(last(found).by());
        for (CaseId id : List.of(report, found)) {
            assertThat(runs(id, "restoration")).isFalse();
            assertThat(runs(id, "follow_up")).isTrue();
            assertThat(casework.progress(UNIT, id).elsewhere())
                    .allMatch(each -> !each.made() && each.lacks().isEmpty());
        }
    }

    @Test
    void theOrderInTheReportTakesTheChildFromTheHome() {
        studied();
        producedByPolice();
        assertThat(livesIn(found)).contains(new OfficeId("CCI-1"));
        make(BENCH, report, "restore", "order", ordered(report));

        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(livesIn(found)).isEmpty();
    }

    @Test
    void whatTheOtherFileLacksIsSaidAndItFollowsWithTheSameOrder() {
        studied();
        String order = ordered(found);
        CaseProgress before = casework.progress(BENCH, found);
        assertThat(before.elsewhere())
                .filteredOn(each -> each.with().equals("restore"))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.number()).isEqualTo(number(report));
                            assertThat(each.made()).isFalse();
                            assertThat(each.lacks())
                                    .extracting(problem -> problem.code())
                                    .containsExactly(RuleProblem.NEEDED_FIRST);
                        });
        make(BENCH, found, "restore", "order", order);

        assertThat(register.status(report)).isEqualTo(CaseStatus.TRACED);
        assertThat(last(found).step().evidence()).doesNotContainKey("also_recorded");
        assertThat(outstanding()).hasSize(1);
        assertThat(outstanding().get(0).lacks()).isNotEmpty();

        producedByPolice();
        assertThat(outstanding().get(0).lacks()).isEmpty();
        make(BENCH, report, "restore", "order", order);
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(outstanding()).isEmpty();
    }

    @Test
    void whatAnOrderOfTheOtherFileSaysIsForWhoMayReadThatFile() {
        studied();
        String order = ordered(found);
        assertThat(offered(BENCH)).containsExactly(order);
        assertThat(register.entries("case", found, JournalAction.CASE_READ))
                .anySatisfy(entry -> assertThat(entry.detail()).startsWith("part=orders"));

        Caller helper = Register.caller("PS-9", Role.POLICE_OFFICER);
        register.store.write(
                POLICE,
                tx -> {
                    tx.cases().share(report, new OfficeId("PS-9"));
                    return null;
                });
        assertThat(offered(helper)).isEmpty();
    }

    @Test
    void whoGoesMissingAgainGoesHomeByAnotherOrder() {
        studied();
        make(BENCH, found, "restore", "order", ordered(found));
        make(POLICE, report, "missing_again", "reason", "Went away from school");
        make(POLICE, report, "trace", "how", "By a raid", "where", "Gonda");
        producedByPolice();

        assertThat(offered(BENCH)).isEmpty();
    }

    /** Numbers of the orders by which the child of the report can go home. */
    private List<String> offered(Caller reader) {
        return casework.progress(reader, report).offers().stream()
                .filter(offer -> offer.transition().code().equals("restore"))
                .flatMap(offer -> offer.records().orders().values().stream())
                .flatMap(List::stream)
                .map(Order::number)
                .toList();
    }

    private List<CaseProgress.Elsewhere> outstanding() {
        return casework.progress(BENCH, found).elsewhere().stream()
                .filter(CaseProgress.Elsewhere::made)
                .toList();
    }

    @Test
    void anOrderOfAnotherChildIsNoOrderOfThisOne() {
        studied();
        CaseId other = produced(child(ApproximateAge.about(9), null));
        String order = ordered(other);

        assertThat(codes(() -> make(BENCH, found, "restore", "order", order)))
                .containsExactly("NO_ORDER_IN_FORCE order");
    }

    @Test
    void theFamilyIsVisitedOnceForBothFiles() {
        home();
        time.forward(Caller.system("test"), Duration.ofDays(92));
        assertThat(clock(found, "follow_up").standing(now()))
                .isEqualTo(LegalClock.Standing.OVERDUE);
        visited(POLICE, report);
        assertThat(last(found).step().transition()).isEqualTo("follow_up");
        assertThat(last(found).step().evidence()).containsEntry("findings", "At school");
        assertThat(clock(found, "follow_up").standing(now()))
                .isEqualTo(LegalClock.Standing.RUNNING);
        time.forward(Caller.system("test"), Duration.ofDays(92));
        visited(CLERK, found);

        make(CLERK, found, "close", "reason", "Well at home");
        make(POLICE, report, "close", "reason", "Well at home");
        assertThat(register.status(report)).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void aVisitToAFosterFamilyIsNoneToItsOwn() {
        producedByPolice();
        make(CLERK, found, "submit_icp", "form", forms.handedIn(CLERK, found, "icp"));
        sits();
        String order =
                orders.signedUntil(
                        BENCH,
                        found,
                        "foster",
                        TextCaseReader.today(register.store).plusDays(200),
                        "carers",
                        "A synthetic family");
        foster(found, order);
        make(BENCH, report, "restore", "order", ordered(report));
        assertThat(register.status(found)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(casework.progress(CLERK, found).elsewhere()).isEmpty();
        visited(CLERK, found);

        assertThat(last(report).step().transition()).isEqualTo("restore");
    }

    @Test
    void whoGoesMissingAgainIsVisitedInNoFile() {
        home();
        time.forward(Caller.system("test"), Duration.ofDays(70));
        visited(CLERK, found);
        make(POLICE, report, "missing_again", "reason", "Left for school");

        assertThat(register.status(report)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(last(found).step().transition()).isEqualTo("missing_again");
        assertThat(runs(found, "follow_up")).isFalse();
        assertThat(outstanding()).isEmpty();
        assertThat(codes(() -> make(CLERK, found, "close", "reason", "Over")))
                .containsExactly("NEEDED_APART");
    }

    @Test
    void aLinkThatIsTakenBackTakesTheHomecomingWithIt() {
        home();
        links.withdraw(UNIT, link, "Another scar");

        // the order was of the found child, which went home
        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        assertThat(last(report).step().transition()).isEqualTo("homecoming_withdrawn");
        assertThat(runs(report, "follow_up")).isFalse();
        assertThat(runs(report, "restoration")).isTrue();
    }

    @Test
    void theChildOfTheHomeIsThereAgainWhenItWasAnotherThatWentHome() {
        studied();
        producedByPolice();
        make(BENCH, report, "restore", "order", ordered(report));
        links.withdraw(UNIT, link, "Another scar");

        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(register.status(found)).isEqualTo(CaseStatus.PLACED);
        assertThat(livesIn(found)).contains(new OfficeId("CCI-1"));
        assertThat(register.read(found).header().isMatched()).isTrue();
        assertThat(runs(found, "final_order")).isTrue();
        assertThat(runs(found, "follow_up")).isFalse();
    }

    @Test
    void aHomecomingThatWasOfAnotherChildIsTakenBackFromAClosedCase() {
        studied();
        producedByPolice();
        make(BENCH, report, "restore", "order", ordered(report));
        for (int visit = 0; visit < 2; visit++) {
            time.forward(Caller.system("test"), Duration.ofDays(70));
            visited(CLERK, found);
        }
        make(CLERK, found, "close", "reason", "Well at home");
        links.withdraw(UNIT, link, "Another scar");

        assertThat(register.status(found)).isEqualTo(CaseStatus.PLACED);
        assertThat(livesIn(found)).contains(new OfficeId("CCI-1"));
        assertThat(runs(found, "final_order")).isTrue();
    }

    @Test
    void aChildThatIsBackInLongTermCareHasItsFinalOrder() {
        links.withdraw(UNIT, link, "Not yet");
        make(CLERK, found, "submit_icp", "form", forms.handedIn(CLERK, found, "icp"));
        sits();
        String care =
                orders.signed(
                        BENCH, found, "long_term_care", "institution", "CCI-1", "reason", "Safe");
        make(BENCH, found, "long_term_care", "order", care);
        link = links.link(UNIT, report, found, "The same scar").link().id();
        studied();
        producedByPolice();
        make(BENCH, report, "restore", "order", ordered(report));
        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        links.withdraw(UNIT, link, "Another scar");

        assertThat(register.status(found)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(runs(found, "final_order")).isFalse();
        assertThat(runs(found, "care_review")).isTrue();
    }

    @Test
    void visitsToAnotherChildCountNoMoreWhenTheLinkIsTakenBack() {
        home();
        time.forward(Caller.system("test"), Duration.ofDays(70));
        visited(POLICE, report);
        time.forward(Caller.system("test"), Duration.ofDays(70));
        visited(CLERK, found);
        links.withdraw(UNIT, link, "Another scar");

        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(codes(() -> make(CLERK, found, "close", "reason", "Well at home")))
                .containsExactly("NEEDED_APART");
        assertThat(clock(found, "follow_up").round()).isEqualTo(2);
    }

    @Test
    void whatWasWrittenDownOfAnotherChildIsToldOfThisOneNoMore() {
        home();
        time.forward(Caller.system("test"), Duration.ofDays(70));
        visited(POLICE, report);
        assertThat(told(found)).contains("At school");
        links.withdraw(UNIT, link, "Another scar");

        // the child of the report was not at home, and was not visited as the one of the home
        assertThat(told(found)).doesNotContain("At school", number(report));
        assertThat(worth(found, "follow_up")).containsExactly(Worth.OF_ANOTHER_CHILD);
        assertThat(told(report)).doesNotContain(number(found));
        assertThat(worth(report, "restore")).containsExactly(Worth.OF_ANOTHER_CHILD);
        assertThat(worth(found, "restore")).containsExactly(Worth.COUNTS);
        assertThat(worth(report, "follow_up")).containsExactly(Worth.TAKEN_BACK);
        assertThat(told(report)).contains("At school");
    }

    /** What was written down with all steps of a case, but in which files they stand, too. */
    private List<String> told(CaseId id) {
        return casework.progress(UNIT, id).made().stream()
                .flatMap(each -> each.step().evidence().entrySet().stream())
                .filter(each -> !Set.of("no_longer_with", "also_recorded").contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Worth> worth(CaseId id, String transition) {
        CaseProgress progress = casework.progress(UNIT, id);
        return progress.made().stream()
                .filter(each -> each.step().transition().equals(transition))
                .map(progress.history()::worth)
                .toList();
    }

    @Test
    void aCaseThatWasNeverOfTheChildKnowsNothingOfIt() {
        CaseId other =
                register.enter(CaseKind.FOUND, "CCI-2", child(ApproximateAge.about(9), null));
        assertThat(casework.progress(ELSEWHERE, other).elsewhere()).isEmpty();
    }

    @Test
    void aLinkThatIsTakenBackWhileAStepWaitsForTheCasesIsBelievedNoMore() {
        links.withdraw(UNIT, link, "Not yet");
        make(UNIT, found, "trace", "how", "By its words", "where", "Gonda");
        UUID again = links.link(UNIT, report, found, "The same scar").link().id();
        studied();
        producedByPolice();
        String order = ordered(found);
        casework =
                new StoredCasework(
                        new WaitingStore(
                                register.store, () -> links.withdraw(UNIT, again, "Another scar")),
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields));
        make(BENCH, found, "restore", "order", order);

        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
    }

    @Test
    void aCaseThatWasClosedWithVisitsToAnotherChildIsOpenAgain() {
        home();
        for (int visit = 0; visit < 2; visit++) {
            time.forward(Caller.system("test"), Duration.ofDays(70));
            visited(POLICE, report);
        }
        make(CLERK, found, "close", "reason", "Well at home");
        assertThat(runs(found, "follow_up")).isFalse();
        links.withdraw(UNIT, link, "Another scar");

        assertThat(last(found).step().transition()).isEqualTo("closure_withdrawn");
        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(clock(found, "follow_up").round()).isEqualTo(1);
        assertThat(runs(found, "follow_up")).isTrue();
        assertThat(codes(() -> make(CLERK, found, "close", "reason", "Well at home")))
                .containsExactly("NEEDED_APART");
    }

    @Test
    void aCaseThatHasItsOwnVisitsStaysClosed() {
        home();
        for (int visit = 0; visit < 2; visit++) {
            time.forward(Caller.system("test"), Duration.ofDays(70));
            visited(CLERK, found);
        }
        visited(POLICE, report);
        make(CLERK, found, "close", "reason", "Well at home");
        links.withdraw(UNIT, link, "Another scar");

        assertThat(register.status(found)).isEqualTo(CaseStatus.CLOSED);
        assertThat(last(found).step().transition()).isEqualTo("copies_withdrawn");
    }

    @Test
    void visitsToAnotherChildCountNoMoreWhereverTheCaseStands() {
        home();
        time.forward(Caller.system("test"), Duration.ofDays(70));
        visited(POLICE, report);
        make(CLERK, found, "find_deceased", "reason", "Ill", "proof", "Certificate 7");
        links.withdraw(UNIT, link, "Another scar");

        assertThat(last(found).step().transition()).isEqualTo("copies_withdrawn");
        assertThat(register.status(found)).isEqualTo(CaseStatus.DECEASED);
    }
}
