package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** The directory is kept over HTTP. All offices are synthetic. */
@ExtendWith(RunningInstance.class)
class OfficesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    private static final String STATION =
            """
            {"type": "police_station", "name": "%1$s", "name_hi": "\u0925\u093e\u0928\u093e %1$s",
             "district": "UP-LUCKNOW", "hours": "24x7", "languages": ["hindi", "urdu"],
             "contacts": [{"kind": "telephone", "value": "0522 2612345", "public": true},
                          {"kind": "address", "value": "1 Synthetic Road, PIN 226001"}]}
            """;

    private static Instance instance;

    private static Client admin;

    private static Client police;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        admin = Client.of(instance, "admin");
        police = Client.of(instance, "police.lucknow");
    }

    private static String made(String name) throws IOException, InterruptedException {
        Answer answer = admin.post("/offices", STATION.formatted(name));
        JsonNode office = answer.json(201);
        assertThat(answer.header("Location")).endsWith("/offices/" + office.get("id").asText());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        return office.get("id").asText();
    }

    private static Answer act(Client client, String path, String ifMatch, String json)
            throws IOException, InterruptedException {
        return client.send(
                client.to(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .POST(BodyPublishers.ofString(json)));
    }

    private static List<String> listed(String query) throws IOException, InterruptedException {
        return police.all("/offices?" + query).stream()
                .map(office -> office.get("id").asText())
                .toList();
    }

    private static String code(Answer answer) throws IOException {
        return answer.json().at("/errors/0/code").asText();
    }

    @Test
    void anOfficeIsMadeChangedVerifiedClosedAndOpenedAgain() throws Exception {
        String id = made("Kept Synthetic Station");
        JsonNode read = police.get("/offices/" + id).json(200);
        assertThat(read.at("/name/hi").asText()).startsWith("\u0925\u093e\u0928\u093e Kept");
        assertThat(read.get("state").asText()).isEqualTo("UP");
        assertThat(read.at("/contacts/0/public").asBoolean()).isTrue();
        assertThat(listed("text=kept%20synthetic&standing=unverified")).containsExactly(id);

        JsonNode changed =
                admin.patch(
                                "/offices/" + id,
                                "\"1\"",
                                "{\"contacts\": [{\"kind\": \"helpline\", \"value\": \"112\"}],"
                                        + " \"hours\": null}")
                        .json(200);
        assertThat(changed.get("contacts")).hasSize(1);
        assertThat(changed.has("hours")).isFalse();
        assertThat(changed.get("languages")).hasSize(2);
        Answer late = admin.patch("/offices/" + id, "\"1\"", "{\"name\": \"Another\"}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(code(late)).isEqualTo("OFFICE_CHANGED_MEANWHILE");
        assertThat(admin.patch("/offices/" + id, null, "{}").status()).isEqualTo(428);

        String address = "/offices/" + id;
        assertThat(act(admin, address + "/verification", "\"2\"", "").json(200).get("verified_by"))
                .isNotNull();
        assertThat(listed("text=kept%20synthetic&standing=unverified")).isEmpty();
        JsonNode closed =
                act(
                                admin,
                                address + "/closing",
                                "\"3\"",
                                "{\"closed_on\": \"%s\", \"reason\": \"Merged\"}".formatted(TODAY))
                        .json(200);
        assertThat(closed.get("closed").asBoolean()).isTrue();
        assertThat(listed("text=kept%20synthetic")).isEmpty();
        assertThat(listed("text=kept%20synthetic&standing=closed")).containsExactly(id);
        assertThat(police.get(address).json(200).get("closed_reason").asText()).isEqualTo("Merged");
        assertThat(
                        act(
                                        admin,
                                        address + "/reopening",
                                        "\"4\"",
                                        "{\"reason\": \"It works again\"}")
                                .json(200)
                                .get("closed")
                                .asBoolean())
                .isFalse();
        JsonNode history = admin.get(address + "/history").json(200).get("items");
        assertThat(history).hasSize(5);
        assertThat(history.get(0).get("kind").asText()).isEqualTo("reopened");
        assertThat(history.at("/3/fields/0/before").asText()).contains("0522 2612345");
        assertThat(police.get(address + "/history").status()).isEqualTo(403);
    }

    @Test
    void onlyWhoKeepsThePlaceWritesAndEverythingWrongIsToldAtOnce() throws Exception {
        Answer refused = police.post("/offices", STATION.formatted("Refused Synthetic"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("NOT_YOUR_PLACE");
        Answer wrong =
                admin.post(
                        "/offices",
                        """
                        {"type": "police_station", "name": "Wrong Synthetic", "district": "UP-LUCKNOW",
                         "places": 3, "sexes": ["male"], "latitude": 51.5, "longitude": 0.1,
                         "contacts": [{"kind": "email", "value": "nobody"}]}
                        """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("contacts[0]", "places", "latitude");
        Answer unreadable =
                admin.post(
                        "/offices",
                        """
                        {"type": "palace", "name": "", "district": "Atlantis", "hours": "always",
                         "contacts": [{"value": 7}], "owner": "me"}
                        """);
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "owner",
                        "type",
                        "name",
                        "contacts[0].kind",
                        "contacts[0].value",
                        "hours",
                        "district");
    }

    @Test
    void whatIsCalledAlikeIsConfirmed() throws Exception {
        made("Twice Synthetic Station");
        Answer again = admin.post("/offices", STATION.formatted("Twice Synthetik Station"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("SIMILAR_OFFICES");
        admin.post(
                        "/offices",
                        STATION.formatted("Twice Synthetik Station")
                                .replaceFirst("\\{", "{\"confirmed\": true, "))
                .json(201);
    }

    @Test
    void anOfficeThatKeepsCasesStaysOpen() throws Exception {
        Answer refused =
                act(
                        admin,
                        "/offices/PS-UP-LUCKNOW-01/closing",
                        "*",
                        "{\"closed_on\": \"%s\", \"reason\": \"Merged\"}".formatted(TODAY));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("errors").findValuesAsText("code"))
                .contains("PEOPLE_WORK_THERE", "CASES_ARE_KEPT_THERE");
    }
}
