package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import java.util.List;
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

    /** What the reader thinks of the cases that were found. */
    interface Opinion {

        /** The case is about the child that is being typed. */
        void same(CaseSummary summary);

        /** Whether {@link #same} was said of it. */
        boolean isSame(CaseSummary summary);

        /** The case is about another child. */
        void different(CaseId id);

        /** Whether {@link #different} was said of it. */
        boolean isDifferent(CaseId id);
    }

    /** Too little is typed to look for anything. */
    void ask() {
        found = List.of();
        show("duplicates.ask");
    }

    /** Shows what was found, but for what the reader has called another child. */
    void show(List<PossibleDuplicate> possible) {
        found = possible.stream().filter(one -> !opinion.isDifferent(id(one))).toList();
        show(found.isEmpty() ? "duplicates.none" : "duplicates.found");
    }

    /** Rows that have not changed are left alone: somebody may just be pressing their buttons. */
    private void show(String key) {
        message.setText(words.text(key));
        rows.show(found.stream().map(PossibleDuplicate::summary).map(this::live).toList());
    }

    private LiveList.Row live(CaseSummary summary) {
        return new LiveList.Row(
                summary.header().id().toString(),
                List.of(summary, opinion.isSame(summary)),
                () -> row(summary));
    }

    private static CaseId id(PossibleDuplicate possible) {
        return possible.summary().header().id();
    }

    private Box row(CaseSummary summary) {
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
                        Links.inNewTab(
                                Links.ofCase(summary.header().id()),
                                words.text("duplicates.open", summary.header().number()),
                                "duplicate-open"),
                        answers(summary))
                .named("duplicate");
    }

    private Component answers(CaseSummary summary) {
        if (opinion.isSame(summary)) {
            return Box.text(
                            "p",
                            "tc-note tc-small",
                            words.text("duplicates.linked", summary.header().number()))
                    .named("duplicate-linked");
        }
        Button same = button("duplicates.same", "duplicate-same");
        same.addClickListener(
                click -> {
                    opinion.same(summary);
                    answered();
                });
        Button different = button("duplicates.different", "duplicate-different");
        different.addClickListener(
                click -> {
                    opinion.different(summary.header().id());
                    answered();
                });
        return Box.of("div", "tc-actions", same, different);
    }

    /** The button that was used is gone: the focus goes to the heading above it. */
    private void answered() {
        show(found);
        heading.getElement().callJsFunction("focus");
    }

    private Button button(String key, String name) {
        Button button = new Button(words.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Names.name(button, name);
    }
}
