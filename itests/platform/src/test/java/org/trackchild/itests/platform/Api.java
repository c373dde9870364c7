package org.trackchild.itests.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interface as a machine uses it, with the key of a demo user. Waits on conditions instead of
 * asking too early.
 */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String BASE = "http://127.0.0.1:" + System.getProperty("trackchild.port");

    private final HttpClient client = HttpClient.newHttpClient();

    private final String key;

    private Api(String key) {
        this.key = key;
    }

    /** Waits until the demo users are there. */
    static Api as(String user) throws Exception {
        Path logins = Path.of(System.getProperty("trackchild.data"), "demo-logins.json");
        await("demo logins", () -> Files.exists(logins) ? "" : null, text -> true);
        Matcher found =
                Pattern.compile(
                                "\"user\"\\s*:\\s*\""
                                        + Pattern.quote(user)
                                        + "\"[^}]*\"apiKey\"\\s*:\\s*\"([^\"]+)\"")
                        .matcher(Files.readString(logins));
        if (!found.find()) {
            throw new AssertionError("no demo user " + user);
        }
        return new Api(found.group(1));
    }

    static Api anonymous() {
        return new Api(null);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    /** Repeats a GET until the answer is as wanted. */
    HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted)
            throws Exception {
        return await(path, () -> get(path), wanted);
    }

    /** Something that may fail while it is not ready. */
    interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }

    static <T> T await(String what, Attempt<T> attempt, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Object last = null;
        while (System.nanoTime() < end) {
            try {
                T result = attempt.run();
                if (result != null && wanted.test(result)) {
                    return result;
                }
                last = result instanceof HttpResponse<?> response ? response.body() : result;
            } catch (IOException e) {
                last = e;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(what + " did not become as wanted, last: " + last);
    }

    /** The first value of a member of a JSON text. */
    static String member(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
