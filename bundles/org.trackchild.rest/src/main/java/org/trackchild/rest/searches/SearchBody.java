package org.trackchild.rest.searches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.rest.cases.FilterMember;
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
        Optional<CaseFilter> filter =
                FilterMember.read(body, SavedSearches.FILTER, names, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new SearchBody(
                body.hasNonNull(SavedSearches.NAME) ? Optional.of(name) : Optional.empty(),
                filter,
                shared);
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
