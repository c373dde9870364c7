package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * An acknowledged report survives the death of the process, and is matched after it; whoever was
 * shown a child before stands in its history after it.
 */
class CrashIT {

    private static final int REPORTS = 500;

    private static final int DIES_AFTER = 200;

    private static final String READER = "dcpu.lucknow";

    private static String report(int number) {
        return """
        {"name": "Synthetic %d", "father_name": "Pita %d", "sex": "male", "age_years": %d,
         "state": "UP", "district": "Lucknow", "event_date": "%s"}
        """
                .formatted(number, number, number % 17, LocalDate.now().minusDays(1));
    }

    @Test
    void noAcknowledgedReportIsLost() throws Exception {
        try (Instance instance = Instance.unpacked("crash")) {
            instance.start(50);
            instance.awaitDemoData();
            String key = instance.apiKey("police.lucknow");

            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            AtomicInteger next = new AtomicInteger();
            CountDownLatch enough = new CountDownLatch(DIES_AFTER);
            Set<String> shown = ConcurrentHashMap.newKeySet();
            String reader = instance.apiKey(READER);
            ExecutorService senders = Executors.newFixedThreadPool(5);
            for (int i = 0; i < 4; i++) {
                senders.execute(() -> send(instance, key, next, acknowledged, enough));
            }
            senders.execute(() -> list(instance, reader, shown));
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            instance.kill();
            senders.shutdownNow();
            assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(DIES_AFTER);
            Command.Result verified =
                    instance.command("audit", "verify", "--data", instance.data().toString());
            assertThat(verified.code()).as(verified.output()).isZero();

            instance.start(50);
            List<String> lost = new ArrayList<>();
            for (String id : acknowledged) {
                if (instance.get(key, "/api/v1/missing-reports/" + id).statusCode() != 200) {
                    lost.add(id);
                }
            }
            assertThat(lost).isEmpty();
            assertThat(shown).isNotEmpty();
            assertThat(shown).allMatch(id -> isToldOf(instance, reader, id));

            // what is not acknowledged is whole or not there; the rest can be sent, and everything
            // gets matched
            senders = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 4; i++) {
                senders.execute(
                        () -> send(instance, key, next, acknowledged, new CountDownLatch(0)));
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
            Instance.await(
                    "everything matched",
                    () -> Instance.json(instance.get(key, "/health")),
                    CrashIT::everythingIsMatched);
            verified = instance.command("audit", "verify", "--data", instance.data().toString());
            assertThat(verified.code()).as(verified.output()).isZero();
        }
    }

    /** Looks at a list until the process dies. */
    private static void list(Instance instance, String key, Set<String> shown) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Instance.json(instance.get(key, "/api/v1/missing-reports?limit=20"))
                        .path("items")
                        .forEach(item -> shown.add(item.get("id").asText()));
            }
        } catch (IOException | InterruptedException died) {
            // what is not answered was not shown
        }
    }

    private static boolean isToldOf(Instance instance, String key, String id) {
        try {
            for (JsonNode entry :
                    Instance.json(instance.get(key, "/api/v1/missing-reports/" + id + "/history"))
                            .get("items")) {
                if (entry.get("actor").asText().equals(READER)
                        && entry.get("detail").asText().equals("through=list")) {
                    return true;
                }
            }
            return false;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean everythingIsMatched(JsonNode health) {
        JsonNode components = health.path("components");
        long head = components.path("journal").path("head").asLong(-1);
        return head > 0 && components.path("matching").path("journal").asLong() >= head;
    }

    private static void send(
            Instance instance,
            String key,
            AtomicInteger next,
            Set<String> acknowledged,
            CountDownLatch enough) {
        try {
            for (int number = next.getAndIncrement();
                    number < REPORTS && !Thread.currentThread().isInterrupted();
                    number = next.getAndIncrement()) {
                HttpResponse<String> answer =
                        instance.post(key, "/api/v1/missing-reports", report(number));
                if (answer.statusCode() == 201) {
                    acknowledged.add(Instance.json(answer).get("id").asText());
                    enough.countDown();
                }
            }
        } catch (IOException | InterruptedException died) {
            // the process was killed in the middle of this request: it was not acknowledged
        }
    }
}
