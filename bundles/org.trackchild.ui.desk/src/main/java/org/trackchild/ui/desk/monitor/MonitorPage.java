package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.rules.api.Level;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CsvFile;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;

/**
 * Who is late where: the figures of a place, the lists that they count, its parts, and the actions
 * that were assigned. The place stands in the address.
 */
final class MonitorPage extends Screen implements BeforeEnterObserver {

    private final transient Monitoring monitoring;

    private final transient OfficeActions actions;

    private final transient Directory directory;

    private final String filePrefix;

    private transient MonitorAddress address = MonitorAddress.read(Map.of());

    /** What is typed into the form; outlives a change of language. */
    private transient AssignForm.Draft draft;

    private final Box form = Box.of("div", "tc-screen-only").named("assign-place");

    private transient ActionList list;

    /**
     * @param filePrefix begins the names of files; may be empty
     */
    MonitorPage(
            Desk desk,
            Monitoring monitoring,
            OfficeActions actions,
            Directory directory,
            String filePrefix) {
        super(desk, "page-monitor");
        this.filePrefix = filePrefix;
        this.monitoring = monitoring;
        this.actions = actions;
        this.directory = directory;
        desk.onJournal(this, this::follow);
    }

    /**
     * What offices say of their actions is seen at once; figures are those of when they were asked.
     */
    private void follow() {
        if (list != null) {
            list.follow();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String> parameters = new HashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.get(0)));
        address = MonitorAddress.read(parameters);
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return address.place().map(this::name).orElseGet(() -> text("nav.monitor"));
    }

    private String name(MonitorPlace place) {
        return switch (place.level()) {
            case NATION -> text("monitor.nation");
            case STATE -> Places.state(place.code(), directory, words());
            case DISTRICT -> Places.district(place.code(), directory, words());
            case OFFICE -> Places.office(new OfficeId(place.code()), directory, words());
        };
    }

    @Override
    protected void build() {
        List<MonitorPlace> starts = monitoring.starts(caller());
        if (starts.isEmpty()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        if (address.place().isEmpty()) {
            address = address.at(starts.get(0));
        }
        MonitorView view = monitoring.view(caller(), address.place().orElseThrow());
        MonitorWords figures = new MonitorWords(words(), view, address);
        Button assign = new Button(text("actions.assign"), click -> openForm(null, ""));
        form.removeAll(); // a form that was sent must not come back for a moment
        Paper paper = Paper.ofPage("monitor-sheet", words(), caller(), directory, "", title());
        add(
                paths(view, starts),
                head(Names.name(assign, "assign"), Printing.button(words(), () -> paper)),
                paper.with(
                        figures.headline(),
                        figures.figures(),
                        figures.counted(),
                        figures.definitions(),
                        form));
        if (draft != null) {
            showForm();
        }
        paper.with(
                new LateLists(monitoring, directory, words(), caller(), this::remind)
                        .of(view, address));
        if (!view.parts().isEmpty()) {
            paper.with(parts(view));
        }
        list = new ActionList(actions, directory, words(), caller(), address);
        paper.with(list.section());
    }

    private Component parts(MonitorView view) {
        boolean lies = MonitorMap.isFor(view.place());
        MonitorTable table = new MonitorTable(words(), view, address, this::name);
        Box section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text(
                                "h2",
                                "",
                                text("monitor.parts." + view.place().partsLevel().code())));
        if (lies) {
            section.add(shapes());
        }
        if (lies && address.shape() == MonitorAddress.Shape.MAP) {
            section.add(new MonitorMap(directory, words(), address, this::name).of(view));
        } else {
            section.add(table.table());
        }
        Anchor file =
                CsvFile.link(
                        filePrefix + "monitor-" + words().today() + ".csv",
                        table.csv().getBytes(StandardCharsets.UTF_8),
                        text("monitor.csv"));
        file.addClassName("desk-button-plain");
        section.add(Box.of("div", "tc-actions tc-screen-only", Names.name(file, "monitor-csv")));
        return section;
    }

    /** Table or map. */
    private Component shapes() {
        Box list = Box.of("ul", "desk-path");
        for (MonitorAddress.Shape each : MonitorAddress.Shape.values()) {
            String name = text("monitor.shape." + each.code());
            list.add(
                    Box.of(
                            "li",
                            "",
                            each == address.shape()
                                    ? Box.text("span", "", name).with("aria-current", "true")
                                    : Links.to(
                                            address.with(each).written(),
                                            name,
                                            "shape-" + each.code())));
        }
        return Box.of("nav", "tc-screen-only", list).with("aria-label", text("monitor.shapes"));
    }

    /** The way down from the widest place of the reader, and the other places where they begin. */
    private Component paths(MonitorView view, List<MonitorPlace> starts) {
        Box list = Box.of("ol", "desk-path");
        view.path().forEach(place -> list.add(Box.of("li", "", link(place))));
        list.add(
                Box.of(
                        "li",
                        "",
                        Box.text("span", "", name(view.place())).with("aria-current", "page")));
        list.setVisible(!view.path().isEmpty());
        Box nav = Box.of("nav", "", list).with("aria-label", text("monitor.path")).named("path");
        List<MonitorPlace> others =
                starts.stream()
                        .filter(
                                start ->
                                        !start.equals(view.place()) && !view.path().contains(start))
                        .toList();
        if (!others.isEmpty()) {
            Box more = Box.of("ul", "desk-path");
            others.forEach(place -> more.add(Box.of("li", "", link(place))));
            nav.add(more);
        }
        return nav;
    }

    private Component link(MonitorPlace place) {
        return Links.to(address.at(place).written(), name(place), "path-" + place.level().code());
    }

    /** Offers to assign an action because of something late. */
    private void remind(OfficeId office, String why) {
        openForm(office, text("actions.reminder", why));
    }

    private void openForm(OfficeId office, String prefilled) {
        if (draft == null) {
            draft = new AssignForm.Draft(words().today());
        }
        OfficeId chosen = office == null ? officeOfPage() : office;
        if (chosen != null) {
            draft.office = directory.office(chosen).orElse(null);
        }
        // what is being written stays: the reminder comes below it
        draft.text = (draft.text.strip() + "\n" + prefilled).strip();
        showForm();
    }

    private OfficeId officeOfPage() {
        return address.place()
                .filter(place -> place.level() == Level.OFFICE)
                .map(place -> new OfficeId(place.code()))
                .orElse(null);
    }

    private void showForm() {
        form.removeAll();
        AssignForm opened =
                new AssignForm(
                        new AssignForm.Offices(directory, address.place().orElseThrow()),
                        new FormDrafts.Slot(
                                caller().user(), FormDrafts.Form.ACTION, address.written(), ""),
                        words(),
                        draft,
                        this::assign,
                        this::closeForm);
        form.add(opened);
        opened.begin();
    }

    private void assign(AssignForm.Draft written) {
        actions.assign(
                caller(),
                written.office == null ? null : written.office.id(),
                written.text,
                written.due);
        draft = null;
        rebuild();
        Box said = Box.text("p", "tc-note", text("actions.assigned")).with("role", "status");
        form.add(said.named("assigned"));
    }

    private void closeForm() {
        draft = null;
        form.removeAll();
    }
}
