package org.trackchild.rest.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearchNews;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;

class SavedSearchResourceTest {

    private static final UUID ID = new UUID(1, 2);

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private final Kept kept = new Kept();

    private final SavedSearchResource resource =
            new SavedSearchResource(new FixedEngines().with(SavedSearches.class, kept));

    private final SecurityContext request = Requests.signedIn();

    private final HttpHeaders headers = Requests.accepting();

    /** Keeps one search. */
    private static final class Kept implements SavedSearches {

        private SavedSearch search =
                search("Old", Map.of("kind", "missing", "looked-for", "yes"), false, 3);

        private final List<String> done = new ArrayList<>();

        private static SavedSearch search(
                String name, Map<String, String> terms, boolean shared, long version) {
            return new SavedSearch(
                    ID,
                    "officer",
                    shared ? Optional.of(new OfficeId("PS-1")) : Optional.empty(),
                    name,
                    terms,
                    version,
                    NOW);
        }

        @Override
        public SavedSearch save(Caller caller, SavedSearch.Draft draft) {
            search = search(draft.name(), FilterTerms.write(draft.filter()), draft.shared(), 1);
            return search;
        }

        @Override
        public List<SavedSearch> list(Caller caller) {
            return List.of(search);
        }

        @Override
        public SavedSearch read(Caller caller, UUID id) {
            return search;
        }

        @Override
        public SavedSearch change(Caller caller, UUID id, long version, SavedSearch.Draft draft) {
            done.add("change " + version);
            return search(
                    draft.name(), FilterTerms.write(draft.filter()), draft.shared(), version + 1);
        }

        @Override
        public void delete(Caller caller, UUID id) {
            done.add("delete");
        }

        @Override
        public SavedSearch restore(Caller caller, UUID id) {
            done.add("restore");
            return search;
        }

        @Override
        public void looked(Caller caller, UUID id) {
            done.add("look");
        }

        @Override
        public List<SavedSearchNews> news(Caller caller, int limit) {
            return search.filter().isPresent()
                    ? List.of(new SavedSearchNews(search, NOW, OptionalLong.of(4), List.of()))
                    : List.of(
                            new SavedSearchNews(
                                    search,
                                    NOW,
                                    OptionalLong.empty(),
                                    List.of(
                                            new Problem(
                                                    FieldProblem.UNKNOWN_FIELD,
                                                    "extra.gone",
                                                    List.of()))));
        }
    }

    private static JsonNode json(Object document) {
        return JsonProvider.mapper().valueToTree(document);
    }

    private List<String> refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problems().stream()
                .map(each -> each.field() + " " + each.code().name())
                .toList();
    }

    private Response save(String body) {
        return resource.save(Requests.body(body), request, headers);
    }

    @Test
    void keepsAFilterInTheWordsOfTheInterface() {
        Response answer =
                save(
                        "{\"name\": \"Mine\", \"shared\": true, \"filter\": {\"kind\": \"found\","
                                + " \"q\": \"Asha\", \"looked_for\": \"true\", \"extra.scar\":"
                                + " \"left\", \"registered_from\": \"2026-11-01\"}}");
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(kept.search.terms())
                .containsOnly(
                        Map.entry("kind", "found"),
                        Map.entry("q", "Asha"),
                        Map.entry("looked-for", "yes"),
                        Map.entry("extra.scar", "left"),
                        Map.entry("registered-from", "2026-10-31T18:30:00Z"));
        JsonNode document = json(answer.getEntity());
        assertThat(document.at("/filter/kind").asText()).isEqualTo("found");
        assertThat(document.at("/filter/looked_for").asText()).isEqualTo("true");
        assertThat(document.at("/shared_with/id").asText()).isEqualTo("PS-1");
        assertThat(document.get("href").asText())
                .startsWith("/api/v1/found-children?")
                .contains("q=Asha");
    }

    @Test
    void allThatIsWrongIsListed() {
        assertThat(
                        refused(
                                () ->
                                        save(
                                                "{\"x\": 1, \"shared\": 3, \"filter\": {\"q\": 5,"
                                                        + " \"why\": \"so\"}}")))
                .containsExactlyInAnyOrder(
                        "x UNKNOWN_FIELD",
                        "shared WRONG_TYPE",
                        "filter.q WRONG_TYPE",
                        "filter.why UNKNOWN_FIELD");
        assertThat(refused(() -> save("{\"name\": \"A\", \"filter\": \"all\"}")))
                .containsExactly("filter WRONG_TYPE");
        assertThat(refused(() -> save("{\"name\": \"A\", \"filter\": {\"kind\": \"x\"}}")))
                .containsExactly("kind UNKNOWN_CODE");
    }

    @Test
    void aChangeKeepsWhatItDoesNotNameAndNeedsTheVersion() {
        Response answer =
                resource.change(
                        ID.toString(),
                        "\"3\"",
                        Requests.body("{\"name\": \"New\"}"),
                        request,
                        headers);
        assertThat(kept.done).containsExactly("change 3");
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"4\"");
        JsonNode document = json(answer.getEntity());
        assertThat(document.get("name").asText()).isEqualTo("New");
        assertThat(document.at("/filter/looked_for").asText()).isEqualTo("true");
        assertThat(
                        refused(
                                () ->
                                        resource.change(
                                                ID.toString(),
                                                null,
                                                Requests.body("{}"),
                                                request,
                                                headers)))
                .containsExactly(" VERSION_REQUIRED");
    }

    @Test
    void saysWhatIsNewAndWhatCannotBeSearchedAnyMore() {
        JsonNode line = json(resource.list(request, headers)).at("/items/0");
        assertThat(line.get("new").asLong()).isEqualTo(4);
        assertThat(line.get("outdated").asBoolean()).isFalse();
        kept.search = Kept.search("Old", Map.of("status", "forgotten"), false, 1);
        line = json(resource.list(request, headers)).at("/items/0");
        assertThat(line.has("new")).isFalse();
        assertThat(line.has("filter")).isFalse();
        assertThat(line.get("outdated").asBoolean()).isTrue();
        assertThat(line.at("/problems/0/field").asText()).isEqualTo("extra.gone");
        assertThat(
                        refused(
                                () ->
                                        resource.change(
                                                ID.toString(),
                                                "\"1\"",
                                                Requests.body("{\"name\": \"New\"}"),
                                                request,
                                                headers)))
                .containsExactly(" SEARCH_OUTDATED");
    }

    @Test
    void deletesRestoresAndLooks() {
        assertThat(resource.delete(ID.toString(), request).getStatus()).isEqualTo(204);
        assertThat(resource.restore(ID.toString(), request, headers).getStatus()).isEqualTo(200);
        assertThat(resource.look(ID.toString(), request).getStatus()).isEqualTo(204);
        assertThat(kept.done).containsExactly("delete", "restore", "look");
        assertThat(refused(() -> resource.look("x", request))).containsExactly(" NO_SUCH_SEARCH");
    }
}
