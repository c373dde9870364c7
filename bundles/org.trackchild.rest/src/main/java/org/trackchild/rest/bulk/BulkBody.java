package org.trackchild.rest.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** What shall be done to several cases, as a body of JSON. */
final class BulkBody {

    private static final String ARGUMENTS = "arguments";

    private static final int LONGEST_CODE = 40;

    private static final int LONGEST_ARGUMENT = 4_000;

    private BulkBody() {}

    /**
     * Reads a body.
     *
     * @throws ProblemException with everything that is wrong
     */
    static BulkOrder read(ObjectNode body, CasesMember cases, PlaceNames names) {
        Members members =
                new Members(
                        body,
                        Set.of(
                                BulkRuns.ACT,
                                ARGUMENTS,
                                BulkRuns.CASES,
                                CasesMember.FILTER,
                                CasesMember.SEARCH));
        List<Problem> problems = new ArrayList<>();
        String act = members.text(BulkRuns.ACT, LONGEST_CODE);
        Map<String, String> arguments = arguments(body.path(ARGUMENTS), problems);
        List<CaseId> chosen = cases.read(body, members, names, BulkRuns.MOST, problems);
        mustBeRight(members, problems);
        return new BulkOrder(act, arguments, chosen);
    }

    /** Throws what was collected in both places. */
    static void mustBeRight(Members members, List<Problem> problems) {
        List<Problem> all = new ArrayList<>();
        try {
            members.mustBeRight();
        } catch (ProblemException wrong) {
            all.addAll(wrong.problems());
        }
        all.addAll(problems);
        if (!all.isEmpty()) {
            throw new ProblemException(all);
        }
    }

    private static Map<String, String> arguments(JsonNode said, List<Problem> problems) {
        Map<String, String> arguments = new TreeMap<>();
        if (!said.isMissingNode() && !said.isNull() && !said.isObject()) {
            problems.add(new Problem(FieldProblem.WRONG_TYPE, ARGUMENTS, List.of("a JSON object")));
        }
        said.properties()
                .forEach(
                        each -> {
                            JsonNode value = each.getValue();
                            String name =
                                    each.getKey()
                                            .substring(
                                                    0,
                                                    Math.min(LONGEST_CODE, each.getKey().length()));
                            if (value.isTextual()
                                    && value.textValue().length() > LONGEST_ARGUMENT) {
                                problems.add(
                                        new Problem(
                                                FieldProblem.TOO_LONG,
                                                name,
                                                List.of(LONGEST_ARGUMENT)));
                            } else if (value.isTextual()
                                    && Parameters.hasBadCharacters(value.textValue())) {
                                problems.add(
                                        new Problem(FieldProblem.BAD_CHARACTERS, name, List.of()));
                            } else if (value.isTextual()) {
                                arguments.put(name, value.textValue());
                            } else if (!value.isNull()) {
                                problems.add(
                                        new Problem(
                                                FieldProblem.WRONG_TYPE,
                                                name,
                                                List.of("a JSON string")));
                            }
                        });
        return arguments;
    }
}
