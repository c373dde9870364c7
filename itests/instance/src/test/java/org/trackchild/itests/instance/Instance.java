package org.trackchild.itests.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An unpacked distribution with a data folder, driven by its own command. */
final class Instance implements AutoCloseable {

    /**
     * Java options of one that lives shortly: the second compiler only costs, nearly half of a
     * start.
     */
    static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    /** The variable with Java options. */
    static final String JAVA_OPTIONS = "EXTRA_JAVA_OPTS";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path home;

    private final Path data;

    private final int port = freePort();

    private final Map<String, String> environment = new HashMap<>();

    private String greeting = "";

    private Instance(Path home, Path data) {
        this.home = home;
        this.data = data;
        environment.put(JAVA_OPTIONS, SHORT_LIFE);
    }

    /** Unpacks the distribution into a folder of this name below target. */
    static Instance unpacked(String name) throws IOException, InterruptedException {
        Path folder =
                Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), name);
        Path home = Files.createDirectory(folder.resolve("home"));
        Command.Result unpacked =
                Command.in(home)
                        .run(
                                "tar",
                                "xzf",
                                System.getProperty("trackchild.distribution"),
                                "--strip-components=1");
        unpacked.mustSucceed();
        return new Instance(home, folder.resolve("data"));
    }

    /** Gives its commands a variable of the environment. */
    Instance with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    int port() {
        return port;
    }

    /** What the front door printed when it started the last time. */
    String greeting() {
        return greeting;
    }

    Path data() {
        return data;
    }

    /** Where the distribution lies. */
    Path home() {
        return home;
    }

    /** The jar of one of our bundles, as it is packed. */
    Path bundle(String name) throws IOException {
        String jar = Pattern.quote(name) + "-\\d.*\\.jar";
        try (Stream<Path> jars =
                Files.find(
                        home.resolve("system"),
                        9,
                        (file, about) -> file.getFileName().toString().matches(jar))) {
            return jars.findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + home));
        }
    }

    /** Runs the front door. */
    Command.Result command(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(home.resolve("trackchild").toString()));
        words.addAll(List.of(arguments));
        Command command = Command.in(home);
        environment.forEach(command::with);
        return command.run(words.toArray(String[]::new));
    }

    /** Starts in demo mode with so many synthetic cases, and waits until it is ready. */
    Command.Result start(int demoCases) throws IOException, InterruptedException {
        return start("--demo", demoCases);
    }

    /**
     * Starts with so many synthetic cases, and waits until it is ready.
     *
     * @param kind {@code --demo} or {@code --training}
     */
    Command.Result start(String kind, int cases) throws IOException, InterruptedException {
        return start(kind, Integer.toString(cases));
    }

    /** Starts a real register, in which there is nobody but the first administrator. */
    Command.Result startReal() throws IOException, InterruptedException {
        return start("--no-demo");
    }

    private Command.Result start(String... kind) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "run",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(port),
                                "--detach"));
        words.addAll(List.of(kind));
        Command.Result started = command(words.toArray(String[]::new));
        started.mustSucceed();
        greeting = started.output();
        return started;
    }

    /** Ends it as a power cut would. */
    void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readString(data.resolve("karaf.pid")).strip());
        ProcessHandle process =
                ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("not running"));
        process.destroyForcibly();
        await("end of the process", () -> !process.isAlive(), ended -> ended);
    }

    /** The names of all demo users. */
    List<String> users() throws IOException, InterruptedException {
        return logins().findValuesAsText("user");
    }

    private JsonNode logins() throws IOException, InterruptedException {
        return await(
                "demo logins",
                () -> JSON.readTree(data.resolve("demo-logins.json").toFile()),
                JsonNode::isArray);
    }

    String apiKey(String user) throws IOException, InterruptedException {
        for (JsonNode login : logins()) {
            if (login.get("user").asText().equals(user)) {
                return login.get("apiKey").asText();
            }
        }
        throw new AssertionError("no demo user " + user);
    }

    HttpResponse<String> get(String key, String path) throws IOException, InterruptedException {
        return client.send(request(key, path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String key, String path, String json)
            throws IOException, InterruptedException {
        return client.send(
                request(key, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String key, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    /** Something that may fail while it is not ready. */
    interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }

    /** Repeats until the result is as wanted. */
    static <T> T await(String what, Attempt<T> attempt, Predicate<T> wanted)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Object last = null;
        while (System.nanoTime() < end) {
            try {
                T result = attempt.run();
                if (wanted.test(result)) {
                    return result;
                }
                last = result;
            } catch (IOException e) {
                last = e;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(what + " did not become as wanted, last: " + last);
    }

    /** Waits until the synthetic cases are in. */
    void awaitDemoData() throws InterruptedException {
        await("demo data", () -> Files.exists(data.resolve("demo-progress")), seeding -> !seeding);
    }

    @Override
    public void close() throws IOException {
        try {
            command("stop", "--data", data.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it stops", e);
        }
    }

    /** A port on which nobody listens. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
