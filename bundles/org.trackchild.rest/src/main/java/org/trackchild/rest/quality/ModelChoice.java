package org.trackchild.rest.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.web.Parameters;

/**
 * What an administrator wants: a version, with the reason, or that versions are learned without
 * being asked for, or not.
 *
 * @param version the version; empty when it stays
 * @param reason why; empty when none was given
 * @param learning whether to learn; empty when that stays
 */
record ModelChoice(Optional<Long> version, String reason, Optional<Boolean> learning) {

    /**
     * Reads a choice.
     *
     * @throws ProblemException with everything that is wrong
     */
    static ModelChoice of(ObjectNode body) {
        List<Problem> problems = new ArrayList<>();
        Optional<Long> version = Optional.empty();
        String reason = "";
        Optional<Boolean> learning = Optional.empty();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            switch (name) {
                case "version" -> version = number(name, value, problems);
                case "reason" -> reason = text(name, value, problems);
                case "learning_by_itself" -> learning = flag(name, value, problems);
                default ->
                        refuse(
                                problems,
                                FieldProblem.UNKNOWN_FIELD,
                                name.substring(0, Math.min(60, name.length())));
            }
        }
        if (problems.isEmpty() && version.isEmpty() && learning.isEmpty()) {
            refuse(problems, FieldProblem.REQUIRED, "version");
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new ModelChoice(version, reason, learning);
    }

    private static Optional<Long> number(String name, JsonNode value, List<Problem> problems) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            refuse(problems, FieldProblem.WRONG_TYPE, name, "a whole number");
            return Optional.empty();
        }
        return Optional.of(value.longValue());
    }

    private static String text(String name, JsonNode value, List<Problem> problems) {
        if (!value.isTextual()) {
            refuse(problems, FieldProblem.WRONG_TYPE, name, "a JSON string");
            return "";
        }
        if (Parameters.hasBadCharacters(value.textValue())) {
            refuse(problems, FieldProblem.BAD_CHARACTERS, name);
        }
        return value.textValue();
    }

    private static Optional<Boolean> flag(String name, JsonNode value, List<Problem> problems) {
        if (!value.isBoolean()) {
            refuse(problems, FieldProblem.WRONG_TYPE, name, "true or false");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    private static void refuse(
            List<Problem> problems, ProblemCode code, String field, Object... arguments) {
        problems.add(new Problem(code, field, List.of(arguments)));
    }
}
