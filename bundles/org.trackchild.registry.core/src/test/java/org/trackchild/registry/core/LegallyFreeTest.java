package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.rules.api.LegalClock;

/** No child is declared free for adoption before its parents had the time that the law grants. */
class LegallyFreeTest extends FreedChildren {

    @Test
    void anAbandonedChildIsDeclaredFreeAfterTheInquiryAndHandedOver() {
        CaseId id = produced(child(ApproximateAge.about(1), null));
        Instant production = clock(id, "sir").since();
        make(BENCH, id, "find_abandoned", "ground", "Left at the hospital");

        assertThat(clock(id, "legally_free").since()).isEqualTo(production);
        assertThat(days(clock(id, "legally_free"))).isBetween(59L, 62L);
        assertThat(codes(() -> make(BENCH, id, "declare_free", "order", "x")))
                .containsExactly("NEEDED_FIRST");
        make(UNIT, id, "report_untraced", "efforts", "All asked", "advertised", "Two papers");
        make(BENCH, id, "declare_free", "order", declared(id));
        assertThat(clock(id, "legally_free").standing(now())).isEqualTo(LegalClock.Standing.MET);
        assertThat(clock(id, "final_order").standing(now())).isEqualTo(LegalClock.Standing.MET);
        // it is looked for until it has parents
        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        make(CLERK, id, "place_for_adoption", "carers_reference", "R-1", "handed_on", today());
        assertThat(register.read(id).header().status()).isEqualTo(CaseStatus.IN_CARE);
        make(CLERK, id, "adopt", "adoption_reference", "DM-7", "adopted_on", today());
        assertThat(register.status(id)).isEqualTo(CaseStatus.CLOSED);
        assertThat(casework.progress(UNIT, id).clocks()).noneMatch(LegalClock::isRunning);
    }

    private String today() {
        return TextCaseReader.today(register.store).toString();
    }

    private static long days(LegalClock clock) {
        return Duration.between(clock.since(), clock.due()).toDays();
    }

    @Test
    void theAgeOnTheDayOfTheProductionSaysHowLongTheParentsAreLookedFor() {
        LocalDate today = TextCaseReader.today(register.store);
        Map<ChildDescription, Boolean> young = new HashMap<>();
        young.put(child(null, today.minusYears(2)), true);
        young.put(child(null, today.minusYears(2).minusDays(1)), false);
        young.put(child(ApproximateAge.about(1), null), true);
        young.put(child(ApproximateAge.about(2), null), true);
        young.put(child(new ApproximateAge(1, 2), null), true);
        young.put(child(ApproximateAge.about(3), null), false);
        young.put(child(new ApproximateAge(1, 3), null), false);
        young.put(child(null, null), false);
        young.forEach(
                (child, isYoung) -> {
                    CaseId id = produced(child);
                    make(BENCH, id, "find_abandoned", "ground", "Left");
                    assertThat(days(clock(id, "legally_free")))
                            .as(child.age() + " " + child.dateOfBirth())
                            .isBetween(isYoung ? 58L : 119L, isYoung ? 63L : 124L);
                });
    }

    @Test
    void nothingIsSignedOrDeclaredBeforeTheSixtyDaysAreOver() {
        CaseId id = produced(child(ApproximateAge.about(1), null));
        surrender(id);
        assertThat(clock(id, "reconsideration").standing(now()))
                .isEqualTo(LegalClock.Standing.RUNNING);

        assertThat(codes(() -> signed(id))).containsExactly("TOO_EARLY");
        assertThat(codes(() -> make(BENCH, id, "declare_free", "order", "x")))
                .containsExactly("TOO_EARLY");
        time.forward(Caller.system("test"), Duration.ofDays(60).plusMinutes(5));
        assertThat(clock(id, "reconsideration").standing(now())).isEqualTo(LegalClock.Standing.MET);
        // the time is over, and still it did not happen earlier
        LocalDate before = TextCaseReader.today(register.store).minusDays(3);
        String order = declared(id);
        assertThat(
                        codes(
                                () ->
                                        makeAt(
                                                BENCH,
                                                id,
                                                "declare_free",
                                                before.atStartOfDay(TextCaseReader.INDIA)
                                                        .toInstant(),
                                                "order",
                                                order)))
                .containsExactly("TOO_EARLY happened");
        make(BENCH, id, "declare_free", "order", order);
        assertThat(clock(id, "surrendered").standing(now())).isEqualTo(LegalClock.Standing.MET);
    }

    @Test
    void parentsWhoReconsiderEndIt() {
        CaseId id = produced(child(ApproximateAge.about(1), null));
        surrender(id);
        make(BENCH, id, "withdraw_surrender", "reason", "The grandmother helps");

        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        assertThat(clock(id, "reconsideration").standing(now()))
                .isEqualTo(LegalClock.Standing.ENDED);
        assertThat(clock(id, "restoration").isRunning()).isTrue();
        assertThat(codes(() -> make(BENCH, id, "declare_free", "order", "x")))
                .containsExactly("NOT_FROM_HERE");
    }

    @Test
    void nobodyHasToActOnTimeThatOnlyHasToPass() {
        CaseId id = produced(child(ApproximateAge.about(1), null));
        surrender(id);
        ClockFollower follower =
                new ClockFollower(
                        register.store, register.journal, new ClockKeeper(register.shelf));
        follower.goOn();
        follower.stop();
        time.forward(Caller.system("test"), Duration.ofDays(61));
        assertThat(due()).doesNotContain("reconsideration", "surrendered");
        time.forward(Caller.system("test"), Duration.ofDays(10));
        assertThat(due()).contains("surrendered").doesNotContain("reconsideration");
    }

    private List<String> due() {
        return casework.due(CLERK, Optional.empty(), 50).items().stream()
                .map(each -> each.clock().rule().code())
                .toList();
    }

    @Test
    void whoDeclaresAChildFreeIsWarnedWhileAMatchIsNotAnswered() {
        CaseId id = produced(child(ApproximateAge.about(1), null));
        assertThat(warnings(id, "declare_free")).isEmpty();

        register.propose(register.enter(CaseKind.MISSING, "PS-1"), id);

        assertThat(warnings(id, "declare_free")).containsExactly("MATCH_NOT_ANSWERED");
        assertThat(warnings(id, "place_for_adoption")).containsExactly("MATCH_NOT_ANSWERED");
        assertThat(warnings(id, "find_abandoned")).isEmpty();
    }

    private List<String> warnings(CaseId id, String step) {
        return casework.progress(BENCH, id).offers().stream()
                .filter(offer -> offer.transition().code().equals(step))
                .flatMap(offer -> offer.warnings().stream())
                .map(warning -> warning.code().name())
                .toList();
    }
}
