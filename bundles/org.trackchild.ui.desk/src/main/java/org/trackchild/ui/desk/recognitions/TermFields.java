package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.words.Words;

/** The fields that a recognition and a renewal have in common. */
final class TermFields {

    private static final int YEARS = 3;

    private final IntegerField places;

    private final IntegerField lowest;

    private final IntegerField highest;

    private final CheckboxGroup<Sex> sexes;

    private final TextArea conditions;

    private final DayField from;

    private final DayField until;

    private final TextField paper;

    private final TextField signedBy;

    TermFields(Words words) {
        places = number("fit.places", Recognition.MOST_PLACES, words);
        places.setMin(1);
        lowest = number("fit.lowest_age", Recognition.OLDEST, words);
        highest = number("fit.highest_age", Recognition.OLDEST, words);
        lowest.setValue(0);
        highest.setValue(Recognition.OLDEST);
        sexes = new CheckboxGroup<>(EvidenceFields.starred(words.text("fit.sexes"), true));
        sexes.setItems(Sex.FEMALE, Sex.MALE, Sex.TRANSGENDER);
        sexes.setItemLabelGenerator(sex -> words.text("fit.sex", sex));
        conditions = new TextArea(words.text("fit.conditions"));
        conditions.setMaxLength(Recognitions.LONGEST_TEXT);
        from = new DayField(words.text("fit.from"), true, words);
        from.setValue(words.today());
        until = new DayField(words.text("fit.until"), true, words);
        until.setValue(words.today().plusYears(YEARS).minusDays(1));
        until.setHelperText(words.text("fit.until_help"));
        paper = new TextField(words.text("fit.paper"));
        paper.setHelperText(words.text("fit.paper_help"));
        paper.setMaxLength(Recognitions.LONGEST_NUMBER);
        paper.setRequiredIndicatorVisible(true);
        signedBy = new TextField(words.text("fit.signed_by"));
        signedBy.setHelperText(words.text("fit.signed_by_help"));
        signedBy.setMaxLength(Recognitions.LONGEST_LINE);
        signedBy.setRequiredIndicatorVisible(true);
    }

    private static IntegerField number(String key, int most, Words words) {
        IntegerField field = new IntegerField(words.text(key));
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    /** The fields, to be put into a form. */
    List<Box> in(MarkedFields fields) {
        return List.of(
                Box.of("div", "", fields.add(Recognitions.PLACES, places)),
                Box.of("div", "", fields.add(Recognitions.SEXES, sexes)),
                Box.of(
                        "div",
                        "tc-pair",
                        fields.add(Recognitions.LOWEST_AGE, lowest),
                        fields.add(Recognitions.HIGHEST_AGE, highest)),
                Box.of("div", "", fields.add(Recognitions.CONDITIONS, conditions)),
                Box.of(
                        "div",
                        "tc-pair",
                        fields.add(Recognitions.FROM, from),
                        fields.add(Recognitions.UNTIL, until)),
                Box.of("div", "", fields.add(Recognitions.PAPER, paper)),
                Box.of("div", "", fields.add(Recognitions.SIGNED_BY, signedBy)));
    }

    /** Begins with whom it took in so far; it goes on the day after its last one. */
    void renewing(Recognition known, LocalDate today) {
        Recognition.Term term = known.term(today);
        Recognition.Takes takes = term.takes();
        places.setValue(takes.places());
        lowest.setValue(takes.lowestAge());
        highest.setValue(takes.highestAge());
        sexes.setValue(takes.sexes());
        conditions.setValue(term.conditions());
        LocalDate next =
                known.periods().stream()
                        .map(period -> period.last().plusDays(1))
                        .filter(day -> day.isAfter(today))
                        .reduce((first, second) -> second)
                        .orElse(today);
        from.setValue(next);
        until.setValue(next.plusYears(YEARS).minusDays(1));
    }

    /** Goes on with what was typed into other fields. */
    void take(TermFields before) {
        places.setValue(before.places.getValue());
        lowest.setValue(before.lowest.getValue());
        highest.setValue(before.highest.getValue());
        sexes.setValue(before.sexes.getValue());
        conditions.setValue(before.conditions.getValue());
        from.setValue(before.from.getValue());
        until.setValue(before.until.getValue());
        paper.setValue(before.paper.getValue());
        signedBy.setValue(before.signedBy.getValue());
    }

    /** What cannot be told to the register, because nothing that it could read was written. */
    List<Problem> unreadable() {
        List<Problem> problems = new ArrayList<>();
        needed(Recognitions.PLACES, places, problems);
        needed(Recognitions.LOWEST_AGE, lowest, problems);
        needed(Recognitions.HIGHEST_AGE, highest, problems);
        from.lacking(Recognitions.FROM).ifPresent(problems::add);
        until.lacking(Recognitions.UNTIL).ifPresent(problems::add);
        return problems;
    }

    private static void needed(String name, IntegerField field, List<Problem> problems) {
        if (field.getValue() == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, name, List.of()));
        }
    }

    Recognition.Term term() {
        return new Recognition.Term(
                new Recognition.Takes(
                        places.getValue(),
                        lowest.getValue(),
                        highest.getValue(),
                        Optional.ofNullable(sexes.getValue()).orElse(Set.of())),
                conditions.getValue(),
                new Recognition.Certificate(
                        from.getValue(), until.getValue(), paper.getValue(), signedBy.getValue()));
    }
}
