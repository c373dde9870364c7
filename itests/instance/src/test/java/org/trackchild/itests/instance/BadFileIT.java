package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

/** Photographs that are none, and tables that cannot be read. */
@ExtendWith(RunningInstance.class)
class BadFileIT {

    private static final String HEADER = "id,name,sex,age_years,state,district,event_date\n";

    private static final String ROW =
            "%s," + Refusal.NAME + ",f,7,UP,Lucknow," + LocalDate.now().minusDays(2) + "\n";

    private static final String FORM = "multipart/form-data; boundary=upload";

    private static Instance instance;

    private static Client police;

    private static String photos;

    @BeforeAll
    static void take(Instance running) throws Exception {
        instance = running;
        police = Client.of(instance, "police.lucknow");
        String report =
                police.post(
                                "/missing-reports",
                                "{\"name\": \"Tasvir Synthetic\", \"sex\": \"male\", \"age_years\": 7,"
                                        + " \"state\": \"UP\", \"event_date\": \""
                                        + LocalDate.now().minusDays(2)
                                        + "\"}")
                        .json(201)
                        .get("id")
                        .asText();
        photos = "/missing-reports/" + report + "/photos";
        Refusal.awaitQuiet(instance);
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        assertThat(police.get(photos.replace("/photos", "")).json(200).get("photos")).isEmpty();
        Refusal.leftNothing(instance);
    }

    private static void refused(String type, byte[] body, int status, String code, String field)
            throws Exception {
        Refusal.check(
                instance,
                police,
                () ->
                        police.to(photos)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(body)),
                status,
                code,
                field);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> noPhotographs() {
        byte[] half = new byte[200];
        System.arraycopy(Pictures.jpeg(64, 64), 0, half, 0, half.length);
        return Stream.of(
                arguments("text", "image/jpeg", utf8(Refusal.NAME), 422, "NOT_AN_IMAGE"),
                arguments("nothing", "image/jpeg", new byte[0], 422, "NOT_AN_IMAGE"),
                arguments(
                        "a program",
                        "image/png",
                        utf8("MZ" + "\0".repeat(9_000)),
                        422,
                        "NOT_AN_IMAGE"),
                arguments("half a photograph", "image/jpeg", half, 422, "NOT_AN_IMAGE"),
                arguments(
                        "broken png",
                        "image/png",
                        Pictures.png(64, 64, utf8("no zlib")),
                        422,
                        "NOT_AN_IMAGE"),
                arguments(
                        "30,000 x 30,000",
                        "image/png",
                        Pictures.png(30_000, 30_000, Pictures.deflated(1_000)),
                        413,
                        "IMAGE_TOO_LARGE"),
                arguments(
                        "0 x 0",
                        "image/png",
                        Pictures.png(0, 0, Pictures.deflated(0)),
                        422,
                        "NOT_AN_IMAGE"),
                arguments(
                        "svg under its name",
                        "image/svg+xml",
                        Pictures.svg(),
                        415,
                        "WRONG_MEDIA_TYPE"),
                arguments("svg under another", "image/png", Pictures.svg(), 422, "NOT_AN_IMAGE"),
                arguments(
                        "xml that bites",
                        "image/jpeg",
                        utf8("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"),
                        422,
                        "NOT_AN_IMAGE"),
                arguments(
                        "any bytes",
                        "application/octet-stream",
                        Pictures.jpeg(9, 9),
                        415,
                        "WRONG_MEDIA_TYPE"),
                arguments("10.5 MB", "image/jpeg", new byte[10_900_000], 413, "IMAGE_TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void noPhotographs(String what, String type, byte[] body, int status, String code)
            throws Exception {
        refused(type, body, status, code, null);
    }

    @Test
    void noPhotographsInForms() throws Exception {
        refused(FORM, Client.form("file", "a.jpg", utf8(Refusal.NAME)), 422, "NOT_AN_IMAGE", null);
        refused(
                FORM,
                Client.form("file", "a.jpg", new byte[12_000_000]),
                413,
                "IMAGE_TOO_LARGE",
                null);
        refused(
                FORM,
                Client.form("photo", "a.jpg", Pictures.jpeg(9, 9)),
                422,
                "PART_REQUIRED",
                "file");
        refused(
                FORM + "Y",
                Client.form("file", "a.jpg", Pictures.jpeg(9, 9)),
                400,
                "BAD_REQUEST",
                null);
    }

    @Test
    void photographsOfOthers() throws Exception {
        Client other = Client.of(instance, "police.patna");
        Refusal.check(
                instance,
                other,
                () ->
                        other.to(photos)
                                .header("Content-Type", "image/jpeg")
                                .POST(BodyPublishers.ofByteArray(Pictures.jpeg(9, 9))),
                404,
                "NO_SUCH_CASE",
                null);
        Refusal.check(instance, police, () -> police.to(photos + "/x"), 404, "NO_SUCH_PHOTO", null);
    }

    static Stream<Arguments> wrongFiles() {
        String good = HEADER + ROW.formatted("w-1");
        return Stream.of(
                arguments("binary", new byte[] {0, 1, 2, (byte) 0x80, (byte) 0xFF}, 1, "NOT_UTF_8"),
                arguments("UTF-16", good.getBytes(StandardCharsets.UTF_16), 1, "NOT_UTF_8"),
                arguments("zip", new byte[] {'P', 'K', 3, 4, (byte) 0xAD, 0}, 1, "NOT_UTF_8"),
                arguments("semicolons", utf8(good.replace(',', ';')), 1, "WRONG_DELIMITER"),
                arguments("tabs", utf8(good.replace(',', '\t')), 1, "WRONG_DELIMITER"),
                arguments("bars", utf8(good.replace(',', '|')), 1, "WRONG_DELIMITER"),
                arguments(
                        "columns missing",
                        utf8("id,name\n1," + Refusal.NAME + "\n"),
                        1,
                        "COLUMNS_MISSING"),
                arguments(
                        "column mistyped",
                        utf8(good.replace("age_years", "age_yaers")),
                        1,
                        "COLUMN_UNKNOWN"),
                arguments(
                        "column twice", utf8(good.replace(",sex", ",name")), 1, "COLUMN_REPEATED"),
                arguments("no heading", utf8(ROW.formatted("w-2")), 1, null),
                arguments(
                        "mixed encodings",
                        joined(
                                utf8(good),
                                (ROW.formatted("w-3\u00e9")).getBytes(StandardCharsets.ISO_8859_1)),
                        3,
                        "NOT_UTF_8"),
                arguments(
                        "entities",
                        utf8(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                                        + "<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\">&a;</pfif:pfif>"),
                        1,
                        "XML_FORBIDDEN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wrongFiles(String what, byte[] content, int line, String code) throws Exception {
        String name = "XML_FORBIDDEN".equals(code) ? "wrong.xml" : "wrong.csv";
        JsonNode job = police.ended(police.upload("kind=missing", name, content));
        assertThat(job.get("state").asText()).isEqualTo("refused");
        assertThat(job.at("/counts/created").asInt()).isZero();
        List<JsonNode> problems = problems(job, 200);
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).get("line").asInt()).isEqualTo(line);
        if (code != null) {
            assertThat(problems)
                    .anySatisfy(p -> assertThat(p.get("code").asText()).isEqualTo(code));
        }
        assertThat(problems).allSatisfy(BadFileIT::helps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "r-1,\"Pehchankumari,f,7,UP,Lucknow,2026-01-05 | BROKEN_QUOTES | ",
                "r-2,\"Pehchan\"kumari,f,7,UP,Lucknow,2026-01-05 | BROKEN_QUOTES | ",
                "r-3,Pehchankumari,f | WRONG_NUMBER_OF_VALUES | ",
                "r-4,Pehchankumari,f,7,UP,Lucknow,2026-01-05,x | WRONG_NUMBER_OF_VALUES | ",
                ",Pehchankumari,f,7,UP,Lucknow,2026-01-05 | NO_REFERENCE | id",
                "r-5,Pehchankumari,f,40,UP,Lucknow,2026-01-05 | NOT_A_CHILD | age_years",
                "r-6,Pehchankumari,x,7,UP,Lucknow,2026-01-05 | UNKNOWN_CODE | sex",
                "r-7,Pehchankumari,f,7,Atlantis,,2026-01-05 | UNKNOWN_PLACE | state",
                "r-8,Pehchankumari,f,7,UP,Lucknow,2024-02-30 | NOT_A_DATE | event_date",
                "r-9,Pehchankumari,f,7,UP,Lucknow,2190-01-05 | IN_THE_FUTURE | event_date"
            })
    void wrongRows(String row, String code, String field) throws Exception {
        JsonNode job =
                police.ended(police.upload("kind=missing", "rows.csv", utf8(HEADER + row + "\n")));
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(job.at("/counts/created").asInt()).isZero();
        assertThat(job.at("/counts/refused").asInt()).isEqualTo(1);
        assertThat(problems(job, 200))
                .allSatisfy(BadFileIT::helps)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.get("line").asInt()).isEqualTo(2);
                            assertThat(problem.get("code").asText()).isEqualTo(code);
                            assertThat(problem.path("field").asText(null)).isEqualTo(field);
                        });
    }

    @Test
    void aValueOfTenMegabytesIsOneWrongRow() throws Exception {
        String long1 = ROW.formatted("l-1").replace(Refusal.NAME, Refusal.NAME.repeat(800_000));
        JsonNode job =
                police.ended(police.upload("kind=missing", "long.csv", utf8(HEADER + long1)));
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(problems(job, 200))
                .extracting(problem -> problem.get("code").asText())
                .containsExactly("VALUE_TOO_LONG");
    }

    @Test
    void manyWrongRowsAreToldInTheirOrder() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            rows.append(ROW.formatted("m-" + i).replace(",f,7,", ",x,40,"));
        }
        JsonNode job =
                police.ended(police.upload("kind=missing", "many.csv", utf8(rows.toString())));
        List<Integer> lines =
                problems(job, 50).stream().map(problem -> problem.get("line").asInt()).toList();
        assertThat(lines)
                .containsExactlyElementsOf(
                        IntStream.range(0, 240).mapToObj(i -> 2 + i / 2).toList());
    }

    @Test
    void wrongUploads() throws Exception {
        byte[] good = utf8(HEADER + ROW.formatted("u-1"));
        Refusal.check(police.upload("kind=lost", "a.csv", good), 422, "UNKNOWN_CODE", "kind");
        Refusal.check(
                police.upload("kind=missing&dry_run=perhaps", "a.csv", good),
                400,
                "BAD_PARAMETER",
                "dry_run");
        Refusal.check(
                police.upload("kind=missing&atomic=7", "a.csv", good),
                400,
                "BAD_PARAMETER",
                "atomic");
        Refusal.check(police.upload("kind=missing", "a.csv", new byte[0]), 422, "EMPTY_FILE", null);
        Refusal.check(
                police.post("/imports", FORM, Client.form("table", "a.csv", good)),
                422,
                "PART_REQUIRED",
                "file");
        Refusal.check(police.post("/imports", "{}"), 415, "WRONG_MEDIA_TYPE", null);
        // what a home may not, it may not by file either
        Client home = Client.of(instance, "home.lucknow");
        JsonNode job = home.ended(home.upload("kind=missing", "a.csv", good));
        assertThat(job.at("/counts/created").asInt()).isZero();
        Answer foreign = police.get("/imports/" + job.get("id").asText());
        Refusal.check(foreign, 404, "NO_SUCH_IMPORT", null);
    }

    private static void helps(JsonNode problem) {
        assertThat(problem.get("message").asText()).isNotBlank().doesNotContain("Exception");
        assertThat(problem.get("message_hi").asText()).containsPattern("[ऀ-ॿ]");
        assertThat(problem.toString()).doesNotContain(Refusal.NAME);
    }

    private static List<JsonNode> problems(JsonNode job, int limit) throws Exception {
        String path = "/imports/" + job.get("id").asText() + "/problems?limit=" + limit;
        List<JsonNode> problems = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = police.get(path + after).json(200);
            page.get("items").forEach(problems::add);
            after = page.has("next") ? "&after=" + page.get("next").asText() : null;
        } while (after != null);
        return problems;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
