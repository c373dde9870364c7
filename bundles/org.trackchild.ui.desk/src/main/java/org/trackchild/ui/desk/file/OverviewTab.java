package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.trackchild.registry.api.Revision;
import org.trackchild.ui.desk.file.Facts.Fact;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The few facts that everybody asks for first, the next act, and how the case stands. */
final class OverviewTab extends Div {

    private static final Set<String> FIRST =
            Set.of(
                    "event_date",
                    "event_time",
                    "district",
                    "place",
                    "marks",
                    "clothes",
                    "father_name",
                    "mother_name",
                    "languages",
                    "fir_number",
                    "words_said");

    private final transient CasePart part;

    private final transient CaseState state;

    private final transient Words words;

    private final Component inHand;

    /**
     * @param inHand says who has the case in hand
     */
    OverviewTab(CasePart part, CaseState state, Component inHand) {
        this.part = part;
        this.state = state;
        this.inHand = inHand;
        words = part.words();
        addClassName("tc-columns");
        List<Fact> facts =
                Facts.of(part.file(), words, part.directory(), part.pack()).stream()
                        .filter(fact -> FIRST.contains(fact.code()))
                        .toList();
        Box list = Box.of("dl", "tc-summary-list");
        facts.stream().filter(Fact::isRecorded).forEach(fact -> list.add(row(fact)));
        Box sheet =
                Box.of("section", "tc-sheet", Box.text("h2", "", words.text("case.facts")), list);
        sheet.add(notRecorded(facts));
        add(sheet, side());
    }

    private Component row(Fact fact) {
        return Box.of(
                "div",
                "",
                Box.text("dt", "", part.label(fact.code())),
                Box.of("dd", "", fact.shown(words)));
    }

    private Component notRecorded(List<Fact> facts) {
        Box line = Box.of("p", "tc-muted", Box.text("span", "", words.text("case.not_recorded")));
        long missing = facts.stream().filter(fact -> !fact.isRecorded()).count();
        line.setVisible(missing > 0);
        facts.stream()
                .filter(fact -> !fact.isRecorded())
                .forEach(
                        fact ->
                                line.add(
                                        Box.text("span", "", " "),
                                        part.mayChange()
                                                ? Links.to(
                                                        Links.change(part.file().id(), fact.code()),
                                                        words.text(
                                                                "case.add_field",
                                                                part.label(fact.code())),
                                                        "add-" + fact.code())
                                                : Box.text("span", "", part.label(fact.code())),
                                        Box.text("span", "", ".")));
        return line;
    }

    private Component side() {
        return Box.of(
                "div",
                "desk-groups",
                new NextSteps(part, state.progress()),
                new Standing(part, state),
                keeping());
    }

    private Component keeping() {
        Revision revision = part.file().header().revision();
        Box box =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("case.kept_by")),
                        Box.text(
                                "p",
                                "",
                                Places.office(
                                        part.file().header().office(), part.directory(), words)),
                        Box.text(
                                "p",
                                "tc-muted tc-small",
                                words.text(
                                        "case.registered_at",
                                        Days.moment(revision.registeredAt(), words))),
                        inHand);
        part.file()
                .origin()
                .filter(origin -> !origin.note().isBlank())
                .ifPresent(origin -> box.add(Box.text("p", "tc-small", origin.note())));
        return box;
    }
}
