package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** Children who are registered twice, and photographs that are in two cases, over HTTP. */
@ExtendWith(RunningInstance.class)
class DuplicateIT {

    private static Instance instance;

    private static Client police;

    private static Client home;

    private static Client patna;

    private static Client stranger;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        patna = Client.of(instance, "police.patna");
        stranger = Client.of(instance, "national");
    }

    private static String register(Client client, String kind, String name, String more)
            throws Exception {
        return client.post(
                        kind,
                        """
                        {"name": "%s", "father_name": "Devnandan %s",
                         "mother_name": "Sukhmani %s", "guardian_phone": "%s",
                         "sex": "female", "age_years": 7%s, "event_date": "%s"}
                        """
                                .formatted(
                                        name,
                                        name,
                                        name,
                                        telephone(name),
                                        more,
                                        LocalDate.now().minusDays(3)))
                .json(201)
                .get("id")
                .asText();
    }

    private static String report(Client client, String name, String more) throws Exception {
        return "/missing-reports/" + register(client, "/missing-reports", name, more);
    }

    /** Of each child another one, so that no two children of this class are taken for one. */
    private static String telephone(String name) {
        return "98765%05d".formatted(Math.floorMod(name.hashCode(), 100_000));
    }

    /** The alarm about two records; either may have another one. */
    private static JsonNode alarm(Client client, String path, String other) throws Exception {
        return Instance.await(
                "the alarm",
                () -> {
                    for (JsonNode alarm : client.get(path + "/duplicates").json(200).get("items")) {
                        if (other.endsWith(alarm.at("/one/id").asText())
                                || other.endsWith(alarm.at("/other/id").asText())) {
                            return alarm;
                        }
                    }
                    return MissingNode.getInstance();
                },
                alarm -> !alarm.isMissingNode());
    }

    private static Answer decide(Client client, JsonNode alarm, String json) throws Exception {
        return client.send(
                client.to("/duplicates/" + alarm.get("id").asText() + "/decision")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + alarm.get("version").asText() + "\"")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(json)));
    }

    private static final String SAME = "{\"verdict\": \"same\", \"reason\": \"One mother\"}";

    private static final String DIFFERENT = "{\"verdict\": \"different\", \"reason\": \"Cousins\"}";

    @Test
    void oneChildReportedAtTwoStationsIsLinkedAndNothingIsMerged() throws Exception {
        String mine =
                report(police, "Rajkumariya", ", \"state\": \"UP\", \"notes\": \"By the mill\"");
        String theirs = report(patna, "Rajkumariya", ", \"state\": \"BR\"");
        JsonNode alarm = alarm(patna, theirs, mine);
        assertThat(alarm.get("ground").asText()).isEqualTo("same_details");
        assertThat(alarm.toString()).doesNotContain("By the mill").contains("Rajkumariya");
        Refusal.check(
                stranger.get("/duplicates/" + alarm.get("id").asText()),
                404,
                "NO_SUCH_DUPLICATE",
                null);
        Refusal.check(
                decide(patna, alarm, "{\"verdict\": \"same\"}"), 422, "REASON_REQUIRED", "reason");
        Refusal.check(
                decide(patna, alarm, "{\"verdict\": \"need_more\", \"reason\": \"?\"}"),
                422,
                "UNKNOWN_CODE",
                "verdict");
        JsonNode waiting = decide(police, alarm, SAME).json(200);
        assertThat(waiting.get("status").asText()).isEqualTo("open");
        assertThat(waiting.at("/answers/0/verdict").asText()).isEqualTo("same");
        String address = "/duplicates/" + alarm.get("id").asText();
        // the other office learns nothing of it, not even by the version
        assertThat(patna.get(address).json(200)).isEqualTo(alarm);
        police.post(address + "/decision/withdrawal", "").json(200);
        decide(police, alarm, SAME).json(200);
        JsonNode linked = decide(patna, alarm, SAME).json(200);
        assertThat(linked.get("status").asText()).isEqualTo("linked");
        assertThat(linked.at("/answer/reason").asText()).isEqualTo("One mother");
        Refusal.check(decide(police, linked, DIFFERENT), 409, "DUPLICATE_SETTLED", null);
        // both stay as they were, and each office sees both
        assertThat(patna.get(mine).json(200).get("notes").asText()).isEqualTo("By the mill");
        assertThat(police.get(theirs).json(200).get("version").asInt()).isEqualTo(1);
        JsonNode link = police.get(mine + "/identity-links").json(200).at("/items/0");
        assertThat(link.get("ground").asText()).isEqualTo("duplicate");
        assertThat(link.get("because").asText()).isEqualTo(alarm.get("id").asText());
    }

    @Test
    void aDismissedAlarmStaysDismissedAfterAPowerCut() throws Exception {
        String first = report(police, "Manorathiya", ", \"state\": \"UP\"");
        String second = report(police, "Manorathiya", ", \"state\": \"UP\"");
        JsonNode alarm = alarm(police, first, second);
        String address = "/duplicates/" + alarm.get("id").asText();
        assertThat(decide(police, alarm, DIFFERENT).json(200).get("status").asText())
                .isEqualTo("dismissed");
        police.patch(first, police.get(first).header("ETag"), "{\"notes\": \"Asked again\"}")
                .json(200);
        Refusal.awaitQuiet(instance);
        instance.kill();
        instance.start(RunningInstance.DEMO_CASES);
        police.patch(first, police.get(first).header("ETag"), "{\"notes\": \"And again\"}")
                .json(200);
        Refusal.awaitQuiet(instance);
        assertThat(police.get(address).json(200).get("status").asText()).isEqualTo("dismissed");
        assertThat(police.get(first + "/duplicates").json(200).get("items")).hasSize(1);
    }

    @Test
    void onePhotographInAReportAndAHomeTellsBothOffices() throws Exception {
        String report = report(police, "Champeshwari", ", \"state\": \"UP\"");
        String found =
                "/found-children/"
                        + home.post(
                                        "/found-children",
                                        """
                                        {"sex": "female", "age_years": "5-9", "state": "UP",
                                         "event_date": "%s"}
                                        """
                                                .formatted(LocalDate.now().minusDays(1)))
                                .json(201)
                                .get("id")
                                .asText();
        byte[] picture = Pictures.jpeg(333, 777);
        String mine =
                police.post(report + "/photos", "image/jpeg", picture).json(201).get("id").asText();
        home.post(found + "/photos", "image/jpeg", picture).json(201);
        JsonNode alarm = alarm(home, found, report);
        assertThat(alarm.get("ground").asText()).isEqualTo("same_photograph");
        assertThat(alarm.get("same_photos").toString()).contains(mine);
        assertThat(alarm(police, report, found).get("id")).isEqualTo(alarm.get("id"));
        // the other office sees the photograph on the alarm alone
        String shown = "/duplicates/" + alarm.get("id").asText() + "/photos/" + mine;
        assertThat(home.get(shown).header("Content-Type")).isEqualTo("image/jpeg");
        Refusal.check(home.get(report), 404, "NO_SUCH_CASE", null);
        decide(police, alarm, SAME).json(200);
        decide(home, alarm, SAME).json(200);
        assertThat(home.get(report).json(200).get("status").asText()).isEqualTo("traced");
        assertThat(
                        home.get("/duplicates?status=linked&limit=200")
                                .json(200)
                                .get("items")
                                .findValuesAsText("id"))
                .contains(alarm.get("id").asText());
    }

    @Test
    void aClientAsksBeforeItRegistersAndSaysWhatItKnows() throws Exception {
        String known = report(police, "Jagrupiya", ", \"state\": \"UP\"");
        String body =
                """
                {"name": "Jagrupiya", "father_name": "Devnandan Jagrupiya", "sex": "female",
                 "age_years": 7, "state": "UP", "event_date": "%s"%s}
                """;
        String day = LocalDate.now().minusDays(3).toString();
        JsonNode found =
                Instance.await(
                        "the record that is known",
                        () ->
                                police.post(
                                                "/duplicate-checks/missing-reports",
                                                body.formatted(day, ""))
                                        .json(200)
                                        .at("/items/0"),
                        line -> !line.isMissingNode());
        assertThat(found.get("href").asText()).endsWith(known);
        assertThat(found.get("probability").asDouble()).isBetween(.2, 1.);
        assertThat(found.has("father_name")).isFalse();
        // who does not see the record is not told of it, and cannot speak of it either
        assertThat(
                        patna.post("/duplicate-checks/missing-reports", body.formatted(day, ""))
                                .json(200)
                                .get("items"))
                .isEmpty();
        Refusal.check(
                police.post("/duplicate-checks/missing-reports", "{\"sex\": \"girl?\"}"),
                422,
                "REQUIRED",
                "event_date");
        String others =
                ", \"other_records\": [{\"case\": \"%s\", \"verdict\": \"same\","
                                .formatted(found.get("id").asText())
                        + " \"reason\": \"The mother came again\"}]";
        Refusal.check(
                patna.post("/missing-reports", body.formatted(day, others)),
                422,
                "NO_SUCH_OTHER",
                "other_records[0].case");
        String made =
                "/missing-reports/"
                        + police.post("/missing-reports", body.formatted(day, others))
                                .json(201)
                                .get("id")
                                .asText();
        JsonNode link = police.get(made + "/identity-links").json(200).at("/items/0");
        assertThat(link.get("ground").asText()).isEqualTo("duplicate");
        assertThat(link.toString()).contains(found.get("id").asText());
        assertThat(link.at("/made/reason").asText()).isEqualTo("The mother came again");
        assertThat(police.get(made + "/duplicates").json(200).at("/items/0/status").asText())
                .isEqualTo("linked");
    }
}
