package org.trackchild.rest.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Step;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.StrictJson;

class VisitBodyTest {

    private static final Instant NOW = Instant.parse("2026-06-10T06:30:00Z");

    private static Step read(String json) {
        return VisitBody.read(StrictJson.object(Requests.body(json)), NOW);
    }

    @Test
    void aVisitHappenedByTheEndOfItsDayInIndia() {
        Step visit = read("{\"visited_on\": \"2026-06-08\", \"findings\": \"Well\"}");
        assertThat(visit.transition()).isEqualTo("follow_up");
        assertThat(visit.happened()).isEqualTo(Instant.parse("2026-06-08T18:29:59Z"));
        assertThat(visit.evidence())
                .isEqualTo(Map.of("visited_on", "2026-06-08", "findings", "Well"));
    }

    @Test
    void oneOfTodayOrOfNoDayHappensNow() {
        assertThat(read("{\"visited_on\": \"2026-06-10\"}").happened()).isEqualTo(NOW);
        assertThat(read("{\"visited_on\": \"2026-07-10\"}").happened()).isEqualTo(NOW);
        assertThat(read("{\"visited_on\": null, \"findings\": \"Well\"}").evidence())
                .isEqualTo(Map.of("findings", "Well"));
    }

    @Test
    void aDayThatCannotBeIsRefusedWhateverTheCaseIsLike() {
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () -> read("{\"visited_on\": \"2026-02-30\"}"))
                                .problems())
                .extracting(each -> each.field() + " " + each.code().name())
                .containsExactly("visited_on NOT_A_DATE");
    }

    @Test
    void everyMemberIsAText() {
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () -> read("{\"visited_on\": 7, \"findings\": []}"))
                                .problems())
                .extracting(Problem::field)
                .containsExactly("visited_on", "findings");
    }
}
