package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LegalClock.Standing;

/** Nobody forgets that an order ends by which a child is cared for, or its picture is shown. */
class OrderEndsTest extends FreedChildren {

    private LocalDate today() {
        return TextCaseReader.today(register.store);
    }

    private void days(long days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
    }

    private Optional<LegalClock> running(CaseId id, String code) {
        return casework.progress(UNIT, id).clocks().stream()
                .filter(each -> each.rule().code().equals(code) && each.isRunning())
                .findFirst();
    }

    private String fostered(CaseId id, LocalDate until) {
        String order = orders.signedUntil(BENCH, id, "foster", until, "carers", "Family A");
        foster(id, order);
        return order;
    }

    private CaseId inFosterCare(LocalDate until) {
        CaseId id = produced(child(ApproximateAge.about(8), null));
        make(CLERK, id, "submit_icp", "form", forms.handedIn(CLERK, id, "icp"));
        sits();
        fostered(id, until);
        return id;
    }

    @Test
    void whoFostersIsAskedBeforeTheOrderEndsAndTheEndIsRed() {
        LocalDate until = today().plusDays(100);
        CaseId id = inFosterCare(until);
        assertThat(running(id, "foster_renewal")).isEmpty();
        assertThat(running(id, "foster_ends")).isEmpty();

        days(45);
        LegalClock renewal = running(id, "foster_renewal").orElseThrow();
        assertThat(renewal.standing(now())).isEqualTo(Standing.RUNNING);
        assertThat(renewal.due())
                .isEqualTo(
                        until.plusDays(1)
                                .minusDays(30)
                                .atStartOfDay(TextCaseReader.INDIA)
                                .toInstant());
        days(40);
        assertThat(running(id, "foster_renewal").orElseThrow().standing(now()))
                .isEqualTo(Standing.OVERDUE);
        assertThat(running(id, "foster_ends").orElseThrow().standing(now()))
                .isEqualTo(Standing.RUNNING);
        days(16);
        LegalClock end = running(id, "foster_ends").orElseThrow();
        assertThat(end.standing(now())).isEqualTo(Standing.OVERDUE);
        assertThat(end.due())
                .isEqualTo(until.plusDays(1).atStartOfDay(TextCaseReader.INDIA).toInstant());
    }

    @Test
    void anotherOrderIsWaitedForInTheFirstOnesPlace() {
        CaseId id = inFosterCare(today().plusDays(40));
        days(15);
        assertThat(running(id, "foster_renewal")).isPresent();
        sits();
        fostered(id, today().plusDays(365));

        assertThat(running(id, "foster_renewal")).isEmpty();
        assertThat(running(id, "foster_ends")).isEmpty();
        days(340);
        assertThat(running(id, "foster_renewal")).isPresent();
    }

    @Test
    void whatEndsTheCareEndsTheWaiting() {
        CaseId id = inFosterCare(today().plusDays(20));
        assertThat(running(id, "foster_ends")).isPresent();
        make(
                BENCH,
                id,
                "end_care",
                "order",
                orders.signed(BENCH, id, "placement", "institution", "CCI-1", "reason", "Back"));
        assertThat(running(id, "foster_ends")).isEmpty();
    }

    @Test
    void aRevokedOrderIsNotWaitedFor() {
        LocalDate until = today().plusDays(20);
        CaseId id = inFosterCare(until);
        CaseOrders all = orders.orders().ofCase(BENCH, id);
        all.orders().stream()
                .filter(each -> each.order().content().kind().equals("foster"))
                .forEach(each -> orders.orders().revoke(BENCH, each.order().id(), "A mistake"));

        assertThat(running(id, "foster_ends")).isEmpty();
    }

    @Test
    void aChildInItsOwnFamilyIsSponsoredForATime() {
        CaseId id = produced(child(ApproximateAge.about(8), null));
        sits();
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        make(UNIT, id, "study_home", "findings", "The mother is poor");
        make(
                BENCH,
                id,
                "restore",
                "order",
                orders.signed(
                        BENCH, id, "restoration", "handed_to", "Mother", "relation", "Mother"));
        sponsored(id, today().plusDays(20));

        assertThat(register.status(id)).isEqualTo(CaseStatus.RESTORED);
        assertThat(running(id, "follow_up")).isPresent();
        assertThat(running(id, "sponsorship_ends")).isPresent();
        sponsored(id, today().plusDays(365));
        assertThat(running(id, "sponsorship_ends")).isEmpty();
        days(350);
        assertThat(running(id, "sponsorship_ends")).isPresent();
        make(UNIT, id, "end_sponsorship", "reason", "The father has work");
        assertThat(running(id, "sponsorship_ends")).isEmpty();
    }

    private void sponsored(CaseId id, LocalDate until) {
        make(
                BENCH,
                id,
                "sponsor_family",
                "order",
                orders.signedUntil(
                        BENCH, id, "sponsorship", until, "carers", "The mother", "amount", "4000"));
    }

    @Test
    void aftercareEndsBySomebodysWord() {
        CaseId id = produced(child(null, today().minusYears(18).minusDays(1)));
        make(CLERK, id, "turn_18", "proof", "Certificate 1");
        String order =
                orders.signedUntil(
                        BENCH, id, "aftercare", today().plusDays(10), "institution", "Hostel");
        make(BENCH, id, "begin_aftercare", "order", order);

        assertThat(running(id, "aftercare_ends").orElseThrow().standing(now()))
                .isEqualTo(Standing.RUNNING);
        days(11);
        assertThat(running(id, "aftercare_ends").orElseThrow().standing(now()))
                .isEqualTo(Standing.OVERDUE);
        make(CLERK, id, "end_aftercare", "outcome", "Works in Lucknow");
        assertThat(running(id, "aftercare_ends")).isEmpty();
    }

    @Test
    void thePoliceKnowWhenAPictureMustNoLongerBeShown() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        Caller police = Register.officer("PS-1");
        String order =
                orders.signedUntil(
                        BENCH,
                        id,
                        "publication",
                        today().plusDays(20),
                        "reason",
                        "Nobody knows her",
                        "fields",
                        "name",
                        "channels",
                        "poster");
        make(BENCH, id, "order_publication", "order", order);
        days(3);
        assertThat(running(id, "publication_renewal")).isPresent();
        days(18);
        assertThat(running(id, "publication_ends").orElseThrow().standing(now()))
                .isEqualTo(Standing.OVERDUE);
        make(police, id, "decline_publication", "reason", "The family does not want it");
        assertThat(running(id, "publication_ends")).isEmpty();
    }

    @Test
    void theListsOverAllCasesKnowTheClock() {
        CaseId id = inFosterCare(today().plusDays(20));
        ClockFollower follower =
                new ClockFollower(
                        register.store, register.journal, new ClockKeeper(register.shelf));
        follower.goOn();
        follower.stop();
        days(22);

        assertThat(casework.due(UNIT, Optional.empty(), 50).items())
                .filteredOn(each -> each.summary().header().id().equals(id))
                .extracting(each -> each.clock().rule().code())
                .containsAll(List.of("foster_renewal", "foster_ends"));
    }

    @Test
    void aWrongTraceMeanwhileEndsNoWaiting() {
        CaseId id = inFosterCare(today().plusDays(20));
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        assertThat(running(id, "foster_ends")).isEmpty();
        make(CLERK, id, "correct_trace", "reason", "Others", "told_family", "In person");

        assertThat(running(id, "foster_ends")).isPresent();
        assertThat(running(id, "foster_renewal")).isPresent();
    }

    @Test
    void whatIsWrittenDownLateIsNoLaterOrder() {
        CaseId id = inFosterCare(today().plusDays(20));
        days(15);
        sits();
        Instant early = now().minus(Duration.ofDays(1));
        String first = foster(id, 20);
        String last = foster(id, 300);
        foster(id, last);
        makeAt(BENCH, id, "foster", early, "order", first, "undertaking", fosterPapers(id));

        assertThat(running(id, "foster_ends")).isEmpty();
        days(280);
        assertThat(running(id, "foster_ends")).isPresent();
    }

    private String foster(CaseId id, int days) {
        return orders.signedUntil(
                BENCH, id, "foster", today().plusDays(days), "carers", "Family A");
    }
}
