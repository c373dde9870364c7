package org.trackchild.rest.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Background;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Particulars;

/**
 * A reader that knows as much as these tests need: name, sex, age, birth, day, languages, place.
 */
final class PlainReader implements CaseReader {

    @Override
    public Reading read(CaseKind kind, Map<Field, String> values) {
        if (!values.containsKey(Field.SEX)) {
            return new Reading(
                    Optional.empty(), List.of(Problem.of(FieldProblem.REQUIRED, Field.SEX)));
        }
        String age = values.get(Field.AGE_YEARS);
        if (age != null && age.length() > 7) {
            return new Reading(
                    Optional.empty(),
                    List.of(Problem.of(FieldProblem.OUT_OF_RANGE, Field.AGE_YEARS, 0, 17)));
        }
        ChildDescription child =
                ChildDescription.builder()
                        .name(PersonName.of(values.get(Field.NAME), values.get(Field.NAME_LOCAL)))
                        .sex(Code.find(Sex.class, values.get(Field.SEX)).orElseThrow())
                        .age(age == null ? null : age(age))
                        .dateOfBirth(
                                ApproximateDate.parse(values.getOrDefault(Field.DATE_OF_BIRTH, ""))
                                        .orElse(null))
                        .background(
                                new Background(
                                        Arrays.asList(
                                                values.getOrDefault(Field.LANGUAGES, "")
                                                        .split(",")),
                                        "",
                                        ""))
                        .build();
        Event event =
                new Event(
                        LocalDate.parse(values.getOrDefault(Field.EVENT_DATE, "2026-01-10")),
                        null,
                        new Place(
                                values.getOrDefault(Field.STATE, ""),
                                values.getOrDefault(Field.DISTRICT, ""),
                                values.getOrDefault(Field.PLACE, "")));
        return new Reading(
                Optional.of(new CaseDraft(child, event, Particulars.none(kind), Optional.empty())),
                List.of());
    }

    private static ApproximateAge age(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? ApproximateAge.about(Integer.parseInt(text))
                : new ApproximateAge(
                        Integer.parseInt(text.substring(0, dash)),
                        Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public Map<Field, String> write(CaseDraft draft) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.NAME, draft.child().names().child().preferred());
        texts.put(Field.NAME_LOCAL, draft.child().names().child().inOtherScript());
        texts.put(Field.SEX, draft.child().sex().code());
        if (draft.child().age() != null) {
            texts.put(Field.AGE_YEARS, draft.child().age().toString());
        }
        if (draft.child().dateOfBirth() != null) {
            texts.put(Field.DATE_OF_BIRTH, draft.child().dateOfBirth().toString());
        }
        texts.put(Field.LANGUAGES, String.join(", ", draft.child().background().languages()));
        texts.put(Field.EVENT_DATE, draft.event().date().toString());
        texts.put(Field.STATE, draft.event().place().state());
        texts.put(Field.DISTRICT, draft.event().place().district());
        texts.put(Field.PLACE, draft.event().place().text());
        texts.values().removeIf(String::isEmpty);
        return texts;
    }
}
