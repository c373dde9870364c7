package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an office puts off and what it did today, over HTTP. All children are synthetic. */
@ExtendWith(RunningInstance.class)
class OfficeWorkIT {

    /** The limit until which the FIR is registered. */
    private static final String FIR = "fir";

    private static Client officer;

    private static Client stranger;

    private static CaseSteps steps;

    @BeforeAll
    static void take(Instance running) throws Exception {
        officer = Client.of(running, "police.lucknow");
        stranger = Client.of(running, "police.patna");
        steps =
                new CaseSteps(
                        Client.of(running, "dcpu.lucknow"), Client.of(running, "cwc.lucknow"));
    }

    private static String report(String name) throws IOException, InterruptedException {
        LocalDate today = steps.today();
        return steps.enter(officer, "/missing-reports", name, today, "");
    }

    private static String body(JsonNode clock, Instant until, String reason) {
        return """
               {"thing": "%s", "due": "%s", "until": "%s", "reason": "%s"}
               """
                .formatted(clock.get("clock").asText(), clock.get("due").asText(), until, reason);
    }

    @Test
    void aLimitIsPutOffWithAReasonAndTakenUpAgain() throws Exception {
        String path = report("Taalmatol");
        JsonNode fir = steps.clock(officer, path, FIR);
        Instant until = steps.now().plus(Duration.ofHours(1));
        String address = path + "/put-offs";

        JsonNode made = officer.post(address, body(fir, until, "The court sits")).json(201);
        assertThat(made.get("in_force").asBoolean()).isTrue();
        assertThat(made.get("by").asText()).isEqualTo("police.lucknow");
        assertThat(made.at("/office/id").asText()).isEqualTo("PS-UP-LUCKNOW-01");
        String id = made.get("id").asText();

        officer.send(officer.to(address + "/" + id).DELETE()).json(204);
        officer.send(officer.to(address + "/" + id).DELETE()).json(204);
        JsonNode all = officer.get(address).json(200).get("items");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("id").asText()).isEqualTo(id);
        assertThat(all.get(0).get("in_force").asBoolean()).isFalse();
        assertThat(all.get(0).has("taken_up")).isTrue();
    }

    @Test
    void nothingIsPutOffBeyondItsLimitOrWithoutAReason() throws Exception {
        String path = report("Seemaparna");
        String address = path + "/put-offs";
        JsonNode fir = steps.clock(officer, path, FIR);
        Instant beyond = Instant.parse(fir.get("due").asText()).plusSeconds(60);

        assertThat(officer.post(address, body(fir, beyond, "x")).json(422).toString())
                .contains("PUT_OFF_BEYOND_LIMIT")
                .contains("\"until\"");
        JsonNode wrong = officer.post(address, "{\"due\": \"soon\", \"colour\": 1}").json(422);
        assertThat(wrong.toString())
                .contains("\"thing\"")
                .contains("\"due\"")
                .contains("\"until\"")
                .contains("\"reason\"")
                .contains("\"colour\"");
        String other = body(fir, steps.now().plusSeconds(3_600), "x").replace("fir", "sir");
        assertThat(officer.post(address, other).json(409).toString())
                .contains("NOTHING_TO_PUT_OFF");
        stranger.post(address, body(fir, steps.now().plusSeconds(3_600), "x")).json(404);
        officer.get("/found-children/" + path.substring(path.lastIndexOf('/') + 1) + "/put-offs")
                .json(404);
        assertThat(officer.get(address).json(200).get("items")).isEmpty();
    }

    @Test
    void whatAnOfficeDidTodayIsToldWithTheNameOfTheStep() throws Exception {
        String path = report("Kiyagaya");
        long before = officer.get("/done-work").json(200).get("count").asLong();
        steps.step(officer, path, "false_report", "\"reason\": \"At school\"").json(200);
        JsonNode done = officer.get("/done-work?limit=1").json(200);
        assertThat(done.get("count").asLong()).isEqualTo(before + 1);
        JsonNode latest = done.get("items").get(0);
        assertThat(latest.get("what").asText()).isEqualTo("case_transition");
        assertThat(latest.get("by").asText()).isEqualTo("police.lucknow");
        assertThat(latest.get("step").asText()).isNotBlank();
        assertThat(path).endsWith(latest.at("/case/id").asText());
        assertThat(stranger.get("/done-work?limit=200").json(200).toString())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        officer.get("/done-work?limit=0").json(422);
    }
}
