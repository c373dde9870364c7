package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who moves the time of the register, and that it stays moved. */
@ExtendWith(MovedInstance.class)
class RegisterTimeIT {

    @Test
    void onlyAnAdministratorMovesTimeAndOnlyForward(Instance instance) throws Exception {
        Client police = Client.of(instance, "police.lucknow");
        Client administrator = Client.of(instance, "admin");
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
        CaseSteps.forward(administrator, Duration.ofHours(1));
        JsonNode before = administrator.get("/clock").json(200);
        assertThat(Duration.parse(before.get("ahead").asText())).isPositive();
        instance.kill();
        instance.start(20);
        assertThat(administrator.get("/clock").json(200).get("ahead"))
                .isEqualTo(before.get("ahead"));
    }
}
