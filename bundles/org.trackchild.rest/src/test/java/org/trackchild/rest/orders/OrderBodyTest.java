package org.trackchild.rest.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OrderDraft;

class OrderBodyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static OrderDraft read(String json) throws IOException {
        return OrderBody.read(
                (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')), TODAY);
    }

    private static List<String> problems(String json) throws IOException {
        try {
            read(json);
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void readsParticularsAndDays() throws IOException {
        assertThat(
                        read(
                                "{'kind': 'publication', 'particulars': {'reason': 'Two days',"
                                        + " 'fields': ['name', 'photo'], 'channels': 'poster press',"
                                        + " 'note': null}, 'from': '2026-03-11', 'until':"
                                        + " '2026-04-11'}"))
                .isEqualTo(
                        new OrderDraft(
                                "publication",
                                Map.of(
                                        "reason",
                                        "Two days",
                                        "fields",
                                        "name photo",
                                        "channels",
                                        "poster press"),
                                LocalDate.of(2026, 3, 11),
                                Optional.of(LocalDate.of(2026, 4, 11))));
    }

    @Test
    void beginsTodayAndDoesNotEnd() throws IOException {
        assertThat(read("{'kind': 'sir', 'until': null}"))
                .isEqualTo(new OrderDraft("sir", Map.of(), TODAY, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                | REQUIRED kind
                    {'kind': 7}                                       | WRONG_TYPE kind
                    {'kind': 'sir', 'number': 'CWC/1'}                | UNKNOWN_FIELD number
                    {'kind': 'sir', 'particulars': []}                | WRONG_TYPE particulars
                    {'kind': 'sir', 'particulars': {'asked': 7}}      | WRONG_TYPE asked
                    {'kind': 'sir', 'particulars': {'asked': ['a',7]}}| WRONG_TYPE asked
                    {'kind': 'sir', 'until': '10.3.2026'}             | WRONG_TYPE until
                    {'kind': 'sir', 'from': 20260310}                 | WRONG_TYPE from
                    """)
    void refusesWhatItCannotRead(String json, String problem) throws IOException {
        assertThat(problems(json)).containsExactly(problem);
    }

    @Test
    void collectsEverythingThatIsWrong() throws IOException {
        assertThat(problems("{'signature': 'me', 'from': 1, 'particulars': {'asked': {}}}"))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_FIELD signature",
                        "REQUIRED kind",
                        "WRONG_TYPE asked",
                        "WRONG_TYPE from");
    }
}
