package org.trackchild.rest.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.StrictJson;

class CaseBodyTest {

    private final CaseReader reader = new PlainReader();

    private CaseDraft read(CaseKind kind, String json) {
        return CaseBody.of(kind, StrictJson.object(Requests.body(json))).draft(reader);
    }

    private List<Problem> problems(String json) {
        return catchThrowableOfType(ProblemException.class, () -> read(CaseKind.MISSING, json))
                .problems();
    }

    @Test
    void readsFieldsAndParticulars() {
        CaseDraft draft =
                read(
                        CaseKind.MISSING,
                        """
                        {"name": "Asha", "name_local": "आशा", "sex": "female", "age_years": 7,
                         "languages": ["Hindi", "Awadhi"], "fir_number": "17/2026", "alias": null}
                        """);

        assertThat(draft.child().names().child().spellings()).containsExactly("Asha", "आशा");
        assertThat(draft.child().age()).hasToString("7");
        assertThat(draft.child().background().languages()).containsExactly("Hindi", "Awadhi");
        assertThat(draft.particulars())
                .isEqualTo(new MissingParticulars("17/2026", "", "", "", ""));
    }

    @Test
    void readsWhatIsSaidOfOtherRecords() {
        CaseDraft draft =
                read(
                        CaseKind.MISSING,
                        """
                        {"sex": "female", "other_records": [
                          {"case": "0198c1f4-8a52-7d1e-9a4b-0c6d1e2f3a4b", "verdict": "same",
                           "reason": "One mother"},
                          {"case": "0198c1f4-8a52-7d1e-9a4b-0c6d1e2f3a4c", "verdict": "different",
                           "reason": "A cousin"}]}
                        """);
        assertThat(draft.others())
                .extracting(OtherRecord::same, OtherRecord::reason)
                .containsExactly(tuple(true, "One mother"), tuple(false, "A cousin"));
        assertThat(
                        problems(
                                """
                                {"sex": "female", "other_records": [7,
                                  {"case": "x", "verdict": "same", "reason": "r"},
                                  {"verdict": "perhaps", "who": "me"}]}
                                """))
                .extracting(each -> each.code().name() + " " + each.field())
                .containsExactly(
                        "WRONG_TYPE other_records[0].case",
                        "NO_SUCH_OTHER other_records[1].case",
                        "UNKNOWN_FIELD other_records[2].who",
                        "REQUIRED other_records[2].case",
                        "UNKNOWN_CODE other_records[2].verdict",
                        "REQUIRED other_records[2].reason");
    }

    @Test
    void aPatchSaysNothingOfOtherRecords() {
        CaseDraft before = read(CaseKind.MISSING, "{\"sex\": \"female\"}");
        CaseBody patch =
                CaseBody.patch(
                        before,
                        reader.write(before),
                        StrictJson.object(Requests.body("{\"other_records\": []}")));
        assertThat(
                        catchThrowableOfType(ProblemException.class, () -> patch.draft(reader))
                                .problems())
                .extracting(each -> each.code().name() + " " + each.field())
                .containsExactly("UNKNOWN_FIELD other_records");
    }

    @Test
    void readsFieldsOfPacks() {
        CaseDraft draft =
                read(
                        CaseKind.MISSING,
                        """
                        {"sex": "female", "extra": {"up_ration_card": "RC-17", "up_household": 6.50,
                         "up_reward_offered": true, "habits": null}}
                        """);
        assertThat(draft.extra())
                .isEqualTo(
                        Map.of(
                                "up_ration_card", "RC-17",
                                "up_household", "6.5",
                                "up_reward_offered", "yes"));
        assertThat(problems("{\"sex\": \"female\", \"extra\": [1]}"))
                .extracting(Problem::field)
                .containsExactly("extra");
        assertThat(problems("{\"sex\": \"female\", \"extra\": {\"a\": [1], \"b\": {}}}"))
                .extracting(Problem::field)
                .containsExactly("extra.a", "extra.b");
    }

    @Test
    void aPatchChangesTheFieldsOfPacksThatItNames() {
        CaseDraft before =
                read(CaseKind.MISSING, "{\"sex\": \"female\"}")
                        .withExtra(Map.of("habits", "hums", "education", "primary"));
        CaseDraft after =
                CaseBody.patch(
                                before,
                                reader.write(before),
                                StrictJson.object(
                                        Requests.body(
                                                "{\"extra\": {\"habits\": null, \"face\": \"x\"}}")))
                        .draft(reader);
        assertThat(after.extra()).isEqualTo(Map.of("education", "primary", "face", "x"));
    }

    @Test
    void readsRangesAndParticularsOfFoundChildren() {
        CaseDraft draft =
                read(
                        CaseKind.FOUND,
                        """
                        {"sex": "male", "age_years": "6-8", "languages": "Odia, Hindi",
                         "words_said": "nadi, pul", "brought_by": "Railway police"}
                        """);

        assertThat(draft.child().age()).hasToString("6-8");
        assertThat(draft.child().background().languages()).containsExactly("Odia", "Hindi");
        assertThat(draft.particulars())
                .isEqualTo(new FoundParticulars("Railway police", "", "nadi, pul"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    name          | 5
                    name          | true
                    name          | ["Asha"]
                    name          | {"first": "Asha"}
                    sex           | 1
                    age_years     | "seven"
                    age_years     | "7"
                    age_years     | 7.5
                    age_years     | [7]
                    age_years     | {"from": 6}
                    age_years     | true
                    height_cm     | "120"
                    height_cm     | 119.5
                    event_date    | 20260110
                    date_of_birth | 2017
                    languages     | 3
                    languages     | ["Hindi", 3]
                    languages     | [["Hindi"]]
                    fir_number    | 17
                    complainant   | ["a", "b"]
                    """)
    void namesTheMemberOfTheWrongType(String member, String value) {
        assertThat(problems("{\"" + member + "\": " + value + ", \"gd_number\": \"1\"}"))
                .filteredOn(problem -> problem.field().equals(member))
                .extracting(Problem::code)
                .containsExactly(FieldProblem.WRONG_TYPE);
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() {
        assertThat(read(CaseKind.MISSING, "{\"sex\":\"female\",\"age_years\":7.0}").child().age())
                .hasToString("7");
    }

    @ParameterizedTest
    @CsvSource({"1e999", "-1e999", "99999999999999999999", "1E+2000000000"})
    void absurdNumbersAreOutOfRange(String number) {
        assertThat(problems("{\"sex\":\"female\",\"age_years\":" + number + "}"))
                .extracting(Problem::code)
                .containsExactly(FieldProblem.OUT_OF_RANGE);
    }

    @Test
    void collectsEverythingThatIsWrong() {
        assertThat(
                        problems(
                                "{\"name\": 5, \"nmae\": \"x\", \"photo\": \"x\","
                                        + " \"brought_by\": \"of the other kind\"}"))
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        tuple("name", FieldProblem.WRONG_TYPE),
                        tuple("nmae", FieldProblem.UNKNOWN_FIELD),
                        tuple("photo", FieldProblem.UNKNOWN_FIELD),
                        tuple("brought_by", FieldProblem.UNKNOWN_FIELD),
                        tuple("sex", FieldProblem.REQUIRED));
    }

    @Test
    void aFieldOfTheWrongTypeIsNotAlsoMissing() {
        assertThat(problems("{\"sex\": 1}"))
                .extracting(Problem::code)
                .containsExactly(FieldProblem.WRONG_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"\\ud800", "\\udc00x", "a\\u0000b", "a\\u001bb", "\\ud83d"})
    void refusesCharactersThatNoTextHas(String escaped) {
        assertThat(
                        problems(
                                "{\"sex\":\"female\",\"name\":\""
                                        + escaped
                                        + "\",\"complainant\":\""
                                        + escaped
                                        + "\"}"))
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        tuple("name", FieldProblem.BAD_CHARACTERS),
                        tuple("complainant", FieldProblem.BAD_CHARACTERS));
    }

    @Test
    void unknownMembersAreToldShortened() {
        assertThat(problems("{\"" + "x".repeat(150) + "\": 1, \"sex\": \"female\"}"))
                .extracting(problem -> problem.field().length())
                .containsExactly(60);
    }

    @Test
    void patchReplacesRemovesAndKeeps() {
        CaseDraft before =
                read(
                        CaseKind.MISSING,
                        """
                        {"name": "Asha", "name_local": "आशा", "sex": "female", "age_years": 7,
                         "languages": ["Hindi"], "complainant": "A", "complainant_phone": "100200"}
                        """);

        CaseDraft after =
                CaseBody.patch(
                                before,
                                reader.write(before),
                                StrictJson.object(
                                        Requests.body(
                                                """
                                                {"name_local": null, "age_years": "6-8",
                                                 "complainant": null, "fir_number": "9",
                                                 "alias": null}
                                                """)))
                        .draft(reader);

        assertThat(after.child().names().child().spellings()).containsExactly("Asha");
        assertThat(after.child().age()).hasToString("6-8");
        assertThat(after.child().background().languages()).containsExactly("Hindi");
        assertThat(after.particulars())
                .isEqualTo(new MissingParticulars("9", "", "", "", "100200"));
    }

    @Test
    void patchWithoutMembersChangesNothing() {
        CaseDraft before = read(CaseKind.FOUND, "{\"sex\": \"male\", \"words_said\": \"nadi\"}");

        assertThat(
                        CaseBody.patch(
                                        before,
                                        reader.write(before),
                                        StrictJson.object(Requests.body("{}")))
                                .draft(reader))
                .isEqualTo(before);
    }

    @Test
    void everyFieldButPhotographsHasItsMember() {
        for (CaseKind kind : CaseKind.values()) {
            assertThat(CaseMember.of(kind).values())
                    .extracting(CaseMember::field)
                    .contains(Optional.of(Field.NAME), Optional.of(Field.NOTES))
                    .doesNotContain(Optional.of(Field.PHOTO));
        }
        assertThat(CaseMember.of(CaseKind.MISSING)).hasSize(Field.values().length - 1 + 5);
        assertThat(CaseMember.of(CaseKind.FOUND)).hasSize(Field.values().length - 1 + 3);
        assertThat(Map.copyOf(CaseMember.of(CaseKind.MISSING))).containsKey("gd_number");
    }
}
