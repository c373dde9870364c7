package org.trackchild.rest.searches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.rest.cases.CaseFilterQuery;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.PlaceNames;

/**
 * What a body says of a saved search.
 *
 * @param name empty when the body does not say
 * @param filter empty when the body does not say
 * @param shared empty when the body does not say
 */
record SearchBody(Optional<String> name, Optional<CaseFilter> filter, Optional<Boolean> shared) {

    /** Name of the member that says whether the office sees it. */
    static final String SHARED = "shared";

    /**
     * Reads a body.
     *
     * @throws ProblemException with everything that is wrong
     */
    static SearchBody read(ObjectNode body, PlaceNames names) {
        Members members =
                new Members(body, Set.of(SavedSearches.NAME, SavedSearches.FILTER, SHARED));
        String name = members.text(SavedSearches.NAME, SavedSearches.LONGEST);
        Optional<Boolean> shared = members.flag(SHARED);
        List<Problem> problems = new ArrayList<>();
        collect(members::mustBeRight, problems);
        JsonNode asked = body.path(SavedSearches.FILTER);
        Optional<CaseFilter> filter = Optional.empty();
        if (asked instanceof ObjectNode object) {
            Map<String, String> terms = terms(object, problems);
            if (problems.isEmpty()) {
                filter = Optional.of(CaseFilterQuery.filter(terms, names));
            }
        } else if (body.hasNonNull(SavedSearches.FILTER)) {
            problems.add(
                    new Problem(
                            FieldProblem.WRONG_TYPE,
                            SavedSearches.FILTER,
                            List.of("a JSON object")));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new SearchBody(
                body.hasNonNull(SavedSearches.NAME) ? Optional.of(name) : Optional.empty(),
                filter,
                shared);
    }

    private static Map<String, String> terms(ObjectNode filter, List<Problem> problems) {
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
                                                SavedSearches.FILTER
                                                        + "."
                                                        + shortened(term.getKey()),
                                                known ? List.of("a JSON string") : List.of()));
                            } else {
                                terms.put(term.getKey(), term.getValue().textValue());
                            }
                        });
        return terms;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(60, name.length()));
    }

    private static void collect(Runnable check, List<Problem> problems) {
        try {
            check.run();
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
        }
    }

    /** A new search: without a name it is refused by the register. */
    SavedSearch.Draft draft() {
        return new SavedSearch.Draft(
                name.orElse(""), filter.orElseGet(CaseFilter::all), shared.orElse(false));
    }

    /**
     * A changed search: what the body does not say stays.
     *
     * @param before the search as it is
     * @param readable its filter
     */
    SavedSearch.Draft draft(SavedSearch before, CaseFilter readable) {
        return new SavedSearch.Draft(
                name.orElse(before.name()),
                filter.orElse(readable),
                shared.orElse(before.sharedWith().isPresent()));
    }
}
