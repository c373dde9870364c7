package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentMember;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.cases.SearchLinks;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CaseNumbers;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;

/** One incident with its children. Follows the journal. */
final class IncidentPage extends Screen implements BeforeEnterObserver {

    private static final int LONGEST_NUMBER = 20;

    private final transient FamilyServices services;

    private final transient OpenForm<IncidentForm> form = new OpenForm<>();

    private transient Optional<UUID> id = Optional.empty();

    private transient IncidentView shown;

    private long changes;

    private final StaleNotice news = new StaleNotice();

    IncidentPage(Desk desk, FamilyServices services) {
        super(desk, "page-incident");
        this.services = services;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        shown = null;
        form.close();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return shown == null ? text("incident.page") : shown.incident().content().title();
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
        changes = services.incidents().changes(caller(), shown.incident().id());
        news.removeAll();
        add(head(), news, facts(), members());
        if (shown.mayChange()) {
            add(
                    form.unfolding(
                            "change-incident",
                            text("incident.change"),
                            words(),
                            this::changeForm,
                            IncidentForm::take));
        }
    }

    private Component facts() {
        Incident incident = shown.incident();
        Incident.Content content = incident.content();
        Box facts = Box.of("dl", "tc-summary-list");
        fact(facts, "incident.number", incident.number());
        fact(facts, "incident.kind", services.codes(words()).word(Incident.KINDS, content.kind()));
        fact(facts, "incident.day", Days.day(content.day(), words()));
        fact(facts, "field.place", Places.text(content.place(), services.directory(), words()));
        fact(
                facts,
                "incident.keeper",
                Places.office(incident.office(), services.directory(), words()));
        Box sheet = Box.of("section", "tc-sheet tc-sheet-plain", facts).named("incident-facts");
        if (!content.description().isEmpty()) {
            sheet.add(Box.text("p", "", content.description()));
        }
        sheet.add(
                MemberRow.said(
                        "incident.recorded", incident.recorded(), services.directory(), words()));
        return sheet;
    }

    private void fact(Box facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Box.of("div", "", Box.text("dt", "", text(key)), Box.text("dd", "", value)));
        }
    }

    private Component members() {
        Box sheet =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", text("incident.members")));
        if (shown.members().isEmpty() && shown.elsewhere() == 0) {
            sheet.add(Box.text("p", "tc-muted", text("incident.no_members")).named("no-members"));
        }
        Box list = Box.of("ul", "desk-plain-list").named("members");
        shown.members().forEach(each -> list.add(row(each)));
        sheet.add(list, MemberRow.elsewhere(shown.elsewhere(), words()));
        if (!shown.members().isEmpty()) {
            sheet.add(
                    Links.to(
                            SearchLinks.ofIncident(shown.incident().number()),
                            text("incident.all_cases"),
                            "incident-cases"));
        }
        if (shown.mayAdd()) {
            sheet.add(Unfolding.form("add-member", text("incident.add"), words(), this::addForm));
        }
        return sheet;
    }

    private Component row(IncidentView.Member view) {
        IncidentMember member = view.member();
        Box row = Box.of("li", "").named(member.isInForce() ? "member" : "left-member");
        row.add(
                MemberRow.of(view.of(), services.directory(), words()),
                MemberRow.said("incident.added", member.added(), services.directory(), words()));
        member.takenOut()
                .ifPresent(
                        said ->
                                row.add(
                                        MemberRow.said(
                                                "incident.taken_out",
                                                said,
                                                services.directory(),
                                                words())));
        if (view.mayTakeOut()) {
            row.add(
                    Unfolding.form(
                            "take-out",
                            text("incident.take_out"),
                            words(),
                            () -> takeOutForm(member.id())));
        }
        return row;
    }

    private Component takeOutForm(UUID member) {
        return new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "record-taking-out",
                                        text("incident.take_out"),
                                        reason ->
                                                show(
                                                        services.incidents()
                                                                .takeOut(
                                                                        caller(),
                                                                        shown.incident().id(),
                                                                        member,
                                                                        reason)))))
                .askingHowYouKnow();
    }

    private Component addForm() {
        TextField number = new TextField(text("incident.case_number"));
        number.setHelperText(text("same_child.number_help"));
        number.setMaxLength(LONGEST_NUMBER);
        return new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "record-member",
                                        text("incident.add"),
                                        reason ->
                                                show(
                                                        services.incidents()
                                                                .add(
                                                                        caller(),
                                                                        shown.incident().id(),
                                                                        List.of(
                                                                                CaseNumbers
                                                                                        .existing(
                                                                                                services
                                                                                                        .cases(),
                                                                                                caller(),
                                                                                                number.getValue()
                                                                                                        .strip())),
                                                                        reason)))),
                        Names.name(number, "other-number"))
                .askingHowYouKnow();
    }

    private IncidentForm changeForm() {
        Incident seen = shown.incident();
        return new IncidentForm(
                        services,
                        words(),
                        content -> {
                            IncidentView now =
                                    services.incidents()
                                            .change(caller(), seen.id(), seen.version(), content);
                            form.close();
                            show(now);
                        })
                .with(seen.content());
    }

    private void show(IncidentView now) {
        shown = now;
        rebuild();
    }

    /** Says when somebody else has changed something: what is typed here stays until then. */
    private void follow() {
        if (shown == null || news.isShown()) {
            return;
        }
        try {
            if (services.incidents().changes(caller(), shown.incident().id()) != changes) {
                news.show("incident.changed", words(), this::readAgain);
            }
        } catch (ProblemException gone) {
            // the last case that the reader saw was taken out
            readAgain();
        }
    }

    private void readAgain() {
        shown = null;
        rebuild();
    }
}
