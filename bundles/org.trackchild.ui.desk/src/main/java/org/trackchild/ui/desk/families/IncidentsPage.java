package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Incident;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;

/** The incidents that the reader may see, with a search, and the form that records one. */
final class IncidentsPage extends Screen {

    private static final int PAGE = 30;

    private final transient FamilyServices services;

    private final transient OpenForm<IncidentForm> form = new OpenForm<>();

    private final Box rows = Box.of("ul", "tc-rows").named("incidents");

    private transient More more;

    private Box nothing;

    private String sought = "";

    IncidentsPage(Desk desk, FamilyServices services) {
        super(desk, "page-incidents");
        this.services = services;
    }

    @Override
    protected String title() {
        return text("nav.incidents");
    }

    @Override
    protected void build() {
        TextField search = new TextField(text("incident.search"));
        search.setHelperText(text("incident.search_help"));
        search.setMaxLength(200);
        search.setValue(sought);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> {
                    sought = change.getValue();
                    show(Optional.empty());
                });
        more = new More("more-incidents", words());
        nothing =
                Box.of("div", "tc-empty", Box.text("p", "", text("incident.none")))
                        .named("no-incidents");
        add(
                head(),
                Box.text("p", "tc-lead", text("incident.lead")),
                form.unfolding(
                        "record-incident",
                        text("incident.record"),
                        words(),
                        this::form,
                        IncidentForm::take),
                Names.name(search, "incident-search"),
                nothing,
                rows,
                more.line());
        show(Optional.empty());
    }

    private IncidentForm form() {
        IncidentForm made =
                new IncidentForm(
                        services,
                        words(),
                        content -> {
                            var recorded = services.incidents().record(caller(), content);
                            form.close();
                            UI.getCurrent().navigate("incident/" + recorded.incident().id());
                        });
        caller().postings().stream()
                .findFirst()
                .ifPresent(posting -> made.at(posting.state(), posting.district()));
        return made;
    }

    private void show(Optional<String> after) {
        if (after.isEmpty()) {
            rows.removeAll();
        }
        Page<Incident> page = services.incidents().list(caller(), sought, after, PAGE);
        page.items().forEach(each -> rows.add(row(each)));
        more.from(page.next(), next -> show(Optional.of(next)));
        nothing.setVisible(rows.size() == 0);
    }

    private Component row(Incident incident) {
        Incident.Content content = incident.content();
        return Box.of(
                        "li",
                        "tc-row",
                        Box.of(
                                "div",
                                "",
                                Links.to(
                                        "incident/" + incident.id(),
                                        incident.number() + " · " + content.title(),
                                        "to-incident"),
                                Box.text(
                                        "div",
                                        "",
                                        services.codes(words()).word(Incident.KINDS, content.kind())
                                                + " · "
                                                + Days.day(content.day(), words())),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        Places.text(
                                                content.place(), services.directory(), words()))))
                .named("incident-row");
    }
}
