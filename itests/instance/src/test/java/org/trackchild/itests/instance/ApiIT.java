package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** What an ordinary program does with the interface. */
@ExtendWith(RunningInstance.class)
class ApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static Instance instance;

    private static Client police;

    private static Client nobody;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        nobody = Client.presenting(instance, null);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void officesAndPlaces() throws Exception {
        JsonNode states = police.get("/places/states").json(200).get("items");
        assertThat(states).hasSize(36);
        assertThat(states.get(0).at("/name/hi").asText()).containsPattern("[ऀ-ॿ]");
        assertThat(
                        police.get("/places/states/UP/districts")
                                .json(200)
                                .get("items")
                                .findValuesAsText("code"))
                .contains("UP-LUCKNOW");
        JsonNode stations =
                police.get("/offices?type=police_station&state=Uttar%20Pradesh&district=Lucknow")
                        .json(200)
                        .get("items");
        assertThat(stations.findValuesAsText("id")).contains("PS-UP-LUCKNOW-01");
        assertThat(stations.findValuesAsText("district")).containsOnly("UP-LUCKNOW");
        assertThat(
                        police.get("/offices?text=lucknow%20children")
                                .json(200)
                                .get("items")
                                .findValuesAsText("id"))
                .contains("CCI-UP-LUCKNOW-01");
        assertThat(police.get("/offices/PS-UP-LUCKNOW-01").json(200).get("synthetic").asBoolean())
                .isTrue();
        // pages join without gap or repetition
        Set<String> ids = new HashSet<>();
        int items = 0;
        String after = "";
        while (after != null) {
            JsonNode page = police.get("/offices?limit=7&state=UP" + after).json(200);
            items += page.get("items").size();
            ids.addAll(page.get("items").findValuesAsText("id"));
            after = page.has("next") ? "&after=" + encoded(page.get("next").asText()) : null;
        }
        assertThat(ids).hasSize(items);
        assertThat(items).isGreaterThan(7);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void searchFindsNamesInAnyScriptAndNumbers() throws Exception {
        JsonNode made =
                police.post(
                                "/missing-reports",
                                """
                                {"name": "Vishakhapriya", "sex": "female", "age_years": 9,
                                 "state": "UP", "district": "Lucknow", "event_date": "%s"}
                                """
                                        .formatted(LocalDate.now().minusDays(1)))
                        .json(201);
        String number = made.get("number").asText();
        for (String text : List.of("Vishakhapriya", "विशाखप्रिया", "vishakha", number)) {
            assertThat(found(police, text)).as(text).contains(number);
        }
        assertThat(found(Client.of(instance, "dcpu.lucknow"), number)).contains(number);
        assertThat(found(Client.of(instance, "police.patna"), number)).isEmpty();
        // what is nobody's name is not everybody's
        for (String nothing : List.of("12345", "?", "😀", "MC-99-000001")) {
            assertThat(found(police, nothing)).as(nothing).isEmpty();
        }
        // a page is as long as wanted, and the next one goes on behind it
        JsonNode first = police.get("/missing-reports?limit=1").json(200);
        Answer second = police.get("/missing-reports?limit=1&after=" + first.get("next").asText());
        assertThat(second.json(200).at("/items/0/id").asText())
                .isLessThan(first.at("/items/0/id").asText());
    }

    private static List<String> found(Client client, String text) throws Exception {
        return client.get("/search?q=" + encoded(text))
                .json(200)
                .get("items")
                .findValuesAsText("number");
    }

    @Test
    void importsInAllTheirWays() throws Exception {
        String day = LocalDate.now().minusDays(2).toString();
        String header = "id,name,sex,age_years,state,district,event_date\n";
        byte[] file =
                utf8(
                        header
                                + "i-1,Aayaatika,f,7,UP,Lucknow,"
                                + day
                                + "\n"
                                + "i-2,Aayaatika,f,40,UP,Lucknow,"
                                + day
                                + "\n"
                                + "i-3,Aayaatika,m,8,UP,Lucknow,"
                                + day
                                + "\n");
        JsonNode dry = police.ended(police.upload("kind=missing&dry_run=true", "a.csv", file));
        assertCounts(dry, "done", 3, 1);
        assertThat(found(police, "Aayaatika")).isEmpty();

        JsonNode atomic = police.ended(police.upload("kind=missing&atomic=true", "a.csv", file));
        assertThat(atomic.get("state").asText()).isEqualTo("refused");
        assertThat(found(police, "Aayaatika")).isEmpty();

        Answer accepted = police.upload("kind=missing", "a.csv", file);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).contains("/api/v1/imports/");
        assertThat(accepted.json().get("progress").asDouble()).isBetween(0.0, 1.0);
        JsonNode done = police.ended(accepted);
        assertCounts(done, "done", 3, 1);
        assertThat(done.at("/counts/created").asInt()).isEqualTo(2);
        assertThat(done.get("progress").asDouble()).isEqualTo(1.0);
        JsonNode problem =
                police.get("/imports/" + done.get("id").asText() + "/problems")
                        .json(200)
                        .at("/items/0");
        assertThat(problem.get("line").asInt()).isEqualTo(3);
        assertThat(problem.get("reference").asText()).isEqualTo("i-2");
        assertThat(problem.get("field").asText()).isEqualTo("age_years");
        assertThat(found(police, "Aayaatika")).hasSize(2);

        long before = Refusal.journal(instance);
        JsonNode again = police.ended(police.upload("kind=missing", "b.csv", file));
        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(2);
        assertThat(again.at("/counts/created").asInt()).isZero();
        assertThat(found(police, "Aayaatika")).hasSize(2);
        assertThat(Refusal.journal(instance)).isGreaterThan(before);
        assertThat(police.get("/imports").json(200).get("items").findValuesAsText("id"))
                .contains(done.get("id").asText(), again.get("id").asText());
        Client home = Client.of(instance, "home.lucknow");
        Refusal.check(home.get("/imports/" + done.get("id").asText()), 404, "NO_SUCH_IMPORT", null);
        // a byte order mark and the line ends of any system are no mistake
        JsonNode marked =
                police.ended(
                        police.upload(
                                "kind=missing",
                                "c.csv",
                                utf8(
                                        "\ufeff"
                                                + header.replace("\n", "\r\n")
                                                + "i-4,Aayaatika,f,7,UP,Lucknow,"
                                                + day
                                                + "\r\n")));
        assertCounts(marked, "done", 1, 0);
    }

    private static void assertCounts(JsonNode job, String state, int read, int refused) {
        assertThat(job.get("state").asText()).isEqualTo(state);
        assertThat(job.at("/counts/read").asInt()).isEqualTo(read);
        assertThat(job.at("/counts/refused").asInt()).isEqualTo(refused);
    }

    @Test
    void reportsAsFiguresAndAsTable() throws Exception {
        for (JsonNode known : police.get("/reports").json(200).get("items")) {
            String path = known.get("href").asText().substring("/api/v1".length());
            JsonNode report = police.get(path).json(200);
            int columns = report.get("columns").size();
            for (JsonNode row : report.get("rows")) {
                assertThat(row.get("figures").size() + 1).isEqualTo(columns);
                for (JsonNode figure : row.get("figures")) {
                    if (figure.has("href")) {
                        drilledDown(figure);
                    }
                }
            }
            Answer english = police.send(police.to(path + ".csv").header("Accept", "text/csv"));
            assertThat(english.status()).isEqualTo(200);
            assertThat(english.header("Content-Type"))
                    .isEqualToIgnoringCase("text/csv;charset=utf-8");
            assertThat(english.header("Content-Disposition")).contains(".csv");
            assertThat(english.text().split("\r\n")).hasSize(report.get("rows").size() + 1);
            Answer hindi = police.send(police.to(path + ".csv").header("Accept-Language", "hi"));
            assertThat(hindi.text()).containsPattern("[ऀ-ॿ]");
            assertThat(nobody.get(path).status()).isEqualTo(401);
        }
    }

    /** The cases that a figure links to are as many as it says. */
    private static void drilledDown(JsonNode figure) throws Exception {
        String path = figure.get("href").asText().substring("/api/v1".length());
        int value = figure.get("value").asInt();
        JsonNode cases =
                police.get(path + (path.contains("?") ? "&" : "?") + "limit=200").json(200);
        assertThat(cases.get("items")).as(path).hasSize(Math.min(200, value));
    }

    @Test
    void healthIsForEverybodyAndTellsNothingOfAnybody() throws Exception {
        Answer health = nobody.send(nobody.at("/health"));
        assertThat(health.json(200).get("ready").asBoolean()).isTrue();
        assertThat(health.text())
                .doesNotContain("tck_", "police", "Lucknow", "password", "derby", "/tmp", "java.");
        assertThat(nobody.send(nobody.at("/health/live")).json(200).get("live").asBoolean())
                .isTrue();
        assertThat(nobody.send(nobody.at("/health/x")).status()).isEqualTo(404);
        assertThat(nobody.send(nobody.at("/health").POST(BodyPublishers.ofString("{}"))).status())
                .isEqualTo(405);
    }

    @Test
    void theSessionOfTheDeskIsNoKey() throws Exception {
        Answer page = nobody.send(nobody.at("/desk/"));
        assertThat(page.status()).isEqualTo(200);
        String cookie = page.header("Set-Cookie").split(";")[0];
        assertThat(cookie).contains("=");
        Answer answer = nobody.send(nobody.to("/me").header("Cookie", cookie));
        Refusal.check(answer, 401, "NOT_SIGNED_IN", null);
        // and a key makes no session
        assertThat(police.get("/me").header("Set-Cookie")).isEmpty();
        assertThat(police.get("/me").json(200).get("user").asText()).isEqualTo("police.lucknow");
    }

    @Test
    void theDescriptionIsWhole() throws Exception {
        JsonNode api = nobody.get("/openapi.json").json(200);
        assertThat(api.get("openapi").asText()).startsWith("3.");
        assertThat(api.at("/info/title").asText()).isNotBlank();
        assertThat(api.at("/info/version").asText()).isNotBlank();
        for (JsonNode reference : api.findValues("$ref")) {
            assertThat(api.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        Set<String> operations = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String what = operation.getKey() + " " + path.getKey();
                assertThat(METHODS).as(what).contains(operation.getKey());
                JsonNode described = operation.getValue();
                assertThat(operations.add(described.get("operationId").asText())).as(what).isTrue();
                assertThat(described.get("responses")).as(what).isNotEmpty();
                described
                        .get("responses")
                        .forEach(r -> assertThat(r.path("description").asText()).isNotBlank());
                Set<String> inPath = new TreeSet<>();
                for (JsonNode parameter : described.path("parameters")) {
                    if (parameter.get("in").asText().equals("path")) {
                        assertThat(parameter.get("required").asBoolean()).isTrue();
                        inPath.add("{" + parameter.get("name").asText() + "}");
                    }
                }
                assertThat(String.join(" ", inPath))
                        .as(what)
                        .isEqualTo(
                                String.join(
                                        " ",
                                        new TreeSet<>(
                                                java.util.regex.Pattern.compile("\\{[^}]+}")
                                                        .matcher(path.getKey())
                                                        .results()
                                                        .map(java.util.regex.MatchResult::group)
                                                        .toList())));
            }
        }
    }

    @Test
    void whatIsDescribedIsServedAndTheOtherWayRound() throws Exception {
        JsonNode paths = nobody.get("/openapi.json").json(200).get("paths");
        assertThat(paths.size()).isGreaterThan(20);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address =
                    path.getKey().replace("{name}", "police-monthly").replaceAll("\\{[^}]+}", "x");
            // the methods of an address are those that are described, no more and no fewer
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(m -> methods.add(m.toUpperCase(java.util.Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            for (String method : methods) {
                boolean described = !method.equals("OPTIONS") && !method.equals("HEAD");
                if (described && isOpen(path.getValue(), method)) {
                    assertThat(nobody.get(address).status()).as(address).isIn(200, 404);
                } else if (described) {
                    Refusal.check(
                            nobody.send(nobody.to(address).method(method, BodyPublishers.noBody())),
                            401,
                            "NOT_SIGNED_IN",
                            null);
                }
            }
            Answer answer = police.send(police.to(address).method("PUT", BodyPublishers.noBody()));
            assertThat(answer.status()).as(address).isEqualTo(405);
            assertThat(answer.header("Allow")).as(address).isEqualTo(String.join(", ", methods));
            if (methods.contains("GET")) {
                Answer got = police.get(address);
                if (needsParameter(path.getValue().get("get"))) {
                    assertThat(got.status()).as(address).isEqualTo(422);
                } else {
                    assertThat(got.status()).as(address).isIn(200, 403, 404);
                }
                assertThat(got.text()).as(address).doesNotContain("UNKNOWN_ADDRESS");
            }
        }
    }

    /** Whether it is described as needing no key. */
    private static boolean isOpen(JsonNode path, String method) {
        JsonNode security = path.get(method.toLowerCase(java.util.Locale.ROOT)).path("security");
        return security.isArray() && security.isEmpty();
    }

    /** Whether the question is refused without something in the address behind the {@code ?}. */
    private static boolean needsParameter(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
