package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.words.Words;

/** Lifts the protection of the identity of a child: on what ground, and why. */
final class LiftForm {

    private final Words words;

    private final RadioButtonGroup<LiftDraft.Ground> ground = new RadioButtonGroup<>();

    private final TextField court = new TextField();

    private final TextField number = new TextField();

    private final DayField day;

    LiftForm(Words words) {
        this.words = words;
        ground.setLabel(words.text("orders.lift_ground"));
        ground.setItems(LiftDraft.Ground.values());
        ground.setItemLabelGenerator(each -> words.text("lift_ground", each));
        ground.setRequiredIndicatorVisible(true);
        court.setLabel(words.text("orders.lift_court"));
        number.setLabel(words.text("orders.lift_number"));
        day = new DayField(words.text("orders.lift_day"), true, words);
        day.setMax(words.today());
        court.setRequiredIndicatorVisible(true);
        number.setRequiredIndicatorVisible(true);
        ground.addValueChangeListener(change -> ask());
        ask();
    }

    /** What the court said is asked only where one did. */
    private void ask() {
        boolean permitted = ground.getValue() == LiftDraft.Ground.SPECIAL_COURT;
        List.<Component>of(court, number, day).forEach(each -> each.setVisible(permitted));
    }

    /**
     * The form.
     *
     * @param lift what is done with what was written; may refuse
     */
    Component sheet(Consumer<LiftDraft> lift) {
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "lift-protection-now",
                                        words.text("orders.lift"),
                                        reason -> lift.accept(written(reason)))),
                        Box.text("p", "tc-warning", words.text("orders.lift_means")),
                        ground,
                        court,
                        number,
                        day)
                .marking(LiftDraft.GROUND, ground, this::lacking)
                .marking(LiftDraft.COURT, court, this::lacking)
                .marking(LiftDraft.NUMBER, number, this::lacking)
                .marking(LiftDraft.DAY, day, this::lacking);
    }

    /** All that is missing is told at once, with the reason that is asked as well. */
    private List<Problem> lacking() {
        List<Problem> problems = new ArrayList<>();
        need(LiftDraft.GROUND, ground.isEmpty(), problems);
        if (day.isVisible()) {
            need(LiftDraft.COURT, court.getValue().isBlank(), problems);
            need(LiftDraft.NUMBER, number.getValue().isBlank(), problems);
            if (day.isUnreadable()) {
                problems.add(new Problem(FieldProblem.NOT_A_DATE, LiftDraft.DAY, List.of()));
            } else {
                need(LiftDraft.DAY, day.isEmpty(), problems);
            }
        }
        return problems;
    }

    private static void need(String field, boolean isMissing, List<Problem> problems) {
        if (isMissing) {
            problems.add(new Problem(FieldProblem.REQUIRED, field, List.of()));
        }
    }

    private LiftDraft written(String reason) {
        return new LiftDraft(
                Optional.ofNullable(ground.getValue()),
                reason,
                court.getValue(),
                number.getValue(),
                Optional.ofNullable(day.getValue()));
    }
}
