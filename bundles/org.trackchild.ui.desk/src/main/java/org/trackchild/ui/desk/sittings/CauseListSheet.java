package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Words;

/**
 * The cause list as a sheet for the door. It tells the number of each case and for what it comes,
 * and nothing else: no name, no initials, no age, no home, since together with the district and the
 * day these may lead to a child (JJ Act 2015, section 74).
 *
 * @param in the languages of the sheet
 */
record CauseListSheet(CauseList list, Directory directory, Tongues in) {

    /** The sheet. */
    Paper of() {
        return new Paper(
                        "cause-sheet",
                        in,
                        new Paper.Head(this::bench, "", false),
                        Paper.Mark.open())
                .with(
                        in.each("p", "tc-strong", this::bench),
                        in.text("h1", "", words -> words.text("sitting.cause_list")).named("title"),
                        in.each(
                                "p",
                                "",
                                words ->
                                        SittingWords.when(list.sitting().plan(), words)
                                                + " · "
                                                + words.text(
                                                        "venue."
                                                                + list.sitting()
                                                                        .plan()
                                                                        .venue()
                                                                        .code())),
                        table());
    }

    private String bench(Words words) {
        return Places.office(list.sitting().bench(), directory, words);
    }

    private Component table() {
        Box rows = Box.of("tbody", "");
        list.items().forEach(item -> rows.add(row(item)));
        return Box.of(
                "table",
                "desk-paper-table",
                in.text("caption", "tc-visually-hidden", words -> words.text("sitting.cause_list")),
                Box.of(
                        "thead",
                        "",
                        Box.of(
                                "tr",
                                "",
                                heading("sitting.number"),
                                heading("orders.case"),
                                heading("sitting.matter"))),
                rows);
    }

    private Component row(CauseList.Item item) {
        Listing listing = item.listing();
        return Box.of(
                "tr",
                "",
                Box.text(
                        "td",
                        "",
                        listing.slot().map(slot -> Integer.toString(slot.number())).orElse("")),
                Box.text(
                        "td",
                        "tc-number",
                        item.subject().map(subject -> subject.header().number()).orElse("—")),
                in.text("td", "", words -> words.text("matter." + listing.wish().matter().code())));
    }

    private Component heading(String key) {
        return in.text("th", "", words -> words.text(key)).with("scope", "col");
    }
}
