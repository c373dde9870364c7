package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Chosen cases as a list on paper. */
final class CaseSheet extends Div {

    private static final List<String> COLUMNS =
            List.of("number", "name", "child", "kind", "status", "event", "office");

    private final transient Directory directory;

    private final transient Words words;

    private final Button print;

    /**
     * @param left runs when the reader goes back to the list
     */
    CaseSheet(
            Directory directory,
            Caller reader,
            Words words,
            CaseExtracts.Extract extract,
            Runnable left) {
        this.directory = directory;
        this.words = words;
        Paper paper =
                Paper.ofPage("case-sheet", words, reader, directory, "", words.text("extract.list"))
                        .with(
                                Box.of("div", "tc-scroll", table(extract))
                                        .with("tabindex", "0")
                                        .with("role", "region")
                                        .with("aria-label", words.text("extract.list")));
        print = Printing.button(words, () -> paper);
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(words.text("extract.back"), click -> left.run());
        add(
                Box.of("div", "tc-toolbar desk-print-line", Names.name(back, "to-list"), print),
                Box.text(
                                "p",
                                "tc-note tc-screen-only",
                                words.text(
                                        "extract.printed",
                                        extract.cases().size(),
                                        extract.leftOut()))
                        .with("role", "status")
                        .named("extract-made"),
                paper);
    }

    void focusPrint() {
        Focus.on(print);
    }

    private Component table(CaseExtracts.Extract extract) {
        Box columns = Box.of("tr", "");
        COLUMNS.forEach(
                name ->
                        columns.add(
                                Box.text("th", "", words.text("cases.column." + name))
                                        .with("scope", "col")));
        Box rows = Box.of("tbody", "");
        extract.cases().forEach(each -> rows.add(row(each)));
        return Box.of(
                "table",
                "desk-paper-table",
                Box.text("caption", "tc-visually-hidden", words.text("extract.list")),
                Box.of("thead", "", columns),
                rows);
    }

    private Component row(ChildCase subject) {
        CaseSummary line = CaseSummary.of(subject);
        return Box.of(
                "tr",
                "",
                Box.text("td", "tc-number", line.header().number()),
                Box.of("td", "", ChildName.of(line.name(), words)),
                cell(ChildWords.brief(line.sex(), line.age(), words)),
                cell(words.text("case_kind", line.header().kind())),
                cell(words.text("case_status", line.header().status())),
                cell(
                        Days.day(line.event().date(), words)
                                + ", "
                                + Places.text(line.event().place(), directory, words)),
                cell(Places.office(line.header().office(), directory, words)));
    }

    private static Box cell(String text) {
        return Box.text("td", "", text);
    }
}
