package org.trackchild.itests.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that talks to an instance over HTTP, as one of its demo users or as nobody. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final Instance instance;

    private final String authorization;

    private Client(Instance instance, String authorization) {
        this.instance = instance;
        this.authorization = authorization;
    }

    static Client of(Instance instance, String user) throws IOException, InterruptedException {
        return new Client(instance, "Bearer " + instance.apiKey(user));
    }

    /** One who sends this as Authorization; {@code null} sends none. */
    static Client presenting(Instance instance, String authorization) {
        return new Client(instance, authorization);
    }

    /** Begins a request to a path of the interface, such as {@code /me}. */
    HttpRequest.Builder to(String path) {
        return at("/api/v1" + path);
    }

    /** Begins a request to a path of the instance. */
    HttpRequest.Builder at(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + path))
                        .timeout(Duration.ofSeconds(30));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        String address = path + (path.contains("?") ? "&" : "?") + "limit=200";
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(address).json(200);
        page.get("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(address + "&after=" + page.get("next").asText()).json(200);
            page.get("items").forEach(items::add);
        }
        return items;
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    Answer post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /**
     * @param ifMatch ETag as it was seen; {@code null} to say nothing of it
     */
    Answer post(String path, String ifMatch, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    Answer patch(String path, String ifMatch, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(json));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    Answer decide(String proposal, String ifMatch, String json)
            throws IOException, InterruptedException {
        return post("/proposals/" + proposal + "/decision", ifMatch, json);
    }

    /** Uploads a file to be imported, with a query such as {@code kind=missing}. */
    Answer upload(String query, String fileName, byte[] content)
            throws IOException, InterruptedException {
        return post(
                "/imports?" + query,
                "multipart/form-data; boundary=upload",
                form("file", fileName, content));
    }

    /** Waits until an accepted upload has ended. */
    JsonNode ended(Answer accepted) throws InterruptedException, IOException {
        String id = accepted.json().get("id").asText();
        return Instance.await(
                "end of the import",
                () -> get("/imports/" + id).json(),
                job -> !job.path("state").asText().equals("running"));
    }

    /** A form with one file, as browsers send it with {@code boundary=upload}. */
    static byte[] form(String part, String fileName, byte[] content) {
        byte[] head =
                ("--upload\r\nContent-Disposition: form-data; name=\""
                                + part
                                + "\"; filename=\""
                                + fileName
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--upload--\r\n".getBytes(StandardCharsets.UTF_8);
        java.io.ByteArrayOutputStream form = new java.io.ByteArrayOutputStream();
        form.writeBytes(head);
        form.writeBytes(content);
        form.writeBytes(tail);
        return form.toByteArray();
    }

    /**
     * What was answered.
     *
     * @param status HTTP status
     * @param headers headers of the answer
     * @param body its bytes
     */
    record Answer(int status, HttpHeaders headers, byte[] body) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** The body of a success. */
        JsonNode json(int expected) throws IOException {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ": " + status + " " + text());
            }
            return json();
        }

        @Override
        public String toString() {
            return status + " " + header("Content-Type") + " " + text();
        }
    }
}
