package org.trackchild.rest.observations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.web.PlaceNames;

class ObservationBodyTest {

    /** Without a directory codes are taken as they are. */
    private static final PlaceNames NAMES = new PlaceNames(new FixedEngines(), Locale.ENGLISH);

    private static ObjectNode json(String text) {
        return StrictJson.object(Requests.body(text.replace('\'', '"')));
    }

    private static List<String> problems(Runnable read) {
        try {
            read.run();
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void readsASighting() {
        assertThat(
                        SightingBody.read(
                                json(
                                        "{'seen_by': ' Ramesh ', 'phone': '0522 000000', 'date':"
                                                + " '2026-03-09', 'time': '18:30', 'district':"
                                                + " 'UP-LUCKNOW', 'place': 'Charbagh', 'what':"
                                                + " 'Alone'}"),
                                NAMES))
                .isEqualTo(
                        new SightingReport(
                                "Ramesh",
                                "0522 000000",
                                LocalDate.of(2026, 3, 9),
                                LocalTime.of(18, 30),
                                new Place("UP", "UP-LUCKNOW", "Charbagh"),
                                "Alone"));
        assertThat(SightingBody.read(json("{'date': null}"), NAMES))
                .isEqualTo(new SightingReport("", "", null, null, Place.UNKNOWN, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {'date': 'yesterday'}                          | NOT_A_DATE date
            {'date': 7}                                    | WRONG_TYPE date
            {'time': '25:00'}                              | NOT_A_TIME time
            {'state': 'BR', 'district': 'UP-LUCKNOW'}      | UNKNOWN_PLACE district
            {'phone': []}                                  | WRONG_TYPE phone
            {'reliability': 'checked_true'}                | UNKNOWN_FIELD reliability
            """)
    void aSightingThatCannotBeReadIsRefused(String json, String problem) {
        assertThat(problems(() -> SightingBody.read(json(json), NAMES))).containsExactly(problem);
    }

    @Test
    void readsAnAssessment() {
        assertThat(Assessment.of(json("{'reliability': 'checked_false', 'reason': 'A cousin'}")))
                .isEqualTo(new Assessment(Sighting.Reliability.CHECKED_FALSE, "A cousin"));
        assertThat(problems(() -> Assessment.of(json("{'reliability': 'maybe', 'mood': 1}"))))
                .containsExactlyInAnyOrder("UNKNOWN_CODE reliability", "UNKNOWN_FIELD mood");
        assertThat(problems(() -> Assessment.of(json("{}"))))
                .containsExactly("REQUIRED reliability");
    }

    @Test
    void readsANoteThatSaysForWhomItIs() {
        UUID before = UUID.randomUUID();
        assertThat(NoteBody.read(json("{'text': 'Gonda', 'shared': false}")))
                .isEqualTo(new Note.Content("Gonda", false, Optional.empty()));
        assertThat(
                        NoteBody.read(
                                json(
                                        "{'text': 'Basti', 'shared': true, 'corrects': '"
                                                + before
                                                + "'}")))
                .isEqualTo(new Note.Content("Basti", true, Optional.of(before)));
        assertThat(problems(() -> NoteBody.read(json("{'corrects': 7}"))))
                .containsExactlyInAnyOrder(
                        "REQUIRED text", "REQUIRED shared", "WRONG_TYPE corrects");
        assertThat(problems(() -> NoteBody.read(json("{'text': 'x', 'shared': 'yes'}"))))
                .containsExactly("WRONG_TYPE shared");
        assertThat(
                        problems(
                                () ->
                                        NoteBody.read(
                                                json(
                                                        "{'text': 'x', 'shared': true, 'corrects':"
                                                                + " 'that'}"))))
                .containsExactly("NO_SUCH_NOTE");
    }
}
