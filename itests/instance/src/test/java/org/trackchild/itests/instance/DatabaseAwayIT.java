package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The database server dies in the middle of the day and comes back: who reports, and who goes on
 * with a case, is told to try again, and what is sent until it is acknowledged exists once and
 * whole.
 */
class DatabaseAwayIT {

    private static final int REPORTS = 120;
    private static final int DIES_AFTER = 40;
    private static final int SENDERS = 4;

    /** What follows a report, with what is written down. */
    private static final Map<String, String> STEPS =
            new TreeMap<>(
                    Map.of(
                            "register_fir", "\"fir_number\": \"7/2026\"",
                            "tell_family", "\"how_told\": \"Synthetic\""));

    /** Acknowledged: the report's key, and the identifier of its case. */
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(DIES_AFTER);
    private final CountDownLatch toldToWait = new CountDownLatch(SENDERS);

    @Test
    void nothingIsLostDoubledOrHalfWritten() throws Exception {
        Optional<Path> programs = PostgresqlServer.installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL server on this machine");
        try (PostgresqlServer server = PostgresqlServer.started(programs.get());
                Instance instance = Instance.unpacked("database-away")) {
            Path settings = Files.createDirectories(instance.data().resolve("etc"));
            Files.writeString(
                    settings.resolve("org.ops4j.datasource-trackchild.cfg"), server.settings());
            instance.start(20);
            instance.awaitDemoData();
            Client police = Client.of(instance, "police.lucknow");

            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sent.add(senders.submit(() -> send(police)));
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            server.crash();
            // each of them has been refused once at least, and health says why
            assertThat(toldToWait.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(police.send(police.at("/health")).status()).isEqualTo(503);
            assertThat(police.send(police.at("/health/live")).status()).isEqualTo(200);

            server.start();
            for (Future<?> sender : sent) {
                sender.get(180, TimeUnit.SECONDS);
            }
            senders.shutdown();
            assertThat(refused.keySet())
                    .as("%s", refused)
                    .contains("UNAVAILABLE")
                    .isSubsetOf("UNAVAILABLE", "OUTCOME_UNKNOWN");
            assertThat(acknowledged).hasSize(REPORTS);
            assertThat(acknowledged.values()).doesNotHaveDuplicates();
            for (Map.Entry<Integer, String> each : acknowledged.entrySet()) {
                Client.Answer read = police.get("/missing-reports/" + each.getValue());
                assertThat(read.status()).isEqualTo(200);
                assertThat(read.json().get("name").asText()).isEqualTo(name(each.getKey()));
                assertThat(made(police, each.getValue()))
                        .as("every step, and none twice")
                        .containsExactlyInAnyOrderElementsOf(STEPS.keySet());
            }
            assertThat(police.get("/missing-reports?q=Vaapasi&limit=200").json().get("items"))
                    .as("no half case, and none twice")
                    .hasSize(REPORTS);
            Instance.await(
                    "everything matched",
                    () -> police.send(police.at("/health")).json().path("components"),
                    parts ->
                            parts.path("journal").path("head").asLong(-1)
                                    == parts.path("matching").path("journal").asLong());
            Command.Result verified =
                    instance.command(
                            "console",
                            "--data",
                            instance.data().toString(),
                            "trackchild:journal-verify");
            assertThat(verified.code()).as(verified.output()).isZero();
        }
    }

    private static String name(int number) {
        return "Vaapasi " + (char) ('A' + number / 26) + (char) ('a' + number % 26);
    }

    /**
     * As a program that does what the interface asks of it: the same key until there is an answer.
     */
    private Void send(Client police) throws IOException, InterruptedException {
        boolean waited = false;
        for (int number = next.getAndIncrement();
                number < REPORTS;
                number = next.getAndIncrement()) {
            while (!acknowledged.containsKey(number)) {
                Client.Answer answer = report(police, number);
                if (answer.status() == 201 || answer.status() == 200) {
                    acknowledged.put(number, answer.json().get("id").asText());
                    enough.countDown();
                    continue;
                }
                waited = wait(answer, waited);
            }
            for (Map.Entry<String, String> step : STEPS.entrySet()) {
                waited = make(police, acknowledged.get(number), step, waited);
            }
        }
        return null;
    }

    /** As somebody at the desk: looks whether the step is there, and makes it if not. */
    private boolean make(
            Client police, String report, Map.Entry<String, String> step, boolean hasWaited)
            throws IOException, InterruptedException {
        String path = "/missing-reports/" + report + "/transitions";
        boolean waited = hasWaited;
        while (true) {
            Client.Answer seen = police.get(path);
            if (seen.status() == 200) {
                if (codes(seen).contains(step.getKey())) {
                    return waited;
                }
                String body =
                        "{\"transition\": \"%s\", \"evidence\": {%s}}"
                                .formatted(step.getKey(), step.getValue());
                seen =
                        police.send(
                                police.to(path)
                                        .header("Content-Type", "application/json")
                                        .header("If-Match", seen.header("ETag"))
                                        .POST(BodyPublishers.ofString(body)));
            }
            if (seen.status() != 200) {
                waited = wait(seen, waited);
            }
        }
    }

    private static List<String> made(Client police, String report)
            throws IOException, InterruptedException {
        return codes(police.get("/missing-reports/" + report + "/transitions"));
    }

    private static List<String> codes(Client.Answer answer) throws IOException {
        List<String> codes = new ArrayList<>();
        answer.json(200).get("items").forEach(each -> codes.add(each.get("transition").asText()));
        return codes;
    }

    /** Who was refused tries again a little later. */
    private boolean wait(Client.Answer answer, boolean hasWaited)
            throws IOException, InterruptedException {
        refused.put(answer.json().at("/errors/0/code").asText(), answer.text());
        assertThat(answer.header("Retry-After").isEmpty())
                .isEqualTo(answer.text().contains("OUTCOME_UNKNOWN"));
        if (!hasWaited) {
            toldToWait.countDown();
        }
        TimeUnit.MILLISECONDS.sleep(100); // between two tries of one act
        return true;
    }

    private static Client.Answer report(Client police, int number)
            throws IOException, InterruptedException {
        String json =
                """
                {"name": "%s", "father_name": "Pita %d", "sex": "male", "age_years": %d,
                 "state": "UP", "district": "Lucknow", "event_date": "%s"}
                """
                        .formatted(name(number), number, number % 17, LocalDate.now().minusDays(1));
        return police.send(
                police.to("/missing-reports")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "away-" + number)
                        .POST(BodyPublishers.ofString(json)));
    }
}
