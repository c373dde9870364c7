package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whole lives of cases, over HTTP, in an instance of their own whose time is moved: who forgets
 * something is late, and those above are told. All children are synthetic.
 */
class LivesIT {

    private static final String MISSING = "/missing-reports";

    private static final String FOUND = "/found-children";

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration QUARTER = DAY.multipliedBy(85);

    private static Instance instance;

    private static Client police;

    private static Client home;

    private static Client bench;

    private static Client unit;

    private static Client state;

    private static Client nation;

    private static Client administrator;

    private static CaseSteps steps;

    @BeforeAll
    static void start() throws Exception {
        instance = Instance.unpacked("lives");
        instance.start(20);
        instance.awaitDemoData();
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        bench = Client.of(instance, "cwc.lucknow");
        unit = Client.of(instance, "dcpu.lucknow");
        state = Client.of(instance, "state.up");
        nation = Client.of(instance, "national");
        administrator = Client.of(instance, "admin");
        steps = new CaseSteps(unit, bench);
    }

    @AfterAll
    static void stop() throws IOException {
        instance.close();
    }

    private static void forward(Duration by) throws IOException, InterruptedException {
        CaseSteps.forward(administrator, by);
    }

    private static String child(String kind, String name) throws Exception {
        return steps.enter(
                kind.equals(MISSING) ? police : home,
                kind,
                name,
                steps.today(),
                ", \"age_years\": 8, \"father_name\": \"Ghanshyam\"");
    }

    /** The committee sees a found child, places it and has its report and plan made in time. */
    private static void takenIn(String path) throws Exception {
        steps.make(home, path, "produce", steps.handedIn(home, path, "production", steps.today()));
        steps.make(
                bench,
                path,
                "place",
                steps.signed(
                        path,
                        "placement",
                        "\"institution\": \"CCI-UP-LUCKNOW-01\", \"reason\": \"Safe\""));
        steps.make(bench, path, "order_sir", steps.signed(path, "sir", "\"asked\": \"Officer\""));
        forward(DAY.multipliedBy(10));
        steps.make(home, path, "submit_sir", steps.handedIn(home, path, "sir", steps.today()));
        forward(DAY.multipliedBy(10));
        steps.make(home, path, "submit_icp", steps.handedIn(home, path, "icp", steps.today()));
        for (String clock : List.of("production", "sir", "icp")) {
            assertThat(steps.standing(home, path, clock)).as(clock).isEqualTo("met");
        }
    }

    @Test
    void aChildGoesHome() throws Exception {
        String report = child(MISSING, "Chandrakaliya");
        steps.make(police, report, "register_fir", "\"fir_number\": \"12/2026\"");
        assertThat(steps.standing(police, report, "fir")).isEqualTo("met");
        steps.tells(police, "Chandrakaliya", "notice");
        // lists tell a day before
        steps.tellsNothing(state, "Chandrakaliya", "notice");

        // nobody sends the notices: the district is told, then the state
        forward(Duration.ofHours(15));
        assertThat(steps.standing(police, report, "notice")).isEqualTo("overdue");
        steps.tells(unit, "Chandrakaliya", "notice");
        steps.tellsNothing(state, "Chandrakaliya", "notice");
        forward(Duration.ofHours(36));
        steps.tells(state, "Chandrakaliya", "notice");
        steps.make(police, report, "notify", "\"told\": \"SJPU and neighbours\"");
        assertThat(steps.standing(police, report, "notice")).isEqualTo("met_late");
        steps.tellsNothing(state, "Chandrakaliya", "notice");
        steps.make(police, report, "decline_publication", "\"reason\": \"The family asks for it\"");

        String found = child(FOUND, "Guddi");
        takenIn(found);
        match(report, found);
        steps.make(unit, found, "study_home", "\"findings\": \"The mother waits\"");
        String orders =
                "\"handed_to\": \"the mother\", \"relation\": \"mother\", \"escort\": \"Constable 7\"";
        steps.make(bench, found, "restore", steps.signedInSitting(found, "restoration", orders));
        steps.make(
                police,
                report,
                "produce",
                steps.handedIn(police, report, "production", steps.today()));
        steps.make(bench, report, "restore", steps.signedInSitting(report, "restoration", orders));
        assertThat(steps.standing(police, report, "production")).isEqualTo("met");
        assertThat(steps.standing(home, found, "final_order")).isEqualTo("met");

        for (int visit = 0; visit < 2; visit++) {
            forward(QUARTER);
            steps.visited(home, found);
            steps.visited(police, report);
        }
        steps.make(home, found, "close", "\"reason\": \"Well at home\"");
        steps.make(police, report, "close", "\"reason\": \"Well at home\"");
        assertThat(steps.status(home, found)).isEqualTo("closed");
        assertThat(steps.status(police, report)).isEqualTo("closed");
        steps.nothingWaits(home, found);
        steps.nothingWaits(police, report);
        steps.tellsNothing(police, "Chandrakaliya", "follow_up");
    }

    /** The found child says its name, and both offices find that it is the same. */
    private static void match(String report, String found) throws Exception {
        home.patch(found, home.get(found).header("ETag"), "{\"name\": \"Chandrakaliya\"}")
                .json(200);
        String id =
                Instance.await(
                        "the proposal",
                        () -> proposal(report, found),
                        proposal -> !proposal.isEmpty());
        steps.tells(home, "Chandrakaliya", "proposal");
        forward(Duration.ofHours(25));
        // neither has answered within a day
        steps.tells(unit, "Chandrakaliya", "proposal");
        for (Client side : List.of(home, police)) {
            side.decide(
                            id,
                            side.get("/proposals/" + id).header("ETag"),
                            "{\"verdict\": \"same\", \"checks\": [\"photo_shown\"]}")
                    .json(200);
        }
        assertThat(steps.status(police, report)).isEqualTo("traced");
        assertThat(steps.status(home, found)).isEqualTo("traced");
        steps.tellsNothing(unit, "Chandrakaliya", "proposal");
    }

    private static String proposal(String report, String found)
            throws IOException, InterruptedException {
        for (JsonNode each : police.get(report + "/proposals").json(200).get("items")) {
            if (found.endsWith(each.at("/found/id").asText())) {
                return each.get("id").asText();
            }
        }
        return "";
    }

    @Test
    void aRunawayIsLookedForAndBroughtBack() throws Exception {
        String path = child(FOUND, "Phoolwatiya");
        steps.make(home, path, "produce", steps.handedIn(home, path, "production", steps.today()));
        forward(DAY);
        JsonNode ranAway =
                steps.make(home, path, "run_away", "\"circumstances\": \"Over the wall\"");
        assertThat(ranAway.get("status").asText()).isEqualTo("ran_away");
        assertThat(steps.standing(home, path, "sir")).isEqualTo("ended");
        String number =
                home.get(path + "/transitions")
                        .json(200)
                        .at("/items/0/evidence/missing_report")
                        .asText();
        String report =
                MISSING
                        + "/"
                        + unit.get(MISSING + "?q=" + number).json(200).at("/items/0/id").asText();

        // no FIR within a day: told to the district half a day later
        forward(Duration.ofHours(37));
        assertThat(steps.standing(unit, report, "fir")).isEqualTo("overdue");
        steps.tells(unit, "Phoolwatiya", "fir");
        steps.taken(report, "PS-UP-LUCKNOW-01", unit, police);
        steps.make(police, report, "register_fir", "\"fir_number\": \"15/2026\"");
        assertThat(steps.standing(police, report, "fir")).isEqualTo("met_late");
        steps.make(
                police,
                report,
                "trace",
                "\"how\": \"By the railway police\", \"where\": \"Gonda\"");
        steps.make(home, path, "bring_back", "\"how\": \"By the railway police\"");
        assertThat(steps.status(home, path)).isEqualTo("placed");
        assertThat(steps.standing(home, path, "icp")).isEqualTo("running");
        // the child is with the home, and nobody has told the committee: the state hears of it
        forward(DAY.multipliedBy(4));
        steps.tells(state, "Phoolwatiya", "production");
        inCareAndClosed(report);
        assertThat(steps.standing(police, report, "production")).isEqualTo("met_late");
    }

    @Test
    void afterFourMonthsTheTraffickingUnitIsDue() throws Exception {
        String report = child(MISSING, "Barsatiya");
        steps.make(police, report, "register_fir", "\"fir_number\": \"13/2026\"");
        steps.make(police, report, "notify", "\"told\": \"SJPU\"");
        steps.make(police, report, "decline_publication", "\"reason\": \"No photograph\"");
        assertThat(steps.standing(police, report, "ahtu")).isEqualTo("running");
        steps.tellsNothing(unit, "Barsatiya", "ahtu");
        forward(DAY.multipliedBy(124));
        steps.tells(unit, "Barsatiya", "ahtu");
        forward(DAY.multipliedBy(8));
        steps.tells(state, "Barsatiya", "ahtu");
        assertThat(steps.clock(unit, report, "ahtu").at("/told_next/level").asText())
                .isEqualTo("nation");
        forward(DAY.multipliedBy(24));
        // the nation has been told last: its monitors read figures, and see no child
        assertThat(steps.clock(unit, report, "ahtu").has("told_next")).isFalse();
        steps.tellsNothing(nation, "Barsatiya", "ahtu");

        JsonNode handed = steps.make(unit, report, "refer_to_ahtu", "\"reason\": \"Four months\"");
        assertThat(handed.get("status").asText()).isEqualTo("with_ahtu");
        assertThat(steps.standing(police, report, "ahtu")).isEqualTo("met_late");
        forward(DAY.multipliedBy(80));
        steps.make(unit, report, "report_of_ahtu", "\"report\": \"Seen in Kanpur\"");
        forward(DAY.multipliedBy(110));
        assertThat(steps.standing(police, report, "ahtu_report")).isEqualTo("overdue");
        steps.tells(unit, "Barsatiya", "ahtu_report");
        steps.make(unit, report, "report_of_ahtu", "\"report\": \"A raid in Kanpur\"");
        steps.make(police, report, "trace", "\"how\": \"By a raid\", \"where\": \"Kanpur\"");
        inCareAndClosed(report);
    }

    @Test
    void theTraffickingUnitIsAskedByTheRegisterAndTakesOver() throws Exception {
        Client traffic = Client.of(instance, "ahtu.lucknow");
        String traced = child(MISSING, "Sanichariya");
        String missed = child(MISSING, "Mangariya");
        forward(DAY.multipliedBy(124));
        JsonNode asked =
                Instance.await(
                        "the request of the law",
                        () -> requestOf(missed),
                        request -> request.path("status").asText().equals("asked"));
        assertThat(asked.at("/asked/user").asText()).isEqualTo("system:law.ahtu");
        Instance.await(
                "the request of the law",
                () -> requestOf(traced),
                request -> request.path("status").asText().equals("asked"));
        steps.make(police, traced, "trace", "\"how\": \"By a raid\", \"where\": \"Kanpur\"");
        assertThat(requestOf(traced).path("status").asText()).isEqualTo("withdrawn");

        traffic.send(
                        traffic.to("/transfers/" + asked.get("id").asText() + "/acceptance")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                .json(200);
        assertThat(traffic.get(missed).json(200).get("status").asText()).isEqualTo("with_ahtu");
        assertThat(steps.standing(traffic, missed, "ahtu")).isEqualTo("met_late");
        steps.make(traffic, missed, "report_of_ahtu", "\"report\": \"Seen in Kanpur\"");
    }

    /** The latest request of a case. */
    private static JsonNode requestOf(String path) throws IOException, InterruptedException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return unit.get("/transfers?case=" + id).json(200).get("items").path(0);
    }

    /** A child that was traced comes before the committee, which leaves it in a home. */
    private static void inCareAndClosed(String report) throws Exception {
        steps.make(
                police,
                report,
                "produce",
                steps.handedIn(police, report, "production", steps.today()));
        steps.make(
                police,
                report,
                "return_to_care",
                steps.signed(
                        report,
                        "placement",
                        "\"institution\": \"CCI-UP-LUCKNOW-01\", \"reason\": \"Safe\""));
        assertThat(steps.status(police, report)).isEqualTo("closed");
        steps.nothingWaits(police, report);
    }

    @Test
    void aCaseGoesToAnotherState() throws Exception {
        Client patna = Client.of(instance, "police.patna");
        String report = child(MISSING, "Rampiyariya");
        String transfer = steps.asked(report, "PS-BR-PATNA-01", police);
        // nobody answers within a day; the clocks go on where the case is
        forward(Duration.ofHours(37));
        steps.tells(unit, "Rampiyariya", "fir");
        steps.accepted(transfer, patna);
        steps.tells(patna, "Rampiyariya", "fir");
        steps.tellsNothing(unit, "Rampiyariya", "fir");
        Refusal.check(
                steps.step(police, report, "register_fir", "\"fir_number\": \"1\""),
                403,
                "NOT_YOUR_PART",
                null);
        steps.make(patna, report, "register_fir", "\"fir_number\": \"14/2026\"");
        steps.make(patna, report, "notify", "\"told\": \"SJPU\"");
        assertThat(steps.standing(patna, report, "fir")).isEqualTo("met_late");
        steps.make(patna, report, "trace", "\"how\": \"At the station\", \"where\": \"Patna\"");
        // a station that helped sees the case until the help ends
        String help =
                "/transfers/"
                        + patna.post(
                                        "/transfers",
                                        """
                                        {"case": "%s", "kind": "referral", "to": "PS-UP-LUCKNOW-01",
                                         "reason": "Lived there"}
                                        """
                                                .formatted(
                                                        report.substring(
                                                                report.lastIndexOf('/') + 1)))
                                .json(201)
                                .get("id")
                                .asText();
        steps.accepted(help, police);
        assertThat(patna.get(help).json(200).get("may_end").asBoolean()).isTrue();
        JsonNode ended = patna.post(help + "/end", "{\"reason\": \"It was searched\"}").json(200);
        assertThat(ended.get("status").asText()).isEqualTo("ended");
        Refusal.check(
                patna.post(help + "/end", "{\"reason\": \"Again\"}"), 409, "NOBODY_HELPS", null);
        // the child is brought home, and so is its case
        steps.taken(report, "PS-UP-LUCKNOW-01", patna, police);
        inCareAndClosed(report);
    }

    @Test
    void aChildLivesWithFosterParents() throws Exception {
        String path = child(FOUND, "Sitabiya");
        takenIn(path);
        LocalDate until = steps.today().plusYears(2);
        String sitting = steps.openSitting();
        String order = steps.signedUntil(path, "foster", until, "\"carers\": \"The Synthetics\"");
        bench.post("/sittings/" + sitting + "/closing", "{}").json(200);
        assertThat(steps.make(bench, path, "foster", order).get("status").asText())
                .isEqualTo("in_care");
        assertThat(steps.standing(home, path, "final_order")).isEqualTo("met");
        forward(DAY.multipliedBy(185));
        assertThat(steps.standing(unit, path, "care_review")).isEqualTo("overdue");
        steps.tells(unit, "Sitabiya", "care_review");
        steps.tellsNothing(state, "Sitabiya", "care_review");
        forward(DAY.multipliedBy(30));
        steps.tells(state, "Sitabiya", "care_review");
        steps.make(unit, path, "review_care", "\"findings\": \"Well looked after\"");
        Refusal.check(
                steps.step(home, path, "close", "\"reason\": \"Stays\""),
                409,
                "NEEDED_FIRST",
                null);
        steps.visited(home, path);
        forward(QUARTER);
        steps.visited(home, path);
        steps.make(home, path, "close", "\"reason\": \"Stays with the carers\"");
        assertThat(steps.status(home, path)).isEqualTo("closed");
        steps.nothingWaits(home, path);
    }

    /** Nobody is found who belongs to a child: it gets a family by adoption, or those above ask. */
    @Test
    void anAbandonedChildGetsAFamily() throws Exception {
        String path = steps.enter(home, FOUND, "Lavaarisiya", steps.today(), ", \"age_years\": 1");
        takenIn(path);
        steps.make(bench, path, "find_abandoned", "\"ground\": \"Left at the hospital\"");
        JsonNode clock = steps.clock(home, path, "legally_free");
        // two months for so small a child, counted from its production twenty days ago
        Duration left = Duration.between(steps.now(), Instant.parse(clock.get("due").asText()));
        assertThat(left.toDays()).isBetween(37L, 42L);
        forward(DAY.multipliedBy(43));
        assertThat(steps.standing(home, path, "legally_free")).isEqualTo("overdue");
        steps.tells(unit, "Lavaarisiya", "legally_free");
        steps.tellsNothing(state, "Lavaarisiya", "legally_free");
        forward(DAY.multipliedBy(15));
        steps.tells(state, "Lavaarisiya", "legally_free");
        steps.make(
                unit,
                path,
                "report_untraced",
                "\"efforts\": \"All were asked\", \"advertised\": \"Two papers\"");
        declaredFree(path);
        assertThat(steps.standing(home, path, "legally_free")).isEqualTo("met_late");
        assertThat(steps.standing(home, path, "final_order")).isEqualTo("met");
        steps.make(
                home,
                path,
                "place_for_adoption",
                "\"carers_reference\": \"R-7\", \"handed_on\": \"%s\"".formatted(steps.today()));
        assertThat(steps.standing(home, path, "adoption")).isEqualTo("running");
        steps.make(
                home,
                path,
                "adopt",
                "\"adoption_reference\": \"DM-7\", \"adopted_on\": \"%s\""
                        .formatted(steps.today()));
        assertThat(steps.status(home, path)).isEqualTo("closed");
        steps.nothingWaits(home, path);
    }

    private static void declaredFree(String path) throws Exception {
        steps.make(
                bench,
                path,
                "declare_free",
                steps.signedInSitting(
                        path,
                        "legally_free",
                        "\"inquiry\": \"Nobody came\", \"agency\": \"Synthetic agency\""));
    }

    @Test
    void parentsWhoSurrenderAChildHaveSixtyDays() throws Exception {
        String path = steps.enter(home, FOUND, "Samarpita", steps.today(), ", \"age_years\": 3");
        takenIn(path);
        steps.make(bench, path, "ask_surrender", "\"reason\": \"Both are ill\"");
        steps.make(
                bench,
                path,
                "surrender",
                steps.handedIn(bench, path, "surrender_deed", steps.today()));
        String early =
                steps.draft(
                        path, "legally_free", "\"inquiry\": \"None\", \"agency\": \"Synthetic\"");
        Refusal.check(bench.post("/orders/" + early + "/signature", ""), 409, "TOO_EARLY", null);
        Refusal.check(
                steps.step(bench, path, "declare_free", "\"order\": \"x\""),
                409,
                "TOO_EARLY",
                null);
        forward(DAY.multipliedBy(60).plusHours(1));
        assertThat(steps.standing(home, path, "reconsideration")).isEqualTo("met");
        assertThat(steps.standing(home, path, "surrendered")).isEqualTo("running");
        steps.tellsNothing(unit, "Samarpita", "reconsideration");
        // the days are over, and nobody declares it
        forward(DAY.multipliedBy(10));
        steps.tells(unit, "Samarpita", "surrendered");
        declaredFree(path);
        assertThat(steps.standing(home, path, "surrendered")).isEqualTo("met_late");
    }

    @Test
    void aFalseReportEndsEverything() throws Exception {
        String report = child(MISSING, "Jhooriya");
        forward(Duration.ofHours(37));
        steps.tells(unit, "Jhooriya", "fir");
        JsonNode ended =
                steps.make(police, report, "false_report", "\"reason\": \"At her aunt's\"");
        assertThat(ended.get("status").asText()).isEqualTo("false_report");
        steps.nothingWaits(police, report);
        steps.tellsNothing(unit, "Jhooriya", "fir");
        assertThat(steps.standing(police, report, "fir")).isEqualTo("ended");
    }

    @Test
    void aChildTurns18() throws Exception {
        LocalDate birthday = steps.today().plusDays(10);
        String report =
                steps.enter(
                        police,
                        MISSING,
                        "Umariya",
                        steps.today(),
                        ", \"date_of_birth\": \"%s\"".formatted(birthday.minusYears(18)));
        Refusal.check(
                steps.step(police, report, "turn_18", "\"proof\": \"Certificate 7\""),
                409,
                "NOT_OF_AGE",
                null);
        assertThat(police.get(report + "/clocks").text()).doesNotContain("of_age");
        forward(DAY.multipliedBy(11));
        assertThat(steps.standing(police, report, "of_age")).isEqualTo("running");
        // nobody says what becomes of the person
        forward(DAY.multipliedBy(15));
        assertThat(steps.standing(police, report, "of_age")).isEqualTo("overdue");
        steps.tells(unit, "Umariya", "of_age");
        steps.make(police, report, "turn_18", "\"proof\": \"Certificate 7\"");
        assertThat(steps.status(police, report)).isEqualTo("turned_18");
        steps.nothingWaits(police, report);
    }

    @Test
    void onlyAnAdministratorMovesTimeAndOnlyForward() throws Exception {
        Refusal.check(police.post("/clock", "{\"forward\": \"PT1H\"}"), 403, "NOT_ALLOWED", null);
        Refusal.check(
                administrator.post("/clock", "{\"forward\": \"PT-1H\"}"),
                422,
                "BAD_SPAN",
                "forward");
        Refusal.check(
                administrator.post("/clock", "{\"forward\": \"PT1H\", \"to\": 1}"),
                422,
                "UNKNOWN_FIELD",
                "to");
        forward(Duration.ofHours(1));
        JsonNode before = administrator.get("/clock").json(200);
        assertThat(Duration.parse(before.get("ahead").asText())).isPositive();
        instance.kill();
        instance.start(20);
        assertThat(administrator.get("/clock").json(200).get("ahead"))
                .isEqualTo(before.get("ahead"));
    }
}
