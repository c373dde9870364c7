package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The life of a child that is alleged to be in conflict with law, over HTTP, told twice as in
 * {@link LivesIT}: it is apprehended while its family looks for it, produced before the board,
 * found in the observation home, goes home on bail, and is on probation. All children are
 * synthetic.
 */
@ExtendWith(MovedInstance.class)
class BoardLifeIT {

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration NEARLY_A_QUARTER = DAY.multipliedBy(80);

    private static final String OFFENCE = "Taking a bicycle";

    private static final String[] INQUIRY = {
        "social_background", "board_sir", "board_inquiry", "board_inquiry_ends"
    };

    private static final String[] TRAVELLING = {
        "social_background", "board_sir", "board_inquiry", "board_inquiry_ends", "journey"
    };

    private static Instance instance;

    private Life life;

    private CaseSteps steps;

    private Staff staff;

    private Client magistrate;

    private Client member;

    private Client home;

    @BeforeAll
    static void take(Instance moved) {
        instance = moved;
    }

    private void begin(Life.Pace pace) throws IOException, InterruptedException {
        assumeTrue(
                pace == Life.Pace.IN_TIME || Boolean.getBoolean(LongTest.WANTED),
                "long: ./trackchild test --long");
        life = new Life(instance, pace);
        magistrate = Client.of(instance, "magistrate.lucknow");
        member = Client.of(instance, "board.lucknow");
        home = Client.of(instance, "observation.lucknow");
        staff = life.staff();
        // orders of the board are drawn up by the unit and signed by the magistrate
        steps = new CaseSteps(staff.unit(), magistrate);
    }

    private LifeCase apprehended() throws Exception {
        ZonedDateTime event =
                steps.now()
                        .atZone(CaseSteps.INDIA)
                        .minusMinutes(10)
                        .truncatedTo(ChronoUnit.MINUTES);
        String path =
                steps.enter(
                        staff.police(),
                        "/found-children",
                        life.named("Golu"),
                        event.toLocalDate(),
                        ", \"event_time\": \"%s\", \"age_years\": 15"
                                .formatted(event.toLocalTime()));
        return new LifeCase(life, path, staff.police())
                .stands("registered", "production")
                .step(
                        staff.police(),
                        "apprehend",
                        () -> "\"officer\": \"SI Synthetic\", \"told\": \"The probation officer\"")
                .stands("registered", "board_production");
    }

    private String handedIn(Client office, LifeCase of, String form) throws Exception {
        return steps.handedIn(office, of.path(), form, steps.today());
    }

    private String placement(LifeCase of) throws Exception {
        return steps.signed(
                of.path(),
                "board_placement",
                "\"institution\": \"OH-UP-LUCKNOW\", \"reason\": \"" + OFFENCE + "\"");
    }

    @ParameterizedTest
    @EnumSource(Life.Pace.class)
    void aChildIsProducedFoundReleasedAndOnProbation(Life.Pace pace) throws Exception {
        begin(pace);
        LifeCase report =
                life.missing("Bansi Lal", ", \"age_years\": 15")
                        .stands("registered", LivesIT.SEARCH);
        life.searched(report, staff.police(), "77/2026");
        LifeCase found = apprehended();
        found.step(
                        staff.police(),
                        "produce_before_board",
                        () -> handedIn(staff.police(), found, "board_production"))
                .step(magistrate, "classify_serious", () -> "")
                .stands("produced", INQUIRY)
                .step(magistrate, "place_by_board", () -> placement(found))
                .stands("placed", INQUIRY);
        travels(found);
        isSeenByThoseWhoActAlone(found);
        life.pass(DAY.multipliedBy(5));
        found.step(home, "submit_background", () -> handedIn(home, found, "social_background"))
                .stands("placed", "board_sir", "board_inquiry", "board_inquiry_ends");
        life.pass(DAY.multipliedBy(5));
        found.step(
                        staff.unit(),
                        "submit_board_sir",
                        () -> handedIn(staff.unit(), found, "board_sir"))
                .stands("placed", "board_inquiry", "board_inquiry_ends");
        match(report, found);
        found.stands("traced", "board_inquiry", "board_inquiry_ends", "restoration");
        report.stands("traced", "production")
                .step(staff.police(), "before_board", () -> "")
                .stands("recovered", "restoration");
        // one order brings the child home in both files
        found.step(
                        magistrate,
                        "release_on_bail",
                        () ->
                                steps.signed(
                                                found.path(),
                                                "bail",
                                                "\"handed_to\": \"the mother\", \"relation\": \"mother\"")
                                        + ", "
                                        + handedIn(staff.unit(), found, "board_undertaking"))
                .stands("restored", "board_inquiry", "board_inquiry_ends");
        report.stands("restored", "follow_up");
        life.pass(DAY.multipliedBy(30));
        found.step(magistrate, "begin_probation", () -> probation(found))
                .stands("restored", "supervision");
        supervisedAndClosed(found);
    }

    /** The board orders the escort of a child that stands before it. */
    private void travels(LifeCase found) throws Exception {
        found.step(
                        home,
                        "depart",
                        () ->
                                steps.signed(found.path(), "escort", escort(steps.today()))
                                        + ", \"taken_over_by\": \"Ravi, constable\"")
                .stands("placed", TRAVELLING)
                .step(home, "arrived", () -> "\"handed_on\": \"%s\"".formatted(steps.today()))
                .stands("placed", INQUIRY);
    }

    private static String escort(LocalDate day) {
        return """
                "escort_name": "Ravi", "escort_designation": "Constable",
                "woman_escort": "Meena, constable", "escort_office": "Police Lines",
                "means": "Car", "departure": "%1$s", "arrival": "%1$s",
                "destination": "The hospital"
                """
                .formatted(day);
    }

    private String probation(LifeCase found) throws Exception {
        String sitting = openSitting();
        LocalDate until = steps.today().plusYears(1);
        String order =
                steps.signedUntil(
                        found.path(),
                        "probation",
                        until,
                        "\"handed_to\": \"the mother\", \"relation\": \"mother\","
                                + " \"supervisor\": \"The probation officer\"");
        magistrate.post("/sittings/" + sitting + "/closing", "{}").json(200);
        return order + ", " + handedIn(staff.unit(), found, "board_undertaking");
    }

    /** A board sits with its magistrate, and at least one member. */
    private String openSitting() throws Exception {
        String sitting =
                member.post(
                                "/sittings",
                                "{\"day\": \"%s\", \"start\": \"09:00\", \"expected\": [\"R Kumar\"]}"
                                        .formatted(steps.today()))
                        .json(201)
                        .get("id")
                        .asText();
        String opening = "/sittings/" + sitting + "/opening";
        Refusal.check(
                member.post(opening, "{\"present\": [\"S Das\", \"T Das\"]}"),
                422,
                "PRESIDING_REQUIRED",
                "presiding");
        member.post(opening, "{\"presiding\": \"R Kumar\", \"present\": [\"S Das\"]}").json(200);
        return sitting;
    }

    private void supervisedAndClosed(LifeCase found) throws Exception {
        Refusal.check(
                steps.step(
                        staff.unit(),
                        found.path(),
                        "close_board",
                        "\"closed_on\": \"%s\"".formatted(steps.today())),
                409,
                "NEEDED_FIRST",
                null);
        life.pass(NEARLY_A_QUARTER);
        found.step(
                        staff.unit(),
                        "supervise",
                        () -> handedIn(staff.unit(), found, "supervision_report"))
                .step(
                        staff.unit(),
                        "end_probation",
                        () -> "\"ended_on\": \"%s\"".formatted(steps.today()))
                .stands("restored")
                .step(
                        staff.unit(),
                        "close_board",
                        () -> "\"closed_on\": \"%s\"".formatted(steps.today()))
                .stands("closed");
    }

    /** What is alleged is told to the board, its home, its police and the unit, and nobody else. */
    private void isSeenByThoseWhoActAlone(LifeCase found) throws Exception {
        for (Client insider : new Client[] {staff.police(), home, staff.unit(), member}) {
            assertThat(told(insider, found)).contains("alleged_offence", OFFENCE);
        }
        for (Client outsider : new Client[] {staff.bench(), staff.state()}) {
            assertThat(told(outsider, found)).doesNotContain("alleged_offence", OFFENCE);
        }
    }

    private String told(Client reader, LifeCase of) throws Exception {
        StringBuilder told = new StringBuilder();
        JsonNode forms = reader.get(of.path() + "/forms").json(200);
        told.append(forms.get("items"));
        for (JsonNode form : forms.get("items")) {
            told.append(reader.get("/forms/" + form.get("id").asText()).json(200));
        }
        return told.append(reader.get(of.path() + "/orders").json(200))
                .append(reader.get(of.path() + "/transitions").json(200))
                .toString();
    }

    /**
     * The child says its name in the observation home, and both offices find that it is the same.
     */
    private void match(LifeCase report, LifeCase found) throws Exception {
        JsonNode known = staff.police().get(report.path()).json(200);
        staff.police()
                .patch(
                        found.path(),
                        staff.police().get(found.path()).header("ETag"),
                        "{\"name\": %s, \"father_name\": %s}"
                                .formatted(known.get("name"), known.get("father_name")))
                .json(200);
        JsonNode proposal =
                Instance.await(
                        "the proposal", () -> proposal(report, found), each -> each.has("id"));
        String path = "/proposals/" + proposal.get("id").asText();
        staff.police()
                .decide(
                        proposal.get("id").asText(),
                        staff.police().get(path).header("ETag"),
                        "{\"verdict\": \"same\", \"checks\": [\"photo_shown\"]}")
                .json(200);
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
}
