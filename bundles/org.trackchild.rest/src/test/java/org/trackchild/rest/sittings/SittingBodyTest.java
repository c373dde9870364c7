package org.trackchild.rest.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.rules.api.Matter;

class SittingBodyTest {

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static List<String> problems(Function<ObjectNode, ?> read, String text)
            throws Exception {
        try {
            read.apply(json(text));
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void aPlanSitsInItsOwnRoomUnlessItSaysOtherwise() throws Exception {
        assertThat(
                        SittingBody.plan(
                                json(
                                        "{'day': '2026-12-01', 'start': '10:30', 'expected': [' A ',"
                                                + " 'B']}")))
                .isEqualTo(
                        new SittingPlan(
                                LocalDate.of(2026, 12, 1),
                                LocalTime.of(10, 30),
                                Sitting.Venue.COMMITTEE,
                                "",
                                List.of("A", "B")));
    }

    @Test
    void everythingWrongIsNamedAtOnce() throws Exception {
        assertThat(
                        problems(
                                SittingBody::plan,
                                "{'day': 'soon', 'start': 'noon', 'venue': 'tent', 'expected':"
                                        + " 'all', 'more': 1}"))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_FIELD more",
                        "NOT_A_DATE day",
                        "NOT_A_TIME start",
                        "UNKNOWN_CODE venue",
                        "WRONG_TYPE expected");
        assertThat(problems(SittingBody.Hearing::of, "{'result': 'declined'}"))
                .containsExactly("UNKNOWN_CODE result");
        assertThat(problems(SittingBody.Move::of, "{}"))
                .containsExactlyInAnyOrder("REQUIRED day", "REQUIRED start");
        assertThat(problems(SittingBody.Put::of, "{'matter': 'review'}"))
                .containsExactly("REQUIRED case");
        assertThat(problems(SittingBody::number, "{'number': 'first'}"))
                .containsExactly("WRONG_TYPE number");
    }

    @Test
    void whatIsPutDownIsThatOfTheBenchOrOfTheLaw() throws Exception {
        UUID id = new UUID(1, 2);
        assertThat(
                        SittingBody.Put.of(
                                json("{'case': '" + id + "', 'matter': 'sir', 'source': 'law'}")))
                .isEqualTo(new SittingBody.Put(new CaseId(id), Matter.SIR, Listing.Source.LAW, ""));
        assertThat(
                        SittingBody.Put.of(
                                        json(
                                                "{'case': '"
                                                        + id
                                                        + "', 'matter': 'sir', 'source':"
                                                        + " 'request'}"))
                                .source())
                .isEqualTo(Listing.Source.BENCH);
    }

    @Test
    void anOutcomeHasAReasonAndADay() throws Exception {
        assertThat(
                        SittingBody.Hearing.of(
                                json(
                                        "{'result': 'adjourned', 'reason': ' Awaited ', 'next':"
                                                + " '2026-12-08'}")))
                .isEqualTo(
                        new SittingBody.Hearing(
                                Listing.Result.ADJOURNED,
                                "Awaited",
                                Optional.of(LocalDate.of(2026, 12, 8))));
    }
}
