package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
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
                .marking(LiftDraft.GROUND, ground, this::unreadable)
                .marking(LiftDraft.COURT, court, this::unreadable)
                .marking(LiftDraft.NUMBER, number, this::unreadable)
                .marking(LiftDraft.DAY, day, this::unreadable);
    }

    private List<Problem> unreadable() {
        return day.isVisible() && day.isUnreadable()
                ? List.of(new Problem(FieldProblem.NOT_A_DATE, LiftDraft.DAY, List.of()))
                : List.of();
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
