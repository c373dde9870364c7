package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition.Act;
import org.trackchild.registry.api.Recognition.Period;
import org.trackchild.registry.api.Recognition.Standing;

/** Each act decides for all days from its first one on. */
class RecognitionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final Statement SAID =
            new Statement("user", new OfficeId("CWC-1"), Instant.EPOCH, "");

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }

    private static Act recognised(int places, int from, int until) {
        return Act.of(
                new Recognition.Term(
                        new Recognition.Takes(places, 0, 17, Set.of(Sex.FEMALE)),
                        "",
                        new Recognition.Certificate(day(from), day(until), "39/7", "Chair")),
                SAID);
    }

    private static Act withdrawn(int from) {
        return Act.withdrawal(day(from), SAID);
    }

    private static Recognition after(Act... acts) {
        return new Recognition(
                UUID.randomUUID(),
                "FIT-26-000001",
                new Recognition.Content(
                        Recognition.Kind.FIT_PERSON, "Asha", new Place("UP", "UP-LUCKNOW", ""), ""),
                List.of(acts));
    }

    private static Period days(int first, int last) {
        return new Period(day(first), day(last));
    }

    private static int places(Recognition recognition, int day) {
        return recognition.on(day(day)).map(term -> term.takes().places()).orElse(0);
    }

    @Test
    void aRenewalThatBeginsLaterChangesNothingUntilThen() {
        Recognition renewed = after(recognised(4, -10, 10), recognised(2, 11, 300));
        assertThat(List.of(places(renewed, 0), places(renewed, 10), places(renewed, 11)))
                .containsExactly(4, 4, 2);
        assertThat(renewed.periods()).containsExactly(days(-10, 300));
        assertThat(renewed.standing(TODAY)).isEqualTo(Standing.VALID);
        assertThat(renewed.term(TODAY).takes().places()).isEqualTo(4);
    }

    @Test
    void aShorterRenewalEndsEarlier() {
        Recognition shorter = after(recognised(4, -10, 300), recognised(2, -1, 20));
        assertThat(shorter.periods()).containsExactly(days(-10, 20));
        assertThat(shorter.standing(TODAY)).isEqualTo(Standing.ENDING);
        assertThat(shorter.isValidOn(day(21))).isFalse();
        assertThat(places(shorter, -2)).isEqualTo(4);
        assertThat(places(shorter, 0)).isEqualTo(2);
    }

    @Test
    void beforeARenewalThereMayBeAGap() {
        Recognition gap = after(recognised(4, -100, 5), recognised(2, 50, 400));
        assertThat(gap.periods()).containsExactly(days(-100, 5), days(50, 400));
        assertThat(gap.standing(TODAY)).isEqualTo(Standing.ENDING);
        assertThat(gap.period(TODAY)).contains(days(-100, 5));
        assertThat(gap.standing(day(6))).isEqualTo(Standing.COMING);
        assertThat(gap.term(day(6)).takes().places()).isEqualTo(2);
        assertThat(gap.isOver(day(6))).isFalse();
        assertThat(gap.standing(day(60))).isEqualTo(Standing.VALID);
    }

    @Test
    void anOlderCertificateThatIsRecordedLaterCountsFromItsFirstDayOn() {
        Recognition older = after(recognised(4, 0, 300), recognised(2, -500, -200));
        assertThat(older.periods()).containsExactly(days(-500, -200));
        assertThat(older.standing(TODAY)).isEqualTo(Standing.ENDED);
        assertThat(older.isOver(TODAY)).isTrue();
    }

    @Test
    void oneThatHasNotBegunCanBeWithdrawnWholly() {
        Recognition coming = after(recognised(4, 10, 300));
        assertThat(coming.standing(TODAY)).isEqualTo(Standing.COMING);
        Recognition never = coming.after(withdrawn(10));
        assertThat(never.periods()).isEmpty();
        assertThat(never.period(TODAY)).isEmpty();
        assertThat(never.standing(TODAY)).isEqualTo(Standing.WITHDRAWN);
        assertThat(never.withdrawnFrom()).contains(day(10));
        assertThat(never.term(TODAY).takes().places()).isEqualTo(4);
    }

    @Test
    void aWithdrawalEndsWhatWasToBeginLaterAndARenewalBeginsAnew() {
        Recognition withdrawn = after(recognised(4, -10, 10), recognised(2, 11, 300), withdrawn(5));
        assertThat(withdrawn.periods()).containsExactly(days(-10, 4));
        assertThat(withdrawn.standing(TODAY)).isEqualTo(Standing.ENDING);
        assertThat(withdrawn.standing(day(5))).isEqualTo(Standing.WITHDRAWN);
        Recognition anew = withdrawn.after(recognised(3, 20, 300));
        assertThat(anew.standing(day(5))).isEqualTo(Standing.COMING);
        assertThat(anew.withdrawnFrom()).isEmpty();
        assertThat(places(anew, 20)).isEqualTo(3);
    }
}
