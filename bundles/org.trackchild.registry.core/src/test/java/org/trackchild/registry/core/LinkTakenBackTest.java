package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.CaseProgress.Worth;

/** What was recorded of another child counts no more when the link of its files is taken back. */
class LinkTakenBackTest extends LinkedFiles {

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
    void visitsToAnotherChildCountNoMoreWhereverTheCaseStands() {
        home();
        time.forward(Caller.system("test"), Duration.ofDays(70));
        visited(POLICE, report);
        make(CLERK, found, "find_deceased", "reason", "Ill", "proof", "Certificate 7");
        links.withdraw(UNIT, link, "Another scar");

        assertThat(last(found).step().transition()).isEqualTo("copies_withdrawn");
        assertThat(register.status(found)).isEqualTo(CaseStatus.DECEASED);
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
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
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
}
