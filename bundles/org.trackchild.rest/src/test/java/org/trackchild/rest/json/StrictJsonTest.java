package org.trackchild.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.Requests;
import org.trackchild.rest.problem.RestProblem;

class StrictJsonTest {

    private static Problem problem(InputStream body) {
        return catchThrowableOfType(ProblemException.class, () -> StrictJson.object(body))
                .problems()
                .get(0);
    }

    private static Problem problem(String body) {
        return problem(Requests.body(body));
    }

    @Test
    void tellsLineAndColumn() {
        Problem problem = problem("{\n  \"name\": \"Asha\",\n  \"sex\" \"female\"\n}");

        assertThat(problem.code()).isEqualTo(RestProblem.MALFORMED_JSON);
        assertThat(problem.arguments().get(0)).isEqualTo(3);
        assertThat((Integer) problem.arguments().get(1)).isBetween(8, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":01}",
                "{} {}",
                "{}x",
                "{\"a\":\"line\nbreak\"}",
                "{/* x */}",
                "\ufeffx",
                "",
                "  "
            })
    void refusesWhatIsNoJson(String body) {
        assertThat(problem(body).code()).isEqualTo(RestProblem.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "null", "true"})
    void refusesWhatIsNoObject(String body) {
        assertThat(problem(body).code()).isEqualTo(RestProblem.NOT_AN_OBJECT);
    }

    @Test
    void refusesRepeatedMembersAtAnyDepth() {
        assertThat(problem("{\"a\":1,\"a\":1}").code()).isEqualTo(RestProblem.DUPLICATE_MEMBER);
        assertThat(problem("{\"b\":{\"a\":1,\"a\":2}}").code())
                .isEqualTo(RestProblem.DUPLICATE_MEMBER);
    }

    @Test
    void refusesDeepNestingAndLongNumbersAndNames() {
        assertThat(problem("{\"a\":" + "[".repeat(100_000)).code())
                .isEqualTo(RestProblem.JSON_TOO_COMPLEX);
        assertThat(problem("{\"a\":" + "1".repeat(101) + "}").code())
                .isEqualTo(RestProblem.JSON_TOO_COMPLEX);
        assertThat(problem("{\"a\":1e99999999999999}").code())
                .isEqualTo(RestProblem.JSON_TOO_COMPLEX);
        assertThat(problem("{\"" + "n".repeat(50_000) + "\":1}").code())
                .isEqualTo(RestProblem.JSON_TOO_COMPLEX);
    }

    @Test
    void refusesOtherBytesThanUtf8() {
        assertThat(
                        problem(
                                        new ByteArrayInputStream(
                                                "{\"name\":\"Jos\u00e9\"}"
                                                        .getBytes(StandardCharsets.ISO_8859_1)))
                                .code())
                .isEqualTo(RestProblem.NOT_UTF_8);
        // an encoded half of a surrogate pair is not UTF-8 either
        assertThat(
                        problem(
                                        new ByteArrayInputStream(
                                                new byte[] {
                                                    '{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80
                                                }))
                                .code())
                .isEqualTo(RestProblem.NOT_UTF_8);
    }

    @Test
    void stopsReadingAtTheLimit() {
        Endless endless = new Endless();

        assertThatThrownBy(() -> StrictJson.object(new LimitedStream(endless, 100_000, "0.1 MB")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BODY_TOO_LARGE");
        assertThat(endless.read).isLessThan(200_000);
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return read == 1 ? '{' : read == 2 ? '"' : ' ';
        }
    }
}
