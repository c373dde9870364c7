package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LegalClock.Standing;

/** Who turned 18 in care is not left alone before 21. */
class AftercareTest extends FreedChildren {

    private CaseId ofAge() {
        CaseId id = produced(child(null, today().minusYears(18).minusDays(1)));
        make(CLERK, id, "turn_18", "proof", "Certificate 1");
        return id;
    }

    private LocalDate today() {
        return TextCaseReader.today(register.store);
    }

    private void begun(CaseId id, LocalDate until) {
        make(
                BENCH,
                id,
                "begin_aftercare",
                "order",
                orders.signedUntil(BENCH, id, "aftercare", until, "institution", "Hostel"));
    }

    private void visited(CaseId id) {
        make(
                CLERK,
                id,
                "visit_aftercare",
                "visited_on",
                today().toString(),
                "findings",
                "Learns to weld");
    }

    private List<String> running(CaseId id) {
        return casework.progress(UNIT, id).clocks().stream()
                .filter(LegalClock::isRunning)
                .map(each -> each.rule().code())
                .toList();
    }

    private void days(int days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
    }

    @Test
    void itIsPlannedVisitedAndReviewedUntilItEnds() {
        CaseId id = ofAge();
        assertThat(codes(() -> make(CLERK, id, "plan_aftercare", "form", "x")))
                .containsExactly("NEEDED_FIRST");
        begun(id, today().plusYears(2));
        assertThat(running(id))
                .contains("aftercare_plan", "aftercare_visit", "aftercare_review", "aftercare_21");
        make(CLERK, id, "plan_aftercare", "form", forms.handedIn(CLERK, id, "aftercare_plan"));
        days(93);
        assertThat(clock(id, "aftercare_visit").standing(now())).isEqualTo(Standing.OVERDUE);
        visited(id);
        assertThat(clock(id, "aftercare_visit").standing(now())).isEqualTo(Standing.RUNNING);
        days(92);
        assertThat(clock(id, "aftercare_visit").standing(now())).isEqualTo(Standing.OVERDUE);
        make(UNIT, id, "review_aftercare", "findings", "She earns her living");
        make(UNIT, id, "end_aftercare", "outcome", "A room and a job in Lucknow");

        assertThat(running(id)).isEmpty();
        assertThat(codes(() -> visited(id))).containsExactly("NEEDED_FIRST");
    }

    @Test
    void itEndsAt21OrInAnExceptionalCaseAt23() {
        CaseId id = ofAge();
        begun(id, today().plusMonths(36));
        LegalClock until21 = clock(id, "aftercare_21");
        assertThat(until21.due().atZone(TextCaseReader.INDIA).toLocalDate())
                .isEqualTo(today().plusMonths(36));
        make(BENCH, id, "extend_aftercare", "reason", "She is in her last year of college");

        assertThat(running(id)).contains("aftercare_23").doesNotContain("aftercare_21");
        assertThat(clock(id, "aftercare_23").due().atZone(TextCaseReader.INDIA).toLocalDate())
                .isEqualTo(today().plusMonths(60));
    }

    @Test
    void noOrderIsForLongerThanThreeYears() {
        CaseId id = ofAge();
        assertThat(codes(() -> begun(id, today().plusMonths(36).plusDays(2))))
                .containsExactly("TERM_TOO_LONG until");
    }

    @Test
    void visitsAreDueAnewWithEachOrder() {
        CaseId id = ofAge();
        begun(id, today().plusMonths(6));
        make(CLERK, id, "plan_aftercare", "form", forms.handedIn(CLERK, id, "aftercare_plan"));
        days(700);
        begun(id, today().plusMonths(12));
        assertThat(clock(id, "aftercare_visit").standing(now())).isEqualTo(Standing.RUNNING);
        assertThat(clock(id, "aftercare_review").standing(now())).isEqualTo(Standing.RUNNING);
    }

    @Test
    void aVisitBeforeARenewalIsWrittenDownLate() {
        CaseId id = ofAge();
        begun(id, today().plusMonths(12));
        LocalDate visit = today().plusDays(100);
        days(300);
        begun(id, today().plusMonths(12));
        make(
                CLERK,
                id,
                "visit_aftercare",
                "visited_on",
                visit.toString(),
                "findings",
                "Learns to weld");
        assertThat(
                        codes(
                                () ->
                                        make(
                                                CLERK,
                                                id,
                                                "visit_aftercare",
                                                "visited_on",
                                                visit.minusDays(101).toString(),
                                                "findings",
                                                "-")))
                .containsExactly("BEFORE_THE_LAST visited_on");
    }
}
