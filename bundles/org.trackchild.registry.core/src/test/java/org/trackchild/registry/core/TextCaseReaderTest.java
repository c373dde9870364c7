package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.india.IndianFields;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader.Reading;

class TextCaseReaderTest {

    private final TextCaseReader reader =
            new TextCaseReader(
                    new TwoDistricts(),
                    () -> Fields.of(List.of(new IndianFields())),
                    InstantSource.system());

    private final Map<Field, String> texts =
            new EnumMap<>(Map.of(Field.NAME, "Asha", Field.EVENT_DATE, "2026-03-09"));

    private Reading read(Field field, String text) {
        texts.put(field, text);
        return reader.read(CaseKind.MISSING, texts);
    }

    private CaseDraft draft(Field field, String text) {
        return read(field, text).draftOrThrow();
    }

    private void refused(Field field, String text, String code) {
        assertThat(read(field, text).problems())
                .extracting(problem -> problem.field() + " " + problem.code().name())
                .containsExactly(field.code() + " " + code);
    }

    @Test
    void readsWhatPeopleWrite() {
        assertThat(draft(Field.SEX, "Girl").child().sex()).isEqualTo(Sex.FEMALE);
        assertThat(draft(Field.SEX, "लड़का").child().sex()).isEqualTo(Sex.MALE);
        assertThat(draft(Field.AGE_YEARS, "about 7 years").child().age())
                .isEqualTo(ApproximateAge.about(7));
        assertThat(draft(Field.AGE_YEARS, "6–8").child().age()).isEqualTo(new ApproximateAge(6, 8));
        assertThat(draft(Field.AGE_YEARS, "लगभग ७").child().age())
                .isEqualTo(ApproximateAge.about(7));
        texts.remove(Field.AGE_YEARS);
        assertThat(draft(Field.DATE_OF_BIRTH, "20190509").child().dateOfBirth())
                .hasToString("2019-05-09");
        assertThat(draft(Field.DATE_OF_BIRTH, "09/05/2019").child().dateOfBirth())
                .hasToString("2019-05-09");
        assertThat(draft(Field.DATE_OF_BIRTH, "2019").child().dateOfBirth()).hasToString("2019");
        assertThat(draft(Field.EVENT_DATE, "2026-03-09T18:30:00+05:30").event().date())
                .isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(draft(Field.EVENT_TIME, "8:05").event().time()).isEqualTo(LocalTime.of(8, 5));
        assertThat(draft(Field.HEIGHT_CM, "118 cm").child().appearance().heightCm()).isEqualTo(118);
        assertThat(draft(Field.LANGUAGES, "Hindi, Awadhi;Hindi").child().background().languages())
                .containsExactly("hindi", "awadhi");
        assertThat(draft(Field.FATHER_NAME, "Ramesh / रमेश").child().names().father().spellings())
                .containsExactly("Ramesh", "रमेश");
        assertThat(draft(Field.NAME_LOCAL, "आशा").child().names().child().inOtherScript())
                .isEqualTo("आशा");
    }

    @Test
    void findsPlacesByNameInBothLanguages() {
        assertThat(draft(Field.STATE, "उत्तर प्रदेश").event().place())
                .isEqualTo(new Place("UP", "", ""));
        assertThat(draft(Field.DISTRICT, "lucknow").event().place())
                .isEqualTo(new Place("UP", "UP-LUCKNOW", ""));
    }

    @Test
    void findsADistrictWithoutItsStateOnlyWhereThereIsOneOfThatName() {
        assertThat(draft(Field.DISTRICT, "Lucknow").event().place().state()).isEqualTo("UP");
        refused(Field.DISTRICT, "Aurangabad", "UNKNOWN_PLACE");
    }

    @ParameterizedTest
    @CsvSource({
        "SEX, x, UNKNOWN_CODE",
        "AGE_YEARS, 40, NOT_A_CHILD",
        "AGE_YEARS, 18, NOT_A_CHILD",
        "AGE_YEARS, -1, OUT_OF_RANGE",
        "AGE_YEARS, seven, OUT_OF_RANGE",
        "AGE_YEARS, 8-6, OUT_OF_RANGE",
        "AGE_YEARS, 500, OUT_OF_RANGE",
        "DATE_OF_BIRTH, 2026-02-30, NOT_A_DATE",
        "DATE_OF_BIRTH, 2026-03-10, BORN_AFTER_EVENT",
        "DATE_OF_BIRTH, 2190-01-01, IN_THE_FUTURE",
        "DATE_OF_BIRTH, 1999, NOT_A_CHILD",
        "EVENT_DATE, 2026-03, NOT_A_DATE",
        "EVENT_DATE, yesterday, NOT_A_DATE",
        "EVENT_DATE, 2190-01-01, IN_THE_FUTURE",
        "EVENT_DATE, 1912-01-01, TOO_LONG_AGO",
        "EVENT_TIME, 25:00, NOT_A_TIME",
        "HEIGHT_CM, tall, WRONG_TYPE",
        "HEIGHT_CM, 300, OUT_OF_RANGE",
        "STATE, Atlantis, UNKNOWN_PLACE",
        "DISTRICT, Atlantis, UNKNOWN_PLACE",
        "GUARDIAN_PHONE, 12, NOT_A_PHONE",
        "GUARDIAN_PHONE, ask at home, NOT_A_PHONE",
    })
    void refusesWhatCannotBeTrue(Field field, String text, String code) {
        refused(field, text, code);
    }

    @Test
    void refusesTextsThatAreTooLongOrCannotBeShown() {
        refused(Field.NAME, "x".repeat(1_000_000), "TOO_LONG");
        refused(Field.NAME, "Asha\u0000", "BAD_CHARACTERS");
        refused(Field.NAME, "Asha\ud800", "BAD_CHARACTERS");
        refused(Field.NAME, "Asha\u202egpj", "BAD_CHARACTERS");
        refused(Field.NAME, "Asha" + Character.toString(0xE0041), "BAD_CHARACTERS");
        // what is left of a letter that somebody's program could not read
        refused(Field.NAME, "R\ufffdhul", "BAD_CHARACTERS");
        texts.put(Field.NAME, "Asha");
        refused(Field.NOTES, "x".repeat(4_001), "TOO_LONG");
    }

    @Test
    void dropsWhatDoesNotShow() {
        assertThat(draft(Field.NAME, "\ufeffAs\u200bha\u00ad").child().names().child().preferred())
                .isEqualTo("Asha");
        assertThat(draft(Field.NAME, "\u200b\u2060").child().names().child().isKnown()).isFalse();
        assertThat(draft(Field.NAME, "\u200d \u200f").child().names().child().isKnown()).isFalse();
        // joiners belong to the spelling of Indian scripts
        assertThat(draft(Field.NAME, "क्\u200dष").child().names().child().preferred())
                .isEqualTo("क्\u200dष");
        assertThat(draft(Field.NOTES, "one\u2028two").child().contact().notes())
                .isEqualTo("one\ntwo");
    }

    @Test
    void checksTheRestEvenWhereSomethingCannotBeRead() {
        texts.putAll(
                Map.of(
                        Field.SEX, "x",
                        Field.AGE_YEARS, "40",
                        Field.NAME, "x".repeat(300),
                        Field.STATE, "Atlantis"));
        assertThat(reader.read(CaseKind.MISSING, texts).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("sex", "age_years", "name", "state");
        texts.remove(Field.EVENT_DATE);
        assertThat(reader.read(CaseKind.MISSING, texts).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("sex", "age_years", "name", "state", "event_date");
        // how old somebody was on a day that nobody knows is not said
        texts.clear();
        texts.putAll(Map.of(Field.DATE_OF_BIRTH, "1990", Field.AGE_YEARS, "7"));
        assertThat(reader.read(CaseKind.MISSING, texts).problems())
                .extracting(Problem::field)
                .containsExactly("event_date");
    }

    @Test
    void collectsAllProblems() {
        texts.clear();
        texts.putAll(Map.of(Field.SEX, "x", Field.AGE_YEARS, "old", Field.HEIGHT_CM, "tall"));
        assertThat(reader.read(CaseKind.FOUND, texts).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("sex", "age_years", "height_cm", "event_date");
    }

    @Test
    void everyProblemHasASentenceInBothLanguages() {
        for (Problem problem : read(Field.AGE_YEARS, "40").problems()) {
            assertThat(problem.sentence(Locale.ENGLISH)).contains("under 18");
            assertThat(problem.sentence(new Locale("hi"))).contains("18 वर्ष");
        }
    }

    @Test
    void ageThatContradictsTheBirthIsRefused() {
        texts.put(Field.DATE_OF_BIRTH, "2019");
        refused(Field.AGE_YEARS, "12", "AGE_CONTRADICTS_BIRTH");
        assertThat(read(Field.AGE_YEARS, "7").problems()).isEqualTo(List.of());
    }

    @Test
    void writesWhatItReadsBack() {
        texts.putAll(
                Map.of(
                        Field.NAME_LOCAL, "आशा",
                        Field.ALIAS, "Munni; Guddi",
                        Field.FATHER_NAME, "Ramesh / रमेश",
                        Field.SEX, "f",
                        Field.AGE_YEARS, "6-8",
                        Field.DISTRICT, "Lucknow",
                        Field.PLACE, "Charbagh",
                        Field.EVENT_TIME, "18:30",
                        Field.HEIGHT_CM, "118",
                        Field.LANGUAGES, "Hindi, Awadhi"));
        CaseDraft draft = reader.read(CaseKind.FOUND, texts).draftOrThrow();
        assertThat(reader.read(CaseKind.FOUND, reader.write(draft)).draftOrThrow())
                .isEqualTo(draft);
    }
}
