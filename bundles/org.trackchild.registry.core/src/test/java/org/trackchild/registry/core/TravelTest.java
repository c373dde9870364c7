package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.rules.api.LegalClock;

/** The way to the committee is not part of the twenty-four hours. */
class TravelTest extends FreedChildren {

    private static final Caller POLICE = Register.officer("PS-1");

    private CaseId report;

    @BeforeEach
    void tracedThirtyHoursAgo() {
        report = register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(9), null));
        make(POLICE, report, "trace", "how", "By a raid", "where", "Gonda");
        time.forward(Caller.system("test"), Duration.ofHours(30));
    }

    private LegalClock produced(String... hours) {
        String form = forms.handedIn(POLICE, report, "production");
        if (hours.length == 0) {
            make(POLICE, report, "produce", "form", form);
        } else {
            make(POLICE, report, "produce", "form", form, "hours_of_travel", hours[0]);
        }
        return clock(POLICE, report);
    }

    private LegalClock clock(Caller reader, CaseId id) {
        return casework.progress(reader, id).clocks().stream()
                .filter(each -> each.rule().code().equals("production"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWayIsNotCounted() {
        LegalClock clock = produced("8");
        assertThat(clock.standing(now())).isEqualTo(LegalClock.Standing.MET);
        assertThat(clock.days().travel()).isEqualTo(Duration.ofHours(8));
        assertThat(clock.due()).isEqualTo(clock.since().plus(Duration.ofHours(32)));
    }

    @Test
    void withoutAJourneyItIsLate() {
        assertThat(produced().standing(now())).isEqualTo(LegalClock.Standing.MET_LATE);
    }

    @Test
    void aJourneyThatWasTooShortForItIsLateAsWell() {
        assertThat(produced("5").standing(now())).isEqualTo(LegalClock.Standing.MET_LATE);
    }

    @Test
    void nobodyTravelledLongerThanTheTimeBetween() {
        assertThat(codes(() -> produced("31"))).containsExactly("TRAVEL_TOO_LONG hours_of_travel");
        assertThat(codes(() -> produced("700"))).contains("OUT_OF_RANGE hours_of_travel");
        assertThat(codes(() -> produced("a day"))).containsExactly("OUT_OF_RANGE hours_of_travel");
    }

    @Test
    void whereOnlyTheDayIsKnownTheWholeDayWasThereToTravel() {
        CaseId found =
                register.enter(
                        CaseKind.FOUND,
                        "CCI-1",
                        child(null, null),
                        TextCaseReader.today(register.store));
        time.forward(Caller.system("test"), Duration.ofHours(1));
        String form = forms.handedIn(CLERK, found, "production");
        long sinceMidnight =
                Duration.between(
                                register.read(found)
                                        .event()
                                        .date()
                                        .atStartOfDay(TextCaseReader.INDIA)
                                        .toInstant(),
                                now())
                        .toHours();
        assertThat(codes(() -> produced(found, form, sinceMidnight + 1)))
                .containsExactly("TRAVEL_TOO_LONG hours_of_travel");
        produced(found, form, sinceMidnight);
        assertThat(clock(CLERK, found).days().travel()).isEqualTo(Duration.ofHours(sinceMidnight));
    }

    private void produced(CaseId found, String form, long hours) {
        make(CLERK, found, "produce", "form", form, "hours_of_travel", Long.toString(hours));
    }
}
