package org.trackchild.portal.pages;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.State;
import org.trackchild.portal.web.Answer;

/** A state: its districts, and who is there for all of it. */
final class StatePage {

    private static final int OFFICES = 20;

    private final Sheet sheet;

    private final Engines engines;

    private final State state;

    StatePage(Sheet sheet, Engines engines, State state) {
        this.sheet = sheet;
        this.engines = engines;
        this.state = state;
    }

    Answer answer() {
        sheet.headed(sheet.words().text(state.name()));
        sheet.says("state.choose");
        Element list = sheet.main().appendElement("ul").addClass("places");
        for (District district : engines.places().districts(state.code())) {
            sheet.link(
                    list.appendElement("li"),
                    "/district/" + district.code(),
                    Map.of(),
                    sheet.words().text(district.name()));
        }
        List<PublicOffice> offices = engines.offices().in(state.code(), "");
        if (!offices.isEmpty()) {
            sheet.main().appendElement("h2").text(sheet.words().text("state.offices"));
            Element lines = OfficeLines.list(sheet.main());
            offices.stream()
                    .limit(OFFICES)
                    .forEach(each -> new OfficeLines(sheet, engines).plain(lines, each));
        }
        return Answer.page(sheet.html());
    }
}
