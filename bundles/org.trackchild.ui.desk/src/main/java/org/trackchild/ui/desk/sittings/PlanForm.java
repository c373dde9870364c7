package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Plans a sitting; time, place and members are those of the sitting before. */
final class PlanForm extends Div implements KeptTyping.Fields {

    private static final LocalTime USUAL = LocalTime.of(10, 30);

    private final DayField day;

    private final TextField start = new TextField();

    private final RadioButtonGroup<Sitting.Venue> venue = new RadioButtonGroup<>();

    private final TextField place = new TextField();

    private final TextArea expected = new TextArea();

    private final transient MarkedFields fields;

    private final transient KeptTyping kept;

    PlanForm(
            Optional<SittingPlan> usual,
            HolidayWarning.Closed closed,
            FormDrafts.Slot slot,
            Words words,
            Consumer<SittingPlan> plan) {
        addClassName("tc-form");
        Names.name(this, "plan-form");
        fields = new MarkedFields("plan-", words);
        kept = new KeptTyping(slot, this, words);
        day = new DayField(words.text("sitting.day"), true, words);
        day.setValue(words.today());
        start.setLabel(words.text("sitting.start"));
        start.setHelperText(words.text("sitting.start_help"));
        start.setRequiredIndicatorVisible(true);
        start.setValue(Days.time(usual.map(SittingPlan::start).orElse(USUAL)));
        venue.setLabel(words.text("sitting.venue"));
        venue.setItems(Sitting.Venue.values());
        venue.setItemLabelGenerator(each -> words.text("venue", each));
        venue.setValue(usual.map(SittingPlan::venue).orElse(Sitting.Venue.COMMITTEE));
        place.setLabel(words.text("sitting.place"));
        place.setHelperText(words.text("sitting.place_help"));
        place.setMaxLength(Sitting.LONGEST);
        place.setValue(usual.map(SittingPlan::place).orElse(""));
        expected.setLabel(words.text("sitting.members"));
        expected.setHelperText(words.text("sitting.one_a_line"));
        expected.setRequiredIndicatorVisible(true);
        expected.setValue(usual.map(before -> String.join("\n", before.expected())).orElse(""));
        Button save = new Button(words.text("sitting.plan"), click -> save(plan));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                kept.note(),
                fields.add("day", day),
                HolidayWarning.of(day, closed, words),
                fields.add("start", start),
                Names.name(venue, "plan-venue"),
                fields.add("place", place),
                fields.add("expected", expected),
                Box.of("div", "tc-actions", Names.name(save, "plan-save")));
        kept.follow(List.of(day, start, venue, place, expected));
        SendKey.of(this, () -> save(plan));
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("day", day.getValue() == null ? "" : day.getValue().toString());
        texts.put("start", start.getValue());
        texts.put("venue", venue.getValue().code());
        texts.put("place", place.getValue());
        texts.put("expected", expected.getValue());
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    @Override
    public void fill(Map<String, String> texts) {
        IsoDates.day(texts.getOrDefault("day", "")).ifPresent(day::setValue);
        start.setValue(texts.getOrDefault("start", ""));
        Code.find(Sitting.Venue.class, texts.getOrDefault("venue", "")).ifPresent(venue::setValue);
        place.setValue(texts.getOrDefault("place", ""));
        expected.setValue(texts.getOrDefault("expected", ""));
    }

    /** Goes on with what was typed into another form. */
    void take(PlanForm before) {
        day.setValue(before.day.getValue());
        start.setValue(before.start.getValue());
        venue.setValue(before.venue.getValue());
        place.setValue(before.place.getValue());
        expected.setValue(before.expected.getValue());
    }

    private void save(Consumer<SittingPlan> plan) {
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>();
                    checkDay(day, problems);
                    Optional<LocalTime> at = time(start, problems);
                    mustBeRight(problems);
                    plan.accept(
                            new SittingPlan(
                                    day.getValue(),
                                    at.orElseThrow(),
                                    venue.getValue(),
                                    place.getValue(),
                                    SittingWords.lines(expected.getValue())));
                    kept.sent();
                });
    }

    /** Notes that a day is missing, or none. */
    static void checkDay(DayField day, List<Problem> problems) {
        if (day.isUnreadable()) {
            problems.add(new Problem(FieldProblem.NOT_A_DAY, "day", List.of()));
        } else if (day.getValue() == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, "day", List.of()));
        }
    }

    /** The time in a field; notes that it is none. */
    static Optional<LocalTime> time(TextField field, List<Problem> problems) {
        String typed = field.getValue().strip().replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeParseException none) {
            problems.add(
                    new Problem(
                            typed.isEmpty() ? FieldProblem.REQUIRED : FieldProblem.NOT_A_TIME,
                            "start",
                            List.of()));
            return Optional.empty();
        }
    }

    static void mustBeRight(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
