package org.trackchild.ui.desk.holidays;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.State;
import org.trackchild.registry.api.Holidays;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;

/** The holidays of a year in a state, with where each comes from. */
final class HolidaysPage extends Screen implements BeforeEnterObserver {

    private static final String PATH = "holidays";

    private final transient Holidays holidays;

    private final transient Directory directory;

    private transient QueryParameters address = QueryParameters.empty();

    private ComboBox<State> state;

    private Select<Integer> year;

    private Box list;

    HolidaysPage(Desk desk, Holidays holidays, Directory directory) {
        super(desk, "page-holidays");
        this.holidays = holidays;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("nav.holidays");
    }

    @Override
    protected void build() {
        list = Box.of("div", "desk-groups");
        add(head(), Box.text("p", "tc-muted", text("holidays.help")), toolbar(), list);
        show();
    }

    private Component toolbar() {
        state = Names.name(Places.states(directory, words()), "holidays-state");
        state.setLabel(text("field.state"));
        state.setPlaceholder(text("holidays.nation"));
        state.setValue(directory.findState(parameter("state")).orElse(null));
        year = Names.name(new Select<>(), "holidays-year");
        year.setLabel(text("holidays.year"));
        int now = words().today().getYear();
        List<Integer> years = IntStream.rangeClosed(now - 1, now + 2).boxed().toList();
        year.setItems(years);
        year.setValue(
                years.stream()
                        .filter(each -> each.toString().equals(parameter("year")))
                        .findFirst()
                        .orElse(now));
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        year.addValueChangeListener(change -> changed(change.isFromClient()));
        return Box.of("div", "tc-toolbar", state, year).with("role", "search");
    }

    private String parameter(String name) {
        return address.getSingleParameter(name).orElse("");
    }

    private void changed(boolean byReader) {
        if (byReader) {
            PageAddress.show(
                    PATH, Map.of("state", chosen(), "year", Integer.toString(year.getValue())));
            show();
        }
    }

    private String chosen() {
        return state.getValue() == null ? "" : state.getValue().code();
    }

    private void show() {
        list.removeAll();
        Holidays.Year known = holidays.year(chosen(), year.getValue());
        if (!known.known()) {
            list.add(
                    Box.text(
                                    "p",
                                    "tc-note",
                                    text("holidays.unknown", Integer.toString(known.year())))
                            .with("role", "status")
                            .named("holidays-unknown"));
        }
        list.add(
                sheet("holidays-weekly", text("holidays.weekly"), known.weekly(), false),
                sheet("holidays-days", text("holidays.days"), known.days(), true));
    }

    private Component sheet(String name, String title, List<Holidays.Line> lines, boolean withDay) {
        Box rows = Box.of("ul", "tc-rows").named(name);
        lines.forEach(line -> rows.add(row(line, withDay)));
        return Box.of(
                "section",
                "tc-sheet",
                Box.text("h2", "", title),
                lines.isEmpty() ? Box.text("p", "tc-muted", text("holidays.none")) : rows);
    }

    private Component row(Holidays.Line line, boolean withDay) {
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.text("div", "", words().text(line.holiday().name())));
        if (withDay) {
            text.add(Box.text("div", "", Days.weekday(line.day(), words())));
        }
        text.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        text("holidays.from", line.source(), line.holiday().basis())));
        line.holiday()
                .announced()
                .ifPresent(
                        day ->
                                text.add(
                                        Box.text(
                                                "div",
                                                "tc-muted tc-small",
                                                text(
                                                        "holidays.announced",
                                                        Days.day(day, words())))));
        return Box.of("li", "tc-row", text).named("holiday");
    }
}
