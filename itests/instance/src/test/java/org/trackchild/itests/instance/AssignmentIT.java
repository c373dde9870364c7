package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who of an office has a case in hand, over HTTP. All children are synthetic. */
@ExtendWith(RunningInstance.class)
class AssignmentIT {

    private static Instance instance;

    private static Client officer;

    private static Client colleague;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        officer = Client.of(instance, "police.patna");
        colleague = Client.of(instance, "inspector.patna");
    }

    private static String report() throws IOException, InterruptedException {
        return officer.post(
                        "/missing-reports",
                        """
                        {"name": "Haathmein", "sex": "girl", "age_years": 8, "state": "Bihar",
                         "district": "Patna", "event_date": "%s"}
                        """
                                .formatted(LocalDate.now(ZoneId.of("Asia/Kolkata"))))
                .json(201)
                .get("id")
                .asText();
    }

    private static Client.Answer give(Client client, String address, String user)
            throws IOException, InterruptedException {
        return client.post(address, "{\"user\": \"%s\"}".formatted(user));
    }

    @Test
    void aCaseGoesIntoTheHandsOfAColleagueWhoIsTold() throws Exception {
        String id = report();
        String address = "/missing-reports/" + id + "/assignment";
        JsonNode nobodys = officer.get(address).json(200);
        assertThat(nobodys.has("assigned")).isFalse();
        assertThat(nobodys.get("colleagues").findValuesAsText("user"))
                .contains("police.patna", "inspector.patna")
                .doesNotContain("police.lucknow", "admin");

        JsonNode given = give(officer, address, "inspector.patna").json(200).get("assigned");
        assertThat(given.get("user").asText()).isEqualTo("inspector.patna");
        assertThat(given.get("by").asText()).isEqualTo("police.patna");
        assertThat(given.at("/office/id").asText()).isEqualTo("PS-BR-PATNA-01");
        Instance.await(
                "the colleague is told",
                () -> colleague.get("/notices?limit=200").json(200).toString(),
                told -> told.contains("case_assigned") && told.contains(id));

        assertThat(colleague.send(colleague.to(address).DELETE()).json(200).has("assigned"))
                .isFalse();
        assertThat(officer.get(address).json(200).has("assigned")).isFalse();
    }

    @Test
    void nobodyOutsideOfTheOfficeGetsOrGivesIt() throws Exception {
        String id = report();
        String address = "/missing-reports/" + id + "/assignment";
        JsonNode refused = give(officer, address, "police.lucknow").json(422);
        assertThat(refused.toString()).contains("NOT_A_COLLEAGUE").contains("\"user\"");
        Client lucknow = Client.of(instance, "police.lucknow");
        give(lucknow, address, "police.lucknow").json(404);
        lucknow.get(address).json(404);
        officer.get("/found-children/" + id + "/assignment").json(404);
        Client admin = Client.of(instance, "admin");
        give(admin, address, "admin").json(404);
        assertThat(officer.get(address).json(200).has("assigned")).isFalse();
    }
}
