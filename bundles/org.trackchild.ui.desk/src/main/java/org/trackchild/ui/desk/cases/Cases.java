package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Directory;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.ChosenCases;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.PackFields;

/** All cases that the reader may see, with search and filters that stay in the address. */
final class Cases extends Screen implements BeforeEnterObserver {

    private static final String PATH = "cases";

    private static final int WIDE = 700;

    private static final int UUID_LENGTH = 36;

    private final transient CaseRegistry registry;

    private final transient Directory directory;

    private final transient CaseFields fields;

    private transient CaseFilter filter = CaseFilter.all();

    private Box count;

    private FilterLimits limits;

    private CaseGrid grid;

    /** Not there until somebody asks for more filters. */
    private TextField incident;

    /** Outlives the list, which is built anew when the language changes. */
    private boolean wide = true;

    private Box nothing;

    /** What the address names as a saved search; empty for none. */
    private String named = "";

    private transient Optional<SavedSearch> open = Optional.empty();

    private final transient SavedSearches searches;

    private final transient BulkServices bulkServices;

    private transient BulkPanel bulk;

    private final transient Chosen chosen = new Chosen();

    private transient SavedSearchPanel saved;

    private final transient SavedSearchPanel.Typed typed = new SavedSearchPanel.Typed();

    Cases(
            Desk desk,
            CaseRegistry registry,
            CaseFields fields,
            SavedSearches searches,
            BulkServices bulkServices) {
        super(desk, "page-cases");
        this.bulkServices = bulkServices;
        this.searches = searches;
        this.fields = fields;
        this.registry = registry;
        this.directory = bulkServices.directory();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String> address = new HashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> address.put(name, values.get(0)));
        filter = FilterTerms.read(address);
        chosen.clear();
        chosen.sheet(Optional.empty());
        named = address.getOrDefault(SearchLinks.SAVED, "");
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("nav.cases");
    }

    @Override
    protected void build() {
        if (chosen.sheet().isPresent()) {
            showSheet(chosen.sheet().get());
        } else {
            showList();
        }
    }

    private void showSheet(CaseExtracts.Extract extract) {
        CaseSheet sheet =
                new CaseSheet(
                        directory,
                        caller(),
                        words(),
                        extract,
                        () -> {
                            chosen.sheet(Optional.empty());
                            chosen.closeForm();
                            rebuild();
                        });
        add(head(), sheet);
        sheet.focusPrint();
    }

    private void showList() {
        count = Box.of("p", "tc-muted").with("role", "status").named("count");
        limits = new FilterLimits(directory, words(), this::limit, this::clear);
        bulk =
                new BulkPanel(
                        bulkServices,
                        caller(),
                        words(),
                        chosen,
                        new BulkPanel.Rows() {

                            @Override
                            public void chooseFirst() {
                                ChosenCases.of(registry, caller(), filter, BulkRuns.MOST)
                                        .forEach(each -> chosen.choose(each, true));
                                grid.refreshChoices();
                            }

                            @Override
                            public void refresh() {
                                grid.refreshChoices();
                            }

                            @Override
                            public void showSheet() {
                                rebuild();
                            }
                        });
        grid = new CaseGrid(directory, words(), chosen, bulk::choiceChanged);
        nothing = Box.of("div", "tc-empty").named("no-cases");
        openSaved();
        saved =
                new SavedSearchPanel(
                        searches,
                        caller(),
                        words(),
                        new SavedSearchPanel.Page(() -> filter, () -> open, this::choose, typed));
        add(head(), toolbar(), moreFilters(), saved, limits, count, bulk, nothing, grid);
        search();
        grid.fit(wide);
    }

    /** Finds the search that the address names, and remembers that the reader looks at it. */
    private void openSaved() {
        open = Optional.empty();
        try {
            if (named.length() == UUID_LENGTH) {
                SavedSearch found = searches.read(caller(), UUID.fromString(named));
                searches.looked(caller(), found.id());
                open = Optional.of(found);
            }
        } catch (ProblemException | IllegalArgumentException notOurs) {
            // the link of a colleague: its filter stands beside it in the address
            open = Optional.empty();
        }
    }

    private void choose(Optional<SavedSearch> chosen) {
        open = chosen;
        named = chosen.map(search -> search.id().toString()).orElse("");
        showAddress();
    }

    private void showAddress() {
        Map<String, String> address = new HashMap<>(FilterTerms.write(filter));
        address.put(SearchLinks.SAVED, named);
        PageAddress.show(PATH, address);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI()
                .getPage()
                .retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        event.getUI().getPage().addBrowserWindowResizeListener(size -> fit(size.getWidth()));
    }

    private void fit(int width) {
        wide = width >= WIDE;
        if (chosen.sheet().isEmpty()) {
            grid.fit(wide);
        }
    }

    private Component toolbar() {
        TextField text = new TextField(text("cases.search"));
        text.setValue(filter.text());
        text.setClearButtonVisible(true);
        text.addClassName("desk-wide-field");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> limit(filter.with().text(change.getValue())));
        Select<CaseKind> kinds = choice("kind", "case_kind", List.of(CaseKind.values()));
        kinds.setValue(filter.kind().orElse(null));
        kinds.addValueChangeListener(change -> limit(filter.with().kind(change.getValue())));
        Select<CaseStatus> states = choice("status", "case_status", List.of(CaseStatus.values()));
        states.setValue(filter.status().orElse(null));
        states.addValueChangeListener(change -> limit(filter.with().status(change.getValue())));
        return Box.of("div", "tc-toolbar", Names.name(text, "case-search"), kinds, states)
                .with("role", "search");
    }

    /** Search in the fields of packs, those of the reader's state. */
    private Component moreFilters() {
        Map<String, CaseField> searchable = new LinkedHashMap<>();
        for (CaseKind kind : CaseKind.values()) {
            fields.offered(caller(), kind, state()).stream()
                    .filter(field -> field.use().searchable())
                    .forEach(field -> searchable.putIfAbsent(field.code(), field));
        }
        return Unfolding.of("more-filters", text("cases.more"), () -> moreFilters(searchable));
    }

    private Component moreFilters(Map<String, CaseField> searchable) {
        Box more = Box.of("div", "", incident());
        if (!searchable.isEmpty()) {
            more.add(
                    new FieldFilter(
                            List.copyOf(searchable.values()),
                            pack(),
                            words(),
                            (code, value) -> limit(filter.with().extra(code, value))));
        }
        return more;
    }

    private Component incident() {
        incident = new TextField(text("cases.incident"));
        incident.addClassName("desk-wide-field");
        incident.setHelperText(text("cases.incident_help"));
        incident.setValue(filter.incident());
        incident.setClearButtonVisible(true);
        incident.setValueChangeMode(ValueChangeMode.LAZY);
        incident.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        limit(filter.with().incident(change.getValue()));
                    }
                });
        return Names.name(incident, "filter-incident");
    }

    private String state() {
        return caller().postings().stream().findFirst().map(Posting::state).orElse("");
    }

    private PackFields pack() {
        return new PackFields(
                fields, words(), caller(), filter.kind().orElse(CaseKind.MISSING), state());
    }

    private <C extends Code> Select<C> choice(String name, String prefix, List<C> codes) {
        Select<C> choice = new Select<>();
        choice.setLabel(text("cases." + name));
        choice.setItems(codes);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("cases.all"));
        choice.setItemLabelGenerator(
                code -> code == null ? text("cases.all") : words().text(prefix, code));
        return Names.name(choice, "filter-" + name);
    }

    private void limit(CaseFilter.Builder changed) {
        filter = changed.build();
        showAddress();
        if (incident != null) {
            incident.setValue(filter.incident());
        }
        saved.filterChanged();
        chosen.clear(); // nobody hands over what is not on the page any more
        bulk.choiceChanged();
        search();
    }

    private void search() {
        long found;
        try {
            if (SearchLinks.isOutdated(open, filter)) {
                throw new ProblemException(CaseProblem.SEARCH_OUTDATED);
            }
            found = registry.count(caller(), filter);
        } catch (ProblemException cannotBeSearched) {
            refuse(cannotBeSearched);
            return;
        }
        count.setText(
                found == 1 ? text("cases.count_one") : text("cases.count", Figures.grouped(found)));
        limits.show(filter, pack());
        grid.setVisible(found > 0);
        nothing.setVisible(found == 0);
        if (found == 0) {
            showNothing();
            return;
        }
        CaseFilter searched = filter;
        grid.show(
                new CursorPages<>(after -> registry.list(caller(), searched, after, CaseGrid.PAGE)),
                found);
    }

    /** A field of a pack that is away by now, or a value that it cannot have. */
    private void refuse(ProblemException refused) {
        limits.show(filter, pack());
        count.setText("");
        grid.setVisible(false);
        nothing.setVisible(true);
        nothing.removeAll();
        for (Problem problem : refused.problems()) {
            nothing.add(
                    Box.text(
                            "p",
                            "",
                            problem.field().isEmpty()
                                    ? words().text(problem)
                                    : text(
                                            "problem.of_field",
                                            pack().label(problem.field()),
                                            words().text(problem))));
        }
    }

    private void showNothing() {
        nothing.removeAll();
        boolean limited = !FilterTerms.write(filter).isEmpty();
        nothing.add(Box.text("p", "", text(limited ? "cases.none_found" : "cases.none_at_all")));
        if (limited) {
            nothing.add(limits.clearButton());
        }
    }

    private void clear() {
        filter = CaseFilter.all();
        named = "";
        showAddress();
        rebuild();
    }
}
