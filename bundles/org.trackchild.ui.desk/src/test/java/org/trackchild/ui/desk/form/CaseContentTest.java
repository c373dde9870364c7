package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;

class CaseContentTest {

    private final CaseContent content =
            new CaseContent(new NameAndAgeReader(), () -> LocalDate.of(2026, 3, 9));

    private CaseContent.Result read(CaseKind kind, Map<String, String> texts) {
        return content.read(kind, texts, CaseContentTest::check);
    }

    @Test
    void fieldsOfPacksAreTakenByTheirCodeAndGivenBack() {
        Map<String, String> texts = complete();
        texts.put("extra.up_ration_card", "RC-17");
        texts.put("extra.habits", " ");
        CaseDraft draft = read(CaseKind.MISSING, texts).draft().orElseThrow();
        assertThat(draft.extra()).isEqualTo(Map.of("up_ration_card", "RC-17"));
        assertThat(content.write(draft)).containsEntry("extra.up_ration_card", "RC-17");
    }

    @Test
    void anEmptyReportNamesEveryRequiredAnswer() {
        List<Problem> problems = read(CaseKind.MISSING, Map.of()).problems();
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("name", "sex", "age_years", "event_date", "state");
        assertThat(problems.get(0).code()).isEqualTo(FieldProblem.NAME_REQUIRED);
    }

    @Test
    void aNameMayBeUnknown() {
        Map<String, String> texts = complete();
        texts.remove("name");
        assertThat(read(CaseKind.MISSING, texts).problems()).hasSize(1);
        texts.put(CaseContent.NAME_UNKNOWN, "yes");
        assertThat(read(CaseKind.MISSING, texts).draft()).isPresent();
    }

    @Test
    void aFoundChildNeedsNoName() {
        Map<String, String> texts = complete();
        texts.remove("name");
        texts.put(CaseContent.WORDS_SAID, "Charbagh");
        CaseDraft draft = read(CaseKind.FOUND, texts).draft().orElseThrow();
        assertThat(draft.particulars()).isEqualTo(new FoundParticulars("", "", "Charbagh"));
    }

    @Test
    void particularsAreCheckedEvenWhenAnotherAnswerIsWrong() {
        Map<String, String> texts = complete();
        texts.put("age_years", "old");
        texts.put(CaseContent.COMPLAINANT_PHONE, "none");
        assertThat(read(CaseKind.MISSING, texts).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("age_years", "complainant_phone");
    }

    @Test
    void whatCanBeReadIsComparedWhileSomebodyTypes() {
        CaseDraft draft =
                content.readable(CaseKind.MISSING, Map.of("name", "Asha", "age_years", "seven"))
                        .orElseThrow();
        assertThat(draft.child().names().child().preferred()).isEqualTo("Asha");
        assertThat(draft.child().age()).isNull();
    }

    @Test
    void aCaseIsWrittenBackIntoTheForm() {
        Map<String, String> texts = complete();
        texts.put(CaseContent.FIR_NUMBER, "12/2026");
        CaseDraft draft = read(CaseKind.MISSING, texts).draft().orElseThrow();
        assertThat(draft.particulars())
                .isEqualTo(new MissingParticulars("12/2026", "", "", "", ""));
        assertThat(content.write(draft))
                .containsEntry("fir_number", "12/2026")
                .containsEntry("name", "Asha")
                .doesNotContainKey(CaseContent.NAME_UNKNOWN);
    }

    @Test
    void aDraftComesBackFromTheBrowser() {
        BrowserDrafts.Saved draft =
                new BrowserDrafts.Saved(
                        Instant.parse("2026-01-10T09:02:00Z"),
                        Map.of("name", "आशा \"A\"\n"),
                        Optional.empty());
        assertThat(BrowserDrafts.Saved.parse(draft.json())).contains(draft);
        assertThat(BrowserDrafts.Saved.parse("")).isEmpty();
        assertThat(BrowserDrafts.Saved.parse("{\"saved\":1}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 2017, 2017",
        "'', 3, 2017, 2017-03",
        "9, 3, 2017, 2017-03-09",
        "19, 12, 2017, 2017-12-19",
        "'', '', '', ''",
        "9, '', 2017, 2017--09"
    })
    void partsOfADateAreJoinedAndTakenApart(String day, String month, String year, String text) {
        DateParts parts = new DateParts(day, month, year);
        assertThat(parts).hasToString(text);
        assertThat(DateParts.parse(text)).isEqualTo(parts);
    }

    private static Map<String, String> complete() {
        Map<String, String> texts = new HashMap<>();
        texts.put("name", "Asha");
        texts.put("sex", "female");
        texts.put("age_years", "7");
        texts.put("event_date", "2026-01-09");
        texts.put("state", "UP");
        return texts;
    }

    /** Knows names, ages and days only. */
    private static final class NameAndAgeReader implements CaseReader {

        @Override
        public Reading read(CaseKind kind, Map<Field, String> values) {
            List<Problem> problems = new ArrayList<>();
            ChildDescription.Builder child =
                    ChildDescription.builder().name(PersonName.of(values.get(Field.NAME)));
            String age = values.getOrDefault(Field.AGE_YEARS, "");
            if (age.matches("\\d+")) {
                child.age(ApproximateAge.about(Integer.parseInt(age)));
            } else if (!age.isEmpty()) {
                problems.add(Problem.of(FieldProblem.OUT_OF_RANGE, Field.AGE_YEARS, 0, 17));
            }
            if (!values.containsKey(Field.EVENT_DATE)) {
                problems.add(Problem.of(FieldProblem.REQUIRED, Field.EVENT_DATE));
            }
            if (!problems.isEmpty()) {
                return new Reading(Optional.empty(), problems);
            }
            LocalDate day = LocalDate.parse(values.get(Field.EVENT_DATE));
            return new Reading(
                    Optional.of(
                            new CaseDraft(
                                    child.build(),
                                    new Event(day, null, Place.UNKNOWN),
                                    Particulars.none(kind),
                                    Optional.empty())),
                    List.of());
        }

        @Override
        public Map<Field, String> write(CaseDraft draft) {
            Map<Field, String> texts = new EnumMap<>(Field.class);
            texts.put(Field.NAME, draft.child().names().child().preferred());
            return texts;
        }
    }

    /** Refuses telephones without digits. */
    private static List<Problem> check(CaseDraft draft) {
        return draft.particulars() instanceof MissingParticulars missing
                        && missing.complainantPhone().matches("\\D+")
                ? List.of(new Problem(FieldProblem.NOT_A_PHONE, "complainant_phone", List.of()))
                : List.of();
    }
}
