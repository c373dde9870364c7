package org.trackchild.rest.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Step;

/** A transition as a body of JSON. */
public final class StepBody {

    private static final String TRANSITION = "transition";
    private static final String HAPPENED = "happened";
    private static final String EVIDENCE = "evidence";
    private static final Set<String> MEMBERS = Set.of(TRANSITION, HAPPENED, EVIDENCE);

    private StepBody() {}

    /**
     * Reads a step.
     *
     * @param now when it happened, where that is not said
     * @throws ProblemException with everything that is wrong
     */
    public static Step read(ObjectNode body, Instant now) {
        List<Problem> problems = new ArrayList<>();
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!MEMBERS.contains(name)) {
                                problems.add(of(FieldProblem.UNKNOWN_FIELD, name));
                            }
                        });
        JsonNode transition = body.path(TRANSITION);
        if (transition.isMissingNode() || transition.isNull()) {
            problems.add(of(FieldProblem.REQUIRED, TRANSITION));
        } else if (!transition.isTextual()) {
            problems.add(of(FieldProblem.WRONG_TYPE, TRANSITION, "a JSON string"));
        }
        Instant happened = happened(body.path(HAPPENED), now, problems);
        Map<String, String> evidence = evidence(body.path(EVIDENCE), problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Step(transition.asText(), happened, evidence);
    }

    private static Problem of(FieldProblem code, String field, Object... arguments) {
        return new Problem(code, field, List.of(arguments));
    }

    private static Instant happened(JsonNode told, Instant now, List<Problem> problems) {
        if (told.isMissingNode() || told.isNull()) {
            return now;
        }
        Optional<Instant> happened =
                told.isTextual() ? IsoDates.moment(told.asText()) : Optional.empty();
        if (happened.isEmpty()) {
            problems.add(
                    of(
                            FieldProblem.WRONG_TYPE,
                            HAPPENED,
                            "a point in time such as 2026-03-10T18:30:00+05:30"));
        }
        return happened.orElse(now);
    }

    private static Map<String, String> evidence(JsonNode told, List<Problem> problems) {
        Map<String, String> evidence = new LinkedHashMap<>();
        if (told.isMissingNode() || told.isNull()) {
            return evidence;
        }
        if (!told.isObject()) {
            problems.add(of(FieldProblem.WRONG_TYPE, EVIDENCE, "a JSON object"));
            return evidence;
        }
        for (Map.Entry<String, JsonNode> entry : told.properties()) {
            if (entry.getValue().isTextual()) {
                evidence.put(entry.getKey(), entry.getValue().asText());
            } else if (!entry.getValue().isNull()) {
                problems.add(of(FieldProblem.WRONG_TYPE, entry.getKey(), "a JSON string"));
            }
        }
        return evidence;
    }
}
