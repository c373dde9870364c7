package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** The lives of cases by law, over HTTP. All children are synthetic. */
@ExtendWith(RunningInstance.class)
class CaseworkIT {

    private static final LocalDate FOUND = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(200);

    private static Instance instance;

    private static Client police;

    private static Client home;

    private static Client bench;

    private static Client unit;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        bench = Client.of(instance, "cwc.lucknow");
        unit = Client.of(instance, "dcpu.lucknow");
    }

    private static String enter(Client client, String kind, String name, LocalDate day)
            throws IOException, InterruptedException {
        return kind
                + "/"
                + client.post(
                                kind,
                                """
                                {"name": "%s", "sex": "female", "age_years": 8, "state": "UP",
                                 "district": "Lucknow", "event_date": "%s", "event_time": "10:00"}
                                """
                                        .formatted(name, day))
                        .json(201)
                        .get("id")
                        .asText();
    }

    /** A moment so many days after the child was found, at noon in India. */
    private static String day(int day) {
        return FOUND.plusDays(day) + "T12:00:00+05:30";
    }

    private static Answer step(
            Client client, String path, String transition, String happened, String evidence)
            throws IOException, InterruptedException {
        String body =
                "{\"transition\": \"%s\", \"evidence\": {%s}%s}"
                        .formatted(
                                transition,
                                evidence,
                                happened.isEmpty() ? "" : ", \"happened\": \"" + happened + "\"");
        return client.send(
                client.to(path + "/transitions")
                        .header("Content-Type", "application/json")
                        .header("If-Match", client.get(path + "/transitions").header("ETag"))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode clock(Client client, String path, String code)
            throws IOException, InterruptedException {
        for (JsonNode each : client.get(path + "/clocks").json(200).get("items")) {
            if (each.get("clock").asText().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no clock " + code);
    }

    private static List<String> due(Client client, String name)
            throws IOException, InterruptedException {
        List<String> clocks = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = client.get("/clocks?limit=200" + after).json(200);
            for (JsonNode each : page.get("items")) {
                if (each.at("/case/name").asText().equals(name)) {
                    clocks.add(each.get("clock").asText());
                }
            }
            after =
                    Optional.ofNullable(page.get("next"))
                            .map(next -> "&after=" + next.asText())
                            .orElse("");
        } while (!after.isEmpty());
        return clocks;
    }

    private static final String UNSIGNED = "\"order\": \"CWC/7/2026\"";

    /** An order that the unit draws up. */
    private static String draft(String path, String kind, String particulars)
            throws IOException, InterruptedException {
        return unit.post(
                        path + "/orders",
                        "{\"kind\": \"%s\", \"particulars\": {%s}}".formatted(kind, particulars))
                .json(201)
                .get("id")
                .asText();
    }

    /** A sitting of today with three members, opened. */
    private static String openSitting() throws IOException, InterruptedException {
        String members = "[\"Asha Rawat\", \"Imran Khan\", \"Sunita Das\"]";
        String sitting =
                bench.post(
                                "/sittings",
                                "{\"day\": \"%s\", \"start\": \"09:00\", \"expected\": %s}"
                                        .formatted(
                                                LocalDate.now(ZoneId.of("Asia/Kolkata")), members))
                        .json(201)
                        .get("id")
                        .asText();
        bench.post("/sittings/" + sitting + "/opening", "{\"present\": " + members + "}").json(200);
        return sitting;
    }

    /** An order that the unit draws up and the bench signs, as evidence. */
    private static String signed(String path, String kind, String particulars)
            throws IOException, InterruptedException {
        String draft = draft(path, kind, particulars);
        return "\"order\": "
                + bench.post("/orders/" + draft + "/signature", "").json(200).get("number");
    }

    /** A form that the home fills in with what is missing and hands in, as evidence. */
    private static String handedIn(String path, String kind)
            throws IOException, InterruptedException {
        JsonNode form = home.post(path + "/forms", "{\"kind\": \"%s\"}".formatted(kind)).json(201);
        String address = "/forms/" + form.get("id").asText();
        while (!form.get("missing").isEmpty()) {
            List<String> answers = new ArrayList<>();
            for (JsonNode section : form.get("sections")) {
                for (JsonNode item : section.get("items")) {
                    if (form.get("missing").toString().contains(item.get("code").toString())) {
                        answers.add(item.get("code") + ": " + plausible(item));
                    }
                }
            }
            form =
                    home.send(
                                    home.to(address)
                                            .header("Content-Type", "application/json")
                                            .header("If-Match", home.get(address).header("ETag"))
                                            .method(
                                                    "PATCH",
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "{"
                                                                    + String.join(", ", answers)
                                                                    + "}")))
                            .json(200);
        }
        return "\"form\": "
                + home.post(address + "/submission", "{\"shown\": %s}".formatted(form.get("shown")))
                        .json(200)
                        .get("number");
    }

    private static String plausible(JsonNode item) {
        return switch (item.get("shape").asText()) {
            case "choice" -> item.at("/words/0/code").toString();
            case "several" -> "[" + item.at("/words/0/code") + "]";
            case "date" -> "\"" + FOUND + "\"";
            case "yes_no" -> "false";
            case "number" -> "7";
            case "table" -> "[{%s: \"Synthetic\"}]".formatted(item.at("/words/0/code"));
            default -> "\"Synthetic\"";
        };
    }

    @Test
    void aFoundChildGoesHomeAndIsFollowedUp() throws Exception {
        String path = enter(home, "/found-children", "Sonmatiya", FOUND);
        assertThat(clock(home, path, "production").get("standing").asText()).isEqualTo("overdue");

        JsonNode produced =
                step(home, path, "produce", day(0), handedIn(path, "production")).json(200);
        assertThat(produced.get("status").asText()).isEqualTo("produced");
        // written down today, but it happened in time
        assertThat(clock(home, path, "production").get("standing").asText()).isEqualTo("met");
        JsonNode sir = clock(home, path, "sir");
        assertThat(sir.get("standing").asText()).isEqualTo("overdue");
        assertThat(Instant.parse(sir.get("due").asText()))
                .isEqualTo(Instant.parse(FOUND.plusDays(15) + "T06:30:00Z"));

        Refusal.check(step(home, path, "place", day(1), UNSIGNED), 403, "NOT_YOUR_PART", null);
        Refusal.check(step(bench, path, "restore", day(1), UNSIGNED), 409, "NOT_FROM_HERE", null);
        Refusal.check(step(bench, path, "place", day(1), ""), 422, "REQUIRED", "order");
        Refusal.check(
                step(bench, path, "place", day(1), UNSIGNED), 422, "NO_ORDER_IN_FORCE", "order");
        String placement =
                signed(
                        path,
                        "placement",
                        "\"institution\": \"CCI-UP-LUCKNOW-01\", \"reason\": \"Safe\"");
        step(bench, path, "place", day(1), placement).json(200);
        String sirOrder = signed(path, "sir", "\"asked\": \"Probation officer\"");
        step(bench, path, "order_sir", day(1), sirOrder).json(200);
        Refusal.check(
                step(home, path, "submit_sir", day(20), "\"form\": \"SIR\""),
                422,
                "NO_FORM_HANDED_IN",
                "form");
        step(home, path, "submit_sir", day(20), handedIn(path, "sir")).json(200);
        assertThat(clock(home, path, "sir").get("standing").asText()).isEqualTo("met_late");
        step(home, path, "trace", day(30), "\"how\": \"By the school\", \"where\": \"Gonda\"")
                .json(200);
        step(unit, path, "study_home", day(40), "\"findings\": \"The mother waits\"").json(200);
        String restoration = "\"handed_to\": \"the mother\", \"relation\": \"mother\"";
        Refusal.check(
                bench.post("/orders/" + draft(path, "restoration", restoration) + "/signature", ""),
                409,
                "QUORUM_REQUIRED",
                null);
        String sitting = openSitting();
        step(bench, path, "restore", day(50), signed(path, "restoration", restoration)).json(200);
        bench.post("/sittings/" + sitting + "/closing", "{}").json(200);
        Answer early = step(home, path, "close", "", "\"reason\": \"Well\"");
        Refusal.check(early, 409, "NEEDED_FIRST", null);
        assertThat(early.json(409).at("/errors/0/message_hi").asText())
                .contains("अनुवर्ती भेंट दर्ज करें");
        for (int visit : new int[] {120, 190}) {
            step(
                            home,
                            path,
                            "follow_up",
                            day(visit),
                            "\"visited_on\": \"%s\", \"findings\": \"Goes to school\""
                                    .formatted(FOUND.plusDays(visit)))
                    .json(200);
        }
        assertThat(step(home, path, "close", "", "\"reason\": \"Well\"").json(200).get("status"))
                .hasToString("\"closed\"");
        JsonNode made = home.get(path + "/transitions").json(200);
        assertThat(made.get("items")).hasSize(10);
        assertThat(made.at("/items/0/label").asText()).isEqualTo("Close the case");
        for (JsonNode each : home.get(path + "/clocks").json(200).get("items")) {
            assertThat(each.get("standing").asText()).isNotIn("running", "overdue");
        }
    }

    @Test
    void whatIsPublishedIsOrderedSignedAndNeverOfAProtectedChild() throws Exception {
        String path =
                enter(police, "/missing-reports", "Ramdulariya", LocalDate.now().minusDays(3));
        String publication =
                "{\"kind\": \"publication\", \"until\": \"%s\", \"particulars\": {\"reason\": \"Three days\","
                        + " \"fields\": [\"name\", \"photo\"], \"channels\": [\"poster\"]}}";
        String nextMonth = publication.formatted(LocalDate.now().plusDays(30));
        Refusal.check(
                unit.post(path + "/orders", publication.formatted(LocalDate.now().plusDays(99))),
                422,
                "TERM_TOO_LONG",
                "until");
        Refusal.check(police.post(path + "/orders", nextMonth), 403, "NOT_YOUR_PART", null);
        JsonNode draft = unit.post(path + "/orders", nextMonth).json(201);
        String order = "/orders/" + draft.get("id").asText();
        assertThat(bench.get("/orders?status=draft&limit=200").json(200).get("items"))
                .anyMatch(each -> each.get("id").equals(draft.get("id")));
        Refusal.check(unit.post(order + "/signature", ""), 403, "NOT_YOUR_PART", null);

        JsonNode signed = bench.post(order + "/signature", "").json(200);

        assertThat(signed.get("number").asText()).matches("CWC-.*/20\\d\\d/\\d{4}");
        assertThat(signed.at("/signature/digest").asText()).hasSize(64);
        assertThat(signed.get("in_force").asBoolean()).isTrue();
        Refusal.check(bench.post(order + "/signature", ""), 409, "ORDER_SETTLED", null);
        assertThat(police.get(path + "/orders").json(200).at("/published/poster"))
                .hasToString("[\"name\",\"photo\"]");
        Refusal.check(
                unit.post(path + "/orders/identity-protection", ""), 403, "NOT_ALLOWED", null);
        JsonNode protectedNow = police.post(path + "/orders/identity-protection", "").json(200);
        assertThat(protectedNow.get("published")).isEmpty();
        Refusal.check(unit.post(path + "/orders", nextMonth), 409, "IDENTITY_PROTECTED", null);
        assertThat(
                        bench.post(order + "/revocation", "{\"reason\": \"Protected\"}")
                                .json(200)
                                .at("/revoked/reason")
                                .asText())
                .isEqualTo("Protected");
    }

    @Test
    void aRunawayIsReportedMissingAndLookedForAgain() throws Exception {
        String path = enter(home, "/found-children", "Phoolkumariya", LocalDate.now().minusDays(3));

        step(home, path, "run_away", "", "\"circumstances\": \"Over the wall\"").json(200);

        JsonNode made = home.get(path + "/transitions").json(200);
        assertThat(made.get("status").asText()).isEqualTo("ran_away");
        String number = made.at("/items/0/evidence/missing_report").asText();
        JsonNode reports = unit.get("/missing-reports?q=" + number).json(200).get("items");
        assertThat(reports).hasSize(1);
        assertThat(reports.at("/0/name").asText()).isEqualTo("Phoolkumariya");
        step(home, path, "bring_back", "", "\"how\": \"By the railway police\"").json(200);
        assertThat(home.get(path).json(200).get("status").asText()).isEqualTo("placed");
    }

    @Test
    void whoIsLateIsListedAndToldToTheDistrictAndNothingIsLostInAPowerCut() throws Exception {
        String path = enter(police, "/missing-reports", "Dhanmatiya", LocalDate.now().minusDays(1));
        Instance.await(
                "the clocks of the report",
                () -> due(police, "Dhanmatiya"),
                listed -> listed.contains("fir") && listed.contains("notice"));
        step(police, path, "register_fir", "", "\"fir_number\": \"77/2026\"").json(200);
        assertThat(police.get(path).json(200).get("fir_number").asText()).isEqualTo("77/2026");
        Instance.await(
                "the clock of the FIR to stop",
                () -> due(police, "Dhanmatiya"),
                listed -> !listed.contains("fir"));
        Refusal.check(
                step(police, path, "notify", "2031-01-01T00:00:00Z", "\"told\": \"SJPU\""),
                422,
                "IN_THE_FUTURE",
                "happened");
        Refusal.check(
                step(police, path, "notify", "", "\"told\": \"SJPU\", \"mood\": \"x\""),
                422,
                "UNKNOWN_FIELD",
                "mood");
        Refusal.check(
                police.post(path + "/transitions", "{\"transition\": \"notify\"}"),
                428,
                "VERSION_REQUIRED",
                null);
        Refusal.awaitQuiet(instance);
        instance.kill();
        instance.start(RunningInstance.DEMO_CASES);
        assertThat(due(police, "Dhanmatiya")).contains("notice").doesNotContain("fir");
        assertThat(clock(police, path, "fir").get("standing").asText()).isEqualTo("met");
    }
}
