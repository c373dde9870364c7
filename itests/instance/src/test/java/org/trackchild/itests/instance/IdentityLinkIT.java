package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.Client.Answer;

/** Two cases are said to be of one child, and it is taken back, over HTTP. */
@ExtendWith(RunningInstance.class)
class IdentityLinkIT {

    private static Instance instance;

    private static Client police;

    private static Client home;

    private static Client district;

    private static Client stranger;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        home = Client.of(instance, "home.lucknow");
        district = Client.of(instance, "dcpu.lucknow");
        stranger = Client.of(instance, "police.patna");
    }

    private static String report(String name, String father) throws Exception {
        return register(police, "/missing-reports", name, father, 3);
    }

    private static String admit(String name, String father) throws Exception {
        return register(home, "/found-children", name, father, 2);
    }

    private static String register(
            Client client, String path, String name, String father, int daysAgo) throws Exception {
        String day = LocalDate.now().minusDays(daysAgo).toString();
        return client.post(
                        path,
                        """
                        {"name": "%s", "father_name": "%s", "sex": "female", "age_years": 7,
                         "state": "UP", "district": "Lucknow", "event_date": "%s"}
                        """
                                .formatted(name, father, day))
                .json(201)
                .get("id")
                .asText();
    }

    private static Answer link(Client client, String one, String other, String reason)
            throws Exception {
        return client.post(
                "/identity-links",
                "{\"one\": \"%s\", \"other\": \"%s\", \"reason\": \"%s\"}"
                        .formatted(one, other, reason));
    }

    private static Answer withdraw(Client client, String link, String reason) throws Exception {
        return client.post(
                "/identity-links/" + link + "/withdrawal", "{\"reason\": \"" + reason + "\"}");
    }

    private static String status(Client client, String path) throws Exception {
        return client.get(path).json(200).get("status").asText();
    }

    /** The notice of the committee that the child before it is reported missing. */
    private static JsonNode toldCommittee(String found, String link) throws Exception {
        Client committee = Client.of(instance, "cwc.lucknow");
        return Instance.await(
                "the notice of the committee",
                () -> {
                    for (JsonNode each :
                            committee.get("/notices?limit=200").json(200).get("items")) {
                        if (each.path("kind").asText().equals("child_joined")
                                && each.path("about").asText().equals(link)
                                && each.at("/case/id").asText().equals(found)) {
                            return each;
                        }
                    }
                    return MissingNode.getInstance();
                },
                each -> !each.isMissingNode());
    }

    @Test
    void aConfirmationCanBeTakenBackAndMatchingGoesOn() throws Exception {
        String missing = report("Kamalpriyaa", "Ghanshyamdas");
        String found = admit("कमलप्रिया", "घनश्यामदास");
        String report = "/missing-reports/" + missing;
        String proposal = proposal(report, found);
        for (Client each : List.of(police, home)) {
            each.decide(proposal, "*", "{\"verdict\": \"same\", \"checks\": [\"mark_seen\"]}")
                    .json(200);
        }
        JsonNode links = police.get(report + "/identity-links").json(200).get("items");
        assertThat(links).hasSize(1);
        assertThat(links.at("/0/ground").asText()).isEqualTo("proposal");
        assertThat(links.at("/0/because").asText()).isEqualTo(proposal);
        assertThat(links.at("/0/made/user").asText()).isEqualTo("home.lucknow");
        assertThat(links.at("/0/made/office/name").asText()).isNotBlank();
        assertThat(links.at("/0/may_withdraw").asBoolean()).isTrue();
        String link = links.at("/0/id").asText();
        assertThat(toldCommittee(found, link).get("topic").asText()).isEqualTo("matches");
        Refusal.check(withdraw(stranger, link, "No"), 404, "NO_SUCH_LINK", null);
        Refusal.check(withdraw(police, link, " "), 422, "REASON_REQUIRED", "reason");

        JsonNode withdrawn = withdraw(police, link, "Another scar").json(200);
        assertThat(withdrawn.get("in_force").asBoolean()).isFalse();
        assertThat(withdrawn.at("/withdrawn/reason").asText()).isEqualTo("Another scar");
        Refusal.check(withdraw(police, link, "Another scar"), 409, "NOT_LINKED", null);
        assertThat(status(police, report)).isEqualTo("registered");
        assertThat(status(home, "/found-children/" + found)).isEqualTo("registered");
        Refusal.check(home.get(report), 404, "NO_SUCH_CASE", null);
        Refusal.awaitQuiet(instance);
        JsonNode remembered = home.get("/proposals/" + proposal).json(200);
        assertThat(remembered.get("status").asText()).isEqualTo("rejected");
        assertThat(remembered.get("answers")).hasSize(3);
        // the child is looked for again: another record of hers is proposed
        String another = admit("Kamalpriya", "Ghanshyamdas");
        assertThat(proposal(report, another)).isNotBlank();
        assertThat(
                        police.get(report + "/history")
                                .json(200)
                                .get("items")
                                .findValuesAsText("action"))
                .contains("identity_linked", "identity_unlinked");
    }

    private static String proposal(String report, String found) throws Exception {
        return Instance.await(
                "the proposal",
                () -> {
                    for (JsonNode each : police.get(report + "/proposals").json(200).get("items")) {
                        if (each.at("/found/id").asText().equals(found)) {
                            return each.get("id").asText();
                        }
                    }
                    return "";
                },
                id -> !id.isEmpty());
    }

    @Test
    void anOfficerOfTheDistrictLinksByHand() throws Exception {
        String missing = report("Nandrani", "Bhavaniprasad");
        String found = admit("Bholi", "");
        Answer made = link(district, missing, found, "Her mother knew her");
        JsonNode link = made.json(201);
        assertThat(made.header("Location")).isEqualTo(link.get("href").asText());
        assertThat(link.get("ground").asText()).isEqualTo("by_hand");
        assertThat(status(police, "/missing-reports/" + missing)).isEqualTo("traced");
        assertThat(status(police, "/found-children/" + found)).isEqualTo("traced");
        String id = link.get("id").asText();
        assertThat(home.get("/identity-links/" + id).json(200).get("in_force").asBoolean())
                .isTrue();
        Refusal.check(
                link(district, found, missing, "Her mother knew her"), 409, "ALREADY_LINKED", null);
        // both statements survive a power cut
        withdraw(home, id, "She did not").json(200);
        instance.kill();
        instance.start(RunningInstance.DEMO_CASES);
        assertThat(police.get("/identity-links/" + id).json(200).at("/withdrawn/reason").asText())
                .isEqualTo("She did not");
    }

    @Test
    void badLinksChangeNothing() throws Exception {
        String missing = report("Ujjwalaa", "Ramasray");
        String found = admit("Lakshmaniya", "Sivdayal");
        Refusal.check(link(police, missing, found, "Same"), 404, "NO_SUCH_CASE", null);
        Refusal.check(link(district, missing, missing, "Same"), 422, "SAME_CASE", null);
        Refusal.check(link(district, missing, found, ""), 422, "REASON_REQUIRED", "reason");
        Refusal.check(link(district, missing, "x", "Same"), 404, "NO_SUCH_CASE", null);
        Refusal.check(link(district, missing, found, "x".repeat(1_001)), 422, "TOO_LONG", "reason");
        Refusal.check(district.post("/identity-links", "{\"one\": 1}"), 422, "WRONG_TYPE", "one");
        Refusal.check(district.post("/identity-links", "{\"one\": 1}"), 422, "REQUIRED", "other");
        Refusal.check(
                district.post("/identity-links", "{\"three\": 1}"), 422, "UNKNOWN_FIELD", "three");
        Refusal.check(
                stranger.get("/missing-reports/" + missing + "/identity-links"),
                404,
                "NO_SUCH_CASE",
                null);
        assertThat(
                        police.get("/missing-reports/" + missing + "/identity-links")
                                .json(200)
                                .get("items"))
                .isEmpty();
    }
}
