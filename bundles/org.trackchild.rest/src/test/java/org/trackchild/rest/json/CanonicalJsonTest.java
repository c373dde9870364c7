package org.trackchild.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.rest.Requests;

class CanonicalJsonTest {

    private static String hash(String body) {
        return CanonicalJson.hash("missing", StrictJson.object(Requests.body(body)));
    }

    @Test
    void whatMeansTheSameHashesTheSame() {
        assertThat(hash("{\"b\": 7.0, \"a\": \"\\u0041\", \"c\": null}"))
                .isEqualTo(hash("{\"a\":\"A\",\"b\":7}"))
                .isEqualTo(hash("{\n\"b\": 70e-1,\n\"a\": \"A\"}"))
                .hasSize(64);
    }

    @Test
    void whatMeansSomethingElseHashesDifferently() {
        assertThat(
                        Stream.of(
                                        "{}",
                                        "{\"a\":\"7\"}",
                                        "{\"a\":7}",
                                        "{\"a\":[7]}",
                                        "{\"a\":[]}",
                                        "{\"a\":{}}",
                                        "{\"a\":true}",
                                        "{\"a\":\"true\"}",
                                        "{\"a\":\"x\\\",\\\"b\\\":\\\"y\"}",
                                        "{\"a\":\"x\",\"b\":\"y\"}",
                                        "{\"a\":[\"b\",\"c\"]}",
                                        "{\"a\":[\"c\",\"b\"]}")
                                .map(CanonicalJsonTest::hash)
                                .distinct())
                .hasSize(12);
    }

    @Test
    void anotherPurposeHashesDifferently() {
        assertThat(CanonicalJson.hash("found", StrictJson.object(Requests.body("{}"))))
                .isNotEqualTo(hash("{}"));
    }

    @Test
    void hugeExponentsStaySmall() {
        assertThat(CanonicalJson.text(StrictJson.object(Requests.body("{\"a\":1e2000000000}"))))
                .hasSizeLessThan(30);
    }
}
