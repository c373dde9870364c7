package org.trackchild.ui.shell.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.RegisterTime;

class DeskTimeTest {

    private static final Instant REAL = Instant.parse("2026-03-09T10:00:00Z");

    private static final Duration AHEAD = Duration.ofDays(120);

    private final DeskTime time = new DeskTime(InstantSource.fixed(REAL));

    @Test
    void isThatOfTheRegister() {
        time.follow(new Moved());
        assertThat(time.ahead()).isEqualTo(AHEAD);
        assertThat(time.instant()).isEqualTo(REAL.plus(AHEAD));
    }

    @Test
    void isRealWhereNothingIsKnown() {
        assertThat(time.ahead()).isZero();
        assertThat(time.instant()).isEqualTo(REAL);
    }

    @Test
    void doesNotGoBackWhileTheRegisterIsReplaced() {
        time.follow(new Moved());
        time.ahead();
        time.follow(null);
        assertThat(time.ahead()).isEqualTo(AHEAD);
        assertThat(time.instant()).isEqualTo(REAL.plus(AHEAD));
    }

    private record Moved() implements RegisterTime {

        @Override
        public Instant instant() {
            return REAL.plus(AHEAD);
        }

        @Override
        public Duration ahead() {
            return AHEAD;
        }

        @Override
        public boolean isMovable() {
            return true;
        }

        @Override
        public Instant forward(Caller caller, Duration by) {
            throw new UnsupportedOperationException();
        }
    }
}
