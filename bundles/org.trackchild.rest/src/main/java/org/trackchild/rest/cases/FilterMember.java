package org.trackchild.rest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.rest.web.PlaceNames;

/** A member of a body that says which cases are meant, named like the parameters of lists. */
public final class FilterMember {

    private static final int LONGEST_NAME = 60;

    private FilterMember() {}

    /**
     * Reads it.
     *
     * @param problems gets what is wrong with its shape
     * @return empty when it is not there, or when there are problems
     * @throws ProblemException with what is wrong with a value
     */
    public static Optional<CaseFilter> read(
            ObjectNode body, String name, PlaceNames names, List<Problem> problems) {
        JsonNode asked = body.path(name);
        if (asked instanceof ObjectNode object) {
            Map<String, String> terms = terms(object, name, problems);
            return problems.isEmpty()
                    ? Optional.of(CaseFilterQuery.filter(terms, names))
                    : Optional.empty();
        }
        if (body.hasNonNull(name)) {
            problems.add(new Problem(FieldProblem.WRONG_TYPE, name, List.of("a JSON object")));
        }
        return Optional.empty();
    }

    private static Map<String, String> terms(
            ObjectNode filter, String name, List<Problem> problems) {
        Map<String, String> terms = new LinkedHashMap<>();
        filter.properties()
                .forEach(
                        term -> {
                            boolean known =
                                    CaseFilterQuery.MEMBERS.contains(term.getKey())
                                            || term.getKey().startsWith(CaseField.PREFIX);
                            if (!known || !term.getValue().isTextual()) {
                                problems.add(
                                        new Problem(
                                                known
                                                        ? FieldProblem.WRONG_TYPE
                                                        : FieldProblem.UNKNOWN_FIELD,
                                                name + "." + shortened(term.getKey()),
                                                known ? List.of("a JSON string") : List.of()));
                            } else {
                                terms.put(term.getKey(), term.getValue().textValue());
                            }
                        });
        return terms;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
