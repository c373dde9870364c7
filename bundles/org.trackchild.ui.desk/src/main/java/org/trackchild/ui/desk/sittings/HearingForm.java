package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Listing;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Writes down what became of an item. Nothing is chosen before. */
final class HearingForm extends Div {

    /** What is typed; belongs to one item. */
    static final class Draft {

        Optional<Listing.Result> result = Optional.empty();
        String reason = "";
        Optional<LocalDate> next = Optional.empty();
    }

    private static final String RESULT = "result";

    private static final String NEXT = "next";

    private final transient Draft draft;

    private final transient MarkedFields fields;

    private final transient TypedFields typed = new TypedFields();

    private final transient KeptTyping kept;

    private final DayField next;

    /**
     * @param slot where what is typed is kept until it is recorded
     * @param hear records it; may refuse
     */
    HearingForm(Draft draft, FormDrafts.Slot slot, Words words, Consumer<Draft> hear) {
        this.draft = draft;
        kept = new KeptTyping(slot, typed, words);
        fields = new MarkedFields("hearing-", words);
        next = new DayField(words.text("sitting.comes_again"), false, words);
        addClassName("tc-form");
        Names.name(this, "hearing-form");
        RadioButtonGroup<Listing.Result> result = new RadioButtonGroup<>();
        result.setLabel(words.text("sitting.outcome"));
        result.setItems(
                Listing.Result.HEARD, Listing.Result.ADJOURNED, Listing.Result.NOT_PRODUCED);
        result.setItemLabelGenerator(each -> words.text("listing_result", each));
        result.setRequiredIndicatorVisible(true);
        draft.result.ifPresent(result::setValue);
        TextArea reason = new TextArea(words.text("sitting.reason"));
        reason.setHelperText(words.text("sitting.reason_help"));
        reason.setMaxLength(CauseLists.LONGEST);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setValue(draft.reason);
        next.setHelperText(words.text("sitting.comes_again_help"));
        draft.next.ifPresent(next::setValue);
        result.addValueChangeListener(
                change -> draft.result = Optional.ofNullable(change.getValue()));
        reason.addValueChangeListener(change -> draft.reason = change.getValue());
        next.addValueChangeListener(change -> draft.next = Optional.ofNullable(change.getValue()));
        Button record = new Button(words.text("sitting.record"), click -> record(hear));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                kept.note(),
                fields.add(RESULT, result),
                fields.add("reason", reason),
                fields.add(NEXT, next),
                Box.of("div", "tc-actions", Names.name(record, "record-outcome")));
        typed.add(
                        RESULT,
                        result,
                        () -> draft.result.map(Code::code).orElse(""),
                        code -> Code.find(Listing.Result.class, code).ifPresent(result::setValue))
                .text("reason", reason)
                .day(NEXT, next);
        kept.follow(typed.fields());
        SendKey.of(this, () -> record(hear));
    }

    private void record(Consumer<Draft> hear) {
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>();
                    if (draft.result.isEmpty()) {
                        problems.add(new Problem(FieldProblem.REQUIRED, RESULT, List.of()));
                    }
                    if (next.isUnreadable()) {
                        problems.add(new Problem(FieldProblem.NOT_A_DAY, NEXT, List.of()));
                    }
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    hear.accept(draft);
                    kept.sent();
                });
    }
}
