package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseList;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Sheet;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Screen;

/** The cause list as it is hung out at the door. */
final class CauseSheet extends Screen implements BeforeEnterObserver {

    private final transient BenchServices services;

    private transient Optional<UUID> id = Optional.empty();

    private final Sheet sheet = new Sheet();

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
        sheet.write(words(), in -> new CauseListSheet(list, services.directory(), in).of());
        add(
                Box.of(
                        "div",
                        "tc-toolbar desk-print-line",
                        Links.to(
                                SittingWords.address(list.sitting()),
                                text("sitting.back"),
                                "to-sitting"),
                        sheet.languageChoice(),
                        sheet.printButton()),
                Box.text("p", "tc-note tc-screen-only", text("sitting.hung_out")),
                sheet);
    }
}
