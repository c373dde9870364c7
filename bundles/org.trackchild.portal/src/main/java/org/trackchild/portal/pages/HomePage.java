package org.trackchild.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.State;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.web.Wish;

/** The first page: whom to call, the search, and all states for whoever would rather look. */
final class HomePage {

    private HomePage() {}

    static Answer of(Sheet sheet, Engines engines) {
        sheet.headed(sheet.words().text("home"));
        sheet.says("home.missing");
        sheet.main().appendElement("h2").text(sheet.words().text("search"));
        SearchForm.add(sheet, new Wish("", Optional.empty(), Optional.empty(), false, List.of()));
        sheet.main().appendElement("h2").text(sheet.words().text("states"));
        states(sheet, engines);
        return Answer.page(sheet.html());
    }

    /** Links to all states. */
    static void states(Sheet sheet, Engines engines) {
        Element list = sheet.main().appendElement("ul").addClass("places");
        for (State state : engines.places().states()) {
            sheet.link(
                    list.appendElement("li"),
                    "/state/" + state.code(),
                    Map.of(),
                    sheet.words().text(state.name()));
        }
    }
}
