package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;

/** A visit is made after the child came home, has happened, and is not made twice in one day. */
class DaysOfStepsTest extends FreedChildren {

    private CaseId id;

    private LocalDate home;

    @BeforeEach
    void restored() {
        id = produced(child(ApproximateAge.about(8), null));
        sits();
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        make(UNIT, id, "study_home", "findings", "The mother waits");
        make(
                BENCH,
                id,
                "restore",
                "order",
                orders.signed(
                        BENCH, id, "restoration", "handed_to", "Mother", "relation", "Mother"));
        home = today();
    }

    private LocalDate today() {
        return TextCaseReader.today(register.store);
    }

    private void days(long days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
    }

    private void visited(LocalDate day) {
        make(CLERK, id, "follow_up", "visited_on", day.toString(), "findings", "Well");
    }

    private void closed() {
        make(CLERK, id, "close", "reason", "Well at home");
    }

    private String why() {
        return casework.progress(CLERK, id).offers().stream()
                .filter(offer -> offer.transition().code().equals("close"))
                .flatMap(offer -> offer.refusals().stream())
                .map(refusal -> refusal.sentence(Locale.ENGLISH))
                .reduce("", String::concat);
    }

    @Test
    void aVisitIsNotBeforeTheHomeComingAndNotInTheFuture() {
        assertThat(codes(() -> visited(home.minusDays(1))))
                .containsExactly("BEFORE_THE_LAST visited_on");
        assertThat(codes(() -> visited(home.plusDays(1))))
                .containsExactly("IN_THE_FUTURE visited_on");
        visited(home);
    }

    @Test
    void twoVisitsOnTheDayOfTheRestorationEndNothing() {
        visited(home);
        visited(home);

        assertThat(codes(this::closed)).containsExactly("NEEDED_APART");
        assertThat(why())
                .contains("2 times in all", "0 count so far")
                .contains(home.plusMonths(2) + " or later")
                .contains("possible from " + home.plusMonths(4));
    }

    @Test
    void aVisitOfEachQuarterCountsAlsoWhenItIsWrittenDownLate() {
        days(190);
        LocalDate second = home.plusDays(180);
        visited(second);
        assertThat(why()).contains("1 count so far", second.plusMonths(2) + " or later");
        // that of the first quarter was forgotten
        visited(home.plusDays(88));

        closed();
        assertThat(register.status(id)).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void visitsThatAreTooCloseToEachOtherCountOnce() {
        days(200);
        for (LocalDate day : List.of(home.plusDays(90), home.plusDays(91), home.plusDays(120))) {
            visited(day);
        }
        assertThat(why()).contains("1 count so far");
        visited(home.plusDays(160));
        closed();
        assertThat(register.status(id)).isEqualTo(CaseStatus.CLOSED);
    }
}
