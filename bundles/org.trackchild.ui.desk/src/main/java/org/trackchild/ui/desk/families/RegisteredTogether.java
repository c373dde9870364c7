package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Screen;

/** After several children of one incident were registered: all their numbers. */
final class RegisteredTogether extends Screen implements BeforeEnterObserver {

    private final transient FamilyServices services;

    private transient Optional<UUID> id = Optional.empty();

    /** Numbers of the cases of which a photograph was refused; empty for none. */
    private String photosRefused = "";

    private transient IncidentView shown;

    RegisteredTogether(Desk desk, FamilyServices services) {
        super(desk, "page-registered-together");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        photosRefused =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("photo")
                        .filter(numbers -> numbers.matches("[A-Z0-9 -]{1,600}"))
                        .orElse("");
        shown = null;
        rebuildIfOpen();
    }

    private List<CaseSummary> cases() {
        return shown.members().stream()
                .filter(each -> each.member().isInForce())
                .map(IncidentView.Member::of)
                .sorted(Comparator.comparing(each -> each.header().id()))
                .toList();
    }

    @Override
    protected String title() {
        return shown == null
                ? text("registered.title")
                : text("children.registered", Integer.toString(cases().size()));
    }

    @Override
    protected void build() {
        if (shown == null) {
            shown =
                    services.incidents()
                            .read(
                                    caller(),
                                    id.orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            CaseProblem.NO_SUCH_INCIDENT)));
        }
        Paper paper =
                Paper.ofPage(
                                "together-sheet",
                                words(),
                                caller(),
                                services.directory(),
                                shown.incident().number(),
                                title())
                        .with(slips());
        add(head(Printing.button(words(), () -> paper)), paper);
        if (!photosRefused.isEmpty()) {
            add(
                    Box.text("p", "tc-warning", text("children.photo_not_kept", photosRefused))
                            .named("photo-not-kept"));
        }
        add(buttons());
    }

    private Component slips() {
        Box list = Box.of("ul", "desk-plain-list").named("registered-cases");
        for (CaseSummary each : cases()) {
            list.add(Box.of("li", "", MemberRow.of(each, services.directory(), words())));
        }
        return Box.of(
                "section",
                "tc-sheet",
                Box.text(
                        "p",
                        "",
                        text(
                                "children.with_incident",
                                shown.incident().number(),
                                shown.incident().content().title())),
                list,
                Box.text("p", "tc-muted", text("children.searching")));
    }

    private Component buttons() {
        return Box.of(
                "div",
                "tc-actions",
                Links.button(
                        "incident/" + shown.incident().id(),
                        text("children.open_incident"),
                        "open-incident",
                        true),
                Links.button("", text("registered.home"), "to-home", false));
    }
}
