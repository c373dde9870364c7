package org.trackchild.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static Requests.Sent send(Answer answer, String method, Map<String, String> headers)
            throws IOException {
        Requests.Sent sent = new Requests.Sent();
        answer.send(Requests.request(method, "/", Map.of(), headers), sent.response());
        return sent;
    }

    @Test
    void everyAnswerForbidsTheBrowserAllThatAPageDoesNotNeed() throws IOException {
        for (Answer answer :
                new Answer[] {
                    Answer.page("x"), Answer.refusal(404, "x"), Answer.file("text/css", "x")
                }) {
            Requests.Sent sent = send(answer, "GET", Map.of());
            assertThat(sent.headers)
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("X-Frame-Options", "DENY")
                    .containsEntry("Referrer-Policy", "no-referrer")
                    .containsEntry("Vary", "Accept-Language")
                    .doesNotContainKey("Set-Cookie");
            assertThat(sent.headers.get("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "data:");
            assertThat(sent.headers).doesNotContainKey("Strict-Transport-Security");
        }
        assertThat(send(Answer.page("x"), "GET", Map.of("secure", "yes")).headers)
                .containsKey("Strict-Transport-Security");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws IOException {
        Requests.Sent first = send(Answer.page("नमस्ते"), "GET", Map.of());
        assertThat(first.status).isEqualTo(200);
        assertThat(first.headers)
                .containsEntry("Cache-Control", "public, max-age=60")
                .containsEntry("Content-Length", "18");
        String tag = first.headers.get("ETag");
        Requests.Sent again = send(Answer.page("नमस्ते"), "GET", Map.of("If-None-Match", tag));
        assertThat(again.status).isEqualTo(304);
        assertThat(again.body.size()).isZero();
        assertThat(again.headers).containsEntry("ETag", tag);
        assertThat(send(Answer.page("other"), "GET", Map.of("If-None-Match", tag)).status)
                .isEqualTo(200);
    }

    @Test
    void whereOnlyHeadersAreAskedForThereIsNoBody() throws IOException {
        Requests.Sent sent = send(Answer.page("x"), "HEAD", Map.of());
        assertThat(sent.body.size()).isZero();
        assertThat(sent.headers).containsEntry("Content-Length", "1");
    }

    @Test
    void aRefusalIsKeptNowhere() throws IOException {
        Requests.Sent sent = send(Answer.refusal(404, "x"), "GET", Map.of("If-None-Match", "*"));
        assertThat(sent.status).isEqualTo(404);
        assertThat(sent.headers)
                .containsEntry("Cache-Control", "no-store")
                .doesNotContainKey("ETag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | true",
                "W/\"a\" | true",
                "\"b\", \"a\" | true",
                "* | true",
                "\"b\" | false",
                "a | false",
                ", | false"
            })
    void entityTagsAreReadAsTheStandardSays(String header, boolean known) {
        assertThat(Answer.isKnown(header, "\"a\"")).isEqualTo(known);
        assertThat(Answer.isKnown(null, "\"a\"")).isFalse();
    }
}
