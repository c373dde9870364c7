package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.ui.desk.form.TypedFields;
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
        Optional<LocalDate> seenOn = Optional.empty();
        String seenAt = "";
        String remark = "";

        boolean isMissing() {
            return presence.filter(Presence.MISSING::equals).isPresent();
        }
    }

    private final transient Roll.Entry entry;

    private final transient Draft draft;

    private final transient Words words;

    private final RadioButtonGroup<Presence> presence = new RadioButtonGroup<>();

    private final DayField until;

    private final DayField seenOn;

    private final TextField seenAt = new TextField();

    private final TextField remark = new TextField();

    /**
     * @param missingChanged called when a child becomes missing, or is so no longer
     */
    CountRow(Roll.Entry entry, Draft draft, Words words, Runnable missingChanged) {
        this.entry = entry;
        this.draft = draft;
        this.words = words;
        until = new DayField(words.text("roll.until_when"), false, words);
        seenOn = new DayField(words.text("roll.seen_on"), false, words);
        seenOn.setMax(words.today());
        seenOn.setHelperText(words.text("roll.seen_help"));
        draft.seenOn.ifPresent(seenOn::setValue);
        seenOn.addValueChangeListener(
                change -> draft.seenOn = Optional.ofNullable(change.getValue()));
        seenAt.setLabel(words.text("steps.time"));
        seenAt.setHelperText(words.text("help.event_time"));
        seenAt.setManualValidation(true);
        seenAt.setValue(draft.seenAt);
        seenAt.setValueChangeMode(ValueChangeMode.LAZY);
        seenAt.addValueChangeListener(change -> draft.seenAt = change.getValue());
        Names.name(this, "count-row");
        presence.setLabel(words.text("roll.where_is", entry.subject().header().number()));
        presence.setItems(Presence.values());
        presence.setItemLabelGenerator(each -> words.text("presence", each));
        presence.setManualValidation(true);
        draft.presence.ifPresent(presence::setValue);
        draft.until.ifPresent(until::setValue);
        remark.setValue(draft.remark);
        remark.setMaxLength(Rolls.LONGEST);
        remark.setManualValidation(true);
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
                        Box.of(
                                "div",
                                "tc-pair",
                                Names.name(seenOn, "count-seen-on"),
                                Names.name(seenAt, "count-seen-at")),
                        Names.name(remark, "count-remark")));
        unfold();
    }

    private void unfold() {
        boolean leave = draft.presence.filter(Presence::isLeave).isPresent();
        boolean missing = draft.isMissing();
        until.setVisible(leave);
        seenOn.setVisible(missing);
        seenAt.setVisible(missing);
        remark.setVisible(leave || missing);
        remark.setLabel(words.text(missing ? "roll.how_noticed" : "roll.which"));
    }

    /** What is said, by names that are those of this child alone. */
    TypedFields typed() {
        String child = id() + ".";
        return new TypedFields()
                .add(
                        child + "presence",
                        presence,
                        () -> draft.presence.map(Code::code).orElse(""),
                        code -> Code.find(Presence.class, code).ifPresent(presence::setValue))
                .day(child + "until", until)
                .day(child + "seen_on", seenOn)
                .text(child + "seen_at", seenAt)
                .text(child + "remark", remark);
    }

    /** Whether the child is said to be missing. */
    boolean isMissing() {
        return draft.isMissing();
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

    /** Nothing is wrong any more. */
    void clear() {
        List.<HasValidation>of(presence, until, seenOn, seenAt, remark)
                .forEach(field -> mark(field, ""));
    }

    /** Marks the field in which something is wrong; a line for the summary. */
    ProblemSummary.Line mark(Problem problem) {
        String sentence = words.text(problem);
        Component field = fieldOf(problem);
        mark((HasValidation) field, sentence);
        return new ProblemSummary.Line(named(sentence), name(), () -> Focus.on(field));
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }

    private Component fieldOf(Problem problem) {
        if (problem.code() == FieldProblem.NOT_A_TIME) {
            return seenAt;
        }
        if (problem.code() == FieldProblem.IN_THE_FUTURE
                || problem.code() == RuleProblem.BEFORE_THE_LAST) {
            return seenOn;
        }
        if (problem.code() == FieldProblem.NOT_A_DAY) {
            return draft.isMissing() ? seenOn : until;
        }
        boolean leave = draft.presence.filter(Presence.HOME_LEAVE::equals).isPresent();
        if (problem.code() == CaseProblem.DUE_BEFORE_TODAY
                || problem.code() == FieldProblem.REQUIRED && leave) {
            return until;
        }
        return problem.code() == FieldProblem.REQUIRED
                        || problem.code() == FieldProblem.TOO_LONG
                        || problem.code() == FieldProblem.BAD_CHARACTERS
                ? remark
                : presence;
    }

    /** What is said of the child; what is wrong comes into the summary. */
    Optional<Headcount.Line> told(List<ProblemSummary.Line> lines) {
        Optional<Problem> wrong = wrong();
        wrong.ifPresent(problem -> lines.add(mark(problem)));
        return wrong.isPresent()
                ? Optional.empty()
                : draft.presence.map(
                        where ->
                                new Headcount.Line(id(), where, draft.until, seen(), draft.remark));
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
        if (where.isLeave() && until.isUnreadable() || draft.isMissing() && seenOn.isUnreadable()) {
            return Optional.of(new Problem(FieldProblem.NOT_A_DAY, "", List.of()));
        }
        if (draft.isMissing() && time().isEmpty()) {
            return Optional.of(new Problem(FieldProblem.NOT_A_TIME, "", List.of()));
        }
        boolean untold = where == Presence.HOME_LEAVE && draft.until.isEmpty();
        boolean unexplained = where == Presence.MISSING && draft.remark.isBlank();
        return untold || unexplained
                ? Optional.of(new Problem(FieldProblem.REQUIRED, "", List.of()))
                : Optional.empty();
    }

    /** When the child was last seen; empty where nothing was said, which means now. */
    private Optional<Instant> seen() {
        if (!draft.isMissing() || draft.seenOn.isEmpty() && draft.seenAt.isBlank()) {
            return Optional.empty();
        }
        return time().map(
                        at ->
                                draft.seenOn
                                        .orElseGet(words::today)
                                        .atTime(at)
                                        .atZone(Event.ZONE)
                                        .toInstant());
    }

    /** The time that was typed, midnight where none was; empty for what is no time. */
    private Optional<LocalTime> time() {
        try {
            return Optional.of(
                    draft.seenAt.isBlank()
                            ? LocalTime.MIN
                            : LocalTime.parse(
                                    draft.seenAt.strip(), DateTimeFormatter.ofPattern("H:mm")));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
