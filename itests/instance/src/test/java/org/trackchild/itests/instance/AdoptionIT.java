package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The lives of children to whom nobody comes, over HTTP, with the clocks that are counted in ways
 * of their own. All children are synthetic.
 */
@ExtendWith(MovedInstance.class)
class AdoptionIT {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String FOUND = "/found-children";

    private static Staff staff;

    private static CaseSteps steps;

    @BeforeAll
    static void take(Instance moved) throws Exception {
        staff = Staff.of(moved);
        steps = new CaseSteps(staff.unit(), staff.bench());
    }

    private static void forward(Duration by) throws Exception {
        CaseSteps.forward(staff.administrator(), by);
    }

    private static String child(String name, int age) throws Exception {
        return steps.enter(
                staff.home(), FOUND, name, steps.today(), ", \"age_years\": %d".formatted(age));
    }

    /** The committee sees a found child, places it and has its report and plan made in time. */
    private static void takenIn(String path) throws Exception {
        Client home = staff.home();
        Client bench = staff.bench();
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

    /** Nobody is found who belongs to a child: it gets a family by adoption, or those above ask. */
    @Test
    void anAbandonedChildGetsAFamily() throws Exception {
        String path = child("Lavaarisiya", 1);
        takenIn(path);
        steps.make(staff.bench(), path, "find_abandoned", "\"ground\": \"Left at the hospital\"");
        JsonNode clock = steps.clock(staff.home(), path, "legally_free");
        // two months for so small a child, counted from its production twenty days ago
        Duration left = Duration.between(steps.now(), Instant.parse(clock.get("due").asText()));
        assertThat(left.toDays()).isBetween(37L, 42L);
        forward(DAY.multipliedBy(43));
        assertThat(steps.standing(staff.home(), path, "legally_free")).isEqualTo("overdue");
        steps.tells(staff.unit(), "Lavaarisiya", "legally_free");
        steps.tellsNothing(staff.state(), "Lavaarisiya", "legally_free");
        forward(DAY.multipliedBy(15));
        steps.tells(staff.state(), "Lavaarisiya", "legally_free");
        steps.make(
                staff.unit(),
                path,
                "report_untraced",
                "\"efforts\": \"All were asked\", \"advertised\": \"Two papers\"");
        declaredFree(path);
        assertThat(steps.standing(staff.home(), path, "legally_free")).isEqualTo("met_late");
        assertThat(steps.standing(staff.home(), path, "final_order")).isEqualTo("met");
        steps.make(
                staff.home(),
                path,
                "place_for_adoption",
                "\"carers_reference\": \"R-7\", \"handed_on\": \"%s\"".formatted(steps.today()));
        assertThat(steps.standing(staff.home(), path, "adoption")).isEqualTo("running");
        steps.make(
                staff.home(),
                path,
                "adopt",
                "\"adoption_reference\": \"DM-7\", \"adopted_on\": \"%s\""
                        .formatted(steps.today()));
        assertThat(steps.status(staff.home(), path)).isEqualTo("closed");
        steps.nothingWaits(staff.home(), path);
    }

    private static void declaredFree(String path) throws Exception {
        steps.make(
                staff.bench(),
                path,
                "declare_free",
                steps.signedInSitting(
                        path,
                        "legally_free",
                        "\"inquiry\": \"Nobody came\", \"agency\": \"Synthetic agency\""));
    }

    @Test
    void parentsWhoSurrenderAChildHaveSixtyDays() throws Exception {
        String path = child("Samarpita", 3);
        takenIn(path);
        steps.make(
                staff.bench(),
                path,
                "ask_surrender",
                steps.handedIn(staff.bench(), path, "surrender_application", steps.today()));
        steps.make(
                staff.bench(),
                path,
                "surrender",
                steps.handedIn(staff.bench(), path, "surrender_deed", steps.today()));
        String early =
                steps.draft(
                        path, "legally_free", "\"inquiry\": \"None\", \"agency\": \"Synthetic\"");
        Refusal.check(
                staff.bench().post("/orders/" + early + "/signature", ""), 409, "TOO_EARLY", null);
        Refusal.check(
                steps.step(staff.bench(), path, "declare_free", "\"order\": \"x\""),
                409,
                "TOO_EARLY",
                null);
        forward(DAY.multipliedBy(60).plusHours(1));
        assertThat(steps.standing(staff.home(), path, "reconsideration")).isEqualTo("met");
        assertThat(steps.standing(staff.home(), path, "surrendered")).isEqualTo("running");
        steps.tellsNothing(staff.unit(), "Samarpita", "reconsideration");
        // the days are over, and nobody declares it
        forward(DAY.multipliedBy(10));
        steps.tells(staff.unit(), "Samarpita", "surrendered");
        declaredFree(path);
        assertThat(steps.standing(staff.home(), path, "surrendered")).isEqualTo("met_late");
    }
}
