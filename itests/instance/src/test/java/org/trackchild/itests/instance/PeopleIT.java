package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts and postings over HTTP. All people are synthetic. */
@ExtendWith(RunningInstance.class)
class PeopleIT {

    private static final String STATION = "PS-BR-PATNA-01";

    private static Client admin;

    private static Client head;

    private static Client officer;

    @BeforeAll
    static void take(Instance running) throws Exception {
        admin = Client.of(running, "admin");
        head = Client.of(running, "inspector.patna");
        officer = Client.of(running, "police.patna");
    }

    /** A name that no other test has. */
    private static String fresh() {
        return "it." + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String invitation(String user, String office, String role) {
        return """
                {"user": "%s", "display_name": "Synthetic Officer", "office": "%s", "role": "%s"}
                """
                .formatted(user, office, role);
    }

    private static JsonNode invite(Client by, String user)
            throws IOException, InterruptedException {
        return by.post("/people", invitation(user, STATION, "police_officer")).json(201);
    }

    @Test
    void theHeadOfAnOfficeTakesAColleagueInAndLetsThemGo() throws Exception {
        String user = fresh();
        JsonNode invited = invite(head, user);
        assertThat(invited.get("one_time_password").asText()).hasSize(23);
        assertThat(invited.get("standing").asText()).isEqualTo("invited");
        String posting = invited.at("/postings/0/id").asText();

        Client.Answer read = head.get("/people/" + user);
        assertThat(read.json(200).toString()).doesNotContain("password\":").doesNotContain("hash");
        assertThat(read.json(200).at("/postings/0/office/id").asText()).isEqualTo(STATION);
        assertThat(head.get("/people?q=" + user).json(200).at("/items/0/user").asText())
                .isEqualTo(user);
        assertThat(
                        admin.get("/people?office=" + STATION + "&standing=invited")
                                .json(200)
                                .toString())
                .contains(user);

        String ending = "/people/" + user + "/postings/" + posting + "/end";
        String last = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(400).toString();
        head.post(ending, "{\"reason\": \"transferred\", \"to\": \"%s\"}".formatted(last))
                .json(200);
        JsonNode ended = head.post(ending, "{\"reason\": \"transferred\"}").json(200);
        assertThat(ended.get("standing").asText()).isEqualTo("without_posting");
        assertThat(ended.at("/postings/0/in_force").asBoolean()).isFalse();
        head.post(ending, "{\"reason\": \"transferred\"}").json(404);
    }

    @Test
    void nobodyReachesBeyondTheirOffice() throws Exception {
        String user = fresh();
        assertThat(
                        head.post("/people", invitation(user, "PS-UP-LUCKNOW-01", "police_officer"))
                                .json(403)
                                .toString())
                .contains("OFFICE_OF_OTHERS");
        assertThat(
                        head.post("/people", invitation(user, STATION, "administrator"))
                                .json(422)
                                .toString())
                .contains("ROLE_DOES_NOT_FIT");
        officer.post("/people", invitation(user, STATION, "police_officer")).json(403);
        officer.get("/people").json(403);
        officer.get("/people/inspector.patna").json(404);
        head.get("/people/admin").json(404);
        head.get("/people/" + user).json(404);
        head.post("/people/admin/one-time-password", "{\"reason\": \"password_lost\"}").json(404);
        head.post("/people/admin/second-factor-removal", "{\"reason\": \"factor_lost\"}").json(404);
        head.post("/people/inspector.patna/disabling", "{\"reason\": \"suspended\"}").json(403);
        // what a body does not say, nobody can put into it
        for (String extra : new String[] {"enabled", "version", "passwordHash", "postings"}) {
            assertThat(
                            head.post(
                                            "/people",
                                            invitation(user, STATION, "police_officer")
                                                    .replace(
                                                            "{\"user\"",
                                                            "{\"" + extra + "\": 1, \"user\""))
                                    .json(422)
                                    .toString())
                    .contains("UNKNOWN_FIELD");
        }
        head.get("/people/" + user).json(404);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        JsonNode refused =
                admin.post(
                                "/people",
                                """
                                {"user": "Not a name", "display_name": "X", "office": "CWC-UP-LUCKNOW",
                                 "role": "police_officer", "from": "2020-01-01", "to": "2019-01-01",
                                 "stands_in_for": "nobody"}
                                """)
                        .json(422);
        assertThat(refused.toString())
                .contains("BAD_USER_NAME")
                .contains("ROLE_DOES_NOT_FIT")
                .contains("BAD_DAY")
                .contains("NO_SUCH_COLLEAGUE");
        assertThat(
                        admin.post("/people", invitation("admin", STATION, "police_officer"))
                                .json(409)
                                .toString())
                .contains("USER_TAKEN");
    }

    @Test
    void aNameIsChangedAsItWasSeen() throws Exception {
        String user = fresh();
        invite(head, user);
        String address = "/people/" + user + "/name";
        String body = "{\"display_name\": \"Another Name\"}";
        admin.post(address, body).json(428);
        admin.post(address, "\"999\"", body).json(412);
        String seen = admin.get("/people/" + user).header("ETag");
        assertThat(admin.post(address, seen, body).json(200).get("display_name").asText())
                .isEqualTo("Another Name");
    }

    @Test
    void aDisabledAccountIsOutUntilItIsEnabled() throws Exception {
        String user = fresh();
        invite(head, user);
        String reason = "{\"reason\": \"suspended\"}";
        assertThat(
                        admin.post("/people/" + user + "/disabling", reason)
                                .json(200)
                                .get("standing")
                                .asText())
                .isEqualTo("disabled");
        JsonNode back =
                admin.post("/people/" + user + "/enabling", "{\"reason\": \"back_in_service\"}")
                        .json(200);
        assertThat(back.get("standing").asText()).isEqualTo("invited");
        assertThat(
                        admin.post("/people/" + user + "/disabling", "{\"reason\": \"whatever\"}")
                                .json(422)
                                .toString())
                .contains("UNKNOWN_CODE");
    }

    @Test
    void nobodyChangesAPasswordWithoutKnowingIt() throws Exception {
        assertThat(
                        admin.post(
                                        "/me/password",
                                        "{\"password\": \"wrong\", \"new_password\": \"river stone lamp\"}")
                                .json(422)
                                .toString())
                .contains("PASSWORD_WRONG");
    }
}
