package org.trackchild.ui.desk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trackchild.model.ProblemException;

class StepMomentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static final Instant OPENED = Instant.parse("2026-11-29T11:33:58.250Z");

    private final StepMoment moment = new StepMoment(OPENED);

    private static Instant at(String time) {
        return Instant.parse("2026-11-29T" + time + "Z");
    }

    /** A step that was made earlier in that minute would otherwise be later than this one. */
    @Test
    void whoTakesUntilTheNextMinuteIsNotSentBackToTheBeginningOfTheOneBefore() {
        assertThat(moment.untouched(at("11:34:02"))).isEqualTo(OPENED);
        assertThat(moment.untouched(at("11:52:00"))).isEqualTo(OPENED);
    }

    @Test
    void withinTheMinuteItIsNow() {
        assertThat(moment.untouched(at("11:33:59.500"))).isEqualTo(at("11:33:59.500"));
        assertThat(moment.told(DAY, "17:03", at("11:33:59.500"))).isEqualTo(at("11:33:59.500"));
    }

    @Test
    void whatIsTypedIsTheBeginningOfThatMinute() {
        assertThat(moment.told(DAY, " 9:05 ", at("11:34:02"))).isEqualTo(at("03:35:00"));
        assertThat(moment.told(DAY, "17:03", at("11:34:02"))).isEqualTo(at("11:33:00"));
        assertThat(moment.told(DAY, "", at("11:34:02")))
                .isEqualTo(at("18:30:00").minusSeconds(86_400));
        assertThat(moment.told(DAY, "18:00", at("11:34:02"))).isEqualTo(at("12:30:00"));
    }

    @Test
    void whatIsNoMomentIsSaid() {
        assertThatThrownBy(() -> moment.told(null, "17:03", OPENED))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> moment.told(DAY, "noon", OPENED))
                .isInstanceOf(ProblemException.class);
    }
}
