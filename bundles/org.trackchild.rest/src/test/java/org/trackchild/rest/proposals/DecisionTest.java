package org.trackchild.rest.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer.Check;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.StrictJson;

class DecisionTest {

    private static Decision read(String json) {
        return Decision.of(StrictJson.object(Requests.body(json)));
    }

    @Test
    void readsADecision() {
        assertThat(read("{\"verdict\":\"same\",\"checks\":[\"photo_shown\",\"spoke\"]}"))
                .isEqualTo(new Decision(Verdict.SAME, Set.of(Check.PHOTO_SHOWN, Check.SPOKE), ""));
        assertThat(read("{\"verdict\":\"need_more\",\"reason\":\" Which arm? \",\"checks\":null}"))
                .isEqualTo(new Decision(Verdict.NEED_MORE, Set.of(), "Which arm?"));
    }

    @Test
    void collectsEverythingThatIsWrong() {
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () ->
                                                read(
                                                        "{\"verdict\":\"maybe\",\"checks\":[1],"
                                                                + "\"reason\":{},\"mood\":1}"))
                                .problems())
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("verdict", FieldProblem.UNKNOWN_CODE),
                        tuple("checks", FieldProblem.WRONG_TYPE),
                        tuple("reason", FieldProblem.WRONG_TYPE),
                        tuple("mood", FieldProblem.UNKNOWN_FIELD));
        assertThat(catchThrowableOfType(ProblemException.class, () -> read("{}")).problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("verdict", FieldProblem.REQUIRED));
    }

    @Test
    void limitsTheReason() {
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () ->
                                                read(
                                                        "{\"verdict\":\"different\",\"reason\":\""
                                                                + "x".repeat(1001)
                                                                + "\"}"))
                                .problems())
                .extracting(Problem::code)
                .containsExactly(FieldProblem.TOO_LONG);
    }
}
