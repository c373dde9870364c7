package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** Offices hand cases over and work on them together, over HTTP. All children are synthetic. */
@ExtendWith(RunningInstance.class)
class TransferIT {

    private static final String PATNA = "PS-BR-PATNA-01";

    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(1);

    private static Instance instance;

    private static Client lucknow;

    private static Client patna;

    private static Client home;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        lucknow = Client.of(instance, "police.lucknow");
        patna = Client.of(instance, "police.patna");
        home = Client.of(instance, "home.lucknow");
    }

    private static String report(String name) throws IOException, InterruptedException {
        return lucknow.post(
                        "/missing-reports",
                        """
                        {"name": "%s", "sex": "female", "age_years": 8, "state": "UP",
                         "district": "Lucknow", "event_date": "%s", "father_name": "Ghanshyam"}
                        """
                                .formatted(name, YESTERDAY))
                .json(201)
                .get("id")
                .asText();
    }

    private static String body(String of, String kind, String to) {
        return "{\"case\": \"%s\", \"kind\": \"%s\", \"to\": \"%s\", \"reason\": \"Seen there\"}"
                .formatted(of, kind, to);
    }

    private static String ask(String of, String kind) throws IOException, InterruptedException {
        return "/transfers/"
                + lucknow.post("/transfers", body(of, kind, PATNA)).json(201).get("id").asText();
    }

    private static Answer accept(Client client, String transfer)
            throws IOException, InterruptedException {
        return client.send(
                client.to(transfer + "/acceptance").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static List<String> names(Client client, String query)
            throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        client.get("/missing-reports?limit=200&" + query)
                .json(200)
                .get("items")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private static boolean clocksOf(Client client, String name)
            throws IOException, InterruptedException {
        for (JsonNode each : client.get("/clocks?limit=200").json(200).get("items")) {
            if (each.at("/case/name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aCaseIsTakenOverAndNothingOfItIsToldBefore() throws Exception {
        String of = report("Mundrikiya");
        String path = "/missing-reports/" + of;
        Instance.await("clocks", () -> clocksOf(lucknow, "Mundrikiya"), there -> there);
        String transfer = ask(of, "transfer");

        Answer seen = patna.get(transfer);
        assertThat(seen.json(200).at("/case/district").asText()).isEqualTo("UP-LUCKNOW");
        assertThat(seen.json().at("/case/age_years").asInt()).isEqualTo(8);
        assertThat(seen.json().get("may_answer").asBoolean()).isTrue();
        assertThat(seen.json().get("case").has("href")).isFalse();
        assertThat(seen.text()).doesNotContain("Mundrikiya", "Ghanshyam", of);
        for (String part : List.of("", "/history", "/sightings", "/notes", "/transitions")) {
            Refusal.check(patna.get(path + part), 404, "NO_SUCH_CASE", null);
        }
        Refusal.check(patna.get("/transfers?case=" + of), 404, "NO_SUCH_CASE", null);
        assertThat(names(patna, "q=Mundrikiya")).isEmpty();
        Refusal.check(home.get(transfer), 404, "NO_SUCH_TRANSFER", null);
        Refusal.check(accept(lucknow, transfer), 403, "NOT_ALLOWED", null);
        Refusal.check(
                lucknow.post("/transfers", body(of, "transfer", "PS-UP-LUCKNOW-02")),
                409,
                "TRANSFER_OPEN",
                null);

        assertThat(accept(patna, transfer).json(200).get("status").asText()).isEqualTo("accepted");

        Refusal.check(accept(patna, transfer), 409, "TRANSFER_SETTLED", null);
        Refusal.check(
                lucknow.post(transfer + "/withdrawal", "{\"reason\": \"Late\"}"),
                409,
                "TRANSFER_SETTLED",
                null);
        assertThat(patna.get(path).json(200).at("/office/id").asText()).isEqualTo(PATNA);
        assertThat(patna.get(path).header("ETag")).startsWith("\"2");
        assertThat(names(patna, "state=BR&district=BR-PATNA")).contains("Mundrikiya");
        assertThat(names(lucknow, "state=UP")).doesNotContain("Mundrikiya");
        lucknow.get(path).json(200);
        Refusal.check(
                lucknow.patch(path, "\"2\"", "{\"marks\": \"scar\"}"), 403, "NOT_ALLOWED", null);
        patna.patch(path, "\"2\"", "{\"marks\": \"scar\"}").json(200);
        Instance.await("clocks there", () -> clocksOf(patna, "Mundrikiya"), there -> there);
        Instance.await("no clocks here", () -> clocksOf(lucknow, "Mundrikiya"), there -> !there);
        assertThat(patna.get(path + "/history").text())
                .contains("from=PS-UP-LUCKNOW-01;to=" + PATNA);
    }

    @Test
    void aRequestIsRejectedOrWithdrawnWithAReason() throws Exception {
        String of = report("Sukhmaniya");
        String first = ask(of, "transfer");
        Refusal.check(
                patna.post(first + "/rejection", "{\"reason\": \" \"}"),
                422,
                "REASON_REQUIRED",
                "reason");
        assertThat(
                        patna.post(first + "/rejection", "{\"reason\": \"Not here\"}")
                                .json(200)
                                .at("/answer/reason")
                                .asText())
                .isEqualTo("Not here");
        String second = ask(of, "referral");
        assertThat(patna.get("/transfers?status=asked&limit=200").text())
                .contains(second.substring("/transfers/".length()));
        lucknow.post(second + "/withdrawal", "{\"reason\": \"She is here\"}").json(200);
        assertThat(patna.get("/transfers?status=asked&limit=200").text())
                .doesNotContain(second.substring("/transfers/".length()));
        assertThat(lucknow.get("/missing-reports/" + of + "/transfers").json(200))
                .isEqualTo(lucknow.get("/transfers?case=" + of).json(200));
        Refusal.check(
                lucknow.get("/found-children/" + of + "/transfers"), 404, "NO_SUCH_CASE", null);
        Refusal.check(
                lucknow.post(
                        "/missing-reports/" + of + "/transfers",
                        "{\"kind\": \"gift\", \"to\": \"PS-UP-LUCKNOW-02\"}"),
                422,
                "UNKNOWN_CODE",
                "kind");
        assertThat(lucknow.get("/transfers?case=" + of).json(200).get("items"))
                .extracting(each -> each.get("status").asText())
                .containsExactly("withdrawn", "rejected");
        Refusal.check(
                lucknow.post("/transfers", body(of, "transfer", "CCI-UP-LUCKNOW-01")),
                422,
                "OFFICE_DOES_NOT_FIT",
                "to");
    }

    @Test
    void whoHelpsWritesDownSightingsAndNotes() throws Exception {
        String path = "/missing-reports/" + report("Ramrekhiya");
        accept(patna, ask(path.substring("/missing-reports/".length()), "referral")).json(200);
        Refusal.check(
                patna.post(path + "/sightings", "{\"date\": \"2031-01-01\"}"),
                422,
                "IN_THE_FUTURE",
                "date");
        JsonNode sighting =
                patna.post(
                                path + "/sightings",
                                """
                                {"date": "%s", "time": "18:30", "district": "BR-PATNA",
                                 "what": "Sold tea"}
                                """
                                        .formatted(YESTERDAY))
                        .json(201);
        assertThat(sighting.get("reliability").asText()).isEqualTo("unverified");
        String assessment = path + "/sightings/" + sighting.get("id").asText() + "/assessment";
        String said = "{\"reliability\": \"checked_false\", \"reason\": \"A cousin\"}";
        Refusal.check(lucknow.post(assessment, said), 428, "VERSION_REQUIRED", null);
        HttpRequest.Builder request =
                lucknow.to(assessment)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .POST(HttpRequest.BodyPublishers.ofString(said));
        assertThat(lucknow.send(request).json(200).get("version").asInt()).isEqualTo(2);
        Refusal.check(lucknow.send(request), 412, "CHANGED_MEANWHILE", null);
        assertThat(patna.get(path + "/sightings").json(200).at("/items/0/assessments/0/reason"))
                .hasToString("\"A cousin\"");

        patna.post(path + "/notes", "{\"text\": \"Constable 7 goes\", \"shared\": false}")
                .json(201);
        String wrong =
                patna.post(path + "/notes", "{\"text\": \"Gaya\", \"shared\": true}")
                        .json(201)
                        .get("id")
                        .asText();
        patna.post(
                        path + "/notes",
                        "{\"text\": \"Nawada\", \"shared\": true, \"corrects\": \"" + wrong + "\"}")
                .json(201);
        assertThat(patna.get(path + "/notes").json(200).get("items")).hasSize(3);
        JsonNode others = lucknow.get(path + "/notes").json(200).get("items");
        assertThat(others)
                .extracting(each -> each.get("text").asText())
                .containsExactly("Nawada", "Gaya");
        assertThat(others.at("/0/corrects").asText()).isEqualTo(wrong);
        Refusal.check(
                lucknow.post(path + "/notes", "{\"text\": \"x\"}"), 422, "REQUIRED", "shared");
        Refusal.check(home.get(path + "/notes"), 404, "NO_SUCH_CASE", null);
        Refusal.check(
                lucknow.get(path.replace("missing-reports", "found-children") + "/notes"),
                404,
                "NO_SUCH_CASE",
                null);
    }
}
