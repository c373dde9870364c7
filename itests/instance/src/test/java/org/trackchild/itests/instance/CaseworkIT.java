package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private static CaseSteps steps;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        bench = Client.of(instance, "cwc.lucknow");
        unit = Client.of(instance, "dcpu.lucknow");
        steps = new CaseSteps(unit, bench);
    }

    /** A moment so many days after the child was found, at noon in India. */
    private static String day(int day) {
        return FOUND.plusDays(day) + "T12:00:00+05:30";
    }

    private static String enter(Client client, String kind, String name, LocalDate day)
            throws IOException, InterruptedException {
        return steps.enter(
                client, kind, name, day, ", \"age_years\": 8, \"event_time\": \"10:00\"");
    }

    private static final String UNSIGNED = "\"order\": \"CWC/7/2026\"";

    @Test
    void aFoundChildGoesHomeAndIsFollowedUp() throws Exception {
        String path = enter(home, "/found-children", "Sonmatiya", FOUND);
        assertThat(steps.clock(home, path, "production").get("standing").asText())
                .isEqualTo("overdue");

        JsonNode produced =
                steps.step(
                                home,
                                path,
                                "produce",
                                day(0),
                                steps.handedIn(home, path, "production", FOUND))
                        .json(200);
        assertThat(produced.get("status").asText()).isEqualTo("produced");
        // written down today, but it happened in time
        assertThat(steps.clock(home, path, "production").get("standing").asText()).isEqualTo("met");
        JsonNode sir = steps.clock(home, path, "sir");
        assertThat(sir.get("standing").asText()).isEqualTo("overdue");
        assertThat(Instant.parse(sir.get("due").asText()))
                .isEqualTo(Instant.parse(FOUND.plusDays(15) + "T06:30:00Z"));

        Refusal.check(
                steps.step(home, path, "place", day(1), UNSIGNED), 403, "NOT_YOUR_PART", null);
        Refusal.check(
                steps.step(bench, path, "restore", day(1), UNSIGNED), 409, "NOT_FROM_HERE", null);
        Refusal.check(steps.step(bench, path, "place", day(1), ""), 422, "REQUIRED", "order");
        Refusal.check(
                steps.step(bench, path, "place", day(1), UNSIGNED),
                422,
                "NO_ORDER_IN_FORCE",
                "order");
        String placement =
                steps.signed(
                        path,
                        "placement",
                        "\"institution\": \"CCI-UP-LUCKNOW-01\", \"reason\": \"Safe\"");
        steps.step(bench, path, "place", day(1), placement).json(200);
        String sirOrder = steps.signed(path, "sir", "\"asked\": \"Probation officer\"");
        steps.step(bench, path, "order_sir", day(1), sirOrder).json(200);
        Refusal.check(
                steps.step(home, path, "submit_sir", day(20), "\"form\": \"SIR\""),
                422,
                "NO_FORM_HANDED_IN",
                "form");
        steps.step(home, path, "submit_sir", day(20), steps.handedIn(home, path, "sir", FOUND))
                .json(200);
        assertThat(steps.clock(home, path, "sir").get("standing").asText()).isEqualTo("met_late");
        steps.step(home, path, "trace", day(30), "\"how\": \"By the school\", \"where\": \"Gonda\"")
                .json(200);
        steps.step(unit, path, "study_home", day(40), "\"findings\": \"The mother waits\"")
                .json(200);
        String restoration = "\"handed_to\": \"the mother\", \"relation\": \"mother\"";
        Refusal.check(
                bench.post(
                        "/orders/" + steps.draft(path, "restoration", restoration) + "/signature",
                        ""),
                409,
                "QUORUM_REQUIRED",
                null);
        String sitting = steps.openSitting();
        steps.step(bench, path, "restore", day(50), steps.signed(path, "restoration", restoration))
                .json(200);
        bench.post("/sittings/" + sitting + "/closing", "{}").json(200);
        Answer early = steps.step(home, path, "close", "", "\"reason\": \"Well\"");
        Refusal.check(early, 409, "NEEDED_APART", null);
        assertThat(early.json(409).at("/errors/0/message_hi").asText())
                .contains("अनुवर्ती भेंट दर्ज करें");
        String findings = "\"visited_on\": \"%s\", \"findings\": \"Goes to school\"";
        steps.step(home, path, "follow_up", day(120), findings.formatted(FOUND.plusDays(120)))
                .json(200);
        JsonNode visits =
                home.send(
                                home.to(path + "/follow-ups")
                                        .header("Content-Type", "application/json")
                                        .header("If-Match", home.get(path).header("ETag"))
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{"
                                                                + findings.formatted(
                                                                        FOUND.plusDays(190))
                                                                + "}")))
                        .json(201)
                        .get("items");
        assertThat(visits.findValuesAsText("visited_on"))
                .containsExactly(FOUND.plusDays(190).toString(), FOUND.plusDays(120).toString());
        assertThat(visits.findValuesAsText("findings")).containsOnly("Goes to school");
        assertThat(home.get(path + "/follow-ups").json(200).get("items")).isEqualTo(visits);
        Refusal.check(home.post(path + "/follow-ups", "{}"), 428, "VERSION_REQUIRED", null);
        Refusal.check(
                home.get(path.replace("found-children", "missing-reports") + "/follow-ups"),
                404,
                "NO_SUCH_CASE",
                null);
        assertThat(
                        steps.step(home, path, "close", "", "\"reason\": \"Well\"")
                                .json(200)
                                .get("status"))
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

        steps.step(home, path, "run_away", "", "\"circumstances\": \"Over the wall\"").json(200);

        JsonNode made = home.get(path + "/transitions").json(200);
        assertThat(made.get("status").asText()).isEqualTo("ran_away");
        String number = made.at("/items/0/evidence/missing_report").asText();
        JsonNode reports = unit.get("/missing-reports?q=" + number).json(200).get("items");
        assertThat(reports).hasSize(1);
        assertThat(reports.at("/0/name").asText()).isEqualTo("Phoolkumariya");
        steps.step(home, path, "bring_back", "", "\"how\": \"By the railway police\"").json(200);
        // it was never produced, and can be now
        assertThat(home.get(path).json(200).get("status").asText()).isEqualTo("registered");
    }

    @Test
    void whoIsLateIsListedAndToldToTheDistrictAndNothingIsLostInAPowerCut() throws Exception {
        String path = enter(police, "/missing-reports", "Dhanmatiya", LocalDate.now().minusDays(1));
        Instance.await(
                "the clocks of the report",
                () -> steps.due(police, "Dhanmatiya"),
                listed -> listed.contains("fir") && listed.contains("notice"));
        steps.step(police, path, "register_fir", "", "\"fir_number\": \"77/2026\"").json(200);
        assertThat(police.get(path).json(200).get("fir_number").asText()).isEqualTo("77/2026");
        Instance.await(
                "the clock of the FIR to stop",
                () -> steps.due(police, "Dhanmatiya"),
                listed -> !listed.contains("fir"));
        Refusal.check(
                steps.step(police, path, "notify", "2031-01-01T00:00:00Z", "\"told\": \"SJPU\""),
                422,
                "IN_THE_FUTURE",
                "happened");
        Refusal.check(
                steps.step(police, path, "notify", "", "\"told\": \"SJPU\", \"mood\": \"x\""),
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
        assertThat(steps.due(police, "Dhanmatiya")).contains("notice").doesNotContain("fir");
        assertThat(steps.clock(police, path, "fir").get("standing").asText()).isEqualTo("met");
    }
}
