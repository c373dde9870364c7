package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.itests.instance.Client.Answer;

/** Requests that are wrong before anybody asks what they say. */
@ExtendWith(RunningInstance.class)
class BadRequestIT {

    private static final String BODY =
            """
            {"name": "%s", "sex": "female", "age_years": 7, "state": "UP", "district": "Lucknow",
             "event_date": "%s"}
            """
                    .formatted(Refusal.NAME, LocalDate.now().minusDays(2));

    private static final int MEGABYTE = 1024 * 1024;

    private static Instance instance;

    private static Client police;

    /** A report of the police of Lucknow, once changed. */
    private static String report;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        report =
                police.post("/missing-reports", BODY.replace(Refusal.NAME, "Badalti Synthetic"))
                        .json(201)
                        .get("id")
                        .asText();
        police.patch("/missing-reports/" + report, "\"1\"", "{\"notes\": \"second\"}").json(200);
        Refusal.awaitQuiet(instance);
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        Refusal.leftNothing(instance);
    }

    private static void refused(Refusal.Request request, int status, String code, String field)
            throws Exception {
        Refusal.check(instance, police, request, status, code, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json-patch+json",
                "multipart/form-data; boundary=x",
                "image/png",
                "application/",
                "gar bage;;",
                ""
            })
    void otherTypesOfContent(String type) throws Exception {
        refused(
                () -> {
                    var request = police.to("/missing-reports").POST(BodyPublishers.ofString(BODY));
                    return type.isEmpty() ? request : request.header("Content-Type", type);
                },
                415,
                "WRONG_MEDIA_TYPE",
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "\"UTF-16\"", "nonsense"})
    void otherCharacterSets(String charset) throws Exception {
        refused(
                () ->
                        police.to("/missing-reports")
                                .header("Content-Type", "application/json; charset=" + charset)
                                .POST(BodyPublishers.ofString(BODY)),
                400,
                "WRONG_CHARSET",
                null);
    }

    /**
     * The body of such a request is left unread: the next one on the connection must not be lost.
     */
    @Test
    void aRefusalLosesNoRequestAfterIt() throws Exception {
        String large = BODY.replace("}", ", \"notes\": \"" + "x".repeat(MEGABYTE / 4) + "\"}");
        for (int request = 0; request < 100; request++) {
            Answer answer =
                    police.send(
                            police.to("/missing-reports")
                                    .header("Content-Type", "application/json; charset=nonsense")
                                    .POST(BodyPublishers.ofString(large)));
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "image/png", "text/html"})
    void answersThatCannotBeGiven(String type) throws Exception {
        refused(
                () ->
                        police.to("/missing-reports")
                                .header("Accept", type)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(BODY)),
                406,
                "NOT_ACCEPTABLE",
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /missing-reports | GET, HEAD, OPTIONS, POST",
                "DELETE | /missing-reports | GET, HEAD, OPTIONS, POST",
                "FLY | /missing-reports | GET, HEAD, OPTIONS, POST",
                "TRACE | /missing-reports | GET, HEAD, OPTIONS, POST",
                "DELETE | /missing-reports/x | GET, HEAD, OPTIONS, PATCH",
                "POST | /search | GET, HEAD, OPTIONS",
                "GET | /proposals/x/decision | OPTIONS, POST",
                "DELETE | /imports/x | GET, HEAD, OPTIONS",
                "POST | /openapi.json | GET, HEAD, OPTIONS",
                "PUT | /reports/police-monthly.csv | GET, HEAD, OPTIONS"
            })
    void otherMethods(String method, String path, String allow) throws Exception {
        refused(
                () -> police.to(path).method(method, BodyPublishers.noBody()),
                405,
                "METHOD_NOT_ALLOWED",
                null);
        Answer answer = police.send(police.to(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.header("Allow")).isEqualTo(allow);
    }

    static Stream<String> otherKeys() {
        return Stream.of(
                "",
                "Bearer",
                "Bearer x y",
                "Bearer tck_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer " + "x".repeat(7_000),
                "Basic cG9saWNlLmx1Y2tub3c6cGFzc3dvcmQ=",
                "Digest username=\"police.lucknow\"");
    }

    @ParameterizedTest
    @MethodSource
    void otherKeys(String authorization) throws Exception {
        Client stranger =
                Client.presenting(instance, authorization.isEmpty() ? null : authorization);
        for (String path : List.of("/missing-reports", "/me", "/offices", "/search?q=x")) {
            Refusal.check(instance, stranger, () -> stranger.to(path), 401, "NOT_SIGNED_IN", null);
        }
        Answer posted = stranger.post("/missing-reports", BODY);
        Refusal.check(posted, 401, "NOT_SIGNED_IN", null);
        assertThat(posted.header("WWW-Authenticate")).startsWith("Bearer");
        // addresses that do not exist are not told apart from others
        assertThat(stranger.get("/missing-reports/" + report).status()).isEqualTo(401);
    }

    @Test
    void aKeyInTheAddressIsNone() throws Exception {
        Client stranger = Client.presenting(instance, null);
        String key = instance.apiKey("police.lucknow");
        assertThat(stranger.get("/me?api_key=" + key + "&access_token=" + key).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/missing-reports?limit=0 | 422 | OUT_OF_RANGE | limit",
                "/missing-reports?limit=-1 | 422 | OUT_OF_RANGE | limit",
                "/missing-reports?limit=201 | 422 | OUT_OF_RANGE | limit",
                "/missing-reports?limit=ten | 422 | OUT_OF_RANGE | limit",
                "/missing-reports?limit=99999999999999999999 | 422 | OUT_OF_RANGE | limit",
                "/missing-reports?after=garbage | 422 | WRONG_TYPE | after",
                "/missing-reports?after=%00 | 422 | WRONG_TYPE | after",
                "/found-children?after=MDEyMzQ= | 422 | WRONG_TYPE | after",
                "/search?after=1-1-1-1-1 | 422 | WRONG_TYPE | after",
                "/proposals?after=garbage | 422 | WRONG_TYPE | after",
                "/proposals?status=maybe | 422 | UNKNOWN_CODE | status",
                "/missing-reports?status=lost | 422 | UNKNOWN_CODE | status",
                "/missing-reports?office=PS-XX-ATLANTIS-01 | 422 | UNKNOWN_PLACE | office",
                "/missing-reports?state=Atlantis | 422 | UNKNOWN_PLACE | state",
                "/missing-reports?district=Atlantis | 422 | UNKNOWN_PLACE | district",
                "/missing-reports?registered_from=2024-02-30 | 400 | BAD_PARAMETER | registered_from",
                "/missing-reports?registered_before=now | 400 | BAD_PARAMETER | registered_before",
                "/missing-reports?traced=perhaps | 400 | BAD_PARAMETER | traced",
                "/missing-reports?q=% | 400 | BAD_REQUEST | ",
                "/missing-reports?q=%00 | 422 | BAD_CHARACTERS | q",
                "/missing-reports?q=Pehchan%FFkumari | 422 | BAD_CHARACTERS | q",
                "/search?kind=lost | 422 | UNKNOWN_CODE | kind",
                "/offices?type=castle | 422 | UNKNOWN_CODE | type",
                "/offices?state=Atlantis | 422 | UNKNOWN_PLACE | state",
                "/offices?text=%00 | 422 | BAD_CHARACTERS | text",
                "/reports/police-monthly?month=2026-13 | 400 | BAD_PARAMETER | month",
                "/reports/police-monthly.csv?month=May | 400 | BAD_PARAMETER | month",
                "/reports/none | 404 | NO_SUCH_REPORT | ",
                "/offices/ATLANTIS | 404 | NO_SUCH_OFFICE | ",
                "/offices/%20 | 404 | NO_SUCH_OFFICE | ",
                "/places/states/ZZ/districts | 404 | NO_SUCH_STATE | ",
                "/imports/x | 404 | NO_SUCH_IMPORT | ",
                "/proposals/x | 404 | NO_SUCH_PROPOSAL | ",
                "/missing-reports/x | 404 | NO_SUCH_CASE | ",
                "/missing-reports/00000000-0000-0000-0000-000000000000 | 404 | NO_SUCH_CASE | ",
                "/missing-reports/1-1-1-1-1 | 404 | NO_SUCH_CASE | ",
                "/missing-reports/'%20or%201=1%20-- | 404 | NO_SUCH_CASE | ",
                "/missing-reports/.. | 404 | UNKNOWN_ADDRESS | ",
                "/nothing | 404 | UNKNOWN_ADDRESS | ",
                "/ | 404 | UNKNOWN_ADDRESS | "
            })
    void addresses(String address, int status, String code, String field) throws Exception {
        if (address.endsWith("=%") || address.endsWith("/..")) {
            // what a Java client refuses to send, others do send
            Refusal.check(RawRequest.get(instance, "/api/v1" + address), status, code, field);
            return;
        }
        refused(() -> police.to(address), status, code, field);
    }

    @Test
    void longTextsInAddresses() throws Exception {
        refused(() -> police.to("/search?q=" + "x".repeat(300)), 422, "TOO_LONG", "q");
        refused(() -> police.to("/offices?text=" + "x".repeat(300)), 422, "TOO_LONG", "text");
        refused(
                () -> police.to("/missing-reports/" + "x".repeat(3_000)),
                404,
                "NO_SUCH_CASE",
                null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/missing-reports/%2e%2e",
                "/api/v1/missing-reports/..%2f..%2fetc%2fpasswd",
                "/api/v1/missing-reports/%00",
                "/api/v1/offices/..%5c..%5cetc"
            })
    void pathTricks(String path) throws Exception {
        Answer answer = RawRequest.get(instance, path);
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.text()).doesNotContain("Exception", "Jetty", "root:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                " | 428 | VERSION_REQUIRED",
                "\"1\" | 412 | CHANGED_MEANWHILE",
                "\"99\" | 412 | CHANGED_MEANWHILE",
                "\"-1\" | 412 | CHANGED_MEANWHILE",
                "\"999999999999999999999\" | 412 | CHANGED_MEANWHILE",
                "\"x\" | 412 | CHANGED_MEANWHILE",
                "W/\"2\" | 412 | CHANGED_MEANWHILE",
                "2 | 400 | BAD_IF_MATCH",
                "garbage | 400 | BAD_IF_MATCH"
            })
    void otherVersions(String ifMatch, int status, String code) throws Exception {
        String path = "/missing-reports/" + report;
        Answer answer = police.patch(path, ifMatch, "{\"name\": \"" + Refusal.NAME + "\"}");
        Refusal.check(answer, status, code, null);
        assertThat(police.get(path).json(200).get("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"age_years\": 40, \"name\": \"Pehchankumari\"} | 422 | NOT_A_CHILD | age_years",
                "{\"nmae\": \"Pehchankumari\"} | 422 | UNKNOWN_FIELD | nmae",
                "{\"version\": 9} | 422 | UNKNOWN_FIELD | version",
                "{\"event_date\": null} | 422 | REQUIRED | event_date",
                "{\"name\": \"Pehchankumari\" | 400 | MALFORMED_JSON | ",
                "[{\"op\": \"remove\", \"path\": \"/name\"}] | 400 | NOT_AN_OBJECT | "
            })
    void badChanges(String patch, int status, String code, String field) throws Exception {
        String path = "/missing-reports/" + report;
        Refusal.check(police.patch(path, "\"2\"", patch), status, code, field);
        assertThat(police.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.patna", "home.lucknow", "home.delhi"})
    void casesOfOthersDoNotExist(String user) throws Exception {
        Client other = Client.of(instance, user);
        String path = "/missing-reports/" + report;
        for (String part : List.of("", "/history", "/proposals")) {
            Refusal.check(instance, other, () -> other.to(path + part), 404, "NO_SUCH_CASE", null);
        }
        Refusal.check(other.patch(path, "\"2\"", "{\"notes\": \"x\"}"), 404, "NO_SUCH_CASE", null);
        Refusal.check(other.patch(path, "*", "{\"notes\": \"x\"}"), 404, "NO_SUCH_CASE", null);
    }

    @Test
    void aBodyWithoutEndIsRefusedAndNotKept() throws Exception {
        byte[] chunk = "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        RawRequest endless = RawRequest.post(instance, "/api/v1/missing-reports");
        endless.header("Transfer-Encoding: chunked");
        endless.body("10\r\n{\"name\": \"Pehcha\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100 && endless.isTaken(); i++) {
            endless.body(
                    (Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            endless.body(chunk);
            endless.body("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        endless.body("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Refusal.check(endless.answer(), 413, "BODY_TOO_LARGE", null);

        RawRequest announced = RawRequest.post(instance, "/api/v1/missing-reports");
        announced.header("Content-Length: " + 100 * MEGABYTE);
        for (int i = 0; i < 100 && announced.isTaken(); i++) {
            announced.body(chunk);
        }
        Refusal.check(announced.answer(), 413, "BODY_TOO_LARGE", null);
        assertThat(police.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aBodyThatBreaksOffIsNotOurFault() throws Exception {
        RawRequest brokenOff = RawRequest.post(instance, "/api/v1/missing-reports");
        brokenOff.header("Content-Length: 5000");
        brokenOff.body(BODY.substring(0, 40).getBytes(StandardCharsets.UTF_8));
        brokenOff.end();
        Refusal.check(brokenOff.answer(), 400, "BODY_BROKEN_OFF", null);

        RawRequest nonsense = RawRequest.post(instance, "/api/v1/missing-reports");
        nonsense.header("Transfer-Encoding: chunked");
        nonsense.body("zz\r\n{}\r\n".getBytes(StandardCharsets.US_ASCII));
        Refusal.check(nonsense.answer(), 400, "BODY_BROKEN_OFF", null);

        // and one who hangs up without waiting for an answer
        RawRequest gone = RawRequest.post(instance, "/api/v1/missing-reports");
        gone.header("Content-Length: 5000");
        gone.body(BODY.substring(0, 40).getBytes(StandardCharsets.UTF_8));
        gone.hangUp();
        assertThat(police.get("/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nTransfer-Encoding: chunked"
            })
    void lengthsThatContradictThemselves(String headers) throws Exception {
        RawRequest smuggled = RawRequest.post(instance, "/api/v1/missing-reports");
        smuggled.header(headers);
        smuggled.body("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Answer answer = smuggled.answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aSlowSenderDoesNotStopTheOthers() throws Exception {
        List<RawRequest> slow =
                Stream.generate(() -> RawRequest.post(instance, "/api/v1/missing-reports"))
                        .limit(20)
                        .toList();
        for (RawRequest request : slow) {
            request.header("Content-Length: 5000");
            request.body("{\"name\": \"".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(police.get("/missing-reports?limit=1").status()).isEqualTo(200);
        for (RawRequest request : slow) {
            request.hangUp();
        }
    }
}
