package org.trackchild.rest.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;
import org.trackchild.rest.problem.ProblemAnswer;
import org.trackchild.rest.problem.RestProblem;
import org.trackchild.rest.web.Listing;

class CaseResourceTest {

    private static final String ASHA =
            "{\"name\": \"Asha\", \"sex\": \"female\", \"age_years\": 7}";

    private final MemoryRegistry registry = new MemoryRegistry();

    private final FixedEngines engines =
            new FixedEngines()
                    .with(CaseRegistry.class, registry)
                    .with(CaseReader.class, new PlainReader());

    private final MissingReportResource reports = new MissingReportResource(engines);

    private final SecurityContext request = Requests.signedIn();

    private final HttpHeaders headers = Requests.accepting();

    private Response post(String json, String key) {
        return reports.post(Requests.body(json), key, request, headers);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> document(Response answer) {
        return (Map<String, Object>) answer.getEntity();
    }

    private static List<Problem> refused(Runnable request) {
        return catchThrowableOfType(ProblemException.class, request::run).problems();
    }

    @Test
    void postAnswersWithTheCaseItsAddressAndItsVersion() {
        Response answer = post(ASHA, null);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(answer.getHeaderString("Location"))
                .isEqualTo("/api/v1/missing-reports/" + document(answer).get("id"));
        assertThat(document(answer))
                .containsEntry("number", "MC-26-000001")
                .containsEntry("kind", "missing")
                .containsEntry("status", "registered")
                .containsEntry("version", 1L)
                .containsEntry("name", "Asha")
                .containsEntry("age_years", 7)
                .containsEntry("office", Map.of("id", "PS-UP-LUCKNOW-01"))
                .containsEntry("photos", List.of())
                .doesNotContainKeys("origin", "traced_at", "date_of_birth", "state_name");
    }

    @Test
    void theSameKeyAndBodyAnswerAgainWithTheSameCase() {
        Response first = post(ASHA, "key-1");
        Response second =
                post(
                        "{\"age_years\": 7.0, \"alias\": null, \"sex\":\"female\",\"name\":\"Asha\"}",
                        "key-1");

        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
        assertThat(document(second).get("id")).isEqualTo(document(first).get("id"));
        assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        post(ASHA, "key-1");

        assertThat(refused(() -> post("{\"name\": \"Usha\", \"sex\": \"female\"}", "key-1")))
                .extracting(Problem::code)
                .containsExactly(CaseProblem.ORIGIN_REUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\tb", "schlüssel", "\u0000"})
    void unreadableKeysAreRefused(String key) {
        assertThat(refused(() -> post(ASHA, key)))
                .extracting(Problem::code)
                .containsExactly(RestProblem.BAD_IDEMPOTENCY_KEY);
    }

    @Test
    void longKeysAreRefused() {
        assertThat(post(ASHA, "k".repeat(200)).getStatus()).isEqualTo(201);
        assertThat(refused(() -> post(ASHA, "k".repeat(201))))
                .extracting(Problem::code)
                .containsExactly(RestProblem.BAD_IDEMPOTENCY_KEY);
    }

    @Test
    void patchNeedsTheCurrentVersion() {
        String id = (String) document(post(ASHA, null)).get("id");
        String patch = "{\"age_years\": \"6-8\"}";

        assertThat(refused(() -> change(id, null, patch)))
                .extracting(Problem::code)
                .containsExactly(CaseProblem.VERSION_REQUIRED);
        assertThat(refused(() -> change(id, "\"2\"", patch)))
                .extracting(Problem::code)
                .containsExactly(CaseProblem.CHANGED_MEANWHILE);
        assertThat(refused(() -> change(id, "W/\"1\"", patch)))
                .extracting(Problem::code)
                .containsExactly(CaseProblem.CHANGED_MEANWHILE);

        Response changed = change(id, "\"1\"", patch);
        assertThat(changed.getHeaderString("ETag")).isEqualTo("\"2\"");
        assertThat(document(changed))
                .containsEntry("age_years", "6-8")
                .containsEntry("name", "Asha");
    }

    @Test
    void aRefusedPatchNamesTheFieldsThatChangedMeanwhileAndTheVersionToMergeWith() {
        String id = (String) document(post(ASHA, null)).get("id");
        change(id, "\"1\"", "{\"age_years\": \"6-8\"}");

        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> change(id, "\"1\"", "{\"name\": \"Usha\"}"));
        Response answer = ProblemAnswer.of(refused, Locale.ENGLISH);

        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"2\"");
        JsonNode said = JsonProvider.mapper().valueToTree(answer.getEntity());
        assertThat(said.get("type").asText()).endsWith(":CHANGED_MEANWHILE");
        assertThat(said.get("current_version").asLong()).isEqualTo(2);
        assertThat(said.get("changed_fields")).hasSize(1);
        assertThat(said.get("changed_fields").get(0).asText()).isEqualTo("age_years");
        assertThat(said.toString()).doesNotContain("6-8", "Asha", "Usha");
        assertThat(change(id, "\"2\"", "{\"name\": \"Usha\"}").getStatus()).isEqualTo(200);
    }

    @Test
    void aWeakTagNamesNoVersionAndSoNoFieldsEither() {
        String id = (String) document(post(ASHA, null)).get("id");

        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> change(id, "W/\"1\"", "{\"age_years\": 8}"));
        JsonNode said =
                JsonProvider.mapper()
                        .valueToTree(ProblemAnswer.of(refused, Locale.ENGLISH).getEntity());

        assertThat(said.get("current_version").asLong()).isEqualTo(1);
        assertThat(said.has("changed_fields")).isFalse();
    }

    private Response change(String id, String ifMatch, String patch) {
        return reports.change(id, ifMatch, Requests.body(patch), request, headers);
    }

    @Test
    void patchKeepsWhereTheCaseCameFrom() {
        String id = (String) document(post(ASHA, "key-1")).get("id");

        assertThat(document(change(id, "\"1\"", "{\"age_years\": 8}"))).containsKey("origin");
    }

    @Test
    void aCaseOfTheOtherKindDoesNotExistHere() {
        String id = (String) document(post(ASHA, null)).get("id");
        FoundChildResource found = new FoundChildResource(engines);

        assertThat(reports.read(id, request, headers).getStatus()).isEqualTo(200);
        assertThat(refused(() -> found.read(id, request, headers)))
                .extracting(Problem::code)
                .containsExactly(CaseProblem.NO_SUCH_CASE);
        assertThat(refused(() -> reports.read("nonsense", request, headers)))
                .extracting(Problem::code)
                .containsExactly(CaseProblem.NO_SUCH_CASE);
    }

    @Test
    void listsInPagesThatLinkToTheNextOne() {
        for (int i = 0; i < 3; i++) {
            post(ASHA, null);
        }

        Response first =
                reports.list(
                        new CaseFilterQuery(),
                        "2",
                        null,
                        Requests.address("missing-reports", Map.of("limit", "2")),
                        request,
                        headers);

        assertThat(((Listing) first.getEntity()).items()).hasSize(2);
        assertThat(first.getHeaderString("Link"))
                .isEqualTo("</api/v1/missing-reports?limit=2&after=2>; rel=\"next\"");

        Response second =
                reports.list(
                        new CaseFilterQuery(),
                        "2",
                        "2",
                        Requests.address("missing-reports", Map.of("limit", "2", "after", "2")),
                        request,
                        headers);
        assertThat(((Listing) second.getEntity()).items()).hasSize(1);
        assertThat(((Listing) second.getEntity()).next()).isNull();
        assertThat(second.getHeaderString("Link")).isNull();
        assertThat(registry.asked.get(0).kind()).contains(CaseKind.MISSING);
    }

    @Test
    void aMissingEngineIsNamed() {
        engines.without(CaseRegistry.class);

        assertThat(refused(() -> post(ASHA, null)))
                .containsExactly(Problem.of(RestProblem.SERVICE_MISSING, "CaseRegistry"));
    }

    @Test
    void nobodyRegistersWithoutSigningIn() {
        SecurityContext nobody =
                Requests.fake(
                        SecurityContext.class, Collections.singletonMap("getUserPrincipal", null));

        assertThatThrownBy(() -> reports.post(Requests.body(ASHA), null, nobody, headers))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("NOT_SIGNED_IN");
    }

    @Test
    void photographsGetAnAddressOfTheirOwn() throws Exception {
        String id = (String) document(post(ASHA, null)).get("id");

        Response answer = reports.addImage(id, Requests.body("pixels"), request);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("Location"))
                .isEqualTo(
                        "/api/v1/missing-reports/" + id + "/photos/" + document(answer).get("id"));
    }

    @Test
    void filtersBecomeAddressesThatMeanTheSame() {
        CaseFilter filter =
                CaseFilter.all()
                        .with()
                        .kind(CaseKind.FOUND)
                        .status(CaseStatus.TRACED)
                        .office(new OfficeId("CH-MH-PUNE-01"))
                        .state("MH")
                        .text("आशा & co")
                        .registered(
                                new CaseFilter.Span(Instant.parse("2026-01-01T00:00:00Z"), null))
                        .traced(new CaseFilter.Span(null, null))
                        .openAt(Instant.parse("2026-02-01T00:00:00Z"))
                        .build();

        assertThat(CaseFilterQuery.href(filter))
                .isEqualTo(
                        "/api/v1/found-children?q=%E0%A4%86%E0%A4%B6%E0%A4%BE+%26+co"
                                + "&status=traced&office=CH-MH-PUNE-01&state=MH"
                                + "&open_at=2026-02-01T00%3A00%3A00Z"
                                + "&registered_from=2026-01-01T00%3A00%3A00Z&traced=true");
        assertThat(CaseFilterQuery.href(CaseFilter.all())).isEqualTo("/api/v1/search");
    }
}
