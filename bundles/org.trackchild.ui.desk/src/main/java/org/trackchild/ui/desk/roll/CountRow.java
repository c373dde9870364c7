package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

/** Says where one child is. Nothing is chosen beforehand. */
final class CountRow extends ListItem {

    /** What is said; belongs to one child. */
    static final class Draft {

        Optional<Presence> presence = Optional.empty();
        Optional<LocalDate> until = Optional.empty();
        String remark = "";
    }

    private final transient Roll.Entry entry;

    private final transient Draft draft;

    private final transient Words words;

    private final RadioButtonGroup<Presence> presence = new RadioButtonGroup<>();

    private final DayField until;

    private final TextField remark = new TextField();

    /**
     * @param missingChanged called when a child becomes missing, or is so no longer
     */
    CountRow(Roll.Entry entry, Draft draft, Words words, Runnable missingChanged) {
        this.entry = entry;
        this.draft = draft;
        this.words = words;
        until = new DayField(words.text("roll.until_when"), false, words);
        Names.name(this, "count-row");
        presence.setLabel(words.text("roll.where_is", entry.subject().header().number()));
        presence.setItems(Presence.values());
        presence.setItemLabelGenerator(each -> words.text("presence", each));
        presence.setManualValidation(true);
        draft.presence.ifPresent(presence::setValue);
        draft.until.ifPresent(until::setValue);
        remark.setValue(draft.remark);
        remark.setMaxLength(Rolls.LONGEST);
        remark.setValueChangeMode(ValueChangeMode.LAZY);
        remark.addValueChangeListener(change -> draft.remark = change.getValue());
        until.addValueChangeListener(
                change -> draft.until = Optional.ofNullable(change.getValue()));
        presence.addValueChangeListener(
                change -> {
                    draft.presence = Optional.ofNullable(change.getValue());
                    unfold();
                    missingChanged.run();
                });
        add(
                RollWords.child(entry.subject(), words),
                Names.name(presence, "count-presence"),
                Box.of(
                        "div",
                        "tc-form",
                        Names.name(until, "count-until"),
                        Names.name(remark, "count-remark")));
        unfold();
        if (draft.presence.filter(Presence.MISSING::equals).isPresent()) {
            missingChanged.run();
        }
    }

    private void unfold() {
        boolean leave = draft.presence.filter(Presence::isLeave).isPresent();
        boolean missing = draft.presence.filter(Presence.MISSING::equals).isPresent();
        until.setVisible(leave);
        remark.setVisible(leave || missing);
        remark.setLabel(words.text(missing ? "roll.how_noticed" : "roll.which"));
    }

    CaseId id() {
        return entry.subject().header().id();
    }

    /** Name of the row, for links to it. */
    String name() {
        return "child-" + entry.subject().header().number();
    }

    /** A sentence about the child, with its name unless that is shielded. */
    String named(String sentence) {
        return words.isShielded() || !entry.subject().name().isKnown()
                ? sentence
                : entry.subject().name().spellings().get(0) + ": " + sentence;
    }

    /** Says that the child is here, unless something was said of it. */
    boolean markPresent() {
        if (draft.presence.isPresent()) {
            return false;
        }
        presence.setValue(Presence.PRESENT);
        return true;
    }

    /** Marks what is wrong; an empty sentence for nothing. */
    void mark(String sentence) {
        presence.setErrorMessage(sentence);
        presence.setInvalid(!sentence.isEmpty());
    }

    /** What is said of the child; what is wrong comes into the summary. */
    Optional<Headcount.Line> told(List<ProblemSummary.Line> lines) {
        Optional<Problem> wrong = wrong();
        wrong.ifPresent(
                problem -> {
                    String sentence = words.text(problem);
                    mark(sentence);
                    lines.add(
                            new ProblemSummary.Line(
                                    named(sentence), name(), () -> Focus.on(presence)));
                });
        return draft.presence.map(
                where -> new Headcount.Line(id(), where, draft.until, draft.remark));
    }

    private Optional<Problem> wrong() {
        if (draft.presence.isEmpty()) {
            return Optional.of(
                    new Problem(
                            CaseProblem.NOT_COUNTED,
                            "",
                            List.of(entry.subject().header().number())));
        }
        Presence where = draft.presence.get();
        if (where.isLeave() && until.isUnreadable()) {
            return Optional.of(new Problem(FieldProblem.NOT_A_DAY, "", List.of()));
        }
        boolean untold = where == Presence.HOME_LEAVE && draft.until.isEmpty();
        boolean unexplained = where == Presence.MISSING && draft.remark.isBlank();
        return untold || unexplained
                ? Optional.of(new Problem(FieldProblem.REQUIRED, "", List.of()))
                : Optional.empty();
    }
}
