package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.itests.instance.Client.Answer;

/** Reports of children with everything wrong that a program or a person can get wrong. */
@ExtendWith(RunningInstance.class)
class BadCaseIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REPORTS = "/missing-reports";

    private static Instance instance;

    private static Client police;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        Refusal.awaitQuiet(instance);
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        Refusal.leftNothing(instance);
    }

    private static ObjectNode report(String name) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("sex", "female")
                .put("age_years", 7)
                .put("state", "UP")
                .put("district", "Lucknow")
                .put("event_date", LocalDate.now().minusDays(2).toString());
    }

    private static String good() {
        return report(Refusal.NAME).put("name_local", Refusal.NAME_LOCAL).toString();
    }

    /** The good report with one member replaced, {@code null} to leave it out. */
    private static String with(String member, String value) throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(good());
        report.remove(member);
        String rest = report.toString();
        return value == null
                ? rest
                : rest.substring(0, rest.length() - 1) + ",\"" + member + "\":" + value + "}";
    }

    private static void refused(String body, int status, String code, String field)
            throws Exception {
        refused(body.getBytes(StandardCharsets.UTF_8), status, code, field);
    }

    private static void refused(byte[] body, int status, String code, String field)
            throws Exception {
        Refusal.check(
                instance,
                police,
                () ->
                        police.to(REPORTS)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)),
                status,
                code,
                field);
    }

    static Stream<Arguments> brokenBodies() {
        String good = good();
        return Stream.of(
                arguments("malformed", good.replace(":7", ":seven"), "MALFORMED_JSON"),
                arguments("trailing comma", good.replace("}", ",}"), "MALFORMED_JSON"),
                arguments("single quotes", good.replace('"', '\''), "MALFORMED_JSON"),
                arguments("truncated", good.substring(0, good.length() - 9), "MALFORMED_JSON"),
                arguments("rubbish behind", good + " x", "MALFORMED_JSON"),
                arguments("two objects", good + good, "MALFORMED_JSON"),
                arguments("not a number", good.replace(":7", ":NaN"), "MALFORMED_JSON"),
                arguments("raw control", good.replace("kumari", "\u0001"), "MALFORMED_JSON"),
                arguments(
                        "member twice",
                        good.replace("{", "{\"name\":\"" + Refusal.NAME + "\","),
                        "DUPLICATE_MEMBER"),
                arguments("array", "[" + good + "]", "NOT_AN_OBJECT"),
                arguments("null", "null", "NOT_AN_OBJECT"),
                arguments("text", "\"" + Refusal.NAME + "\"", "NOT_AN_OBJECT"),
                arguments("deep arrays", "[".repeat(100_000), "JSON_TOO_COMPLEX"),
                arguments("deep objects", "{\"name\":".repeat(100_000), "JSON_TOO_COMPLEX"),
                arguments(
                        "long number",
                        good.replace(":7", ":" + "7".repeat(9_999)),
                        "JSON_TOO_COMPLEX"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenBodies(String what, String body, String code) throws Exception {
        refused(body, 400, code, null);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, NOT_UTF_8", "UTF-16, NOT_UTF_8", "windows-1252, NOT_UTF_8"})
    void otherEncodingsThatPassForUtf8(String charset, String code) throws Exception {
        String body = report(Refusal.NAME + " José").toString();
        refused(body.getBytes(Charset.forName(charset)), 400, code, null);
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        byte[] body = good().getBytes(StandardCharsets.UTF_8);
        body[good().indexOf("kumari")] = (byte) 0xC0;
        refused(body, 400, "NOT_UTF_8", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // types: a number is a number and a text a text
                "age_years | \"7\" | WRONG_TYPE",
                "age_years | \"seven\" | WRONG_TYPE",
                "age_years | {\"from\":6} | WRONG_TYPE",
                "age_years | true | WRONG_TYPE",
                "age_years | 7.5 | WRONG_TYPE",
                "height_cm | \"120\" | WRONG_TYPE",
                "name | {\"first\":\"x\"} | WRONG_TYPE",
                "name | [\"x\"] | WRONG_TYPE",
                "name | 7 | WRONG_TYPE",
                "sex | 1 | WRONG_TYPE",
                "event_date | 20260101 | WRONG_TYPE",
                "languages | [\"Hindi\",7] | WRONG_TYPE",
                "complainant | false | WRONG_TYPE",
                // words and names of fields that nobody knows: a mistyped one is not lost silently
                "sex | \"girlish\" | UNKNOWN_CODE",
                "nmae | \"x\" | UNKNOWN_FIELD",
                "fahter_name | \"x\" | UNKNOWN_FIELD",
                "office | \"PS-UP-LUCKNOW-02\" | UNKNOWN_FIELD",
                "id | \"x\" | UNKNOWN_FIELD",
                "words_said | \"x\" | UNKNOWN_FIELD",
                // days and figures that cannot be
                "event_date | \"2190-01-01\" | IN_THE_FUTURE",
                "event_date | \"2024-02-30\" | NOT_A_DATE",
                "event_date | \"2024-13-01\" | NOT_A_DATE",
                "event_date | \"yesterday\" | NOT_A_DATE",
                "event_date | \"1912-01-01\" | TOO_LONG_AGO",
                "event_date | null | REQUIRED",
                "event_time | \"25:61\" | NOT_A_TIME",
                "date_of_birth | \"2024-02-30\" | NOT_A_DATE",
                "date_of_birth | \"2190\" | IN_THE_FUTURE",
                "date_of_birth | \"1980-05-05\" | NOT_A_CHILD",
                "age_years | 40 | NOT_A_CHILD",
                "age_years | -1 | OUT_OF_RANGE",
                "age_years | 1e99999 | OUT_OF_RANGE",
                "age_years | \"9-6\" | OUT_OF_RANGE",
                "height_cm | 900 | OUT_OF_RANGE",
                "guardian_phone | \"ask at home\" | NOT_A_PHONE",
                "complainant_phone | \"12\" | NOT_A_PHONE",
                "state | \"Atlantis\" | UNKNOWN_PLACE",
                "district | \"Atlantis\" | UNKNOWN_PLACE",
                "district | \"Patna\" | UNKNOWN_PLACE",
                // characters
                "name | \"Pehchankumari\\u0000\" | BAD_CHARACTERS",
                "name | \"Pehchankumari\\u001b[31m\" | BAD_CHARACTERS",
                "name | \"Pehchankumari\\u202egpj\" | BAD_CHARACTERS",
                "name | \"Pehchankumari\\u2067x\" | BAD_CHARACTERS",
                "name | \"Pehchankumari\\ud800\" | BAD_CHARACTERS",
                "name | \"Pehchankumari\\udb40\\udc41\" | BAD_CHARACTERS",
                "name | \"Peh\\ufffdhankumari\" | BAD_CHARACTERS",
                "notes | \"Pehchankumari\\u0007\" | BAD_CHARACTERS",
            })
    void wrongFields(String field, String value, String code) throws Exception {
        refused(with(field, value), 422, code, field);
    }

    @Test
    void tooLong() throws Exception {
        refused(with("name", "\"" + "Pehchan ".repeat(130_000) + "\""), 422, "TOO_LONG", "name");
        refused(with("notes", "\"" + "x".repeat(4_001) + "\""), 422, "TOO_LONG", "notes");
        refused(with("marks", "\"" + "x".repeat(2_001) + "\""), 422, "TOO_LONG", "marks");
        refused(with("x".repeat(150), "1"), 422, "UNKNOWN_FIELD", "x".repeat(60));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        Answer answer =
                police.post(
                        REPORTS,
                        """
                        {"name": 7, "sex": "x", "age_years": 40, "height_cm": "tall",
                         "state": "Atlantis", "nmae": "x"}
                        """);
        assertThat(answer.json(422).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "name", "sex", "age_years", "height_cm", "state", "nmae", "event_date");
        assertThat(answer.json().get("type").asText()).endsWith(":SEVERAL");
    }

    @Test
    void whatDoesNotShowIsNoName() throws Exception {
        String id =
                police.post(
                                REPORTS,
                                with("name", "\"\\u200b\\ufeff\"").replace(Refusal.NAME_LOCAL, ""))
                        .json(201)
                        .get("id")
                        .asText();
        assertThat(police.get(REPORTS + "/" + id).json(200).has("name")).isFalse();
        Refusal.awaitQuiet(instance);
    }

    @Test
    void aKeyIsForOneBody() throws Exception {
        String key = UUID.randomUUID().toString();
        ObjectNode body = report("Dohraa Synthetic");
        Answer first = keyed(key, body.toString());
        String id = first.json(201).get("id").asText();
        // the same in other words: members in another order, blanks
        body.put("name", body.remove("name").asText());
        Answer again = keyed(key, body.toPrettyString());
        assertThat(again.json(200).get("id").asText()).isEqualTo(id);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Refusal.awaitQuiet(instance);

        Refusal.check(
                instance,
                police,
                () ->
                        police.to(REPORTS)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(good())),
                409,
                "ORIGIN_REUSED",
                null);
        // somebody else's key is another key
        Answer other =
                Client.of(instance, "police.patna")
                        .send(
                                Client.of(instance, "police.patna")
                                        .to(REPORTS)
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", key)
                                        .POST(BodyPublishers.ofString(body.toString())));
        assertThat(other.json(201).get("id").asText()).isNotEqualTo(id);
        Refusal.awaitQuiet(instance);
    }

    private static Answer keyed(String key, String body) throws Exception {
        return police.send(
                police.to(REPORTS)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    static Stream<String> strangeKeys() {
        return Stream.of("", "x".repeat(201), "x".repeat(4_000), "a\tb");
    }

    @ParameterizedTest
    @MethodSource
    void strangeKeys(String key) throws Exception {
        Refusal.check(
                instance,
                police,
                () ->
                        police.to(REPORTS)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(good())),
                400,
                "BAD_IDEMPOTENCY_KEY",
                null);
    }

    @ParameterizedTest
    @CsvSource({"home.lucknow", "national", "admin", "cwc.lucknow"})
    void whoMayNotReport(String user) throws Exception {
        Client other = Client.of(instance, user);
        Refusal.check(
                instance,
                other,
                () ->
                        other.to(REPORTS)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(good())),
                403,
                "NOT_ALLOWED",
                null);
    }
}
