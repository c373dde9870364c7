package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseRegistry.PossibleDuplicate;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * "Already reported?": cases that may be the child that is being typed. Never blocks anything, and
 * never merges anything.
 */
final class DuplicatesPanel extends Aside {

    private static final int LONGEST_REASON = 1_000;

    private final transient Directory directory;

    private final transient Words words;

    private final transient Opinion opinion;

    private final Box heading;

    private final Box message = Box.of("p", "tc-muted");

    private final transient LiveList rows;

    private transient List<PossibleDuplicate> found = List.of();

    DuplicatesPanel(Directory directory, Words words, Opinion opinion) {
        this.directory = directory;
        this.words = words;
        this.opinion = opinion;
        addClassNames("tc-sheet", "tc-sheet-plain", "tc-sticky");
        getElement().setAttribute("aria-label", words.text("duplicates.title"));
        Names.name(this, "duplicates");
        heading = Box.text("h2", "", words.text("duplicates.title")).with("tabindex", "-1");
        Box list = Box.of("ul", "desk-plain-list");
        rows = new LiveList(list, words);
        add(heading, Box.of("div", "", message, list).with("aria-live", "polite"));
        ask();
    }

    /** What the reader says of the cases that were found. */
    interface Opinion {

        /** What is said so far, also of cases that are not found any more. */
        List<OtherRecordTexts.Said> said();

        /** The case is about the child that is being typed, or about another one. */
        void say(CaseSummary summary, boolean same);

        /** The same with another reason. */
        void explain(OtherRecordTexts.Said said);

        /** Nothing is said of the case. */
        void undo(CaseId id);
    }

    /** Too little is typed to look for anything. */
    void ask() {
        found = List.of();
        show("duplicates.ask");
    }

    /** Another child stands in the form: what was written of the one before goes. */
    void clear() {
        found = List.of();
        rows.show(List.of());
    }

    /** Shows what was found. */
    void show(List<PossibleDuplicate> possible) {
        found = possible;
        show(found.isEmpty() ? "duplicates.none" : "duplicates.found");
    }

    /** Brings the reader here. */
    void takeFocus() {
        heading.getElement().callJsFunction("focus");
    }

    /** Rows that have not changed are left alone: somebody may just be pressing their buttons. */
    private void show(String key) {
        message.setText(words.text(key));
        Map<CaseId, OtherRecordTexts.Said> said = new LinkedHashMap<>();
        opinion.said().forEach(each -> said.put(each.id(), each));
        List<LiveList.Row> shown = new ArrayList<>();
        for (PossibleDuplicate each : found) {
            shown.add(live(each.summary(), Optional.ofNullable(said.remove(id(each)))));
        }
        // what is said stays in sight when what is typed leads to other cases
        said.values().forEach(each -> shown.add(live(each)));
        rows.show(shown);
    }

    private LiveList.Row live(CaseSummary summary, Optional<OtherRecordTexts.Said> said) {
        return new LiveList.Row(
                summary.header().id().toString(),
                List.of(summary, said.map(OtherRecordTexts.Said::same)),
                () -> row(summary, said));
    }

    private LiveList.Row live(OtherRecordTexts.Said said) {
        return new LiveList.Row(
                said.id().toString(),
                List.of(said.number(), said.same()),
                () ->
                        Box.of("li", "", open(said.id(), said.number()), answered(said))
                                .named("duplicate"));
    }

    private static CaseId id(PossibleDuplicate possible) {
        return possible.summary().header().id();
    }

    private Box row(CaseSummary summary, Optional<OtherRecordTexts.Said> said) {
        return Box.of(
                        "li",
                        "",
                        ChildName.of(summary.name(), words),
                        Box.text("div", "", ChildWords.brief(summary.sex(), summary.age(), words)),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                Places.office(summary.header().office(), directory, words)
                                        + " · "
                                        + Days.day(summary.event().date(), words)),
                        open(summary.header().id(), summary.header().number()),
                        said.map(this::answered).orElseGet(() -> answers(summary)))
                .named("duplicate");
    }

    private Component open(CaseId id, String number) {
        return Links.inNewTab(
                Links.ofCase(id), words.text("duplicates.open", number), "duplicate-open");
    }

    private Component answers(CaseSummary summary) {
        Button same = button("duplicates.same", "duplicate-same");
        same.addClickListener(click -> say(summary, true));
        Button different = button("duplicates.different", "duplicate-different");
        different.addClickListener(click -> say(summary, false));
        return Box.of("div", "tc-actions", same, different);
    }

    private void say(CaseSummary summary, boolean same) {
        opinion.say(summary, same);
        changed();
    }

    /** What will be said, why, and the way back. */
    private Component answered(OtherRecordTexts.Said said) {
        Box note =
                Box.text(
                                "p",
                                "tc-note tc-small",
                                words.text(
                                        said.same()
                                                ? "duplicates.says_same"
                                                : "duplicates.says_other",
                                        said.number()))
                        .named(said.same() ? "duplicate-said-same" : "duplicate-said-other");
        TextArea reason = new TextArea(words.text("duplicates.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValue(said.reason());
        reason.addValueChangeListener(
                change ->
                        opinion.explain(
                                new OtherRecordTexts.Said(
                                        said.id(), said.number(), said.same(), change.getValue())));
        Button undo = button("duplicates.undo", "duplicate-undo");
        undo.setAriaLabel(words.text("duplicates.undo_named", said.number()));
        undo.addClickListener(
                click -> {
                    opinion.undo(said.id());
                    changed();
                });
        return Box.of("div", "", note, Names.name(reason, "duplicate-reason"), undo);
    }

    /** The button that was used is gone: the focus goes to the heading above it. */
    private void changed() {
        show(found);
        takeFocus();
    }

    private Button button(String key, String name) {
        Button button = new Button(words.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Names.name(button, name);
    }
}
