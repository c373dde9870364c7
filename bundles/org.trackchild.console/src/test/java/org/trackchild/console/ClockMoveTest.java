package org.trackchild.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.RegisterTime;

class ClockMoveTest {

    private static final Instant START = Instant.parse("2026-03-09T10:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Duration ahead = Duration.ZERO;

    private Caller mover;

    private boolean real;

    private final RegisterTime time =
            ServicesInMemory.answering(
                    RegisterTime.class,
                    (method, arguments) ->
                            switch (method.getName()) {
                                case "instant" -> START.plus(ahead);
                                case "ahead" -> ahead;
                                case "forward" -> move((Caller) arguments[0], arguments[1]);
                                default -> throw new AssertionError(method.getName());
                            });

    private final ClockMove clock =
            new ClockMove(
                    new ServicesInMemory().put(RegisterTime.class, time),
                    new PrintStream(bytes, true, StandardCharsets.UTF_8));

    private Instant move(Caller caller, Object by) {
        if (real) {
            throw new ProblemException(CaseProblem.TIME_IS_REAL);
        }
        mover = caller;
        ahead = ahead.plus((Duration) by);
        return START.plus(ahead);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void showsRealTime() {
        clock.show();
        assertThat(printed()).isEqualTo("2026-03-09T10:00:00Z, real time");
    }

    @Test
    void movesForwardAndTellsByHowMuch() {
        clock.forward("PT36H");
        clock.show();
        assertThat(printed()).isEqualTo("2026-03-10T22:00:00Z, ahead of real time by PT36H");
        assertThat(mover.user()).isEqualTo("system:console");
    }

    @Test
    void saysHowToWriteASpan() {
        assertThatThrownBy(() -> clock.forward("tomorrow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT36H");
        assertThat(ahead).isZero();
    }

    @Test
    void saysWhyTimeCannotBeMovedHere() {
        real = true;
        assertThatThrownBy(() -> clock.forward("PT1H"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("demonstration or training");
    }

    @Test
    void failsWithoutTheRegister() {
        ClockMove alone = new ClockMove(new ServicesInMemory(), new PrintStream(bytes));
        assertThatThrownBy(alone::show).isInstanceOf(IllegalStateException.class);
    }
}
