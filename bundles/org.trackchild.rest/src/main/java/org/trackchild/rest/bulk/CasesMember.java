package org.trackchild.rest.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChosenCases;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.rest.cases.FilterMember;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Which cases a body means: those it names, or those that a filter or a saved search finds. */
final class CasesMember {

    /** Name of the member with a filter. */
    static final String FILTER = SavedSearches.FILTER;

    /** Name of the member with a saved search. */
    static final String SEARCH = "search";

    private static final int LONGEST_NAME = 60;

    private final Engines engines;

    private final Caller caller;

    CasesMember(Engines engines, Caller caller) {
        this.engines = engines;
        this.caller = caller;
    }

    /**
     * The cases.
     *
     * @param most how many there may be; a filter that finds more is refused, and not cut, and so
     *     is one that sets no limit
     * @param problems gets what is wrong
     * @return none when something is wrong
     */
    List<CaseId> read(
            ObjectNode body, Members members, PlaceNames names, int most, List<Problem> problems) {
        List<String> texts = members.texts(BulkRuns.CASES);
        long said = Stream.of(BulkRuns.CASES, FILTER, SEARCH).filter(body::hasNonNull).count();
        if (said > 1) {
            problems.add(
                    new Problem(
                            FieldProblem.WRONG_TYPE,
                            BulkRuns.CASES,
                            List.of("one of cases, filter, search")));
            return List.of();
        }
        if (body.hasNonNull(SEARCH)) {
            return found(SEARCH, saved(members.text(SEARCH, 36)), most, problems);
        }
        if (body.hasNonNull(FILTER)) {
            mustSayWhatItNames(body.path(FILTER), problems);
            return FilterMember.read(body, FILTER, names, problems)
                    .map(filter -> found(FILTER, filter, most, problems))
                    .orElse(List.of());
        }
        return named(texts, problems);
    }

    /** A blank member, where a program lost its value, must not mean more cases. */
    private static void mustSayWhatItNames(JsonNode filter, List<Problem> problems) {
        filter.properties().stream()
                .filter(term -> term.getValue().isTextual())
                .filter(term -> term.getValue().textValue().isBlank())
                .map(term -> new Problem(FieldProblem.REQUIRED, name(term.getKey()), List.of()))
                .forEach(problems::add);
    }

    private static String name(String term) {
        return FILTER + "." + term.substring(0, Math.min(LONGEST_NAME, term.length()));
    }

    private CaseFilter saved(String id) {
        UUID search = Parameters.id(id, CaseProblem.NO_SUCH_SEARCH);
        return engines.need(SavedSearches.class)
                .read(caller, search)
                .filter()
                .orElseThrow(() -> new ProblemException(CaseProblem.SEARCH_OUTDATED));
    }

    private List<CaseId> found(String member, CaseFilter filter, int most, List<Problem> problems) {
        if (FilterTerms.write(filter).isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, member, List.of()));
            return List.of();
        }
        CaseRegistry registry = engines.need(CaseRegistry.class);
        List<CaseId> found =
                ChosenCases.of(registry, caller, filter, most + 1).stream()
                        .map(CaseSummary::header)
                        .map(header -> header.id())
                        .toList();
        if (found.size() > most) {
            problems.add(new Problem(FieldProblem.OUT_OF_RANGE, BulkRuns.CASES, List.of(1, most)));
            return List.of();
        }
        return found;
    }

    private static List<CaseId> named(List<String> texts, List<Problem> problems) {
        List<CaseId> named = new ArrayList<>();
        for (String text : texts) {
            Optional<CaseId> id = CaseId.parse(text);
            if (id.isEmpty()) {
                problems.add(
                        new Problem(
                                FieldProblem.WRONG_TYPE,
                                BulkRuns.CASES,
                                List.of("identifiers of cases")));
                return List.of();
            }
            named.add(id.get());
        }
        return named;
    }
}
