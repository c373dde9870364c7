package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.People;
import org.trackchild.access.api.People.Sought;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Office;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.ShownPages;

/**
 * The people whom the reader keeps, with a search that stands in the address, and the forms that
 * invite somebody or take somebody over. Follows the journal.
 */
final class PeopleList extends SecretScreen implements BeforeEnterObserver {

    private static final int PAGE = 30;

    private static final int LONGEST_SEARCH = 120;

    private final transient OpenForm<PostingForm> inviting = new OpenForm<>();

    private final transient OpenForm<PostingForm> takingOver = new OpenForm<>();

    private transient ShownPages pages = new ShownPages();

    private transient Sought sought = Sought.ALL;

    private transient LiveList rows;

    private transient More more;

    private Box nothing;

    private Box count;

    PeopleList(Desk desk, PeopleServices services) {
        super(desk, "page-people", services);
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        sought =
                new Sought(
                        asked.getSingleParameter("q").orElse(""),
                        asked.getSingleParameter("standing")
                                .flatMap(code -> Code.find(Person.Standing.class, code)),
                        asked.getSingleParameter("office")
                                .filter(code -> !code.isBlank())
                                .filter(code -> code.length() <= OfficeId.LONGEST)
                                .map(OfficeId::new));
        pages = new ShownPages();
        forget();
        rebuildIfOpen();
    }

    @Override
    String pageTitle() {
        return text("nav.people");
    }

    @Override
    void buildPage() {
        Box list = Box.of("ul", "tc-rows").named("people");
        rows = new LiveList(list, words());
        more = new More("more-people", words());
        nothing = Box.of("div", "tc-empty").named("no-people");
        count = Box.of("p", "tc-muted").with("role", "status").named("people-count");
        add(
                head(),
                Box.text("p", "tc-lead", text("people.lead")),
                inviting.unfolding(
                        "invite",
                        text("people.invite"),
                        words(),
                        () -> form(PostingForm.To.NEWCOMER, this::invite),
                        PostingForm::take),
                takingOver.unfolding(
                        "take-over",
                        text("people.take_over"),
                        words(),
                        () -> form(PostingForm.To.NAMED, this::takeOver),
                        PostingForm::take),
                toolbar(),
                count,
                nothing,
                list,
                more.line());
        show();
    }

    private PostingForm form(PostingForm.To recipient, PostingForm.Save save) {
        return new PostingForm(services(), caller(), recipient, words(), save);
    }

    private void invite(PostingForm.Written written) {
        People.Invited made =
                services()
                        .people()
                        .invite(caller(), written.user(), written.displayName(), written.posting());
        inviting.close();
        handOut(made);
    }

    private void takeOver(PostingForm.Written written) {
        People.Kept kept = services().people().give(caller(), written.user(), written.posting());
        takingOver.close();
        UI.getCurrent().navigate(PersonWords.address(kept.person().user()));
    }

    private Component toolbar() {
        TextField search = new TextField(text("people.search"));
        search.setPlaceholder(text("people.search_help"));
        search.setMaxLength(LONGEST_SEARCH);
        search.setValue(sought.text());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> seek(new Sought(change.getValue(), sought.standing(), sought.office())));
        Select<Person.Standing> standing = new Select<>();
        standing.setLabel(text("people.stands"));
        standing.setItems(Person.Standing.values());
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption(text("cases.all"));
        standing.setItemLabelGenerator(
                each -> each == null ? text("cases.all") : words().text("people.stands", each));
        standing.setValue(sought.standing().orElse(null));
        standing.addValueChangeListener(
                change ->
                        seek(
                                new Sought(
                                        sought.text(),
                                        Optional.ofNullable(change.getValue()),
                                        sought.office())));
        OfficeField office =
                new OfficeField(
                        services().offices(caller())::named, services().directory(), words());
        office.setLabel(text("people.office"));
        office.addClassName("desk-wide-field");
        sought.office().flatMap(services().directory()::office).ifPresent(office::setValue);
        office.addValueChangeListener(
                change ->
                        seek(
                                new Sought(
                                        sought.text(),
                                        sought.standing(),
                                        Optional.ofNullable(change.getValue()).map(Office::id))));
        return Box.of(
                        "div",
                        "tc-toolbar",
                        Names.name(search, "people-search"),
                        Names.name(standing, "standing-filter"),
                        Names.name(office, "office-filter"))
                .with("role", "search");
    }

    private void seek(Sought now) {
        sought = now;
        PageAddress.show(
                PeopleView.ROUTE,
                Map.of(
                        "q",
                        now.text(),
                        "standing",
                        now.standing().map(Code::code).orElse(""),
                        "office",
                        now.office().map(OfficeId::value).orElse("")));
        pages = new ShownPages();
        show();
    }

    private void follow() {
        try {
            show();
        } catch (ProblemException refused) {
            // the reader keeps nobody any more: the page says so
            rebuild();
        }
    }

    private void show() {
        if (rows == null || isHandingOut()) {
            return;
        }
        LocalDate today = words().today();
        Page<Person> page =
                pages.read(
                        next -> services().people().list(caller(), sought, next, PAGE),
                        more,
                        this::show);
        rows.show(
                page.items().stream()
                        .map(
                                each ->
                                        new LiveList.Row(
                                                each.user(),
                                                List.of(each, today),
                                                () -> row(each, today)))
                        .toList());
        int shown = page.items().size();
        count.setText(
                shown == 0
                        ? ""
                        : text(
                                page.next().isPresent() ? "people.first" : "people.shown",
                                Integer.toString(shown)));
        nothing.removeAll();
        nothing.add(
                Box.text(
                        "p",
                        "",
                        text(sought.equals(Sought.ALL) ? "people.none" : "people.none_found")));
        nothing.setVisible(shown == 0);
    }

    private Component row(Person person, LocalDate today) {
        Box about =
                Box.of(
                        "div",
                        "",
                        Links.to(
                                PersonWords.address(person.user()),
                                person.displayName(),
                                "to-person"));
        person.inForce(today).stream()
                .map(Tenure::posting)
                .forEach(
                        posting ->
                                about.add(
                                        Box.text(
                                                "div",
                                                "",
                                                PersonWords.posting(
                                                        posting,
                                                        services().directory(),
                                                        words()))));
        about.add(Box.text("div", "tc-muted tc-small", person.user()));
        return Box.of(
                        "li",
                        "tc-row desk-matter",
                        PersonWords.badge(person.standing(today), words()),
                        about)
                .named("person-row");
    }
}
