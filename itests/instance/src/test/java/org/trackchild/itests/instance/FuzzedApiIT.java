package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.itests.instance.Client.Answer;

/**
 * Whatever the interface takes, by its own description, is sent with members that nobody expects,
 * by people with different rights. It is done, or refused with a problem that says why; nothing
 * fails. All children are synthetic.
 */
class FuzzedApiIT {

    private static final int CHANCES = 3;

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private static final List<String> PEOPLE =
            List.of("police.lucknow", "home.lucknow", "dcpu.lucknow", "cwc.lucknow", "admin");

    private static Instance instance;

    private static final Map<String, Client> clients = new LinkedHashMap<>();

    private final Random random = new Random(20261129);

    @BeforeAll
    static void start() throws Exception {
        instance = Instance.unpacked("fuzzed");
        instance.start(20);
        instance.awaitDemoData();
        for (String user : PEOPLE) {
            clients.put(user, Client.of(instance, user));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        instance.close();
    }

    private static String entered(String user, String kind) throws Exception {
        return clients.get(user)
                .post(
                        kind,
                        """
                        {"name": "Fuzzed Synthetic", "sex": "girl", "age_years": 8, "state": "UP",
                         "district": "Lucknow", "event_date": "%s"}
                        """
                                .formatted(LocalDate.now().minusDays(1)))
                .json(201)
                .get("id")
                .asText();
    }

    @Test
    void everyBodyIsTakenOrRefusedWithAReason() throws Exception {
        Client anybody = clients.get("police.lucknow");
        JsonNode api = anybody.get("/openapi.json").json(200);
        Map<String, String> cases =
                Map.of(
                        "/missing-reports", entered("police.lucknow", "/missing-reports"),
                        "/cases", entered("police.lucknow", "/missing-reports"),
                        "/found-children", entered("home.lucknow", "/found-children"));
        OddBodies bodies = new OddBodies(api, random, cases.get("/cases"));
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode content = operation.getValue().at("/requestBody/content");
                String type = content.fieldNames().hasNext() ? content.fieldNames().next() : "";
                if (!type.endsWith("json")) {
                    continue;
                }
                operations++;
                for (int chance = 0; chance < CHANCES; chance++) {
                    for (Client client : clients.values()) {
                        String address = filled(client, path.getKey(), cases);
                        String body =
                                OddBodies.written(
                                        bodies.of(content.at("/" + slashed(type) + "/schema")));
                        Answer answer =
                                client.send(
                                        client.to(address)
                                                .header("Content-Type", type)
                                                .header("If-Match", version(client, address))
                                                .method(
                                                        operation.getKey().toUpperCase(),
                                                        BodyPublishers.ofString(body)));
                        answers.merge(answer.status(), 1, Integer::sum);
                        if (answer.status() < 300) {
                            taken.add(operation.getKey() + " " + path.getKey());
                        }
                        if (!isRight(answer)) {
                            wrong.add(
                                    operation.getKey()
                                            + " "
                                            + address
                                            + " "
                                            + body
                                            + " → "
                                            + answer);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(operations).as("what takes a body").isGreaterThan(60);
        // a test in which everything is refused for the same reason would find nothing
        assertThat(answers.keySet()).contains(201, 404, 409, 422);
        assertThat(taken).hasSizeGreaterThan(10);
        isSound(cases);
    }

    private static String slashed(String type) {
        return type.replace("~", "~0").replace("/", "~1");
    }

    /** The address of something that there is, where the client finds something. */
    private static String filled(Client client, String path, Map<String, String> cases)
            throws IOException, InterruptedException {
        Matcher parameter = PARAMETER.matcher(path);
        String filled = path;
        while (parameter.find()) {
            String collection = filled.substring(0, filled.indexOf("/{"));
            String id = cases.get(collection);
            if (id == null) {
                Answer listed = client.get(collection);
                JsonNode first =
                        listed.status() == 200 && listed.header("Content-Type").contains("json")
                                ? listed.json().path("items").path(0).path("id")
                                : null;
                id =
                        first == null || !first.isTextual()
                                ? UUID.randomUUID().toString()
                                : first.asText();
            }
            filled = filled.replace("{" + parameter.group(1) + "}", id);
        }
        return filled;
    }

    private static String version(Client client, String address)
            throws IOException, InterruptedException {
        Answer read = client.get(address);
        String tag = read.status() == 200 ? read.header("ETag") : "";
        return tag.isEmpty() ? "\"1\"" : tag;
    }

    private static boolean isRight(Answer answer) throws IOException {
        if (answer.status() < 300) {
            return true;
        }
        if (answer.status() >= 500 || !answer.header("Content-Type").contains("problem+json")) {
            return false;
        }
        JsonNode problem = answer.json();
        if (problem.path("status").asInt() != answer.status() || problem.path("errors").isEmpty()) {
            return false;
        }
        for (JsonNode error : problem.get("errors")) {
            if (error.path("code").asText().isBlank()
                    || error.path("message").asText().isBlank()
                    || error.path("message_hi").asText().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** What was written is read, and no failure was only hidden. */
    private static void isSound(Map<String, String> cases) throws Exception {
        for (String id : cases.values()) {
            clients.get("dcpu.lucknow").get("/search?q=Fuzzed").json(200);
            clients.get("dcpu.lucknow").get("/cases/" + id + "/family").json(200);
        }
        clients.get("dcpu.lucknow").get("/clocks?limit=200").json(200);
        instance.command(
                        "console",
                        "--data",
                        instance.data().toString(),
                        "trackchild:journal-verify")
                .mustSucceed();
        try (var lines = Files.lines(instance.data().resolve("data/log/karaf.log"))) {
            assertThat(lines.filter(line -> line.contains("request failed, reference")).toList())
                    .isEmpty();
        }
    }
}
