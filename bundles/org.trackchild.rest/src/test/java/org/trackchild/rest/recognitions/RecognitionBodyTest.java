package org.trackchild.rest.recognitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.json.JsonProvider;
import org.trackchild.rest.web.PlaceNames;

class RecognitionBodyTest {

    private static final String WHOLE =
            "{\"kind\":\"fit_person\",\"name\":\" Asha \",\"address\":\"Lane 4\","
                    + "\"district\":\"UP-LUCKNOW\",\"places\":2,\"sexes\":[\"male\"],"
                    + "\"from\":\"2026-11-01\",\"until\":\"2027-10-31\",\"paper\":\"39/7\","
                    + "\"signed_by\":\"Chair\"}";

    private static RecognitionBody body(String json, boolean whole) throws Exception {
        return new RecognitionBody(
                (ObjectNode) JsonProvider.mapper().readTree(json),
                whole,
                new PlaceNames(new FixedEngines(), Locale.ENGLISH));
    }

    @Test
    void readsWhoIsRecognisedForWhomAndUntilWhen() throws Exception {
        RecognitionBody read = body(WHOLE, true);
        assertThat(read.content())
                .isEqualTo(
                        new Recognition.Content(
                                Recognition.Kind.FIT_PERSON,
                                "Asha",
                                new Place("UP", "UP-LUCKNOW", "Lane 4"),
                                ""));
        assertThat(read.term().takes().sexes()).containsExactly(Sex.MALE);
        assertThat(read.term().takes().lowestAge()).isZero();
        assertThat(read.term().takes().highestAge()).isEqualTo(Recognition.OLDEST);
        assertThat(read.term().certificate().until()).isEqualTo(LocalDate.of(2027, 10, 31));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(refused("{\"places\":0,\"sexes\":[\"x\"],\"colour\":1,\"from\":\"soon\"}", true))
                .contains(
                        "REQUIRED kind",
                        "REQUIRED name",
                        "REQUIRED district",
                        "OUT_OF_RANGE places",
                        "UNKNOWN_CODE sexes",
                        "UNKNOWN_FIELD colour",
                        "NOT_A_DATE from",
                        "REQUIRED until",
                        "REQUIRED paper",
                        "REQUIRED signed_by");
        // who it is does not change with a renewal
        assertThat(refused(WHOLE, false)).contains("UNKNOWN_FIELD name", "UNKNOWN_FIELD kind");
        assertThat(refused(WHOLE.replace("\"kind\"", "\"state\":\"BR\",\"kind\""), true))
                .containsExactly("UNKNOWN_PLACE district");
        assertThat(refused(WHOLE.replace("\"places\":2,", ""), true))
                .containsExactly("REQUIRED places");
    }

    private static List<String> refused(String json, boolean whole) {
        return catchThrowableOfType(ProblemException.class, () -> body(json, whole))
                .problems()
                .stream()
                .map(each -> each.code().name() + " " + each.field())
                .toList();
    }
}
