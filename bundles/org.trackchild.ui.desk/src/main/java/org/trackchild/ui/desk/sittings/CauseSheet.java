package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;

/**
 * The cause list as it is hung out at the door. It tells the number of each case and for what it
 * comes, and nothing else: no name, no initials, no age, no home, since together with the district
 * and the day these may lead to a child (JJ Act 2015, section 74).
 */
final class CauseSheet extends Screen implements BeforeEnterObserver {

    private final transient BenchServices services;

    private transient Optional<UUID> id = Optional.empty();

    CauseSheet(Desk desk, BenchServices services) {
        super(desk, "page-cause-sheet");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("sitting.cause_list");
    }

    @Override
    protected void build() {
        CauseList list =
                services.lists()
                        .of(
                                caller(),
                                id.orElseThrow(
                                        () -> new ProblemException(CaseProblem.NO_SUCH_SITTING)));
        Button print = new Button(text("button.print"));
        print.addClickListener(click -> getElement().executeJs("window.print()"));
        add(
                Box.of(
                        "div",
                        "tc-toolbar",
                        Links.to(
                                SittingWords.address(list.sitting()),
                                text("sitting.back"),
                                "to-sitting"),
                        Names.name(print, "print")),
                Box.text("p", "tc-note tc-screen-only", text("sitting.hung_out")),
                sheet(list));
    }

    private Component sheet(CauseList list) {
        Box rows = Box.of("tbody", "");
        for (CauseList.Item item : list.items()) {
            Listing listing = item.listing();
            rows.add(
                    Box.of(
                            "tr",
                            "",
                            Box.text(
                                    "td",
                                    "",
                                    listing.slot()
                                            .map(slot -> Integer.toString(slot.number()))
                                            .orElse("")),
                            Box.text(
                                    "td",
                                    "tc-number",
                                    item.subject()
                                            .map(subject -> subject.header().number())
                                            .orElse("—")),
                            Box.text("td", "", text("matter." + listing.wish().matter().code()))));
        }
        Box table =
                Box.of(
                        "table",
                        "desk-cause-table",
                        Box.text("caption", "tc-visually-hidden", title()),
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
        return Box.of(
                        "article",
                        "tc-sheet desk-paper",
                        Box.text(
                                "p",
                                "tc-strong",
                                Places.office(
                                        list.sitting().bench(), services.directory(), words())),
                        Box.text("h1", "", title()).named("title"),
                        Box.text(
                                "p",
                                "",
                                SittingWords.when(list.sitting().plan(), words())
                                        + " · "
                                        + text("venue." + list.sitting().plan().venue().code())),
                        table,
                        Box.text(
                                "p",
                                "tc-muted tc-small",
                                text("sitting.as_of", Days.moment(words().now(), words()))))
                .named("cause-sheet");
    }

    private Component heading(String key) {
        return Box.text("th", "", text(key)).with("scope", "col");
    }
}
