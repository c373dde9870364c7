package org.trackchild.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import javax.ws.rs.NotAllowedException;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.core.Response;
import org.apache.cxf.interceptor.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;

class ProblemAnswerTest {

    private static JsonNode json(Response answer) {
        return JsonProvider.mapper().valueToTree(answer.getEntity());
    }

    private enum Lost implements ProblemCode {
        OUTCOME_UNKNOWN;

        @Override
        public ProblemCode.Fault fault() {
            return ProblemCode.Fault.UNCERTAIN;
        }

        @Override
        public String sentence(Locale language, Object... arguments) {
            return "synthetic";
        }
    }

    @Test
    void whatMayHaveBeenDoneIsNotAskedForAgain() {
        Response answer =
                ProblemAnswer.of(List.of(Problem.of(Lost.OUTCOME_UNKNOWN)), Locale.ENGLISH);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isNull();
        answer = ProblemAnswer.of(List.of(Problem.of(AccessProblem.BUSY)), Locale.ENGLISH);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isNotNull();
    }

    @Test
    void tellsEveryFieldInBothLanguages() {
        Response answer =
                ProblemAnswer.of(
                        List.of(
                                Problem.of(FieldProblem.OUT_OF_RANGE, Field.AGE_YEARS, 0, 17),
                                Problem.of(FieldProblem.REQUIRED, Field.SEX)),
                        Locale.ENGLISH);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        JsonNode document = json(answer);
        assertThat(document.get("type").asText()).isEqualTo("urn:trackchild:problem:SEVERAL");
        assertThat(document.get("title").asText()).isEqualTo("The input is not right");
        assertThat(document.get("detail").asText()).startsWith("2 things");
        JsonNode first = document.get("errors").get(0);
        assertThat(first.get("code").asText()).isEqualTo("OUT_OF_RANGE");
        assertThat(first.get("field").asText()).isEqualTo("age_years");
        assertThat(first.get("pointer").asText()).isEqualTo("/age_years");
        assertThat(first.get("message").asText()).isEqualTo("Enter a number from 0 to 17");
        assertThat(first.get("message_hi").asText()).isEqualTo("0 से 17 तक की संख्या लिखें");
    }

    @Test
    void speaksHindi() {
        Response answer =
                ProblemAnswer.of(
                        List.of(Problem.of(CaseProblem.NO_SUCH_CASE)),
                        Languages.of(Requests.accepting("ta", "hi-IN", "en")));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getHeaderString("Content-Language")).isEqualTo("hi");
        JsonNode document = json(answer);
        assertThat(document.get("title").asText()).isEqualTo("नहीं मिला");
        assertThat(document.get("detail").asText())
                .isEqualTo(document.get("errors").get(0).get("message_hi").asText())
                .matches("(?s).*\\p{InDevanagari}.*");
        assertThat(Languages.of(Requests.accepting("en", "hi"))).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(Requests.accepting())).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void statusFollowsTheFault() {
        assertThat(ProblemAnswer.status(FieldProblem.REQUIRED)).isEqualTo(422);
        assertThat(ProblemAnswer.status(AccessProblem.NOT_SIGNED_IN)).isEqualTo(401);
        assertThat(ProblemAnswer.status(AccessProblem.NOT_ALLOWED)).isEqualTo(403);
        assertThat(ProblemAnswer.status(CaseProblem.NO_SUCH_CASE)).isEqualTo(404);
        assertThat(ProblemAnswer.status(CaseProblem.ORIGIN_REUSED)).isEqualTo(409);
        assertThat(ProblemAnswer.status(CaseProblem.VERSION_REQUIRED)).isEqualTo(428);
        assertThat(ProblemAnswer.status(CaseProblem.CHANGED_MEANWHILE)).isEqualTo(412);
        assertThat(ProblemAnswer.status(CaseProblem.IMAGE_TOO_LARGE)).isEqualTo(413);
        assertThat(ProblemAnswer.status(AccessProblem.LOCKED_OUT)).isEqualTo(429);
        assertThat(ProblemAnswer.status(RestProblem.SERVICE_MISSING)).isEqualTo(503);
    }

    @Test
    void saysHowToGoOn() {
        assertThat(
                        ProblemAnswer.of(
                                        List.of(Problem.of(AccessProblem.NOT_SIGNED_IN)),
                                        Locale.ENGLISH)
                                .getHeaderString("WWW-Authenticate"))
                .startsWith("Bearer");
        assertThat(
                        ProblemAnswer.of(
                                        List.of(Problem.of(AccessProblem.LOCKED_OUT, 5)),
                                        Locale.ENGLISH)
                                .getHeaderString("Retry-After"))
                .isEqualTo("300");
        assertThat(
                        ProblemAnswer.of(
                                        List.of(Problem.of(RestProblem.SERVICE_MISSING, "Reports")),
                                        Locale.ENGLISH)
                                .getHeaderString("Retry-After"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(RestProblem.class)
    void everyCodeHasItsSentenceAndTitleInBothLanguages(RestProblem code) {
        for (Locale language : List.of(Locale.ENGLISH, Languages.HINDI)) {
            JsonNode document =
                    json(ProblemAnswer.of(List.of(Problem.of(code, "x", "y")), language));
            assertThat(document.get("detail").asText()).isNotBlank().doesNotContain("{0}");
            assertThat(document.get("title").asText()).isNotBlank();
        }
        assertThat(code.sentence(Languages.HINDI, "x", "y"))
                .isNotEqualTo(code.sentence(Locale.ENGLISH, "x", "y"));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Languages.HINDI)).isEqualTo(keys(Locale.ROOT));
    }

    private static Set<String> keys(Locale language) {
        ResourceBundle.Control plain =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("org.trackchild.rest.problem.problems", language, plain)
                .keySet();
    }

    @Test
    void failuresTellAReferenceAndNothingElse() {
        JsonNode document =
                json(new FailureMapper().toResponse(new IllegalStateException("Asha, 7 years")));

        assertThat(document.get("status").asInt()).isEqualTo(500);
        assertThat(document.toString()).doesNotContain("Asha", "Exception");
        assertThat(document.get("detail").asText()).containsPattern("[0-9a-f]{8}");
        assertThat(FailureTrace.of(new RuntimeException(new IllegalStateException("Asha"))))
                .contains("IllegalStateException", "ProblemAnswerTest")
                .doesNotContain("Asha")
                .hasSizeLessThan(450);
    }

    @Test
    void wrappedRefusalsAreFound() {
        ProblemException refusal = new ProblemException(RestProblem.BODY_TOO_LARGE, "2 MB");

        assertThat(new FailureMapper().toResponse(new RuntimeException(refusal)).getStatus())
                .isEqualTo(413);
    }

    @Test
    void bodiesThatCannotBeTakenApartAreTheSendersFault() {
        assertThat(new FailureMapper().toResponse(new Fault(new IOException("x"))).getStatus())
                .isEqualTo(400);
        assertThat(new FailureMapper().toResponse(new Fault(new Error("x"))).getStatus())
                .isEqualTo(500);
    }

    @Test
    void httpRefusalsAreProblemsToo() {
        HttpRefusalMapper mapper = new HttpRefusalMapper();

        assertThat(json(mapper.toResponse(new NotFoundException())).get("type").asText())
                .isEqualTo("urn:trackchild:problem:UNKNOWN_ADDRESS");
        Response notAllowed =
                mapper.toResponse(
                        new NotAllowedException(
                                Response.status(405)
                                        .header("Allow", "GET")
                                        .header("Allow", "POST")
                                        .build()));
        assertThat(notAllowed.getStatus()).isEqualTo(405);
        assertThat(notAllowed.getHeaderString("Allow")).isEqualTo("GET, POST");
    }
}
