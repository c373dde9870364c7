package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.RuleProblem;

/** A child is handed over once, and visited once, however many files tell of it. */
class LinkedStepsTest extends LinkedFiles {

    private static final Caller ELSEWHERE = Register.caller("CCI-2", Role.HOME_CLERK);

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
    void aCaseThatWasNeverOfTheChildKnowsNothingOfIt() {
        CaseId other =
                register.enter(CaseKind.FOUND, "CCI-2", child(ApproximateAge.about(9), null));
        assertThat(casework.progress(ELSEWHERE, other).elsewhere()).isEmpty();
    }
}
