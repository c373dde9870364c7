package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.model.IsoDates;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.rules.api.Level;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Assigns an action to an office: which, what, until when. */
final class AssignForm extends Div {

    private static final int USUAL_DAYS = 7;

    private final transient Words words;

    private final transient Draft draft;

    private final transient Consumer<Draft> assign;

    private final transient TypedFields typed = new TypedFields();

    private final transient KeptTyping kept;

    private final ProblemSummary summary = new ProblemSummary();

    private final TextArea task = new TextArea();

    private final transient Map<String, Component> fields = new LinkedHashMap<>();

    /** What is typed. */
    static final class Draft {

        Office office;

        String text = "";

        LocalDate due;

        Draft(LocalDate today) {
            due = today.plusDays(USUAL_DAYS);
        }
    }

    /**
     * The offices of a place, to choose from.
     *
     * @param directory finds them
     * @param place the place
     */
    record Offices(Directory directory, MonitorPlace place) {

        private static final int MOST = 200;

        Stream<Office> named(String text) {
            if (place.level() == Level.OFFICE) {
                return directory.office(new OfficeId(place.code())).stream();
            }
            return directory
                    .offices(
                            new OfficeQuery(
                                    text,
                                    Optional.empty(),
                                    place.level() == Level.STATE ? place.code() : "",
                                    place.level() == Level.DISTRICT ? place.code() : "",
                                    Optional.empty(),
                                    MOST))
                    .items()
                    .stream();
        }
    }

    /**
     * @param slot where what is typed is kept until it is assigned
     * @param assign assigns it; may refuse with {@link ProblemException}
     * @param cancel leaves the form
     */
    AssignForm(
            Offices offices,
            FormDrafts.Slot slot,
            Words words,
            Draft draft,
            Consumer<Draft> assign,
            Runnable cancel) {
        kept = new KeptTyping(slot, typed, words);
        this.words = words;
        this.draft = draft;
        this.assign = assign;
        addClassNames("tc-sheet", "tc-form");
        Names.name(this, "assign-form");
        Button save = new Button(words.text("actions.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(words.text("button.cancel"), click -> cancel.run());
        add(
                summary,
                Box.text("h2", "", words.text("actions.assign")),
                kept.note(),
                office(offices),
                task(),
                due(),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(save, "assign-save"),
                        Names.name(leave, "assign-cancel")));
        kept.follow(typed.fields());
        SendKey.of(this, this::save);
    }

    private Component office(Offices offices) {
        ComboBox<Office> field = new ComboBox<>(words.text("actions.office"));
        field.setItems(
                query ->
                        offices.named(query.getFilter().orElse(""))
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        field.setItemLabelGenerator(office -> words.text(office.name()));
        field.setHelperText(words.text("actions.office_help"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setValue(draft.office);
        field.addValueChangeListener(change -> draft.office = change.getValue());
        typed.chosen(
                OfficeActions.OFFICE,
                field,
                office -> office.id().value(),
                id -> offices.directory().office(new OfficeId(id)).orElse(null));
        return keep(OfficeActions.OFFICE, field);
    }

    private Component task() {
        task.setLabel(words.text("actions.task"));
        task.setHelperText(words.text("actions.task_help"));
        task.setMaxLength(OfficeActions.LONGEST);
        task.setRequiredIndicatorVisible(true);
        task.setManualValidation(true);
        task.setValue(draft.text);
        task.addValueChangeListener(change -> draft.text = change.getValue());
        typed.text(OfficeActions.TEXT, task);
        return keep(OfficeActions.TEXT, task);
    }

    private Component due() {
        DatePicker field = new DatePicker(words.text("actions.due"));
        field.setI18n(Calendar.texts(words));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setValue(draft.due);
        field.addValueChangeListener(change -> draft.due = change.getValue());
        typed.add(
                OfficeActions.DUE,
                field,
                // the usual day is nothing that was typed
                () -> task.isEmpty() || draft.due == null ? "" : draft.due.toString(),
                text -> IsoDates.day(text).ifPresent(field::setValue));
        return keep(OfficeActions.DUE, field);
    }

    private <C extends Component & HasValidation> C keep(String name, C field) {
        fields.put(name, field);
        return Names.name(field, "assign-" + name);
    }

    /** Takes the focus. */
    void begin() {
        getElement().callJsFunction("scrollIntoView");
        Focus.on(draft.office == null ? fields.get(OfficeActions.OFFICE) : task);
    }

    private void save() {
        summary.clear();
        fields.values().forEach(field -> mark(field, ""));
        try {
            assign.accept(draft);
            kept.sent();
        } catch (ProblemException refused) {
            show(refused.problems());
        }
    }

    private void show(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            Component field = fields.get(problem.field());
            String sentence =
                    problem.field().equals(OfficeActions.OFFICE)
                            ? words.text("actions.choose_office")
                            : words.text(problem);
            if (field == null) {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            } else {
                mark(field, sentence);
                lines.add(
                        new ProblemSummary.Line(
                                words.text(
                                        "problem.of_field",
                                        words.text("actions.field." + problem.field()),
                                        sentence),
                                "assign-" + problem.field(),
                                () -> Focus.on(field)));
            }
        }
        summary.show(lines, words);
    }

    private static void mark(Component field, String sentence) {
        HasValidation validated = (HasValidation) field;
        validated.setErrorMessage(sentence);
        validated.setInvalid(!sentence.isEmpty());
    }
}
