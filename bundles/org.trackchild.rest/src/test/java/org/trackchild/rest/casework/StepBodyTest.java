package org.trackchild.rest.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Step;

class StepBodyTest {

    private static final Instant NOW = Instant.parse("2026-03-10T06:30:00Z");

    private static Step read(String json) throws IOException {
        return StepBody.read(
                (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')), NOW);
    }

    private static List<String> problems(String json) throws IOException {
        try {
            read(json);
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void readsAMomentWithItsTimeZone() throws IOException {
        Step step =
                read(
                        "{'transition': 'notify', 'happened': '2026-03-09T18:30:00+05:30',"
                                + " 'evidence': {'told': 'SJPU', 'note': null}}");

        assertThat(step.transition()).isEqualTo("notify");
        assertThat(step.happened()).isEqualTo("2026-03-09T13:00:00Z");
        assertThat(step.evidence()).containsOnly(Map.entry("told", "SJPU"));
    }

    @Test
    void whatIsNotSaidHappenedNow() throws IOException {
        assertThat(read("{'transition': 'notify'}").happened()).isEqualTo(NOW);
        assertThat(read("{'transition': 'notify', 'happened': null}").happened()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {}                                                  | REQUIRED transition
            {'transition': null}                                | REQUIRED transition
            {'transition': 7}                                   | WRONG_TYPE transition
            {'transition': 'a', 'happened': 'yesterday'}        | WRONG_TYPE happened
            {'transition': 'a', 'happened': '2026-03-09'}       | WRONG_TYPE happened
            {'transition': 'a', 'happened': 1773000000}         | WRONG_TYPE happened
            {'transition': 'a', 'evidence': 'x'}                | WRONG_TYPE evidence
            {'transition': 'a', 'evidence': {'told': 7}}        | WRONG_TYPE told
            {'transition': 'a', 'mood': 'x'}                    | UNKNOWN_FIELD mood
            """)
    void whatCannotBeReadIsRefused(String json, String problem) throws IOException {
        assertThat(problems(json)).containsExactly(problem);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        assertThat(problems("{'happened': [], 'evidence': {'told': {}}, 'x': 1}"))
                .containsExactly(
                        "UNKNOWN_FIELD x",
                        "REQUIRED transition",
                        "WRONG_TYPE happened",
                        "WRONG_TYPE told");
    }
}
