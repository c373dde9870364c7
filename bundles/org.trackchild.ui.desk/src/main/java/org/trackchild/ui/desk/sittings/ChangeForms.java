package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Sittings;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Moves or cancels a planned sitting. */
final class ChangeForms {

    private static final String REASON = "reason";

    private static final String NEXT = "next";

    private ChangeForms() {}

    /** Moves; may refuse. */
    interface Move {
        void to(LocalDate day, LocalTime start, String reason);
    }

    /** Cancels; may refuse. */
    interface Cancel {
        void with(String reason, Optional<LocalDate> next);
    }

    static Component moving(
            Sittings.Line line, HolidayWarning.Closed closed, Words words, Move move) {
        MarkedFields fields = new MarkedFields("move-", words);
        DayField day = new DayField(words.text("sitting.day"), true, words);
        day.setValue(line.sitting().plan().day());
        TextField start = new TextField(words.text("sitting.start"));
        start.setValue(Days.time(line.sitting().plan().start()));
        TextArea reason = reason(words);
        Button save =
                new Button(
                        words.text("sitting.move"),
                        click ->
                                fields.run(
                                        () -> {
                                            List<Problem> problems = new ArrayList<>();
                                            PlanForm.checkDay(day, problems);
                                            Optional<LocalTime> at = PlanForm.time(start, problems);
                                            PlanForm.mustBeRight(problems);
                                            move.to(
                                                    day.getValue(),
                                                    at.orElseThrow(),
                                                    reason.getValue());
                                        }));
        return folded(
                words.text("sitting.move"),
                "to-move",
                fields.summary(),
                fields.add("day", day),
                HolidayWarning.of(day, closed, words),
                fields.add("start", start),
                fields.add(REASON, reason),
                Box.of("div", "tc-actions", Names.name(save, "move-save")));
    }

    static Component cancelling(Sittings.Line line, Words words, Cancel cancel) {
        MarkedFields fields = new MarkedFields("cancel-", words);
        DayField next = new DayField(words.text("sitting.put_off_to"), true, words);
        fields.add(NEXT, next);
        next.setVisible(line.waiting() > 0);
        TextArea reason = reason(words);
        Button save =
                new Button(
                        words.text("sitting.cancel"),
                        click ->
                                fields.run(
                                        () -> {
                                            List<Problem> problems = new ArrayList<>();
                                            if (next.isUnreadable()) {
                                                problems.add(
                                                        new Problem(
                                                                FieldProblem.NOT_A_DAY,
                                                                NEXT,
                                                                List.of()));
                                            }
                                            PlanForm.mustBeRight(problems);
                                            cancel.with(
                                                    reason.getValue(),
                                                    Optional.ofNullable(next.getValue()));
                                        }));
        return folded(
                words.text("sitting.cancel"),
                "to-cancel",
                fields.summary(),
                next,
                fields.add(REASON, reason),
                Box.of("div", "tc-actions", Names.name(save, "cancel-save")));
    }

    private static TextArea reason(Words words) {
        TextArea reason = new TextArea(words.text("reason.label"));
        reason.setMaxLength(CauseLists.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    private static Component folded(String label, String name, Component... parts) {
        return Box.of(
                "details",
                "",
                Box.text("summary", "", label).named(name),
                Box.of("div", "tc-form", parts));
    }
}
