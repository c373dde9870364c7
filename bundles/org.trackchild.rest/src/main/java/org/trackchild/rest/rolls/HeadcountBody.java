package org.trackchild.rest.rolls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rest.json.Members;

/** A headcount as a body of JSON. */
final class HeadcountBody {

    private static final String EVENING = "evening";

    private static final String CHILDREN = "children";

    private static final int LONGEST_ID = 36;

    private HeadcountBody() {}

    /**
     * What a body says.
     *
     * @param evening which evening is meant
     * @param lines where each child is
     */
    record Told(LocalDate evening, List<Headcount.Line> lines) {}

    /**
     * Reads which evening is meant, and where each child is.
     *
     * @throws ProblemException with everything that is wrong
     */
    static Told read(ObjectNode body) {
        Members members = new Members(body, Set.of(EVENING, CHILDREN));
        Optional<LocalDate> evening = members.neededDay(EVENING);
        members.mustBeRight();
        JsonNode children = body.path(CHILDREN);
        if (!children.isArray()) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    children.isMissingNode() || children.isNull()
                                            ? FieldProblem.REQUIRED
                                            : FieldProblem.WRONG_TYPE,
                                    CHILDREN,
                                    List.of("a JSON array of objects"))));
        }
        List<Problem> problems = new ArrayList<>();
        List<Headcount.Line> lines = new ArrayList<>();
        for (JsonNode child : children) {
            if (child instanceof ObjectNode told) {
                try {
                    lines.add(line(told));
                } catch (ProblemException wrong) {
                    problems.addAll(wrong.problems());
                }
            } else {
                problems.add(
                        new Problem(FieldProblem.WRONG_TYPE, CHILDREN, List.of("a JSON object")));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Told(evening.orElseThrow(), lines);
    }

    private static Headcount.Line line(ObjectNode told) {
        Members members =
                new Members(told, Set.of("case", "presence", "until", "last_seen", "remark"));
        String of = members.neededText("case", LONGEST_ID);
        Optional<Headcount.Presence> presence =
                members.neededWord("presence", Headcount.Presence.class);
        Optional<LocalDate> until = members.day("until");
        Optional<Instant> seen = members.moment("last_seen");
        String remark = members.text("remark", Rolls.LONGEST);
        members.mustBeRight();
        return new Headcount.Line(
                CaseId.parse(of)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                List.of(
                                                        new Problem(
                                                                FieldProblem.WRONG_TYPE,
                                                                "case",
                                                                List.of(
                                                                        "the identifier of a"
                                                                                + " case"))))),
                presence.orElseThrow(),
                until,
                seen,
                remark);
    }
}
