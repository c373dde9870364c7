package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trackchild.itests.instance.Client.Answer;

/** How everything that is wrong must be answered: a problem of RFC 9457 that helps, and silence. */
final class Refusal {

    /** The name of the child in every bad request; it must never be seen again. */
    static final String NAME = "Pehchankumari";

    /** The same in Devanagari. */
    static final String NAME_LOCAL = "पहचानकुमारी";

    private static final List<String> NEVER_LOGGED =
            List.of(NAME, NAME_LOCAL, "request failed, reference");

    private Refusal() {}

    /**
     * Sends a request in both languages, and sees that it is refused and changes nothing.
     *
     * @param request makes the request anew
     * @param field the field that is named, {@code null} for none
     */
    static void check(
            Instance instance,
            Client client,
            Request request,
            int status,
            String code,
            String field)
            throws IOException, InterruptedException {
        long before = journal(instance);
        Answer english = client.send(request.make().header("Accept-Language", "en-IN,en;q=0.8"));
        check(english, status, code, field);
        Answer hindi = client.send(request.make().header("Accept-Language", "hi-IN,hi;q=0.9,en"));
        check(hindi, status, code, field);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(hindi.header("Content-Language")).isEqualTo("hi");
        assertThat(english.json().get("detail").asText()).doesNotContainPattern("[ऀ-ॿ]");
        assertThat(hindi.json().get("detail").asText()).containsPattern("[ऀ-ॿ]");
        assertThat(journal(instance)).as("the journal goes on").isEqualTo(before);
    }

    /** Makes a request; each can be sent once. */
    interface Request {
        HttpRequest.Builder make() throws IOException, InterruptedException;
    }

    static void check(Answer answer, int status, String code, String field) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text())
                .doesNotContain(
                        NAME, NAME_LOCAL, "Exception", "\\tat ", "org.trackchild.", "java.");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("type").asText()).startsWith("urn:trackchild:problem:");
        assertThat(problem.get("errors"))
                .as(answer.text())
                .anySatisfy(
                        error -> {
                            assertThat(error.get("code").asText()).isEqualTo(code);
                            assertThat(error.path("field").asText(null)).isEqualTo(field);
                            assertThat(error.get("message").asText()).isNotBlank();
                            assertThat(error.get("message_hi").asText()).containsPattern("[ऀ-ॿ]");
                        });
    }

    /** Number of the last entry of the journal. */
    static long journal(Instance instance) throws IOException, InterruptedException {
        return health(instance).at("/components/journal/head").asLong();
    }

    /** Waits until nothing is under way that would write of itself. */
    static void awaitQuiet(Instance instance) throws InterruptedException {
        Instance.await(
                "everything matched",
                () -> health(instance),
                health ->
                        health.path("ready").asBoolean()
                                && health.at("/components/matching/journal").asLong()
                                        >= health.at("/components/journal/head").asLong());
    }

    private static JsonNode health(Instance instance) throws IOException, InterruptedException {
        Client nobody = Client.presenting(instance, null);
        return nobody.send(nobody.at("/health")).json();
    }

    /** Nobody of the bad requests is in the register, in the log, or broke anything. */
    static void leftNothing(Instance instance) throws IOException, InterruptedException {
        Client everywhere = Client.of(instance, "state.up");
        assertThat(everywhere.get("/search?q=" + NAME).json(200).get("items")).isEmpty();
        try (Stream<Path> logs = Files.walk(instance.data().resolve("data").resolve("log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
                for (String never : NEVER_LOGGED) {
                    int at = text.indexOf(never);
                    assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), at + 200))
                            .as(log + " has " + never)
                            .isEmpty();
                }
            }
        }
    }
}
