package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole lives of cases over HTTP, each told twice: everybody acts in time; and nobody acts before
 * all have been told who stand above. All children are synthetic.
 */
@ExtendWith(MovedInstance.class)
class LivesIT {

    /** What is left of a quarter after three inspections: then the next of everything is due. */
    private static final Duration REST_OF_A_QUARTER = Duration.ofDays(17);

    private static final String[] FOSTER_CLOCKS = {
        "care_review", "foster_inspection", "foster_record", "icp_review", "monitoring"
    };

    /** From the report of a missing child on. */
    static final String[] SEARCH = {
        "fir", "notice", "publication", "aht_cell", "family_news", "ahtu"
    };

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration NEARLY_A_QUARTER = DAY.multipliedBy(80);

    /** From an act in time until the next round has begun. */
    private static final Duration SOME_DAYS = DAY.multipliedBy(15);

    private static final String STATION = "PS-UP-LUCKNOW-01";

    private static Instance instance;

    private Life life;

    private CaseSteps steps;

    private Staff staff;

    @BeforeAll
    static void take(Instance moved) {
        instance = moved;
    }

    /** A life that is told too late only where long tests are wanted. */
    private void beginLong(Life.Pace pace) throws IOException, InterruptedException {
        assumeTrue(
                pace == Life.Pace.IN_TIME || Boolean.getBoolean(LongTest.WANTED),
                "long: ./trackchild test --long");
        begin(pace);
    }

    private void begin(Life.Pace pace) throws IOException, InterruptedException {
        life = new Life(instance, pace);
        steps = life.steps();
        staff = life.staff();
    }

    private LifeCase report(String name) throws Exception {
        LifeCase report = life.missing(name, ", \"age_years\": 8");
        return report.stands("registered", SEARCH);
    }

    /** The committee sees a found child, places it, and has its report and plan made. */
    private void takenIn(LifeCase found) throws Exception {
        takenIn(found, Optional.empty());
    }

    /** The same while a family waits for news. */
    private void takenIn(LifeCase found, Optional<LifeCase> report) throws Exception {
        found.stands("registered", "production")
                .step(staff.home(), "produce", () -> handedIn(staff.home(), found, "production"))
                .stands("produced", "sir", "final_order", "monitoring")
                .step(staff.bench(), "place", () -> placement(found))
                .step(
                        staff.bench(),
                        "order_sir",
                        () -> steps.signed(found.path(), "sir", "\"asked\": \"Officer\""))
                .stands("placed", "sir", "icp", "case_history", "final_order", "monitoring");
        life.pass(DAY.multipliedBy(10));
        found.step(staff.home(), "submit_sir", () -> handedIn(staff.home(), found, "sir"))
                .stands("placed", "icp", "case_history", "final_order", "monitoring");
        if (report.isPresent()) {
            report.get().step(staff.police(), "tell_family", () -> "\"how_told\": \"Visited\"");
        }
        life.pass(DAY.multipliedBy(10));
        found.step(staff.home(), "submit_icp", () -> handedIn(staff.home(), found, "icp"))
                .stands("placed", "case_history", "final_order", "icp_review", "monitoring")
                .step(
                        staff.home(),
                        "submit_case_history",
                        () -> handedIn(staff.home(), found, "case_history"))
                .stands("placed", "final_order", "icp_review", "monitoring");
    }

    private String handedIn(Client office, LifeCase of, String form) throws Exception {
        return steps.handedIn(office, of.path(), form, steps.today());
    }

    private String placement(LifeCase of) throws Exception {
        return steps.signed(
                of.path(),
                "placement",
                "\"institution\": \"CCI-UP-LUCKNOW-01\", \"reason\": \"Safe\"");
    }

    /** A child that was traced comes before the committee, which leaves it in a home. */
    private void inCareAndClosed(LifeCase report) throws Exception {
        report.stands("traced", "production")
                .step(
                        staff.police(),
                        "produce",
                        () -> handedIn(staff.police(), report, "production"))
                .stands("recovered", "restoration")
                .step(staff.police(), "return_to_care", () -> placement(report))
                .stands("closed");
    }

    private void visited(Client who, LifeCase of) throws Exception {
        of.step(
                who,
                "follow_up",
                () ->
                        "\"visited_on\": \"%s\", \"findings\": \"Goes to school\""
                                .formatted(steps.today()));
    }

    private static String traced(String how, String where) {
        return "\"how\": \"%s\", \"where\": \"%s\"".formatted(how, where);
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aChildGoesHome(Life.Pace pace) throws Exception {
        beginLong(pace);
        LifeCase report = report("Chandrakaliya");
        life.searched(report, staff.police(), "12/2026");
        LifeCase found = life.found("Guddi", ", \"age_years\": 8");
        takenIn(found, Optional.of(report));
        match(report, found);
        report.stands("traced", "production");
        found.stands("traced", "final_order", "restoration", "icp_review", "monitoring")
                .step(staff.unit(), "study_home", () -> "\"findings\": \"The mother waits\"");
        report.step(staff.police(), "produce", () -> handedIn(staff.police(), report, "production"))
                .stands("recovered", "restoration");
        setsOut(
                found,
                "the mother, Lucknow",
                "traced",
                "final_order",
                "restoration",
                "icp_review",
                "monitoring");
        report.stands("recovered", "restoration", "journey");
        String orders = "\"handed_to\": \"the mother\", \"relation\": \"mother\"";
        // one order brings the child home in both files, and one visit counts in both
        found.step(
                        staff.bench(),
                        "restore",
                        () ->
                                steps.signedInSitting(found.path(), "restoration", orders)
                                        + ", \"handed_on\": \"%s\", \"receipt\": \"R 7\""
                                                .formatted(steps.today()))
                .stands("restored", "follow_up");
        report.stands("restored", "follow_up");
        JsonNode homecoming = staff.police().get(report.path() + "/transitions").json(200);
        assertThat(homecoming.at("/items/0/evidence/recorded_with").asText())
                .isEqualTo(staff.home().get(found.path()).json(200).get("number").asText());
        for (int visit = 0; visit < 2; visit++) {
            life.pass(NEARLY_A_QUARTER);
            if (visit == 0) {
                visited(staff.home(), found);
            } else {
                visited(staff.police(), report);
            }
            life.pass(SOME_DAYS);
        }
        report.stands("restored", "follow_up");
        found.stands("restored", "follow_up")
                .step(staff.home(), "close", () -> "\"reason\": \"Well at home\"")
                .stands("closed");
        report.step(staff.police(), "close", () -> "\"reason\": \"Well at home\"").stands("closed");
    }

    /** The escort order is signed, and the child handed to the escort; some clocks run on. */
    private void setsOut(LifeCase found, String to, String status, String... running)
            throws Exception {
        String escort =
                steps.signed(
                        found.path(),
                        "escort",
                        """
                        "escort_name": "Ravi", "escort_designation": "Constable 7",
                        "escort_office": "Police station 1", "woman_escort": "Meena, constable",
                        "means": "Train", "departure": "%s", "arrival": "%s", "destination": "%s"
                        """
                                .formatted(steps.today(), steps.today().plusDays(2), to));
        found.stands(status, with(running, "departure"))
                .step(
                        staff.home(),
                        "depart",
                        () -> escort + ", \"taken_over_by\": \"Ravi, constable 7\"")
                .stands(status, with(running, "journey"));
        JsonNode journey = staff.home().get(found.path() + "/transitions").json(200).get("journey");
        assertThat(journey.get("destination").asText()).isEqualTo(to);
        assertThat(journey.hasNonNull("expected")).isTrue();
    }

    private static String[] with(String[] running, String more) {
        String[] all = Arrays.copyOf(running, running.length + 1);
        all[running.length] = more;
        return all;
    }

    /** A child from another state: the unit of its district follows it up. */
    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aChildGoesHomeToAnotherState(Life.Pace pace) throws Exception {
        beginLong(pace);
        Client there = Client.of(instance, "dcpu.patna");
        LifeCase found = life.found("Sugiyariya", ", \"age_years\": 9");
        takenIn(found);
        found.step(staff.unit(), "trace", () -> traced("By the words it says", "Patna"))
                .stands("traced", "final_order", "restoration", "icp_review", "monitoring");
        setsOut(
                found,
                "The unit of Patna",
                "traced",
                "final_order",
                "restoration",
                "icp_review",
                "monitoring");
        found.step(
                        staff.bench(),
                        "repatriate",
                        () ->
                                steps.signedInSitting(
                                                found.path(),
                                                "repatriation",
                                                """
                                                "state": "Bihar", "handed_to": "The parents",
                                                "receiving_unit": "DCPU-BR-PATNA"
                                                """)
                                        + ", \"received_by\": \"The unit of Patna\"")
                .stands("restored", "follow_up", "receiving");
        JsonNode asked =
                staff.unit().get("/transfers?case=" + found.id()).json(200).get("items").path(0);
        assertThat(asked.at("/to/id").asText()).isEqualTo("DCPU-BR-PATNA");
        Refusal.check(there.get(found.path()), 404, "NO_SUCH_CASE", null);
        found.waitFor("receiving");
        steps.accepted("/transfers/" + asked.get("id").asText(), there);
        found.keptBy(there, false);
        if (!life.isLate()) {
            found.stands("restored", "follow_up");
        }
        JsonNode last = staff.home().get(found.path() + "/transitions").json(200).at("/items/0");
        assertThat(last.get("transition").asText()).isEqualTo("received");
        for (int visit = 0; visit < 2; visit++) {
            life.pass(NEARLY_A_QUARTER);
            visited(there, found);
            life.pass(SOME_DAYS);
        }
        found.step(there, "close", () -> "\"reason\": \"Well at home\"").stands("closed");
    }

    /** The found child says its name, and both offices find that it is the same. */
    private void match(LifeCase report, LifeCase found) throws Exception {
        JsonNode known = staff.police().get(report.path()).json(200);
        staff.home()
                .patch(
                        found.path(),
                        staff.home().get(found.path()).header("ETag"),
                        "{\"name\": %s, \"father_name\": %s}"
                                .formatted(known.get("name"), known.get("father_name")))
                .json(200);
        JsonNode proposal =
                Instance.await(
                        "the proposal", () -> proposal(report, found), each -> each.has("id"));
        if (life.isLate()) {
            for (LifeCase side : List.of(report, found)) {
                side.unanswered(LifeCase.moment(proposal, "made_at"));
            }
        }
        String path = "/proposals/" + proposal.get("id").asText();
        for (LifeCase side : List.of(found, report)) {
            side.keeper()
                    .decide(
                            proposal.get("id").asText(),
                            side.keeper().get(path).header("ETag"),
                            "{\"verdict\": \"same\", \"checks\": [\"photo_shown\"]}")
                    .json(200);
        }
        if (life.isLate()) {
            for (LifeCase side : List.of(report, found)) {
                side.answered(LifeCase.moment(proposal, "made_at"));
            }
        }
    }

    private JsonNode proposal(LifeCase report, LifeCase found)
            throws IOException, InterruptedException {
        JsonNode proposals = staff.police().get(report.path() + "/proposals").json(200);
        for (JsonNode each : proposals.get("items")) {
            if (found.id().equals(each.at("/found/id").asText())) {
                return each;
            }
        }
        return proposals;
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aRunawayIsLookedForAndBroughtBack(Life.Pace pace) throws Exception {
        begin(pace);
        LifeCase found =
                life.found("Phoolwatiya", ", \"age_years\": 8").stands("registered", "production");
        found.step(staff.home(), "produce", () -> handedIn(staff.home(), found, "production"))
                .stands("produced", "sir", "final_order", "monitoring");
        life.pass(DAY);
        found.waitFor("sir")
                .step(staff.home(), "run_away", () -> "\"circumstances\": \"Over the wall\"")
                .stands("ran_away", "runaway");
        LifeCase report = reportOf(found).stands("registered", SEARCH);
        life.searched(report, staff.police(), "15/2026");
        report.step(staff.police(), "trace", () -> traced("By the railway police", "Gonda"));
        found.step(staff.home(), "bring_back", () -> "\"how\": \"By the railway police\"")
                .stands("placed", "sir", "icp", "final_order", "monitoring")
                .step(staff.home(), "submit_sir", () -> handedIn(staff.home(), found, "sir"))
                .stands("placed", "icp", "final_order", "monitoring");
        inCareAndClosed(report);
        life.pass(DAY.multipliedBy(20));
        found.step(staff.home(), "submit_icp", () -> handedIn(staff.home(), found, "icp"))
                .stands("placed", "final_order", "icp_review", "monitoring");
    }

    /** The report that the platform makes of a child that ran away, kept by the station. */
    private LifeCase reportOf(LifeCase found) throws Exception {
        JsonNode ranAway = staff.home().get(found.path() + "/transitions").json(200).at("/items/0");
        String reports = "/missing-reports";
        JsonNode report =
                staff.unit()
                        .get(reports + "?q=" + ranAway.at("/evidence/missing_report").asText())
                        .json(200)
                        .at("/items/0");
        String path = reports + "/" + report.get("id").asText();
        steps.taken(path, STATION, staff.unit(), staff.police());
        return new LifeCase(life, path, staff.police());
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void afterFourMonthsTheTraffickingUnitIsDue(Life.Pace pace) throws Exception {
        beginLong(pace);
        LifeCase report = report("Barsatiya");
        life.searched(report, staff.police(), "13/2026");
        life.search(report, staff.police(), DAY.multipliedBy(118));
        report.stands("registered", "family_news", "ahtu")
                .step(staff.unit(), "refer_to_ahtu", () -> "\"reason\": \"Four months\"")
                .stands("with_ahtu", "family_news", "ahtu_report");
        for (String seen : List.of("Seen in Kanpur", "A raid in Kanpur")) {
            life.search(report, staff.police(), NEARLY_A_QUARTER);
            report.step(staff.unit(), "report_of_ahtu", () -> "\"report\": \"" + seen + "\"");
            life.search(report, staff.police(), SOME_DAYS);
            report.stands("with_ahtu", "family_news", "ahtu_report");
        }
        report.step(staff.police(), "trace", () -> traced("By a raid", "Kanpur"));
        inCareAndClosed(report);
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aCaseGoesToAnotherState(Life.Pace pace) throws Exception {
        beginLong(pace);
        LifeCase report = report("Rampiyariya");
        String transfer = steps.asked(report.path(), "PS-BR-PATNA-01", staff.police());
        // nobody answers: the clocks go on where the case is
        report.waitFor("fir");
        steps.accepted(transfer, staff.elsewhere());
        report.keptBy(staff.elsewhere(), false);
        Refusal.check(
                steps.step(staff.police(), report.path(), "register_fir", "\"fir_number\": \"1\""),
                403,
                "NOT_YOUR_PART",
                null);
        life.searched(report, staff.elsewhere(), "14/2026");
        report.step(staff.elsewhere(), "trace", () -> traced("At the station", "Patna"));
        helped(report);
        // the child is brought home, and so is its case
        steps.taken(report.path(), STATION, staff.elsewhere(), staff.police());
        report.keptBy(staff.police(), true);
        inCareAndClosed(report);
    }

    /** A station that helps sees the case until the help ends. */
    private void helped(LifeCase report) throws Exception {
        String help =
                "/transfers/"
                        + staff.elsewhere()
                                .post(
                                        "/transfers",
                                        """
                                        {"case": "%s", "kind": "referral", "to": "%s",
                                         "reason": "Lived there"}
                                        """
                                                .formatted(report.id(), STATION))
                                .json(201)
                                .get("id")
                                .asText();
        steps.accepted(help, staff.police());
        JsonNode seen = staff.elsewhere().get(help).json(200);
        assertThat(seen.get("may_end").asBoolean()).isTrue();
        String why = "{\"reason\": \"It was searched\"}";
        JsonNode ended = staff.elsewhere().post(help + "/end", why).json(200);
        assertThat(ended.get("status").asText()).isEqualTo("ended");
        Refusal.check(staff.elsewhere().post(help + "/end", why), 409, "NOBODY_HELPS", null);
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aChildLivesWithFosterParents(Life.Pace pace) throws Exception {
        beginLong(pace);
        LifeCase found = life.found("Sitabiya", ", \"age_years\": 8");
        takenIn(found);
        found.step(staff.bench(), "prepare_foster", () -> "\"reason\": \"Nobody came\"")
                .stands(
                        "placed",
                        "final_order",
                        "icp_review",
                        "child_study",
                        "foster_home_study",
                        "monitoring")
                .step(
                        staff.unit(),
                        "submit_child_study",
                        () -> handedIn(staff.unit(), found, "child_study"))
                .step(
                        staff.unit(),
                        "study_foster_home",
                        () -> handedIn(staff.unit(), found, "home_study"))
                .step(staff.bench(), "foster", () -> fostered(found))
                .stands("in_care", FOSTER_CLOCKS);
        quarterWithFosterParents(found);
        life.pass(REST_OF_A_QUARTER);
        quarterWithFosterParents(found);
        found.step(staff.unit(), "review_care", () -> "\"findings\": \"Well looked after\"");
        life.pass(REST_OF_A_QUARTER);
        found.stands("in_care", FOSTER_CLOCKS);
        Refusal.check(
                steps.step(staff.home(), found.path(), "close", "\"reason\": \"Stays\""),
                409,
                "NEEDED_APART",
                null);
        visited(staff.home(), found);
        quarterWithFosterParents(found);
        visited(staff.home(), found);
        found.waitFor("care_review")
                .step(staff.home(), "close", () -> "\"reason\": \"Stays with the carers\"")
                .stands("closed");
    }

    private String fostered(LifeCase found) throws Exception {
        LocalDate until = steps.today().plusYears(2);
        String sitting = steps.openSitting();
        String order =
                steps.signedUntil(found.path(), "foster", until, "\"carers\": \"The Synthetics\"");
        staff.bench().post("/sittings/" + sitting + "/closing", "{}").json(200);
        return order + ", " + named("undertaking", staff.unit(), found, "foster_undertaking");
    }

    /** The family is inspected each month; then its record and the plan of the child go on. */
    private void quarterWithFosterParents(LifeCase found) throws Exception {
        for (int month = 0; month < 3; month++) {
            life.pass(DAY.multipliedBy(25));
            monitored(found);
            found.step(
                    staff.unit(),
                    "inspect_foster",
                    () -> handedIn(staff.unit(), found, "foster_inspection"));
        }
        found.step(
                        staff.unit(),
                        "record_foster",
                        () -> handedIn(staff.unit(), found, "foster_record"))
                .step(
                        staff.unit(),
                        "review_icp",
                        () ->
                                handedIn(staff.unit(), found, "icp")
                                        + ", "
                                        + named("card", staff.unit(), found, "rehabilitation"));
    }

    /** The committee keeps its sheet; in a life that is told too late it comes behind. */
    private void monitored(LifeCase found) throws Exception {
        if (!life.isLate()) {
            found.step(
                    staff.bench(),
                    "submit_monitoring",
                    () -> handedIn(staff.bench(), found, "monitoring"));
        }
    }

    /** A form that a step asks for under a name of its own. */
    private String named(String evidence, Client office, LifeCase of, String form)
            throws Exception {
        return handedIn(office, of, form).replace("\"form\"", "\"" + evidence + "\"");
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aFalseReportEndsEverything(Life.Pace pace) throws Exception {
        begin(pace);
        report("Jhooriya")
                .waitFor(SEARCH)
                .step(staff.police(), "false_report", () -> "\"reason\": \"At her aunt's\"")
                .stands("false_report");
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aChildTurns18(Life.Pace pace) throws Exception {
        beginLong(pace);
        // of 29 February there is none eighteen years before: whoever was born the day before
        // counts
        LocalDate born = steps.today().plusDays(20).minusYears(18);
        LocalDate birthday = born.plusYears(18);
        LifeCase report =
                life.missing("Umariya", ", \"date_of_birth\": \"%s\"".formatted(born))
                        .ofAge(birthday);
        report.stands("registered", SEARCH);
        life.searched(report, staff.police(), "18/2026");
        Refusal.check(
                steps.step(staff.police(), report.path(), "turn_18", "\"proof\": \"7\""),
                409,
                "NOT_OF_AGE",
                null);
        // two minutes before midnight in India nobody is asked, and at midnight somebody is
        if (!life.isLate()) {
            life.search(report, staff.police(), DAY.multipliedBy(13));
        }
        life.until(birthday.atStartOfDay(CaseSteps.INDIA).toInstant().minusSeconds(120));
        if (!life.isLate()) {
            report.stands("registered", "family_news", "ahtu");
        }
        life.until(birthday.atStartOfDay(CaseSteps.INDIA).toInstant());
        report.stands("registered", "family_news", "ahtu", "of_age")
                .step(staff.police(), "turn_18", () -> "\"proof\": \"Certificate 7\"")
                .stands("turned_18");
    }
}
