package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Transition;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** What is written down with a transition: when it happened, and its evidence. */
final class StepForm extends Div {

    private static final String HAPPENED = "happened";

    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_TEXT = 2_000;

    private final transient Transition transition;

    private final transient Words words;

    private final transient Consumer<Step> make;

    private final ProblemSummary summary = new ProblemSummary();

    private final DatePicker day = new DatePicker();

    private final TextField time = new TextField();

    private final transient Map<String, Input> inputs = new LinkedHashMap<>();

    /**
     * @param make makes the step; may refuse
     * @param cancel leaves the form
     */
    StepForm(Transition transition, Words words, Consumer<Step> make, Runnable cancel) {
        this.transition = transition;
        this.words = words;
        this.make = make;
        addClassName("tc-form");
        Names.name(this, "step-form-" + transition.code());
        add(summary, Box.text("h3", "", words.text(transition.legal().label())), moment());
        transition.demands().evidence().forEach(evidence -> add(input(evidence)));
        Button save = new Button(words.text("steps.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(words.text("button.cancel"), click -> cancel.run());
        add(
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(save, "step-save"),
                        Names.name(leave, "step-cancel")));
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
    }

    /**
     * A field.
     *
     * @param field what is marked when something is wrong
     * @param text what was written
     */
    private record Input(HasValidation field, Supplier<String> text) {}

    private Component moment() {
        Instant now = Instant.now();
        day.setLabel(words.text("steps.day"));
        day.setI18n(Calendar.texts(words));
        day.setMax(Days.today());
        day.setValue(Days.today());
        day.setManualValidation(true);
        time.setLabel(words.text("steps.time"));
        time.setHelperText(words.text("help.event_time"));
        time.setValue(Days.time(now.atZone(Event.ZONE).toLocalTime()));
        time.setManualValidation(true);
        inputs.put(HAPPENED, new Input(day, () -> ""));
        return Box.of("div", "tc-pair", Names.name(day, "step-day"), Names.name(time, "step-time"));
    }

    private Component input(Evidence evidence) {
        String label = words.text(evidence.label());
        return switch (evidence.shape()) {
            case LINE -> {
                TextField field = new TextField(label);
                field.setMaxLength(LONGEST_LINE);
                field.setRequiredIndicatorVisible(evidence.required());
                yield text(evidence, field, field::getValue);
            }
            case TEXT -> {
                TextArea field = new TextArea(label);
                field.setMaxLength(LONGEST_TEXT);
                field.setRequiredIndicatorVisible(evidence.required());
                yield text(evidence, field, field::getValue);
            }
            case DATE -> {
                DatePicker field = new DatePicker(label);
                field.setI18n(Calendar.texts(words));
                field.setManualValidation(true);
                field.setRequiredIndicatorVisible(evidence.required());
                inputs.put(
                        evidence.code(),
                        new Input(
                                field,
                                () -> field.getValue() == null ? "" : field.getValue().toString()));
                yield Names.name(field, "step-" + evidence.code());
            }
        };
    }

    private <F extends Component & HasValidation> F text(
            Evidence evidence, F field, Supplier<String> text) {
        field.setManualValidation(true);
        inputs.put(evidence.code(), new Input(field, text));
        return Names.name(field, "step-" + evidence.code());
    }

    /** Takes the focus. */
    void begin() {
        inputs.values().stream()
                .map(Input::field)
                .filter(field -> field != day)
                .findFirst()
                .ifPresentOrElse(field -> ((Focusable<?>) field).focus(), day::focus);
    }

    private void save() {
        summary.clear();
        inputs.values().forEach(input -> mark(input.field(), ""));
        try {
            Map<String, String> evidence = new LinkedHashMap<>();
            inputs.forEach((code, input) -> evidence.put(code, input.text().get()));
            evidence.values().removeIf(String::isBlank);
            make.accept(new Step(transition.code(), happened(), evidence));
        } catch (ProblemException refused) {
            show(refused.problems());
        }
    }

    /** The moment; when the day is today and the time is the present minute, now. */
    private Instant happened() {
        LocalDate date = day.getValue();
        if (date == null) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.NOT_A_DATE, HAPPENED, List.of())));
        }
        Instant now = Instant.now();
        Instant told;
        try {
            LocalTime at =
                    time.getValue().isBlank()
                            ? LocalTime.MIN
                            : LocalTime.parse(
                                    time.getValue().strip(), DateTimeFormatter.ofPattern("H:mm"));
            told = date.atTime(at).atZone(Event.ZONE).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.NOT_A_TIME, HAPPENED, List.of())));
        }
        boolean isNow = !told.isAfter(now) && told.plusSeconds(60).isAfter(now);
        return isNow ? now.truncatedTo(ChronoUnit.MILLIS) : told;
    }

    private void show(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence = words.text(problem);
            Input input = inputs.get(problem.field());
            if (input == null) {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            } else {
                mark(input.field(), sentence);
                lines.add(
                        new ProblemSummary.Line(
                                sentence,
                                "step-" + problem.field(),
                                ((Focusable<?>) input.field())::focus));
            }
        }
        summary.show(lines, words);
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
