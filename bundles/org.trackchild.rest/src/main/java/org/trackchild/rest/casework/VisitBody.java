package org.trackchild.rest.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;

/** A visit after a child went home as a body of JSON: the evidence of the transition. */
final class VisitBody {

    /** The transition that a visit is. */
    static final String STEP = "follow_up";

    /** The day of the visit. */
    static final String DAY = "visited_on";

    /** What was found. */
    static final String FINDINGS = "findings";

    /** The latest day first; of one day the one that was recorded last. */
    static final Comparator<MadeTransition> LATEST_FIRST =
            Comparator.comparing(VisitBody::day).thenComparing(MadeTransition::recorded).reversed();

    private VisitBody() {}

    private static String day(MadeTransition made) {
        return made.step().evidence().getOrDefault(DAY, "");
    }

    /**
     * Reads a visit. It happened by the end of its day; what the evidence may be is known by the
     * rules.
     *
     * @param now the moment of the register
     * @throws ProblemException with every member that is no text, and a day that cannot be
     */
    static Step read(ObjectNode body, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> evidence = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            if (entry.getValue().isTextual()) {
                evidence.put(entry.getKey(), entry.getValue().textValue());
            } else if (!entry.getValue().isNull()) {
                problems.add(
                        new Problem(
                                FieldProblem.WRONG_TYPE, entry.getKey(), List.of("a JSON string")));
            }
        }
        String day = evidence.getOrDefault(DAY, "").strip();
        // wrong whatever the case is like, so that it is said before that
        if (!day.isEmpty() && IsoDates.day(day).isEmpty()) {
            problems.add(new Problem(FieldProblem.NOT_A_DATE, DAY, List.of()));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Step(STEP, happened(day, now), evidence);
    }

    /** A day that is missing, or lies ahead, is a problem of the evidence. */
    private static Instant happened(String day, Instant now) {
        Optional<LocalDate> visited = IsoDates.day(day);
        return visited.map(each -> each.plusDays(1).atStartOfDay(Event.ZONE).toInstant())
                .filter(end -> end.isBefore(now))
                .map(end -> end.minusSeconds(1))
                .orElse(now);
    }
}
