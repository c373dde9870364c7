package org.trackchild.rest.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Shape;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Legal;

class FormBodyTest {

    private static final Legal LEGAL = new Legal(Wording.same("Form"), "rule", "1");

    static final FormKind KIND =
            new FormKind(
                    "sir",
                    Set.of(CaseKind.FOUND),
                    Set.of(Role.HOME_CLERK),
                    List.of(
                            new FormKind.Section(
                                    "all",
                                    Wording.same("All"),
                                    List.of(
                                            item("caste", Shape.LINE),
                                            item("habits", Shape.SEVERAL, "games", "tea"),
                                            item("begs", Shape.YES_NO),
                                            item("height", Shape.NUMBER),
                                            item("family", Shape.TABLE, "member", "age")))),
                    LEGAL);

    private static FormItem item(String code, Shape shape, String... words) {
        return new FormItem(
                code,
                "1",
                Wording.same(code),
                new FormItem.Asked(
                        shape,
                        Stream.of(words)
                                .map(word -> new FormItem.Word(word, Wording.same(word)))
                                .toList()),
                new FormItem.Terms(false, false, List.of(), Optional.empty()));
    }

    private static Map<String, Optional<String>> read(String json) throws IOException {
        return FormBody.read(
                (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')), KIND);
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
    void answersAreReadByTheShapeOfTheirItem() throws IOException {
        assertThat(
                        read(
                                "{'caste': null, 'habits': ['games', 'tea'], 'begs': false,"
                                        + " 'height': 120, 'family': [{'age': '30'}, {'member':"
                                        + " 'Ravi'}]}"))
                .isEqualTo(
                        Map.of(
                                "caste",
                                Optional.empty(),
                                "habits",
                                Optional.of("games tea"),
                                "begs",
                                Optional.of("no"),
                                "height",
                                Optional.of("120"),
                                "family",
                                Optional.of("\t30\nRavi\t")));
    }

    @Test
    void whatIsEmptyIsAnAnswerThatIsLeftEmpty() throws IOException {
        assertThat(read("{'caste': '', 'habits': [], 'family': []}"))
                .isEqualTo(
                        Map.of(
                                "caste",
                                Optional.of(""),
                                "habits",
                                Optional.of(""),
                                "family",
                                Optional.of("")));
    }

    @Test
    void everythingThatIsWrongIsTold() throws IOException {
        assertThat(
                        problems(
                                "{'caste': 7, 'habits': [1], 'begs': 1, 'height': 1.5, 'family':"
                                        + " [{'shoe': 'x'}], 'shoe': 'x'}"))
                .containsExactly(
                        "WRONG_TYPE caste",
                        "WRONG_TYPE habits",
                        "WRONG_TYPE begs",
                        "WRONG_TYPE height",
                        "WRONG_TYPE family",
                        "UNKNOWN_FIELD shoe");
        assertThat(problems("{'family': 'Ravi'}")).containsExactly("WRONG_TYPE family");
    }
}
