package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** Work on several cases, and files of them, over HTTP. All children are synthetic. */
@ExtendWith(RunningInstance.class)
class BulkIT {

    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(1);

    private static final String PURPOSE = "Meeting with the railway police";

    private static Client lucknow;

    private static Client home;

    private static Client senior;

    @BeforeAll
    static void take(Instance running) throws Exception {
        lucknow = Client.of(running, "police.lucknow");
        home = Client.of(running, "home.lucknow");
        senior = Client.of(running, "state.up");
    }

    private static JsonNode report(String name) throws IOException, InterruptedException {
        return lucknow.post(
                        "/missing-reports",
                        """
                        {"name": "%s", "sex": "female", "age_years": 8, "state": "UP",
                         "district": "Lucknow", "event_date": "%s", "notes": "=1+1, \\"quoted\\"",
                         "complainant": "Ghanshyam", "complainant_phone": "+91 98765 43210"}
                        """
                                .formatted(name, YESTERDAY))
                .json(201);
    }

    private static String id(JsonNode report) {
        return report.get("id").asText();
    }

    private static String transfer(String cases) {
        return """
        {"act": "transfer", "arguments": {"to": "PS-BR-PATNA-01", "reason": "Seen there"}, %s}
        """
                .formatted(cases);
    }

    private static JsonNode ended(Client client, String run) throws InterruptedException {
        return Instance.await(
                "the end of the run",
                () -> client.get("/bulk/" + run).json(200),
                now -> now.get("state").asText().equals("ended"));
    }

    @Test
    void casesAreHandedOverAndEachIsReported() throws Exception {
        String one = id(report("Quadrupla Eins"));
        String two = id(report("Quadrupla Zwei"));
        lucknow.post(
                        "/transfers",
                        "{\"case\": \"%s\", \"kind\": \"transfer\", \"to\": \"PS-BR-PATNA-01\", \"reason\": \"Seen\"}"
                                .formatted(two))
                .json(201);
        String unknown = "01900000-0000-7000-8000-000000000001";
        String body = transfer("\"cases\": [\"%s\", \"%s\", \"%s\"]".formatted(one, two, unknown));
        Answer begun = begin(body, "bulk-1");
        assertThat(begun.json(202).get("act").asText()).isEqualTo("transfer");
        String run = id(begun.json());
        assertThat(begun.header("Location")).endsWith("/bulk/" + run);
        JsonNode ended = ended(lucknow, run);
        assertThat(ended.get("done").asInt()).isEqualTo(1);
        assertThat(ended.get("refused").asInt()).isEqualTo(2);
        JsonNode lines = lucknow.get("/bulk/" + run + "/cases").json(200).get("items");
        assertThat(lines.findValuesAsText("state")).containsExactly("done", "refused", "refused");
        assertThat(lines.get(1).at("/problems/0/code").asText()).isEqualTo("TRANSFER_OPEN");
        assertThat(lines.get(2).at("/problems/0/code").asText()).isEqualTo("NO_SUCH_CASE");
        assertThat(lines.get(2).has("number")).isFalse();
        assertThat(lucknow.get("/bulk/" + run + "/cases?state=done").json(200).get("items"))
                .hasSize(1);
        assertThat(lucknow.get("/transfers?direction=outgoing&case=" + one).status())
                .isEqualTo(200);

        assertThat(id(begin(body, "bulk-1").json(202))).isEqualTo(run);
        Refusal.check(
                begin(transfer("\"cases\": [\"%s\"]".formatted(one)), "bulk-1"),
                409,
                "ORIGIN_REUSED",
                null);
        Refusal.check(home.get("/bulk/" + run), 404, "NO_SUCH_RUN", null);
        Refusal.check(home.get("/bulk/" + run + "/cases"), 404, "NO_SUCH_RUN", null);
        Refusal.check(home.post("/bulk/" + run + "/cancellation", "{}"), 404, "NO_SUCH_RUN", null);
        assertThat(home.get("/bulk").text()).doesNotContain(run);
        assertThat(lucknow.get("/bulk").text()).contains(run);
        assertThat(
                        lucknow.post("/bulk/" + run + "/cancellation", "{}")
                                .json(200)
                                .get("state")
                                .asText())
                .isEqualTo("ended");
        Instance.await(
                "the notice",
                () -> lucknow.get("/notices?topic=work&limit=200").json(200).get("items"),
                notices -> notices.findValuesAsText("about").contains(run));
        assertThat(lucknow.send(lucknow.to("/bulk/" + run).DELETE()).status()).isEqualTo(204);
        Refusal.check(lucknow.get("/bulk/" + run), 404, "NO_SUCH_RUN", null);
    }

    private static Answer begin(String body, String key) throws IOException, InterruptedException {
        return lucknow.send(
                lucknow.to("/bulk")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void theCasesOfAFilterGetAnAction() throws Exception {
        String number = report("Quintupla Sola").get("number").asText();
        assertThat(lucknow.get("/bulk-acts").json(200).get("items").findValuesAsText("code"))
                .containsExactly("transfer");
        assertThat(senior.get("/bulk-acts").json(200).get("items").findValuesAsText("code"))
                .containsExactly("office_action", "transfer");
        String body =
                """
                {"act": "office_action", "filter": {"kind": "missing", "q": "%s"},
                 "arguments": {"text": "Visit the family", "due": "%s"}}
                """
                        .formatted(number, YESTERDAY.plusDays(5));
        String run = id(senior.post("/bulk", body).json(202));
        assertThat(ended(senior, run).get("done").asInt()).isEqualTo(1);
        assertThat(lucknow.get("/actions?limit=200").text())
                .contains(number + ": Visit the family");
        Refusal.check(lucknow.post("/bulk", body), 403, "NOT_ALLOWED", null);
        Refusal.check(lucknow.post("/bulk", transfer("\"filter\": {}")), 422, "REQUIRED", "filter");
        Refusal.check(
                lucknow.post(
                        "/bulk", transfer("\"filter\": {\"q\": \" \", \"kind\": \"missing\"}")),
                422,
                "REQUIRED",
                "filter.q");
    }

    @Test
    void aRetryOfAFilterTellsOfTheRunThatBegan() throws Exception {
        report("Septupla Prima");
        String body = transfer("\"filter\": {\"q\": \"Septupla\"}");
        String run = id(begin(body, "bulk-filter").json(202));
        assertThat(ended(lucknow, run).get("cases").asInt()).isEqualTo(1);
        report("Septupla Secunda");
        JsonNode again = begin(" " + body, "bulk-filter").json(202);
        assertThat(id(again)).isEqualTo(run);
        assertThat(again.get("cases").asInt()).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        Answer answer =
                lucknow.post(
                        "/bulk",
                        "{\"act\": \"transfer\", \"arguments\": {\"to\": \"NOWHERE\", \"by\": \"x\"}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("to", "reason", "by", "cases");
        Refusal.check(
                lucknow.post("/bulk", "{\"act\": \"erase\", \"cases\": []}"),
                422,
                "UNKNOWN_CODE",
                "act");
    }

    @Test
    void casesLeaveWithAPurposeAndAnImportReadsThem() throws Exception {
        String of = id(report("Sextupla Una"));
        report("Sextupla Dua");
        String body =
                "{\"kind\": \"missing\", \"purpose\": \"%s\", \"filter\": {\"q\": \"Sextupla\"}}"
                        .formatted(PURPOSE);
        Answer file = lucknow.post("/cases/export", body);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition"))
                .contains("filename=\"demonstration-missing-");
        assertThat(file.header("TrackChild-Left-Out")).isEqualTo("0");
        assertThat(file.text()).startsWith("\uFEFFid,").contains("'+91 98765 43210", "'=1+1");
        assertThat(lucknow.get("/missing-reports/" + of + "/history").text())
                .contains("use=export;purpose=" + PURPOSE);

        JsonNode imported = lucknow.ended(lucknow.upload("kind=missing", "again.csv", file.body()));
        assertThat(imported.toString()).contains("\"created\":2");
        List<String> rows = rows(lucknow.post("/cases/export", body));
        assertThat(rows).hasSize(2 * rows(file).size()).containsAll(rows(file));
        assertThat(rows.stream().distinct().count()).isEqualTo(2);

        Answer wrong = lucknow.post("/cases/export", "{\"purpose\": \"why\", \"cases\": []}");
        assertThat(wrong.status()).isEqualTo(422);
        Refusal.check(
                lucknow.post(
                        "/cases/export",
                        "{\"kind\": \"found\", \"purpose\": \"%s\", \"cases\": [\"%s\"]}"
                                .formatted(PURPOSE, of)),
                422,
                "ONE_KIND_ONLY",
                "cases");
    }

    /** The rows of a file without their identifiers. */
    private static List<String> rows(Answer file) {
        return Arrays.stream(new String(file.body(), StandardCharsets.UTF_8).strip().split("\r\n"))
                .skip(1)
                .map(row -> row.substring(row.indexOf(',')))
                .toList();
    }
}
