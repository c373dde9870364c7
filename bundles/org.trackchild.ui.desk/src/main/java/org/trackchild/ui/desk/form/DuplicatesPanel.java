package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.html.Aside;
import java.util.List;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseRegistry.PossibleDuplicate;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** "Already reported?": cases that may be the child that is being typed. Never blocks anything. */
final class DuplicatesPanel extends Aside {

    private final transient Directory directory;

    private final transient Words words;

    private final Box result = Box.of("div", "").with("aria-live", "polite");

    DuplicatesPanel(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
        addClassNames("tc-sheet", "tc-sheet-plain", "tc-sticky");
        getElement().setAttribute("aria-label", words.text("duplicates.title"));
        Names.name(this, "duplicates");
        add(Box.text("h2", "", words.text("duplicates.title")), result);
        ask();
    }

    /** Too little is typed to look for anything. */
    void ask() {
        say("duplicates.ask");
    }

    /** Shows what was found. */
    void show(List<PossibleDuplicate> found) {
        if (found.isEmpty()) {
            say("duplicates.none");
            return;
        }
        Box list = Box.of("ul", "desk-plain-list");
        found.forEach(duplicate -> list.add(row(duplicate.summary())));
        result.removeAll();
        result.add(Box.text("p", "tc-muted", words.text("duplicates.found")), list);
    }

    private void say(String key) {
        result.removeAll();
        result.add(Box.text("p", "tc-muted", words.text(key)));
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
                                "duplicate-open"))
                .named("duplicate");
    }
}
