package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** A missing child and a found child meet, and two officers decide, over HTTP. */
@ExtendWith(RunningInstance.class)
class ProposalIT {

    private static final String SECRET = "26.8467N80.9462E";

    private static Instance instance;

    private static Client police;

    private static Client home;

    private static Client stranger;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        stranger = Client.of(instance, "police.patna");
    }

    /** Reports and admits a child, and waits until both officers see the proposal. */
    private static Pair pair(String latin, String devanagari, String father) throws Exception {
        String missing =
                police.post(
                                "/missing-reports",
                                """
                                {"name": "%s", "father_name": "%s", "sex": "female", "age_years": 7,
                                 "guardian_phone": "9876512345", "notes": "Lives behind the mill",
                                 "state": "UP", "district": "Lucknow", "event_date": "%s"}
                                """
                                        .formatted(latin, father, LocalDate.now().minusDays(3)))
                        .json(201)
                        .get("id")
                        .asText();
        String found =
                home.post(
                                "/found-children",
                                """
                                {"name": "%s", "father_name": "%s", "sex": "female",
                                 "age_years": "6-8", "words_said": "My house is behind the mill",
                                 "state": "UP", "district": "Lucknow", "event_date": "%s"}
                                """
                                        .formatted(
                                                devanagari, father, LocalDate.now().minusDays(2)))
                        .json(201)
                        .get("id")
                        .asText();
        JsonNode seen =
                Instance.await(
                        "the proposal",
                        () -> proposal("/missing-reports/" + missing, found),
                        proposal -> !proposal.isMissingNode());
        return new Pair(missing, found, seen.get("id").asText());
    }

    private record Pair(String missing, String found, String proposal) {

        String missingPath() {
            return "/missing-reports/" + missing;
        }

        String foundPath() {
            return "/found-children/" + found;
        }

        String path() {
            return "/proposals/" + proposal;
        }
    }

    private static JsonNode proposal(String report, String found)
            throws java.io.IOException, InterruptedException {
        for (JsonNode proposal : police.get(report + "/proposals").json(200).get("items")) {
            if (proposal.at("/found/id").asText().equals(found)) {
                return proposal;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static boolean lists(Client client, String query, String proposal) throws Exception {
        String after = "";
        while (true) {
            JsonNode page = client.get("/proposals?limit=200" + query + after).json(200);
            if (page.get("items").findValuesAsText("id").contains(proposal)) {
                return true;
            }
            if (!page.has("next")) {
                return false;
            }
            after = "&after=" + page.get("next").asText();
        }
    }

    @Test
    void bothSidesSeeReasonsAndNotMoreThanTheyMay() throws Exception {
        Pair pair = pair("Jhilmilika", "झिलमिलिका", "Sumeshwar");
        assertThat(lists(police, "&status=open", pair.proposal())).isTrue();
        assertThat(lists(home, "&status=open", pair.proposal())).isTrue();
        assertThat(lists(stranger, "", pair.proposal())).isFalse();

        JsonNode mine = police.get(pair.path()).json(200);
        assertThat(mine.get("may_answer").asBoolean()).isTrue();
        assertThat(mine.get("probability").asDouble()).isBetween(0.5, 1.0);
        double bits = mine.get("prior_bits").asDouble();
        for (JsonNode reason : mine.get("reasons")) {
            bits += reason.get("bits").asDouble();
            assertThat(reason.at("/sentence/en").asText()).isNotBlank();
            assertThat(reason.at("/sentence/hi").asText()).containsPattern("[ऀ-ॿ]");
        }
        assertThat(bits)
                .isCloseTo(
                        mine.get("total_bits").asDouble(),
                        org.assertj.core.data.Offset.offset(1e-6));

        JsonNode theirs = home.get(pair.path()).json(200);
        assertThat(mine.at("/missing/own").asBoolean()).isTrue();
        assertThat(mine.at("/missing/guardian_phone").asText()).isEqualTo("9876512345");
        assertThat(theirs.at("/missing/own").asBoolean()).isFalse();
        assertThat(theirs.at("/missing/name").asText()).isEqualTo("Jhilmilika");
        assertThat(theirs.toString()).doesNotContain("9876512345", "Lives behind");
        assertThat(mine.toString()).doesNotContain("My house");

        for (String path : List.of(pair.path(), pair.path() + "/photos/" + pair.missing())) {
            Refusal.check(stranger.get(path), 404, "NO_SUCH_PROPOSAL", null);
        }
        Refusal.check(
                stranger.decide(
                        pair.proposal(), "*", "{\"verdict\": \"different\", \"reason\": \"x\"}"),
                404,
                "NO_SUCH_PROPOSAL",
                null);
        Refusal.check(home.get(pair.missingPath()), 404, "NO_SUCH_CASE", null);
    }

    @Test
    void badDecisionsChangeNothing() throws Exception {
        Pair pair = pair("Dhanupriya", "धनुप्रिया", "Kripashankar");
        String good = "{\"verdict\": \"different\", \"reason\": \"Another scar\"}";
        String id = pair.proposal();
        Refusal.check(home.decide(id, null, good), 428, "VERSION_REQUIRED", null);
        Refusal.check(home.decide(id, "\"99\"", good), 412, "CHANGED_MEANWHILE", null);
        Refusal.check(home.decide(id, "1", good), 400, "BAD_IF_MATCH", null);
        Refusal.check(
                home.decide(id, "\"1\"", "{\"verdict\": \"same\"}"),
                422,
                "CHECK_REQUIRED",
                "checks");
        Refusal.check(
                home.decide(id, "\"1\"", "{\"verdict\": \"different\"}"),
                422,
                "REASON_REQUIRED",
                "reason");
        Refusal.check(
                home.decide(id, "\"1\"", "{\"verdict\": \"perhaps\"}"),
                422,
                "UNKNOWN_CODE",
                "verdict");
        Refusal.check(home.decide(id, "\"1\"", "{}"), 422, "REQUIRED", "verdict");
        Refusal.check(home.decide(id, "\"1\"", "{\"verdict\": 1}"), 422, "WRONG_TYPE", "verdict");
        Refusal.check(
                home.decide(id, "\"1\"", "{\"verdict\": \"same\", \"checks\": [\"dreamt\"]}"),
                422,
                "UNKNOWN_CODE",
                "checks");
        Refusal.check(
                home.decide(id, "\"1\"", "{\"verdict\": \"different\", \"raeson\": \"x\"}"),
                422,
                "UNKNOWN_FIELD",
                "raeson");
        Refusal.check(
                home.decide(
                        id,
                        "\"1\"",
                        "{\"verdict\": \"different\", \"reason\": \"" + "x".repeat(1_001) + "\"}"),
                422,
                "TOO_LONG",
                "reason");
        Refusal.check(home.decide(id, "\"1\"", "[]"), 400, "NOT_AN_OBJECT", null);
        JsonNode after = home.get(pair.path()).json(200);
        assertThat(after.get("status").asText()).isEqualTo("open");
        assertThat(after.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void theSameChildIsTracedForBoth() throws Exception {
        Pair pair = pair("Phoolmatiya", "फूलमतिया", "Harnarayan");
        Answer seen = police.get(pair.path());
        String same = "{\"verdict\": \"same\", \"checks\": [\"photo_shown\"]}";
        JsonNode first =
                home.decide(pair.proposal(), home.get(pair.path()).header("ETag"), same).json(200);
        assertThat(first.get("status").asText()).isEqualTo("open");
        assertThat(first.get("turn").asText()).isEqualTo("others");
        Refusal.check(home.decide(pair.proposal(), "*", same), 409, "ANSWERED_ALREADY", null);
        // the police reads what it read before, to the letter
        assertThat(police.get(pair.path()).text()).isEqualTo(seen.text());
        assertThat(police.get(pair.path()).header("ETag")).isEqualTo(seen.header("ETag"));
        assertThat(status(pair.missingPath())).isEqualTo("registered");
        JsonNode confirmed = police.decide(pair.proposal(), seen.header("ETag"), same).json(200);
        assertThat(confirmed.get("answers")).hasSize(2);
        assertThat(confirmed.get("status").asText()).isEqualTo("confirmed");
        assertThat(police.get(pair.missingPath()).json(200).get("status").asText())
                .isEqualTo("traced");
        assertThat(home.get(pair.foundPath()).json(200).get("status").asText()).isEqualTo("traced");
        // now each may read the other's case, and nobody else
        assertThat(home.get(pair.missingPath()).json(200).get("notes").asText()).contains("mill");
        assertThat(police.get(pair.foundPath()).status()).isEqualTo(200);
        Refusal.check(stranger.get(pair.foundPath()), 404, "NO_SUCH_CASE", null);

        Answer again = police.get(pair.path());
        Refusal.check(
                police.decide(
                        pair.proposal(),
                        again.header("ETag"),
                        "{\"verdict\": \"different\", \"reason\": \"No\"}"),
                409,
                "PROPOSAL_SETTLED",
                null);
    }

    @Test
    void aRejectedPairStaysRejected() throws Exception {
        Pair pair = pair("Chameliya", "चमेलिया", "Bansidhar");
        JsonNode rejected = rejectedByBoth(pair);
        assertThat(rejected.get("status").asText()).isEqualTo("rejected");
        assertThat(home.get(pair.path()).json(200).get("status").asText()).isEqualTo("rejected");

        changed(police, pair.missingPath(), "{\"notes\": \"Mother telephoned\"}");
        changed(home, pair.foundPath(), "{\"clothes\": \"Blue frock\"}");
        staysRejected(pair);

        assertThat(instance.command("stop", "--data", instance.data().toString()).code()).isZero();
        instance.start(RunningInstance.DEMO_CASES);
        changed(police, pair.missingPath(), "{\"notes\": \"Mother telephoned again\"}");
        staysRejected(pair);
    }

    @Test
    void aRejectedPairReturnsWhenSomethingThatDecidesHasChanged() throws Exception {
        Pair pair = pair("Surajmukhiya", "सूरजमुखिया", "Ramkhelawan");
        rejectedByBoth(pair);
        // neither record told the mother's name when the pair was rejected
        changed(home, pair.foundPath(), "{\"mother_name\": \"Ramdulari\"}");
        staysRejected(pair);
        changed(police, pair.missingPath(), "{\"mother_name\": \"Ramdulari\"}");
        JsonNode returned = home.get(pair.path()).json(200);
        assertThat(returned.get("status").asText()).isEqualTo("open");
        assertThat(returned.get("returned_because")).hasSize(1);
        assertThat(returned.at("/returned_because/0").asText()).isEqualTo("mother_name");
        assertThat(returned.at("/returned/en").asText()).contains("has changed since");
        assertThat(returned.at("/returned/hi").asText()).containsPattern("[ऀ-ॿ]");
        assertThat(lists(police, "&status=open", pair.proposal())).isTrue();
    }

    private static JsonNode rejectedByBoth(Pair pair) throws Exception {
        String decision = "{\"verdict\": \"different\", \"reason\": \"Another scar\"}";
        police.decide(pair.proposal(), "*", decision).json(200);
        return home.decide(pair.proposal(), "*", decision).json(200);
    }

    private static String status(String path) throws Exception {
        return police.get(path).json(200).get("status").asText();
    }

    private static void changed(Client client, String path, String patch) throws Exception {
        client.patch(path, client.get(path).header("ETag"), patch).json(200);
        Refusal.awaitQuiet(instance);
    }

    private static void staysRejected(Pair pair) throws Exception {
        int proposals = 0;
        for (JsonNode proposal :
                police.get(pair.missingPath() + "/proposals").json(200).get("items")) {
            if (proposal.at("/found/id").asText().equals(pair.found())) {
                proposals++;
                assertThat(proposal.get("status").asText()).isEqualTo("rejected");
            }
        }
        assertThat(proposals).isEqualTo(1);
        assertThat(lists(home, "&status=open", pair.proposal())).isFalse();
    }

    @Test
    void photographsLoseWhatTheyTellAndStayWithinReach() throws Exception {
        Pair pair = pair("Gulabkali", "गुलाबकली", "Devkinandan");
        byte[] sent = Pictures.jpegThatTells(1_600, 800, SECRET);
        assertThat(new String(sent, java.nio.charset.StandardCharsets.ISO_8859_1)).contains(SECRET);
        Answer stored = police.post(pair.missingPath() + "/photos", "image/jpeg", sent);
        String id = stored.json(201).get("id").asText();
        Answer kept = police.get(pair.missingPath() + "/photos/" + id);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(kept.header("Cache-Control")).contains("no-store");
        String bytes = new String(kept.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain(SECRET, "Exif", "GPS", "<script>")
                .startsWith("\u00ff\u00d8");
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(kept.body()));
        assertThat(image.getWidth()).isEqualTo(1_280);
        assertThat(image.getHeight()).isEqualTo(640);

        // the other officer sees it on the proposal alone, others not at all
        assertThat(home.get(pair.path() + "/photos/" + id).status()).isEqualTo(200);
        Refusal.check(home.get(pair.missingPath() + "/photos/" + id), 404, "NO_SUCH_CASE", null);
        Refusal.check(
                stranger.get(pair.missingPath() + "/photos/" + id), 404, "NO_SUCH_CASE", null);
        Refusal.check(stranger.get(pair.path() + "/photos/" + id), 404, "NO_SUCH_PROPOSAL", null);
        Client nobody = Client.presenting(instance, null);
        assertThat(nobody.get(pair.path() + "/photos/" + id).status()).isEqualTo(401);
        // not under another case either
        Refusal.check(home.get(pair.foundPath() + "/photos/" + id), 404, "NO_SUCH_PHOTO", null);
    }
}
