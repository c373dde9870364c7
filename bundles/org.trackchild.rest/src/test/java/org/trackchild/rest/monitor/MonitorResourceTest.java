package org.trackchild.rest.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorFigures.Proposals;
import org.trackchild.reporting.api.MonitorFigures.Reunion;
import org.trackchild.reporting.api.MonitorFigures.Share;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.reporting.api.Quartiles;
import org.trackchild.reporting.api.RedLine;
import org.trackchild.reporting.api.UnansweredProposal;
import org.trackchild.reporting.api.UncountedHome;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;
import org.trackchild.rules.api.Level;

class MonitorResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static final MonitorFigures FIGURES =
            new MonitorFigures(
                    12,
                    new Share(3, 9),
                    new Proposals(2, new Share(7, 8)),
                    1,
                    new Share(1, 4),
                    new Reunion(3, Optional.of(new Quartiles(4, 11, 38))),
                    new Reunion(0, Optional.empty()));

    private final FixedMonitoring monitoring = new FixedMonitoring();

    private final MonitorResource resource =
            new MonitorResource(new FixedEngines().with(Monitoring.class, monitoring));

    private final SecurityContext request = Requests.signedIn();

    private final HttpHeaders headers = Requests.accepting();

    private static final class FixedMonitoring implements Monitoring {

        private boolean showsCases = true;

        private MonitorPlace asked;

        @Override
        public List<MonitorPlace> starts(Caller caller) {
            return List.of(new MonitorPlace(Level.STATE, "UP"));
        }

        @Override
        public MonitorView view(Caller caller, MonitorPlace place) {
            asked = place;
            return new MonitorView(
                    place,
                    List.of(),
                    FIGURES,
                    List.of(
                            new MonitorView.Part(
                                    Optional.of(new MonitorPlace(Level.DISTRICT, "UP-LUCKNOW")),
                                    FIGURES),
                            new MonitorView.Part(Optional.empty(), FIGURES)),
                    new MonitorView.Terms(NOW, NOW, NOW, LocalDate.of(2026, 10, 1)),
                    showsCases);
        }

        @Override
        public Page<RedLine> redList(
                Caller caller, MonitorPlace place, Optional<String> after, int limit) {
            return new Page<>(
                    List.of(
                            new RedLine(
                                    new OfficeId("PS-1"),
                                    new Wording("FIR", "एफ़आईआर"),
                                    NOW,
                                    List.of(Level.OFFICE, Level.DISTRICT),
                                    showsCases
                                            ? Optional.of(
                                                    new RedLine.Subject(
                                                            CaseId.next(), "MC-26-000001"))
                                            : Optional.empty())),
                    Optional.of("next-page"));
        }

        @Override
        public Page<UnansweredProposal> unanswered(
                Caller caller, MonitorPlace place, Optional<String> after, int limit) {
            return new Page<>(
                    List.of(
                            new UnansweredProposal(
                                    Optional.of(new UUID(1, 2)),
                                    List.of(new OfficeId("PS-1"), new OfficeId("CCI-1")),
                                    NOW)),
                    Optional.empty());
        }

        @Override
        public List<Office> silentHomes(Caller caller, MonitorPlace place) {
            return List.of();
        }

        @Override
        public List<UncountedHome> uncountedHomes(Caller caller, MonitorPlace place) {
            return List.of();
        }
    }

    private JsonNode view(String level, String place) {
        return JsonProvider.mapper().valueToTree(resource.view(level, place, request, headers));
    }

    @Test
    void figuresLeadToTheListsThatTheyCount() {
        JsonNode document = view("state", "UP");
        JsonNode figures = document.get("figures");

        assertThat(document.get("level").asText()).isEqualTo("state");
        assertThat(figures.at("/open/value").asLong()).isEqualTo(12);
        assertThat(figures.at("/open/href").asText())
                .isEqualTo("/api/v1/search?looked_for=true&state=UP");
        assertThat(figures.at("/overdue_clocks/value").asLong()).isEqualTo(3);
        assertThat(figures.at("/overdue_clocks/of").asLong()).isEqualTo(9);
        assertThat(figures.at("/overdue_clocks/href").asText())
                .isEqualTo("/api/v1/monitor/red-list?level=state&place=UP");
        assertThat(figures.at("/untraced_over_four_months/href").asText())
                .startsWith("/api/v1/missing-reports?")
                .contains("registered_before=2026-11-28T06%3A30%3A00Z");
        assertThat(figures.at("/days_to_reunion/median").asDouble()).isEqualTo(11);
        assertThat(figures.get("days_to_reunion_before").has("median")).isFalse();
        assertThat(document.get("quarter_before").asText()).isEqualTo("2026-07-01");
        assertThat(document.at("/parts/0/place").asText()).isEqualTo("UP-LUCKNOW");
        assertThat(document.at("/parts/1").has("place")).isFalse();
        assertThat(document.at("/parts/1/figures/open").has("href")).isFalse();
    }

    @Test
    void whoMayNotSeeTheCasesGetsNoLinkToThem() {
        monitoring.showsCases = false;

        JsonNode figures = view("nation", null).get("figures");

        assertThat(figures.get("open").has("href")).isFalse();
        assertThat(figures.get("untraced_over_four_months").has("href")).isFalse();
        assertThat(figures.get("overdue_clocks").has("href")).isTrue();
        assertThat(redList().at("/items/0").has("case")).isFalse();
    }

    @Test
    void withoutALevelItIsTheOwnPlace() {
        view(null, null);

        assertThat(monitoring.asked).isEqualTo(new MonitorPlace(Level.STATE, "UP"));
    }

    private JsonNode redList() {
        Response answer =
                resource.redList(
                        "state",
                        "UP",
                        "1",
                        null,
                        Requests.address("monitor/red-list", Map.of("level", "state")),
                        request,
                        headers);
        assertThat(answer.getHeaderString("Link")).contains("after=next-page");
        return JsonProvider.mapper().valueToTree(answer.getEntity());
    }

    @Test
    void theRedListNamesOfficeClockAndWhoWasTold() {
        JsonNode line = redList().at("/items/0");

        assertThat(line.at("/office/id").asText()).isEqualTo("PS-1");
        assertThat(line.at("/what/hi").asText()).isEqualTo("एफ़आईआर");
        assertThat(line.at("/told/1").asText()).isEqualTo("district");
        assertThat(line.at("/case/number").asText()).isEqualTo("MC-26-000001");
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        for (String[] wrong :
                new String[][] {{"state", ""}, {"nation", "UP"}, {"office", "X".repeat(61)}}) {
            assertThat(
                            catchThrowableOfType(
                                            ProblemException.class, () -> view(wrong[0], wrong[1]))
                                    .problems()
                                    .get(0)
                                    .code()
                                    .name())
                    .isEqualTo("NO_SUCH_PLACE");
        }
        assertThat(
                        catchThrowableOfType(ProblemException.class, () -> view("village", "X"))
                                .problems()
                                .get(0)
                                .field())
                .isEqualTo("level");
    }
}
