package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** Officers decide, matching learns from it, and an administrator leads it back, over HTTP. */
@ExtendWith(RunningInstance.class)
class MatchQualityIT {

    private static final int PAIRS = 24;

    private static final String[] SYLLABLES = {"ma", "du", "ki", "lo", "ra", "shi"};

    private static Instance instance;

    private static Client police;

    private static Client home;

    private static Client admin;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        admin = Client.of(instance, "admin");
    }

    private static JsonNode quality() throws IOException, InterruptedException {
        return admin.get("/match-quality").json(200);
    }

    private static Answer choose(Client client, String body) throws Exception {
        return client.post("/match-quality/in-use", body);
    }

    /** A name that no other number has, and that sounds like none of them. */
    private static String name(int number) {
        return "Zor"
                + SYLLABLES[number % 6]
                + SYLLABLES[number / 6 % 6]
                + "t"
                + SYLLABLES[number * 5 % 6];
    }

    private static String enter(Client client, String kind, int number, int daysAgo)
            throws Exception {
        return client.post(
                        "/" + kind,
                        """
                        {"name": "%s", "father_name": "%s", "sex": "male", "age_years": 9,
                         "state": "UP", "district": "Lucknow", "event_date": "%s"}
                        """
                                .formatted(
                                        name(number),
                                        name(number + 17),
                                        LocalDate.now().minusDays(daysAgo)))
                .json(201)
                .get("id")
                .asText();
    }

    private static JsonNode openProposal(String missing, String found)
            throws IOException, InterruptedException {
        return Instance.await(
                "the proposal",
                () -> {
                    for (JsonNode proposal :
                            police.get("/missing-reports/" + missing + "/proposals")
                                    .json(200)
                                    .get("items")) {
                        if (proposal.at("/found/id").asText().equals(found)) {
                            return proposal;
                        }
                    }
                    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
                },
                proposal -> proposal.path("status").asText().equals("open"));
    }

    @Test
    void decisionsTeachAndAVersionCanBeGoneBackTo() throws Exception {
        List<String> missing = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i <= PAIRS; i++) {
            missing.add(enter(police, "missing-reports", i, 5));
            found.add(enter(home, "found-children", i, 4));
        }
        JsonNode before = quality();
        for (int i = 0; i < PAIRS; i++) {
            JsonNode proposal = openProposal(missing.get(i), found.get(i));
            String decision =
                    i % 3 == 0
                            ? "{\"verdict\": \"different\", \"reason\": \"Another scar\"}"
                            : "{\"verdict\": \"same\", \"checks\": [\"photo_shown\"]}";
            for (Client each : List.of(police, home)) {
                each.decide(proposal.get("id").asText(), "*", decision).json(200);
            }
        }
        assertThat(quality().at("/reliability/pairs").asInt())
                .isEqualTo(before.at("/reliability/pairs").asInt() + PAIRS);
        int known = 0;
        for (JsonNode stratum : quality().get("recall")) {
            assertThat(stratum.get("proposed").asInt())
                    .isLessThanOrEqualTo(stratum.get("known").asInt());
            known += stratum.get("known").asInt();
        }
        assertThat(known).isGreaterThanOrEqualTo(PAIRS * 2 / 3);

        assertThat(admin.post("/match-quality/versions", "").status()).isEqualTo(202);
        JsonNode learned =
                Instance.await(
                        "a version",
                        MatchQualityIT::quality,
                        now ->
                                now.get("versions").size() > before.get("versions").size()
                                        && !now.at("/learning/running").asBoolean());
        long version = learned.at("/versions/0/version").asLong();
        assertThat(learned.at("/versions/0/decisions").asInt()).isGreaterThanOrEqualTo(PAIRS);
        if (learned.at("/in_use/version").asLong() != version) {
            choose(admin, "{\"version\": " + version + ", \"reason\": \"to see it\"}").json(200);
        }
        // the open pair is computed anew
        JsonNode open = openProposal(missing.get(PAIRS), found.get(PAIRS));
        awaitModel(open, "model-" + version + "-");
        JsonNode back =
                choose(admin, "{\"version\": 0, \"reason\": \"the next test wants it\"}").json(200);
        assertThat(back.at("/in_use/version").asLong()).isZero();
        assertThat(back.at("/in_use/learning_by_itself").asBoolean()).isFalse();
        assertThat(back.at("/in_use/by").asText()).isEqualTo("admin");
        awaitModel(open, open.get("model_version").asText().startsWith("model-") ? "" : "20");
        assertThat(
                        choose(admin, "{\"learning_by_itself\": true}")
                                .json(200)
                                .at("/in_use/learning_by_itself")
                                .asBoolean())
                .isTrue();
    }

    private static void awaitModel(JsonNode proposal, String beginning) throws Exception {
        Instance.await(
                "the proposal with model " + beginning,
                () -> police.get("/proposals/" + proposal.get("id").asText()).json(200),
                now -> now.get("model_version").asText().startsWith(beginning));
    }

    @Test
    void refusalsAreClear() throws Exception {
        for (Client stranger : List.of(police, home)) {
            Refusal.check(stranger.get("/match-quality"), 403, "NOT_ALLOWED", null);
            Refusal.check(stranger.post("/match-quality/versions", ""), 403, "NOT_ALLOWED", null);
        }
        Client monitor = Client.of(instance, "state.up");
        assertThat(monitor.get("/match-quality").status()).isEqualTo(200);
        Refusal.check(
                choose(monitor, "{\"version\": 0, \"reason\": \"x\"}"), 403, "NOT_ALLOWED", null);
        Refusal.check(
                choose(admin, "{\"version\": 4711, \"reason\": \"x\"}"),
                404,
                "NO_SUCH_MODEL",
                null);
        Refusal.check(choose(admin, "{\"version\": 4711}"), 422, "MODEL_REASON_REQUIRED", null);
        Refusal.check(choose(admin, "{\"version\": \"1\"}"), 422, "WRONG_TYPE", "version");
        Refusal.check(choose(admin, "{}"), 422, "REQUIRED", "version");
        Refusal.check(choose(admin, "[]"), 400, "NOT_AN_OBJECT", null);
    }
}
