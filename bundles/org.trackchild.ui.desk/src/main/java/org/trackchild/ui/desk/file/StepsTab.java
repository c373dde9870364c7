package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Legal;
import org.trackchild.rules.api.Transition;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The clocks of a case, what can be done next by law, and what was done. */
final class StepsTab extends Div {

    private static final String SYSTEM = "system:";

    private final transient CasePart part;

    private final transient CaseProgress progress;

    private final transient Words words;

    private final transient OtherFileNotes others;

    private final transient Consumer<Step> make;

    private final transient FormDrafts.Slot slot;

    private final transient Set<OfficeType> told;

    /** Opens the form of each step that can be made. */
    private final transient Map<String, Runnable> begins = new HashMap<>();

    /** Leaves the form that is open. */
    private transient Runnable leave = () -> {};

    /**
     * @param slot where what is typed of a step is kept, with the address of the case
     * @param make makes a step; may refuse
     * @param told kinds of offices that a step can tell of the case
     */
    StepsTab(
            CasePart part,
            CaseProgress progress,
            FormDrafts.Slot slot,
            Consumer<Step> make,
            Set<OfficeType> told) {
        this.slot = slot;
        this.told = told;
        this.part = part;
        this.progress = progress;
        this.make = make;
        words = part.words();
        others = new OtherFileNotes(progress, words);
        addClassName("desk-groups");
        others.outstanding().forEach(this::add);
        add(new ClockList(progress.clocks(), words.now(), words), offers(), made());
        Names.name(this, "steps");
    }

    private Component offers() {
        Box possible = Box.of("ul", "tc-rows").named("steps-possible");
        Box others = Box.of("ul", "tc-rows");
        for (CaseProgress.Offer offer : progress.offers()) {
            (offer.isPossible() ? possible : others).add(row(offer));
        }
        Box sheet = Box.of("section", "tc-sheet", Box.text("h2", "", words.text("steps.possible")));
        sheet.add(
                possible.size() == 0
                        ? Box.text("p", "tc-muted", words.text("steps.none")).named("steps-none")
                        : possible);
        if (others.size() > 0) {
            sheet.add(
                    Box.of(
                                    "details",
                                    "",
                                    Box.text(
                                            "summary",
                                            "",
                                            words.text(
                                                    "steps.not_yet",
                                                    Integer.toString(others.size()))),
                                    others)
                            .named("steps-not-possible"));
        }
        return sheet;
    }

    private Component row(CaseProgress.Offer offer) {
        Transition transition = offer.transition();
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.text("div", "", words.text(transition.legal().label())),
                        Box.text("div", "tc-muted tc-small", basis(transition.legal())));
        Box row = Box.of("li", "tc-row desk-step", text);
        if (offer.isPossible()) {
            offer.warnings()
                    .forEach(
                            warning ->
                                    text.add(
                                            Box.text("p", "tc-note", words.text(warning))
                                                    .named("step-warning")));
            others.of(transition.code()).forEach(text::add);
            Button begin = new Button(words.text("steps.begin"));
            begin.addClickListener(click -> open(offer, row, begin));
            begins.put(transition.code(), () -> open(offer, row, begin));
            begin.getElement()
                    .setAttribute(
                            "aria-label",
                            words.text("steps.begin")
                                    + ": "
                                    + words.text(transition.legal().label()));
            row.add(Names.name(begin, "step-" + transition.code()));
        } else {
            offer.refusals()
                    .forEach(refusal -> text.add(Box.text("div", "tc-small", words.text(refusal))));
        }
        return row;
    }

    private String basis(Legal legal) {
        return legal.form().isEmpty()
                ? legal.basis()
                : legal.basis() + " · " + words.text("steps.form", legal.form());
    }

    /** Begins to write a step down; does nothing where it cannot be made. */
    void begin(String code) {
        Optional.ofNullable(begins.get(code)).ifPresent(Runnable::run);
    }

    /** Opens the form under its row; one at a time. */
    private void open(CaseProgress.Offer offer, Box row, Button begin) {
        leave.run();
        StepForm form =
                new StepForm(
                        new StepForm.Context(offer, slot, this::recordName, this::offices),
                        words,
                        make,
                        () -> leave.run());
        leave =
                () -> {
                    row.remove(form);
                    begin.setVisible(true);
                    begin.focus();
                    leave = () -> {};
                };
        begin.setVisible(false);
        row.add(form);
        form.begin();
    }

    private OfficesField offices(Evidence evidence) {
        return new OfficesField(
                words.text(evidence.label()),
                part.directory(),
                part.file().header().office(),
                told,
                words);
    }

    private Wording recordName(Evidence evidence) {
        return evidence.shape() == Evidence.Shape.FORM
                ? progress.rules().formName(part.kind(), evidence.kind())
                : progress.rules().orderName(part.kind(), evidence.kind());
    }

    private Component made() {
        Box list = Box.of("ol", "tc-rows").named("steps-made");
        progress.made().forEach(made -> list.add(row(made)));
        Box sheet = Box.of("section", "tc-sheet", Box.text("h2", "", words.text("steps.made")));
        sheet.add(
                progress.made().isEmpty()
                        ? Box.text("p", "tc-muted", words.text("steps.none_made"))
                        : list);
        return sheet;
    }

    private Component row(MadeTransition made) {
        String code = made.step().transition();
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.text("div", "", words.text(progress.rules().name(part.kind(), code))));
        if (made.from() != made.to()) {
            text.add(
                    Box.text(
                            "div",
                            "tc-small",
                            words.text("case_status", made.from())
                                    + " → "
                                    + words.text("case_status", made.to())));
        }
        new StepEvidence(progress.rules(), part.kind(), part.directory())
                .of(made, words)
                .forEach(each -> text.add(evidence(each)));
        CaseProgress.Worth worth = progress.history().worth(made);
        if (worth != CaseProgress.Worth.COUNTS) {
            text.add(
                    Box.text("div", "tc-note tc-small", words.text("step_worth", worth))
                            .named("step-worth"));
        }
        text.add(Box.text("div", "tc-muted tc-small", signature(made)));
        return Box.of("li", "tc-row desk-step", text).named("step-made");
    }

    private Component evidence(StepEvidence.Line told) {
        return Box.of(
                "div",
                "tc-small",
                Box.text("span", "tc-muted", told.label() + ": "),
                ChildName.identifying(told.text(), words));
    }

    private String signature(MadeTransition made) {
        String who =
                made.by().user().startsWith(SYSTEM)
                        ? words.text("history.system")
                        : made.by().office().isEmpty()
                                ? made.by().user()
                                : made.by().user()
                                        + ", "
                                        + Places.office(
                                                new OfficeId(made.by().office()),
                                                part.directory(),
                                                words);
        List<String> parts = new ArrayList<>(List.of(Days.moment(made.step().happened(), words)));
        if (!made.recorded().isBefore(made.step().happened().plusSeconds(60))) {
            parts.add(words.text("steps.recorded", Days.moment(made.recorded(), words)));
        }
        // of what is restricted nobody is told who did it
        if (!who.isEmpty()) {
            parts.add(who);
        }
        return String.join(" · ", parts);
    }
}
