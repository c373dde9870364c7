package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.model.Code;
import org.trackchild.model.Page;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;

/** Everybody who can help, with address and telephone. */
final class Offices extends Screen implements BeforeEnterObserver {

    private static final String PATH = "offices";

    private static final int PAGE = 30;

    private final transient Directory directory;

    private final transient OfficeParts parts;

    private transient QueryParameters address = QueryParameters.empty();

    private TextField words;

    private Select<OfficeType> type;

    private ComboBox<State> state;

    private ComboBox<District> district;

    private Select<OfficeQuery.Standing> standing;

    private Box list;

    private Box status;

    private transient More more;

    Offices(Desk desk, OfficeParts parts) {
        super(desk, "page-offices");
        this.parts = parts;
        directory = parts.directory();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("nav.offices");
    }

    @Override
    protected void build() {
        list = Box.of("ul", "tc-cards").named("offices");
        status = Box.of("p", "tc-muted").with("role", "status").named("count");
        more = new More("more-offices", words());
        Box head =
                parts.register().creates(caller())
                        ? head(
                                Links.button(
                                        NewOfficeView.ROUTE,
                                        text("office.new"),
                                        "new-office",
                                        true))
                        : head();
        add(head, toolbar(), status, list, more.line());
        search();
    }

    private Component toolbar() {
        words = Names.name(new TextField(text("offices.search")), "office-search");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValue(parameter("q"));
        type = Names.name(new Select<>(), "filter-type");
        type.setLabel(text("offices.type"));
        type.setItems(OfficeType.values());
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption(text("cases.all"));
        type.setItemLabelGenerator(
                item -> item == null ? text("cases.all") : words().text("office_type", item));
        type.setValue(Code.find(OfficeType.class, parameter("type")).orElse(null));
        state = Names.name(Places.states(directory, words()), "filter-state");
        state.setLabel(text("field.state"));
        district = Names.name(Places.districts(directory, state, words()), "filter-district");
        district.setLabel(text("field.district"));
        state.setValue(
                parameter("state").isEmpty()
                        ? null
                        : directory.findState(parameter("state")).orElse(null));
        district.setValue(directory.district(parameter("district")).orElse(null));
        standing = Names.name(new Select<>(), "filter-standing");
        standing.setLabel(text("offices.standing"));
        standing.setItems(OfficeQuery.Standing.values());
        standing.setItemLabelGenerator(each -> words().text("offices.standing", each));
        standing.setValue(
                Code.find(OfficeQuery.Standing.class, parameter("standing"))
                        .orElse(OfficeQuery.Standing.OPEN));
        standing.addValueChangeListener(change -> changed(change.isFromClient()));
        words.addValueChangeListener(change -> changed(change.isFromClient()));
        type.addValueChangeListener(change -> changed(change.isFromClient()));
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        district.addValueChangeListener(change -> changed(change.isFromClient()));
        return Box.of("div", "tc-toolbar", words, type, state, district, standing)
                .with("role", "search");
    }

    private String parameter(String name) {
        return address.getSingleParameter(name).orElse("");
    }

    private void changed(boolean byReader) {
        if (byReader) {
            PageAddress.show(
                    PATH,
                    Map.of(
                            "q",
                            words.getValue(),
                            "type",
                            type.getValue() == null ? "" : type.getValue().code(),
                            "state",
                            code(state.getValue()),
                            "district",
                            district.getValue() == null ? "" : district.getValue().code(),
                            "standing",
                            standing.getValue() == OfficeQuery.Standing.OPEN
                                    ? ""
                                    : standing.getValue().code()));
            search();
        }
    }

    private static String code(State state) {
        return state == null ? "" : state.code();
    }

    private void search() {
        list.removeAll();
        load(Optional.empty());
    }

    private void load(Optional<String> after) {
        Page<Office> page =
                directory.offices(
                        new OfficeQuery(
                                words.getValue(),
                                Optional.ofNullable(type.getValue()),
                                code(state.getValue()),
                                district.getValue() == null ? "" : district.getValue().code(),
                                standing.getValue(),
                                after,
                                PAGE));
        page.items().forEach(office -> list.add(card(office)));
        status.setText(
                list.size() == 0
                        ? text("offices.none")
                        : text("offices.shown", Integer.toString(list.size())));
        more.from(page.next(), next -> load(Optional.of(next)));
    }

    private Component card(Office office) {
        Box card =
                Box.of(
                        "li",
                        "tc-card",
                        Links.to(
                                Links.ofOffice(office.id()),
                                words().text(office.name()),
                                "to-office"),
                        Box.text("span", "", words().text("office_type", office.type())),
                        Box.text(
                                "span", "tc-muted", OfficeWords.place(office, directory, words())));
        if (!office.isOpen()) {
            card.add(OfficeWords.badge(office, words()));
        }
        office.contacts().forEach(contact -> card.add(OfficeWords.contact(contact, words())));
        if (office.synthetic()) {
            card.add(Box.text("span", "tc-muted tc-small", text("offices.synthetic")));
        }
        return card.named("office");
    }
}
