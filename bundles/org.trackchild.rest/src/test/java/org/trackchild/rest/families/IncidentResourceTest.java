package org.trackchild.rest.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.registry.api.Incidents;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;

class IncidentResourceTest {

    private static final UUID ID = new UUID(3, 4);

    private static final String RAID =
            "{\"kind\":\"raid\",\"title\":\" Workshop \",\"day\":\"2026-03-09\",\"place\":\"Lane 4\"}";

    private final Kept kept = new Kept();

    private final IncidentResource resource =
            new IncidentResource(new FixedEngines().with(Incidents.class, kept));

    private final SecurityContext request = Requests.signedIn();

    private final HttpHeaders headers = Requests.accepting();

    /** Keeps one incident. */
    private static final class Kept implements Incidents {

        private Incident incident;

        private List<CaseId> added = List.of();

        private IncidentView view() {
            return new IncidentView(incident, List.of(), 2, true, true);
        }

        @Override
        public IncidentView record(Caller caller, Incident.Content content) {
            incident =
                    new Incident(
                            ID,
                            "IN-26-000012",
                            content,
                            new OfficeId("PS-1"),
                            1,
                            new Statement(
                                    "officer", new OfficeId("PS-1"), Instant.ofEpochMilli(7), ""));
            return view();
        }

        @Override
        public IncidentView change(Caller caller, UUID id, long version, Incident.Content content) {
            if (version != incident.version()) {
                throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
            }
            incident = incident.with(content);
            return view();
        }

        @Override
        public IncidentView read(Caller caller, UUID id) {
            return view();
        }

        @Override
        public long changes(Caller caller, UUID id) {
            throw new AssertionError("not asked over HTTP");
        }

        @Override
        public List<Incident> ofCase(Caller caller, CaseId id) {
            return List.of(incident);
        }

        @Override
        public Page<Incident> list(Caller caller, String text, Optional<String> after, int limit) {
            return new Page<>(List.of(incident), Optional.empty());
        }

        @Override
        public IncidentView add(Caller caller, UUID id, List<CaseId> cases, String reason) {
            added = cases;
            return view();
        }

        @Override
        public IncidentView takeOut(Caller caller, UUID id, UUID member, String reason) {
            throw new ProblemException(CaseProblem.TAKEN_OUT);
        }
    }

    private static JsonNode json(Response answer) {
        return JsonProvider.mapper().valueToTree(answer.getEntity());
    }

    private static List<String> refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problems().stream()
                .map(each -> each.field() + " " + each.code().name())
                .toList();
    }

    private Response recorded() {
        return resource.record(Requests.body(RAID), request, headers);
    }

    @Test
    void recordsWithAnAddressAndATag() {
        Response answer = recorded();
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(answer.getHeaderString("Location")).endsWith("/incidents/" + ID);
        JsonNode document = json(answer);
        assertThat(document.get("title").asText()).isEqualTo("Workshop");
        assertThat(document.get("number").asText()).isEqualTo("IN-26-000012");
        assertThat(document.get("elsewhere").asInt()).isEqualTo(2);
    }

    @Test
    void allThatIsWrongIsListed() {
        assertThat(
                        refused(
                                () ->
                                        resource.record(
                                                Requests.body("{\"x\":1,\"kind\":2}"),
                                                request,
                                                headers)))
                .containsExactlyInAnyOrder("x UNKNOWN_FIELD", "kind WRONG_TYPE", "day REQUIRED");
    }

    @Test
    void changesOnlyWhatIsNamedFromTheVersionThatWasSeen() {
        recorded();
        assertThat(refused(() -> change(null, "{\"title\":\"Mela\"}")))
                .containsExactly(" VERSION_REQUIRED");
        Response changed = change("\"1\"", "{\"title\":\"Mela\"}");
        assertThat(changed.getHeaderString("ETag")).isEqualTo("\"2\"");
        assertThat(kept.incident.content().title()).isEqualTo("Mela");
        assertThat(kept.incident.content().place().text()).isEqualTo("Lane 4");
        assertThat(refused(() -> change("\"1\"", "{\"title\":\"Fair\"}")))
                .containsExactly(" CHANGED_MEANWHILE");
    }

    private Response change(String ifMatch, String body) {
        return resource.change(ID.toString(), ifMatch, Requests.body(body), request, headers);
    }

    @Test
    void addsAndTakesOut() {
        recorded();
        CaseId of = CaseId.next();
        resource.add(
                ID.toString(),
                Requests.body("{\"cases\":[\"" + of + "\"],\"reason\":\"List\"}"),
                request,
                headers);
        assertThat(kept.added).containsExactly(of);
        assertThat(
                        refused(
                                () ->
                                        resource.add(
                                                ID.toString(),
                                                Requests.body("{\"cases\":\"all\"}"),
                                                request,
                                                headers)))
                .containsExactly("cases WRONG_TYPE");
        assertThat(
                        refused(
                                () ->
                                        resource.takeOut(
                                                ID.toString(),
                                                ID.toString(),
                                                Requests.body("{\"reason\":\"Not there\"}"),
                                                request,
                                                headers)))
                .containsExactly(" TAKEN_OUT");
        assertThat(
                        refused(
                                () ->
                                        resource.takeOut(
                                                ID.toString(),
                                                "none",
                                                Requests.body("{}"),
                                                request,
                                                headers)))
                .containsExactly(" NO_SUCH_MEMBER");
    }

    @Test
    void lists() {
        recorded();
        Response answer =
                resource.list(
                        "work",
                        null,
                        null,
                        Requests.address("incidents", Map.of()),
                        request,
                        headers);
        assertThat(json(answer).at("/items/0/kind").asText()).isEqualTo("raid");
    }
}
