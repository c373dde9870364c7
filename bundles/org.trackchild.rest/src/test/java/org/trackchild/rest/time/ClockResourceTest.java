package org.trackchild.rest.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.FixedTime;
import org.trackchild.rest.Requests;

class ClockResourceTest {

    private final FixedTime time = new FixedTime(Instant.parse("2026-03-09T10:00:00Z"));

    private final ClockResource clock =
            new ClockResource(new FixedEngines().with(RegisterTime.class, time));

    private final SecurityContext request = Requests.signedIn();

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsTheTimeAndHowFarItIsAhead() {
        assertThat(clock.now())
                .containsEntry("now", "2026-03-09T10:00:00Z")
                .containsEntry("ahead", "PT0S")
                .containsEntry("movable", true);
    }

    @Test
    void movesForward() {
        assertThat(clock.move(body("{\"forward\": \"P120DT6H\"}"), request))
                .containsEntry("now", "2026-07-07T16:00:00Z")
                .containsEntry("ahead", "PT2886H");
        assertThat(time.mover()).isEqualTo(Requests.OFFICER);
        assertThat(time.ahead()).isEqualTo(Duration.ofDays(120).plusHours(6));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(refusal("{}")).isEqualTo(FieldProblem.REQUIRED);
        assertThat(refusal("{\"forward\": 36}")).isEqualTo(FieldProblem.WRONG_TYPE);
        assertThat(refusal("{\"forward\": \"tomorrow\"}")).isEqualTo(FieldProblem.WRONG_TYPE);
        assertThat(refusal("{\"forward\": \"P4M\"}")).isEqualTo(FieldProblem.WRONG_TYPE);
        assertThat(refusal("{\"forward\": \"PT1H\", \"back\": true}"))
                .isEqualTo(FieldProblem.UNKNOWN_FIELD);
        assertThat(time.ahead()).isZero();
    }

    private Object refusal(String json) {
        try {
            clock.move(body(json), request);
        } catch (ProblemException refused) {
            return refused.problems().get(0).code();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void isMissingWhenTheRegisterIs() {
        ClockResource alone = new ClockResource(new FixedEngines());
        assertThatThrownBy(alone::now).isInstanceOf(ProblemException.class);
    }
}
