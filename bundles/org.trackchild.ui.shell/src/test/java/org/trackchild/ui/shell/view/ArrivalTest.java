package org.trackchild.ui.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.SignedIn;

/** A page of the sign-in that was left open. */
class ArrivalTest {

    private static final Instant PROVEN = Instant.parse("2026-11-23T06:00:00Z");

    private final SignedIn person = new SignedIn(Caller.system("test"), PROVEN);

    private static Entrance entrance(Entrance.Standing standing) {
        return new Entrance() {
            @Override
            public Standing look(SignedIn person) {
                return standing;
            }
        };
    }

    @Test
    void opensTheDeskForFiveMinutes() {
        Entrance same = entrance(Entrance.Standing.SAME);
        Instant end = PROVEN.plus(TypedSecrets.LONGEST);

        assertThat(Arrival.mayEnter(same, person, PROVEN)).isTrue();
        assertThat(Arrival.mayEnter(same, person, end.minusMillis(1))).isTrue();
        assertThat(Arrival.mayEnter(same, person, end)).isFalse();
    }

    @Test
    void opensNothingForWhoMayNotEnterAnyMore() {
        assertThat(Arrival.mayEnter(entrance(Entrance.Standing.GONE), person, PROVEN)).isFalse();
        assertThat(Arrival.mayEnter(entrance(Entrance.Standing.OTHER_POSTINGS), person, PROVEN))
                .isTrue();
    }

    @Test
    void whatWasTypedCountsForFiveMinutes() {
        TypedSecrets typed = new TypedSecrets();
        assertThat(typed.isOver(PROVEN)).as("nothing was typed").isTrue();

        typed.password("river stone lamp".toCharArray(), PROVEN);
        Instant end = PROVEN.plus(TypedSecrets.LONGEST);
        assertThat(typed.isOver(end.minusMillis(1))).isFalse();
        assertThat(typed.isOver(end)).isTrue();
        typed.forget();
        assertThat(typed.isOver(PROVEN)).isTrue();
    }
}
