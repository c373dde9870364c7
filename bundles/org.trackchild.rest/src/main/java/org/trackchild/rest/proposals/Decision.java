package org.trackchild.rest.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer.Check;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rest.web.Parameters;

/**
 * What a person decided of a proposal.
 *
 * @param verdict what was said
 * @param checks how it was checked
 * @param reason in words, may be empty
 */
record Decision(Verdict verdict, Set<Check> checks, String reason) {

    private static final int LONGEST_REASON = 1000;

    Decision {
        checks = Set.copyOf(checks);
    }

    /**
     * Reads a decision.
     *
     * @throws ProblemException with everything that is wrong
     */
    static Decision of(ObjectNode body) {
        List<Problem> problems = new ArrayList<>();
        Optional<Verdict> verdict = Optional.empty();
        Set<Check> checks = EnumSet.noneOf(Check.class);
        String reason = "";
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "verdict" -> verdict = word("verdict", value, Verdict.class, problems);
                case "checks" -> readChecks(value, checks, problems);
                case "reason" -> reason = readReason(value, problems);
                default -> {
                    String name = member.getKey();
                    refuse(
                            problems,
                            FieldProblem.UNKNOWN_FIELD,
                            name.substring(0, Math.min(60, name.length())));
                }
            }
        }
        if (!body.hasNonNull("verdict")) {
            refuse(problems, FieldProblem.REQUIRED, "verdict");
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Decision(verdict.orElseThrow(), checks, reason);
    }

    private static void readChecks(JsonNode value, Set<Check> checks, List<Problem> problems) {
        if (value.isNull()) {
            return;
        }
        if (!value.isArray()) {
            refuse(problems, FieldProblem.WRONG_TYPE, "checks", "a JSON array of strings");
            return;
        }
        for (JsonNode item : value) {
            Optional<Check> check = word("checks", item, Check.class, problems);
            if (check.isEmpty()) {
                return;
            }
            checks.add(check.get());
        }
    }

    private static String readReason(JsonNode value, List<Problem> problems) {
        if (value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            refuse(problems, FieldProblem.WRONG_TYPE, "reason", "a JSON string");
            return "";
        }
        String reason = value.textValue().strip();
        if (reason.length() > LONGEST_REASON) {
            refuse(problems, FieldProblem.TOO_LONG, "reason", LONGEST_REASON);
        }
        if (Parameters.hasBadCharacters(reason)) {
            refuse(problems, FieldProblem.BAD_CHARACTERS, "reason");
        }
        return reason;
    }

    private static <E extends Enum<E> & Code> Optional<E> word(
            String field, JsonNode value, Class<E> type, List<Problem> problems) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            refuse(problems, FieldProblem.WRONG_TYPE, field, "a JSON string");
            return Optional.empty();
        }
        Optional<E> found = Code.find(type, value.textValue());
        if (found.isEmpty()) {
            refuse(problems, FieldProblem.UNKNOWN_CODE, field, Parameters.codes(type));
        }
        return found;
    }

    private static void refuse(
            List<Problem> problems, ProblemCode code, String field, Object... arguments) {
        problems.add(new Problem(code, field, List.of(arguments)));
    }
}
