package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

/** Says why an action is wanted otherwise, and until when. */
final class FollowUpForm extends Div {

    private final transient Words words;

    private final transient Save save;

    private final ProblemSummary summary = new ProblemSummary();

    private final TextArea word = new TextArea();

    private final DatePicker due = new DatePicker();

    /** Does it; may refuse with {@link ProblemException}. */
    @FunctionalInterface
    interface Save {

        /**
         * @param due the last day from now on; {@code null} when none was chosen
         * @param word why
         */
        void with(LocalDate due, String word);
    }

    /**
     * @param act which of {@code send_back}, {@code reschedule} and {@code withdraw}
     * @param day the day that is offered; {@code null} where none is asked for
     * @param close leaves the form
     */
    FollowUpForm(String act, LocalDate day, Words words, Save save, Runnable close) {
        this.words = words;
        this.save = save;
        addClassName("tc-form");
        Names.name(this, "follow-form");
        word.setLabel(words.text("actions.follow.word." + act));
        word.setHelperText(words.text("actions.word_help"));
        word.setMaxLength(OfficeActions.LONGEST);
        word.setRequiredIndicatorVisible(true);
        word.setManualValidation(true);
        due.setLabel(words.text("actions.due"));
        due.setI18n(Calendar.texts(words));
        due.setRequiredIndicatorVisible(true);
        due.setManualValidation(true);
        due.setMin(words.today());
        due.setValue(day);
        due.setVisible(day != null);
        Button done = new Button(words.text("actions.follow.save"), click -> save());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(words.text("button.cancel"), click -> close.run());
        add(
                summary,
                Names.name(word, "follow-word"),
                Names.name(due, "follow-due"),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(done, "follow-save"),
                        Names.name(leave, "follow-cancel")));
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
    }

    /** Takes the focus. */
    void begin() {
        Focus.on(word);
    }

    private void save() {
        summary.clear();
        mark(word, "");
        mark(due, "");
        try {
            save.with(due.getValue(), word.getValue());
        } catch (ProblemException refused) {
            show(refused.problems());
        }
    }

    private void show(List<Problem> problems) {
        Map<String, Component> fields = Map.of(OfficeActions.WORD, word, OfficeActions.DUE, due);
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            Component field = fields.get(problem.field());
            String sentence = words.text(problem);
            if (field == null) {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            } else {
                mark((HasValidation) field, sentence);
                lines.add(
                        new ProblemSummary.Line(
                                words.text(
                                        "problem.of_field",
                                        words.text("actions.field." + problem.field()),
                                        sentence),
                                "follow-" + problem.field(),
                                () -> Focus.on(field)));
            }
        }
        summary.show(lines, words);
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
