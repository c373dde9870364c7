package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the register asks of an office by itself, over HTTP. All children are synthetic. */
@ExtendWith(MovedInstance.class)
class LawfulRequestIT {

    private static Instance instance;

    private static Staff staff;

    private static CaseSteps steps;

    @BeforeAll
    static void take(Instance moved) throws Exception {
        instance = moved;
        staff = Staff.of(moved);
        steps = new CaseSteps(staff.unit(), staff.bench());
    }

    private static String missing(String name) throws Exception {
        return steps.enter(
                staff.police(), "/missing-reports", name, steps.today(), ", \"age_years\": 8");
    }

    private static JsonNode asked(String path) throws InterruptedException {
        return Instance.await(
                "the request of the law",
                () -> requestOf(path),
                request -> request.path("status").asText().equals("asked"));
    }

    /** The latest request of a case that another office takes it over. */
    private static JsonNode requestOf(String path) throws IOException, InterruptedException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (JsonNode each : staff.unit().get("/transfers?case=" + id).json(200).get("items")) {
            if (each.path("kind").asText().equals("transfer")) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void theTraffickingUnitIsAskedAfterFourMonthsAndTakesOver() throws Exception {
        Client traffic = Client.of(instance, "ahtu.lucknow");
        String traced = missing("Sanichariya");
        String missed = missing("Mangariya");
        CaseSteps.forward(staff.administrator(), Duration.ofDays(124));
        JsonNode asked = asked(missed);
        assertThat(asked.at("/asked/user").asText()).isEqualTo("system:law.ahtu");

        asked(traced);
        steps.make(
                staff.police(), traced, "trace", "\"how\": \"By a raid\", \"where\": \"Kanpur\"");
        assertThat(requestOf(traced).path("status").asText()).isEqualTo("withdrawn");

        steps.accepted("/transfers/" + asked.get("id").asText(), traffic);
        assertThat(steps.status(traffic, missed)).isEqualTo("with_ahtu");
        assertThat(steps.standing(traffic, missed, "ahtu")).isEqualTo("met_late");
        steps.make(traffic, missed, "report_of_ahtu", "\"report\": \"Seen in Kanpur\"");
    }
}
