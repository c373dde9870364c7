package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Verdict;
import org.trackchild.ui.api.Reproof;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Where a person decides. Nothing is preselected, and a check step comes before it counts. */
final class DecisionForm extends Section {

    private static final int LONGEST_REASON = 1_000;

    private final transient Words words;

    private final transient Recorder recorder;

    private final ProblemSummary summary = new ProblemSummary();

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();

    private final CheckboxGroup<Answer.Check> checks = new CheckboxGroup<>();

    private final TextArea reason = new TextArea();

    private final Box fields = Box.of("div", "tc-form");

    private final Box step = Box.of("div", "tc-form").with("tabindex", "-1").named("check-step");

    private final transient ProposalView view;

    private final transient TypedFields typed = new TypedFields();

    private final transient KeptTyping kept;

    /**
     * @param view the proposal, and what the reader may say of it
     * @param slot where what is typed is kept until it is recorded
     */
    DecisionForm(Words words, ProposalView view, FormDrafts.Slot slot, Recorder recorder) {
        this.words = words;
        this.view = view;
        ProposalView.Part part = view.part();
        this.recorder = recorder;
        addClassNames("tc-sheet", "tc-sheet-plain", "tc-sticky");
        Names.name(this, "decision");
        getElement().setAttribute("id", "decision");
        verdict.setLabel(words.text("decision.question"));
        verdict.setItems(choices(part));
        verdict.setItemLabelGenerator(item -> words.text("verdict", item));
        verdict.addClassName("desk-vertical");
        verdict.setManualValidation(true);
        checks.setVisible(!part.sides().isEmpty());
        checks.setLabel(words.text("decision.checks"));
        checks.setItems(Answer.Check.values());
        checks.setItemLabelGenerator(item -> words.text("check", item));
        checks.setHelperText(words.text("decision.checks_help"));
        checks.addClassName("desk-vertical");
        checks.setManualValidation(true);
        reason.setLabel(words.text("decision.reason"));
        reason.setHelperText(words.text("decision.reason_help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        Button next = new Button(words.text("decision.next"), click -> check());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fields.add(
                Names.name(verdict, "verdict"),
                Names.name(checks, "checks"),
                Names.name(reason, "reason"),
                Box.text("p", "tc-muted tc-small", words.text("decision.next_steps")),
                Box.of("div", "tc-actions", Names.name(next, "check-decision")));
        step.setVisible(false);
        typed.add(
                        "verdict",
                        verdict,
                        () -> verdict.getValue() == null ? "" : verdict.getValue().code(),
                        code ->
                                Code.find(Verdict.class, code)
                                        .filter(choices(part)::contains)
                                        .ifPresent(verdict::setValue))
                .add(
                        "checks",
                        checks,
                        () ->
                                checks.getValue().stream()
                                        .sorted()
                                        .map(Code::code)
                                        .collect(Collectors.joining(" ")),
                        codes ->
                                checks.setValue(
                                        Arrays.stream(codes.split(" "))
                                                .flatMap(
                                                        code ->
                                                                Code.find(Answer.Check.class, code)
                                                                        .stream())
                                                .collect(Collectors.toSet())))
                .text("reason", reason);
        kept = new KeptTyping(slot, typed, words);
        kept.follow(typed.fields());
        SendKey.of(fields, this::check);
        add(Box.text("h2", "", words.text("decision.title")), summary, kept.note(), fields, step);
    }

    private static List<Verdict> choices(ProposalView.Part part) {
        List<Verdict> choices = new ArrayList<>();
        if (part.question().isPresent()) {
            choices.add(Verdict.REPLY);
        }
        if (!part.sides().isEmpty()) {
            choices.add(Verdict.SAME);
            choices.add(Verdict.DIFFERENT);
        }
        if (part.mayAsk()) {
            choices.add(Verdict.NEED_MORE);
        }
        return choices;
    }

    /** Takes the decision. */
    @FunctionalInterface
    interface Recorder {

        /**
         * Records it.
         *
         * @throws ProblemException when the register refuses it; nothing has changed then
         */
        void record(Verdict verdict, Set<Answer.Check> checks, String reason);
    }

    private void check() {
        List<Problem> problems = new ArrayList<>();
        clear();
        if (verdict.getValue() == null) {
            mark(verdict, words.text("decision.choose"));
            summary.show(
                    List.of(
                            new ProblemSummary.Line(
                                    words.text("decision.choose"),
                                    "verdict",
                                    () -> Focus.on(verdict))),
                    words);
            return;
        }
        if (verdict.getValue() == Verdict.SAME && checks.isEmpty()) {
            problems.add(Problem.of(CaseProblem.CHECK_REQUIRED));
        }
        if (verdict.getValue() != Verdict.SAME && reason.getValue().isBlank()) {
            problems.add(Problem.of(CaseProblem.REASON_REQUIRED));
        }
        if (problems.isEmpty()) {
            showStep();
        } else {
            show(problems);
        }
    }

    private void showStep() {
        step.removeAll();
        Button record = new Button(words.text("decision.record"));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.setDisableOnClick(true);
        record.addClickListener(click -> record());
        Button back = new Button(words.text("button.back"), click -> backToFields());
        step.add(
                Box.text("h3", "", words.text("decision.check_title")),
                Box.text("p", "tc-strong", words.text("verdict", verdict.getValue())),
                chosenChecks(),
                ownReason(),
                Box.text("p", "tc-warning", words.text(consequence(verdict.getValue()))),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(record, "record-decision"),
                        Names.name(back, "back-to-decision")));
        fields.setVisible(false);
        step.setVisible(true);
        step.getElement().callJsFunction("focus");
    }

    /** What follows, which is not the same when nobody else is asked any more. */
    private String consequence(Verdict chosen) {
        String key = "decision.consequence." + chosen.code();
        if (!chosen.isDecision()) {
            return key;
        }
        ProposalStatus status = view.proposal().status();
        boolean last =
                view.part().sides().size() == CaseKind.values().length
                        || status == ProposalStatus.POSSIBLE && chosen == Verdict.DIFFERENT;
        if (last) {
            return key + ".final";
        }
        return status == ProposalStatus.DISPUTED ? "decision.consequence.disputed" : key;
    }

    private Component chosenChecks() {
        Box list = Box.of("ul", "");
        checks.getValue().forEach(item -> list.add(Box.text("li", "", words.text("check", item))));
        list.setVisible(!checks.isEmpty());
        return list;
    }

    private Component ownReason() {
        Box text = Box.text("p", "desk-quote", reason.getValue().strip());
        text.setVisible(!reason.getValue().isBlank());
        return text;
    }

    private void backToFields() {
        step.setVisible(false);
        fields.setVisible(true);
        Focus.on(verdict);
    }

    private void record() {
        try {
            recorder.record(
                    verdict.getValue(), Set.copyOf(checks.getValue()), reason.getValue().strip());
            kept.sent();
        } catch (ProblemException refused) {
            // what is to be recorded stays on the screen meanwhile
            if (Reproof.asked(refused, this::record)) {
                showStep();
                return;
            }
            backToFields();
            show(refused.problems());
        }
    }

    private void show(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence = words.text(problem);
            if (problem.code() == CaseProblem.CHECK_REQUIRED) {
                mark(checks, sentence);
                lines.add(new ProblemSummary.Line(sentence, "checks", () -> Focus.on(checks)));
            } else if (problem.code() == CaseProblem.REASON_REQUIRED
                    || !problem.field().isEmpty()) {
                mark(reason, sentence);
                lines.add(new ProblemSummary.Line(sentence, "reason", reason::focus));
            } else {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            }
        }
        summary.show(lines, words);
    }

    private void clear() {
        summary.clear();
        mark(verdict, "");
        mark(checks, "");
        mark(reason, "");
    }

    private static void mark(com.vaadin.flow.component.HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
