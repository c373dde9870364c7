package org.trackchild.rest.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.FixedTime;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;

class ActionResourceTest {

    private static final UUID ID = new UUID(1, 2);

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private final Kept kept = new Kept();

    private final ActionResource resource =
            new ActionResource(
                    new FixedEngines()
                            .with(OfficeActions.class, kept)
                            .with(RegisterTime.class, new FixedTime(NOW)));

    private final SecurityContext request = Requests.signedIn();

    private final HttpHeaders headers = Requests.accepting();

    /** Keeps what it is told. */
    private static final class Kept implements OfficeActions {

        private final List<Optional<OfficeAction.Standing>> asked = new ArrayList<>();

        private static OfficeAction action(String text, LocalDate due) {
            return new OfficeAction(
                    ID,
                    new OfficeId("PS-1"),
                    text,
                    due,
                    new Statement("senior", new OfficeId("DCPU-1"), NOW, ""),
                    List.of());
        }

        @Override
        public OfficeAction assign(Caller caller, OfficeId office, String text, LocalDate due) {
            return action(text, due);
        }

        @Override
        public Page<OfficeAction> list(
                Caller caller,
                Optional<OfficeAction.Standing> standing,
                Optional<String> after,
                int limit) {
            asked.add(standing);
            return new Page<>(
                    List.of(action("Answer", LocalDate.of(2000, 1, 1))), Optional.empty());
        }

        @Override
        public Page<OfficeAction> ofOwnOffices(Caller caller, Optional<String> after, int limit) {
            throw new AssertionError("not asked over HTTP");
        }

        @Override
        public OfficeAction complete(Caller caller, UUID id, String word) {
            return after(OfficeAction.Kind.DONE, LocalDate.of(2026, 12, 5), word);
        }

        private static OfficeAction after(OfficeAction.Kind kind, LocalDate due, String word) {
            OfficeAction open = action("Answer", LocalDate.of(2026, 12, 5));
            return open.after(
                    new OfficeAction.Step(
                            kind, new Statement("someone", open.office(), NOW, word), due));
        }

        @Override
        public boolean follows(Caller caller, OfficeAction action) {
            throw new AssertionError("not asked over HTTP");
        }

        @Override
        public OfficeAction sendBack(Caller caller, UUID id, LocalDate due, String word) {
            return after(OfficeAction.Kind.SENT_BACK, due, word);
        }

        @Override
        public OfficeAction reschedule(Caller caller, UUID id, LocalDate due, String word) {
            return after(OfficeAction.Kind.RESCHEDULED, due, word);
        }

        @Override
        public OfficeAction withdraw(Caller caller, UUID id, String word) {
            return after(OfficeAction.Kind.WITHDRAWN, LocalDate.of(2026, 12, 5), word);
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

    @Test
    void assignsAnAction() {
        Response answer =
                resource.assign(
                        Requests.body(
                                "{\"office\": \"PS-1\", \"text\": \" Answer \", \"due\": \"2026-12-05\"}"),
                        request,
                        headers);

        assertThat(answer.getStatus()).isEqualTo(201);
        JsonNode document = json(answer.getEntity());
        assertThat(document.get("text").asText()).isEqualTo("Answer");
        assertThat(document.get("due").asText()).isEqualTo("2026-12-05");
        assertThat(document.at("/office/id").asText()).isEqualTo("PS-1");
        assertThat(document.at("/assigned/user").asText()).isEqualTo("senior");
        assertThat(document.has("done")).isFalse();
    }

    @Test
    void allThatIsWrongIsListed() {
        assertThat(
                        refused(
                                () ->
                                        resource.assign(
                                                Requests.body("{\"due\": \"tomorrow\", \"x\": 1}"),
                                                request,
                                                headers)))
                .containsExactlyInAnyOrder(
                        "x UNKNOWN_FIELD", "office REQUIRED", "text REQUIRED", "due NOT_A_DATE");
    }

    @Test
    void marksAsDoneWithAWord() {
        JsonNode done =
                json(
                        resource.complete(
                                ID.toString(),
                                Requests.body("{\"word\": \"All answered\"}"),
                                request,
                                headers));

        assertThat(done.get("standing").asText()).isEqualTo("done");
        assertThat(done.at("/done/word").asText()).isEqualTo("All answered");
        assertThat(
                        refused(
                                () ->
                                        resource.complete(
                                                "nonsense",
                                                Requests.body("{\"word\": \"x\"}"),
                                                request,
                                                headers)))
                .containsExactly(" NO_SUCH_ACTION");
        assertThat(
                        refused(
                                () ->
                                        resource.complete(
                                                ID.toString(),
                                                Requests.body("{}"),
                                                request,
                                                headers)))
                .containsExactly("word REQUIRED");
    }

    @Test
    void listsByStanding() {
        Response answer =
                resource.list(
                        "overdue",
                        null,
                        null,
                        Requests.address("actions", Map.of()),
                        request,
                        headers);

        assertThat(kept.asked).containsExactly(Optional.of(OfficeAction.Standing.OVERDUE));
        assertThat(json(answer.getEntity()).at("/items/0/standing").asText()).isEqualTo("overdue");
    }

    @Test
    void followsUp() {
        String otherwise = "{\"due\": \"2026-12-12\", \"word\": \"Two are open\"}";

        JsonNode back =
                json(resource.sendBack(ID.toString(), Requests.body(otherwise), request, headers));
        assertThat(back.get("standing").asText()).isEqualTo("open");
        assertThat(back.get("due").asText()).isEqualTo("2026-12-12");
        assertThat(back.at("/steps/0/kind").asText()).isEqualTo("sent_back");
        assertThat(back.at("/steps/0/word").asText()).isEqualTo("Two are open");

        JsonNode later =
                json(
                        resource.reschedule(
                                ID.toString(), Requests.body(otherwise), request, headers));
        assertThat(later.at("/steps/0/kind").asText()).isEqualTo("rescheduled");

        JsonNode over =
                json(
                        resource.withdraw(
                                ID.toString(),
                                Requests.body("{\"word\": \"Not wanted\"}"),
                                request,
                                headers));
        assertThat(over.get("standing").asText()).isEqualTo("withdrawn");
        assertThat(
                        refused(
                                () ->
                                        resource.sendBack(
                                                ID.toString(),
                                                Requests.body("{\"due\": \"soon\"}"),
                                                request,
                                                headers)))
                .containsExactlyInAnyOrder("due NOT_A_DATE", "word REQUIRED");
    }
}
