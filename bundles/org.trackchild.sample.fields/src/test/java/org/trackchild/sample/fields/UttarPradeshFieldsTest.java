package org.trackchild.sample.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.Shape;
import org.trackchild.fields.api.testing.FieldPackContract;
import org.trackchild.fields.india.IndianFields;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

class UttarPradeshFieldsTest {

    private final Fields fields = Fields.of(List.of(new UttarPradeshFields(), new IndianFields()));

    @Test
    void keepsTheContract() {
        FieldPackContract.verify(new UttarPradeshFields(), new IndianFields());
    }

    @Test
    void addsAndRetiresCodesInItsStateOnly() {
        assertThat(causes("UP")).contains("up_flood", "disaster").doesNotContain("exam_pressure");
        assertThat(causes("BR")).doesNotContain("up_flood").contains("exam_pressure");
        assertThat(fields.word("suspected_cause", "exam_pressure"))
                .contains(new Wording("School or examination", "विद्यालय या परीक्षा का दबाव"));
        assertThat(fields.read("suspected_cause", "बाढ़ में बह गया")).contains("up_flood");
        assertThat(fields.countsAs("suspected_cause", "up_flood")).isEqualTo("disaster");
        assertThat(fields.countedAs("suspected_cause", "disaster"))
                .containsExactly("disaster", "up_flood");
    }

    private List<String> causes(String state) {
        return fields.choices("suspected_cause", state).stream().map(CodeWord::code).toList();
    }

    @Test
    void addsFieldsInItsStateOnly() {
        assertThat(fields.of(CaseKind.MISSING, "UP"))
                .extracting(CaseField::code)
                .contains("up_ration_card", "habits");
        assertThat(fields.of(CaseKind.MISSING, "BR"))
                .extracting(CaseField::code)
                .doesNotContain("up_ration_card")
                .contains("habits");
        assertThat(fields.field("up_ration_card").orElseThrow().name())
                .isEqualTo("extra.up_ration_card");
    }

    @Test
    void theContractRefusesWhatWouldMeanTwoThings() {
        Wording words = new Wording("Flood", "बाढ़");
        assertThatThrownBy(() -> verify(new CodeWord("flood", words, List.of(), "disaster", false)))
                .hasMessageContaining("begins with the code of the state");
        assertThatThrownBy(() -> verify(new CodeWord("up_wave", words, List.of(), "wave", false)))
                .hasMessageContaining("counts as no code of the nation");
        assertThatThrownBy(
                        () ->
                                verify(
                                        new CodeWord(
                                                "up_wave",
                                                Wording.same("Wave"),
                                                List.of(),
                                                "disaster",
                                                false)))
                .hasMessageContaining("no Hindi words");
    }

    private static void verify(CodeWord word) {
        FieldPackContract.verify(
                pack(List.of(new CodeList("suspected_cause", false, List.of(word))), List.of()),
                new IndianFields());
    }

    @Test
    void theContractRefusesAFieldThatAnotherPackHas() {
        CaseField field =
                new CaseField(
                        "habits",
                        Set.of(CaseKind.MISSING),
                        new CaseField.Content(Shape.LINE, ""),
                        new CaseField.Use(false, false, false, Set.of()),
                        new CaseField.Group("up_state", new Wording("State", "राज्य")),
                        new Wording("Habits", "आदतें"));
        assertThatThrownBy(
                        () ->
                                FieldPackContract.verify(
                                        pack(List.of(), List.of(field)), new IndianFields()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("habits");
    }

    private static FieldPack pack(List<CodeList> lists, List<CaseField> fields) {
        return new FieldPack() {
            @Override
            public String name() {
                return "UP-2026";
            }

            @Override
            public String state() {
                return "UP";
            }

            @Override
            public List<CodeList> lists() {
                return lists;
            }

            @Override
            public List<CaseField> fields() {
                return fields;
            }
        };
    }
}
