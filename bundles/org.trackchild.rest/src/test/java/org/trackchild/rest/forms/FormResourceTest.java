package org.trackchild.rest.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.FormItem;

class FormResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static final String ID = new UUID(1, 2).toString();

    private static final Statement SAID = new Statement("clerk", new OfficeId("CCI-1"), NOW, "");

    private final FormResource resource =
            new FormResource(
                    new FixedEngines()
                            .with(
                                    Forms.class,
                                    Requests.fake(
                                            Forms.class,
                                            Map.of(
                                                    "read",
                                                    view(),
                                                    "kindOf",
                                                    FormBodyTest.KIND,
                                                    "save",
                                                    view(),
                                                    "discard",
                                                    view()))));

    private static FormView view() {
        CaseId of = new CaseId(new UUID(3, 4));
        CaseHeader header =
                new CaseHeader(
                        of,
                        "FC-26-000001",
                        CaseKind.FOUND,
                        CaseStatus.REGISTERED,
                        new OfficeId("CCI-1"),
                        new Revision(1, "clerk", NOW, NOW, Optional.empty()));
        return new FormView(
                new CaseForm(
                        UUID.fromString(ID),
                        of,
                        new CaseForm.Content("sir", Optional.empty(), Map.of()),
                        new CaseForm.Progress(7, SAID, SAID),
                        Optional.empty(),
                        Optional.empty()),
                new CaseSummary(
                        header,
                        PersonName.of("Synthetic"),
                        Sex.FEMALE,
                        null,
                        new Event(LocalDate.of(2026, 11, 26), null, Place.UNKNOWN),
                        Optional.empty()),
                Optional.of(FormBodyTest.KIND),
                List.of(
                        item("caste", "A", Optional.of(FormItem.Source.parse("icp.caste"))),
                        item("habits", "games tea", Optional.empty()),
                        item("begs", "no", Optional.empty()),
                        item("height", "", Optional.empty()),
                        item("family", "Sita\t\n\t7", Optional.empty())),
                new FormView.Seal(true, 2),
                Map.of(
                        FormView.Act.SAVE,
                        new Posting(new OfficeId("CCI-1"), Role.HOME_CLERK, "UP", "UP-LUCKNOW")));
    }

    private static FormView.Item item(String code, String text, Optional<FormItem.Source> source) {
        return new FormView.Item(
                FormBodyTest.KIND.item(code).orElseThrow(), text, source, "", true, true);
    }

    private static FormView.Item recorded(String code, String text) {
        return new FormView.Item(
                FormBodyTest.KIND.item(code).orElseThrow(),
                text,
                Optional.empty(),
                "",
                true,
                false);
    }

    private Response save(String ifMatch, String body) {
        return resource.save(
                ID, ifMatch, Requests.body(body), Requests.signedIn(), Requests.accepting("en"));
    }

    @Test
    void aFormTellsItsVersionAndAnswersByTheirShape() {
        Response answer = resource.read(ID, Requests.signedIn(), Requests.accepting("en"));

        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"7\"");
        JsonNode form = new ObjectMapper().valueToTree(answer.getEntity());
        assertThat(form.get("answered").asInt()).isEqualTo(4);
        assertThat(form.get("asked").asInt()).isEqualTo(5);
        assertThat(form.get("withheld").asInt()).isEqualTo(2);
        JsonNode items = form.at("/sections/0/items");
        assertThat(items.at("/0/source").asText()).isEqualTo("icp.caste");
        assertThat(items.at("/1/answer").toString()).isEqualTo("[\"games\",\"tea\"]");
        assertThat(items.at("/2/answer").booleanValue()).isFalse();
        assertThat(items.at("/3").has("answer")).isFalse();
        assertThat(items.at("/4/answer").toString())
                .isEqualTo("[{\"member\":\"Sita\"},{\"age\":\"7\"}]");
    }

    @Test
    void anAnswerThatIsAskedInAnotherWayNowIsTheTextThatWasRecorded() {
        FormView view = view();
        Map<String, Object> document =
                new FormDocuments(
                                new PlaceNames(new FixedEngines(), Locale.ENGLISH), Locale.ENGLISH)
                        .whole(
                                new FormView(
                                        view.form(),
                                        view.subject(),
                                        view.kind(),
                                        List.of(
                                                recorded("height", "tall"),
                                                recorded("begs", "at times"),
                                                recorded("family", "Sita"),
                                                item("caste", "A", Optional.empty())),
                                        view.seal(),
                                        view.possible()));

        JsonNode items = new ObjectMapper().valueToTree(document).at("/sections/0/items");
        assertThat(items.findValuesAsText("answer"))
                .containsExactly("tall", "at times", "Sita", "A");
        assertThat(items.at("/0/as_recorded").booleanValue()).isTrue();
        assertThat(items.at("/3").has("as_recorded")).isFalse();
    }

    @Test
    void whoGivesUpSaysWhatWasSeen() {
        Response given =
                resource.discard(ID, "\"7\"", Requests.signedIn(), Requests.accepting("en"));
        assertThat(given.getStatus()).isEqualTo(200);
        assertThatThrownBy(
                        () ->
                                resource.discard(
                                        ID, null, Requests.signedIn(), Requests.accepting("en")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("VERSION_REQUIRED");
    }

    @Test
    void whoSavesSaysWhatWasSeen() {
        assertThat(save("\"7\"", "{\"caste\": \"A\"}").getStatus()).isEqualTo(200);
        assertThatThrownBy(() -> save(null, "{\"caste\": \"A\"}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("VERSION_REQUIRED");
        assertThatThrownBy(() -> save("\"7\"", "{\"shoe\": \"A\"}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("UNKNOWN_FIELD(shoe)");
    }
}
