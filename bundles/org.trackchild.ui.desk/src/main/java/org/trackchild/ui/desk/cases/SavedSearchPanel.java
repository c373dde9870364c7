package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearchNews;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The searches that the reader keeps or shares, and what can be done with the one on the page. */
final class SavedSearchPanel extends Div {

    private static final int LISTED = 200;

    private final transient SavedSearches searches;

    private final transient Caller reader;

    private final transient Words words;

    private final transient Page page;

    private final Box list = Box.of("div", "desk-limits").named("saved-searches");

    private final Box acts = Box.of("div", "desk-saved-acts");

    private final Box said = Box.of("div", "").with("role", "status").named("saved-said");

    /**
     * What the page tells and is told.
     *
     * @param filter the filter that it shows
     * @param open the search that its address names; empty for none
     * @param choose names another one in the address; the filter stays
     * @param typed outlives the panel
     */
    record Page(
            Supplier<CaseFilter> filter,
            Supplier<Optional<SavedSearch>> open,
            Consumer<Optional<SavedSearch>> choose,
            Typed typed) {}

    /** What is typed into the form that is open. */
    static final class Typed {

        private Optional<Form> form = Optional.empty();

        /** Which search the form changes; a page that shows another one has no such form. */
        private Optional<UUID> of = Optional.empty();

        private String name = "";

        private boolean shared;
    }

    /** What a form does. */
    private enum Form {
        SAVE,
        CHANGE
    }

    SavedSearchPanel(SavedSearches searches, Caller reader, Words words, Page page) {
        this.searches = searches;
        this.reader = reader;
        this.words = words;
        this.page = page;
        addClassName("desk-saved");
        add(list, acts, said);
        show();
    }

    /** Shows the list, and what can be done now. */
    void show() {
        showList();
        showActs();
    }

    /** Shows what can be done with the filter as it is now. */
    void filterChanged() {
        if (page.typed().form.isEmpty()) {
            showActs();
        }
    }

    private void showList() {
        list.removeAll();
        Map<UUID, SavedSearchNews> news =
                searches.news(reader, LISTED).stream()
                        .collect(Collectors.toMap(each -> each.search().id(), each -> each));
        List<SavedSearch> kept = searches.list(reader);
        if (kept.isEmpty()) {
            return;
        }
        list.add(Box.text("span", "tc-muted tc-small", words.text("searches.title")));
        for (SavedSearch search : kept) {
            list.add(link(search, Optional.ofNullable(news.get(search.id()))));
        }
    }

    private Component link(SavedSearch search, Optional<SavedSearchNews> news) {
        Anchor link = Links.to(SearchLinks.of(search), "", "saved-search");
        link.addClassName("desk-limit");
        link.add(ChildName.identifying(search.name(), words));
        if (!search.owner().equals(reader.user())) {
            link.add(Box.text("span", "tc-muted", " · " + words.text("searches.of_office")));
        }
        if (page.open().get().filter(open -> open.id().equals(search.id())).isPresent()) {
            link.getElement().setAttribute("aria-current", "true");
            return link;
        }
        news.map(SavedSearchPanel.this::count)
                .ifPresent(count -> link.add(Box.text("span", "desk-fresh", " · " + count)));
        return link;
    }

    private String count(SavedSearchNews news) {
        OptionalLong fresh = news.fresh();
        if (fresh.isEmpty()) {
            return words.text("searches.outdated");
        }
        return fresh.getAsLong() == 0
                ? null
                : words.text("searches.fresh", Figures.grouped(fresh.getAsLong()));
    }

    private void showActs() {
        acts.removeAll();
        Typed typed = page.typed();
        if (typed.of.isPresent() && !typed.of.equals(page.open().get().map(SavedSearch::id))) {
            typed.form = Optional.empty();
            typed.of = Optional.empty();
        }
        if (typed.form.isPresent()) {
            acts.add(form(typed.form.get()));
            return;
        }
        Optional<SavedSearch> open = page.open().get();
        open.filter(search -> search.owner().equals(reader.user())).ifPresent(this::addChanges);
        if (open.isEmpty() || isChanged(open.get())) {
            acts.add(
                    button(
                            "save-search",
                            words.text("searches.save"),
                            () -> begin(Form.SAVE, "", false)));
        }
    }

    private boolean isChanged(SavedSearch search) {
        return !FilterTerms.write(page.filter().get()).equals(search.terms());
    }

    private void addChanges(SavedSearch search) {
        if (search.filter().isPresent() && isChanged(search)) {
            acts.add(
                    button(
                            "update-search",
                            words.text("searches.update"),
                            () -> change(search, search.name(), search.sharedWith().isPresent())));
        }
        acts.add(
                button(
                        "edit-search",
                        words.text("searches.edit"),
                        () -> begin(Form.CHANGE, search.name(), search.sharedWith().isPresent())),
                button("delete-search", words.text("searches.delete"), () -> delete(search)));
    }

    private static Button button(String name, String label, Runnable act) {
        Button button = new Button(label, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Names.name(button, name);
    }

    private void begin(Form form, String name, boolean shared) {
        Typed typed = page.typed();
        typed.form = Optional.of(form);
        typed.of = form == Form.CHANGE ? page.open().get().map(SavedSearch::id) : Optional.empty();
        typed.name = name;
        typed.shared = shared;
        said.removeAll();
        showActs();
        acts.getChildren().findFirst().ifPresent(Focus::on);
    }

    private Component form(Form kind) {
        Typed typed = page.typed();
        MarkedFields fields = new MarkedFields("search-", words);
        TextField name = new TextField(words.text("searches.name"));
        name.setMaxLength(SavedSearches.LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(words.text("searches.name_help"));
        name.setValue(typed.name);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> typed.name = change.getValue());
        Checkbox shared = new Checkbox(words.text("searches.share"));
        shared.setValue(typed.shared);
        shared.addValueChangeListener(change -> typed.shared = change.getValue());
        Runnable save = () -> fields.run(() -> save(kind));
        Button act = new Button(words.text("searches.keep"), click -> save.run());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(name, save::run, Key.ENTER).listenOn(name);
        Box form =
                Box.of(
                                "div",
                                "tc-form",
                                fields.summary(),
                                fields.add(SavedSearches.NAME, name),
                                Names.name(shared, "search-shared"),
                                Box.of(
                                        "div",
                                        "tc-actions",
                                        Names.name(act, "search-save"),
                                        button(
                                                "search-cancel",
                                                words.text("button.cancel"),
                                                this::close)))
                        .named("search-form");
        Shortcuts.addShortcutListener(form, this::close, Key.ESCAPE).listenOn(form);
        return form;
    }

    private void close() {
        page.typed().form = Optional.empty();
        showActs();
        acts.getChildren().findFirst().ifPresent(Focus::on);
    }

    private void save(Form kind) {
        Typed typed = page.typed();
        if (SearchLinks.isOutdated(page.open().get(), page.filter().get())) {
            throw new ProblemException(CaseProblem.SEARCH_OUTDATED);
        }
        if (kind == Form.SAVE) {
            SavedSearch made =
                    searches.save(
                            reader,
                            new SavedSearch.Draft(typed.name, page.filter().get(), typed.shared));
            kept(made);
        } else {
            SavedSearch open = page.open().get().orElseThrow();
            // what is left of an outdated search means more children than were asked for
            CaseFilter filter =
                    open.filter()
                            .orElseThrow(() -> new ProblemException(CaseProblem.SEARCH_OUTDATED));
            kept(
                    searches.change(
                            reader,
                            open.id(),
                            open.version(),
                            new SavedSearch.Draft(typed.name, filter, typed.shared)));
        }
    }

    private void kept(SavedSearch search) {
        page.typed().form = Optional.empty();
        page.choose().accept(Optional.of(search));
        show();
        say(words.text("searches.kept"));
        acts.getChildren().findFirst().ifPresent(Focus::on);
    }

    private void change(SavedSearch search, String name, boolean shared) {
        try {
            kept(
                    searches.change(
                            reader,
                            search.id(),
                            search.version(),
                            new SavedSearch.Draft(name, page.filter().get(), shared)));
        } catch (ProblemException refused) {
            say(Refusals.sentences(refused, words));
        }
    }

    private void delete(SavedSearch search) {
        try {
            searches.delete(reader, search.id());
        } catch (ProblemException refused) {
            say(Refusals.sentences(refused, words));
            return;
        }
        page.choose().accept(Optional.empty());
        show();
        said.removeAll();
        Button undo = button("undo-delete", words.text("searches.undo"), () -> undo(search));
        said.add(Box.text("span", "", words.text("searches.deleted") + " "), undo);
        Focus.on(undo);
    }

    private void undo(SavedSearch search) {
        try {
            page.choose().accept(Optional.of(searches.restore(reader, search.id())));
            show();
            say(words.text("searches.restored"));
            acts.getChildren().findFirst().ifPresent(Focus::on);
        } catch (ProblemException refused) {
            say(Refusals.sentences(refused, words));
        }
    }

    private void say(String sentence) {
        said.removeAll();
        said.add(Box.text("span", "", sentence));
    }
}
