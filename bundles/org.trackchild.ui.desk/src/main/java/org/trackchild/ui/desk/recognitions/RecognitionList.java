package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Code;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.registry.api.Recognitions.Sought;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;

/**
 * Recognised fit facilities and fit persons, with a search that stands in the address, and the form
 * that recognises one. Follows the journal.
 */
final class RecognitionList extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 30;

    private final transient Recognitions recognitions;

    private final transient Directory directory;

    private final transient OpenForm<RecognitionForm> form = new OpenForm<>();

    private transient ShownPages pages = new ShownPages();

    private transient Sought sought = Sought.ALL;

    private transient LiveList rows;

    private transient More more;

    private Box nothing;

    RecognitionList(Desk desk, Recognitions recognitions, Directory directory) {
        super(desk, "page-recognitions");
        this.recognitions = recognitions;
        this.directory = directory;
        desk.onJournal(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        sought =
                new Sought(
                        asked.getSingleParameter("q").orElse(""),
                        asked.getSingleParameter("kind")
                                .flatMap(code -> Code.find(Recognition.Kind.class, code)),
                        asked.getSingleParameter("standing")
                                .flatMap(code -> Code.find(Recognition.Standing.class, code)));
        pages = new ShownPages();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("nav.recognitions");
    }

    @Override
    protected void build() {
        Box list = Box.of("ul", "tc-rows").named("recognitions");
        rows = new LiveList(list, words());
        more = new More("more-recognitions", words());
        nothing = Box.of("div", "tc-empty").named("no-recognitions");
        add(head(), Box.text("p", "tc-lead", text("fit.lead")));
        if (recognitions.recognises(caller())) {
            add(
                    form.unfolding(
                            "recognise",
                            text("fit.recognise"),
                            words(),
                            this::form,
                            RecognitionForm::take));
        }
        add(toolbar(), nothing, list, more.line());
        show();
    }

    private RecognitionForm form() {
        RecognitionForm made =
                new RecognitionForm(
                        directory,
                        words(),
                        (content, term) -> {
                            var recorded = recognitions.recognise(caller(), content, term);
                            form.close();
                            UI.getCurrent()
                                    .navigate(RecognitionWords.address(recorded.recognition()));
                        });
        Optional<Posting> posting =
                caller().postings().stream().filter(each -> !each.district().isEmpty()).findFirst();
        posting.ifPresent(each -> made.at(each.state(), each.district()));
        return made;
    }

    private Component toolbar() {
        TextField search = new TextField(text("fit.search"));
        search.setPlaceholder(text("fit.search_help"));
        search.setMaxLength(Recognitions.LONGEST_LINE);
        search.setValue(sought.text());
        search.setClearButtonVisible(true);
        search.addClassName("desk-wide-field");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> seek(new Sought(change.getValue(), sought.kind(), sought.standing())));
        Select<Recognition.Kind> kinds =
                choice("fit.kind", List.of(Recognition.Kind.values()), "fit-kind-filter");
        kinds.setValue(sought.kind().orElse(null));
        kinds.addValueChangeListener(
                change ->
                        seek(
                                new Sought(
                                        sought.text(),
                                        Optional.ofNullable(change.getValue()),
                                        sought.standing())));
        Select<Recognition.Standing> standings =
                choice("fit.stands", List.of(Recognition.Standing.values()), "fit-standing-filter");
        standings.setValue(sought.standing().orElse(null));
        standings.addValueChangeListener(
                change ->
                        seek(
                                new Sought(
                                        sought.text(),
                                        sought.kind(),
                                        Optional.ofNullable(change.getValue()))));
        return Box.of("div", "tc-toolbar", Names.name(search, "fit-search"), kinds, standings)
                .with("role", "search");
    }

    private <C extends Code> Select<C> choice(String key, List<C> codes, String name) {
        Select<C> choice = new Select<>();
        choice.setLabel(text(key));
        choice.setItems(codes);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("cases.all"));
        choice.setItemLabelGenerator(
                code -> code == null ? text("cases.all") : words().text(key, code));
        return Names.name(choice, name);
    }

    private void seek(Sought now) {
        sought = now;
        PageAddress.show(
                RecognitionListView.ROUTE,
                Map.of(
                        "q",
                        now.text(),
                        "kind",
                        now.kind().map(Code::code).orElse(""),
                        "standing",
                        now.standing().map(Code::code).orElse("")));
        pages = new ShownPages();
        show();
    }

    private void show() {
        if (rows == null) {
            return;
        }
        Page<Recognition> page =
                pages.read(
                        next -> recognitions.list(caller(), sought, next, PAGE), more, this::show);
        rows.show(
                page.items().stream()
                        .map(
                                each ->
                                        new LiveList.Row(
                                                each.id().toString(),
                                                List.of(each, each.standing(words().today())),
                                                () -> row(each)))
                        .toList());
        nothing.removeAll();
        nothing.add(
                Box.text("p", "", text(sought.equals(Sought.ALL) ? "fit.none" : "fit.none_found")));
        nothing.setVisible(page.items().isEmpty());
    }

    private Component row(Recognition each) {
        Recognition.Content content = each.content();
        return Box.of(
                        "li",
                        "tc-row desk-matter",
                        RecognitionWords.badge(each, words()),
                        Box.of(
                                "div",
                                "",
                                Links.to(
                                        RecognitionWords.address(each),
                                        content.name(),
                                        "to-recognition"),
                                Box.text(
                                        "div",
                                        "",
                                        words().text("fit.kind", content.kind())
                                                + " · "
                                                + RecognitionWords.takes(
                                                        each.term(words().today()).takes(),
                                                        words())),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        each.number()
                                                + " · "
                                                + Places.text(
                                                        content.place(), directory, words()))))
                .named("recognition-row");
    }
}
