package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.People;
import org.trackchild.access.api.People.Kept;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.parts.Typing;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Words;

/** One person: how the account stands, where the person is posted, and what the reader may do. */
final class PersonPage extends SecretScreen implements BeforeEnterObserver {

    private static final List<String> COLUMNS = List.of("stands", "office", "role", "days", "for");

    /** By the first day; those of before days were written down last. */
    private static final Comparator<Tenure> LATEST_FIRST =
            Comparator.comparing(
                    (Tenure tenure) -> tenure.from().map(Object::toString).orElse(""),
                    Comparator.reverseOrder());

    private transient String user = "";

    private transient Kept shown;

    /** What was just done. */
    private transient String done = "";

    private final StaleNotice news = new StaleNotice();

    PersonPage(Desk desk, PeopleServices services) {
        super(desk, "page-person", services);
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        user = event.getRouteParameters().get("user").orElse("");
        shown = null;
        done = "";
        forget();
        rebuildIfOpen();
    }

    @Override
    String pageTitle() {
        return shown == null ? text("people.page") : shown.person().displayName();
    }

    @Override
    void buildPage() {
        if (shown == null) {
            shown = services().people().read(caller(), user);
        }
        news.removeAll();
        Box said =
                Box.text("p", "tc-saved", done)
                        .with("role", "status")
                        .with("tabindex", "-1")
                        .named("done");
        said.setVisible(!done.isEmpty());
        Box account = facts();
        Box postings = postings();
        if (isOwn()) {
            account.add(
                    Box.of(
                                    "p",
                                    "tc-note",
                                    Box.text("span", "", text("people.own") + " "),
                                    Links.to("account", text("people.to_account"), "to-account"))
                            .named("own"));
        } else {
            accountActs().forEach(account::add);
            postingActs().forEach(postings::add);
        }
        add(head(), news, said, account, postings);
    }

    private boolean isOwn() {
        return shown.person().user().equals(caller().user());
    }

    private Box facts() {
        Person person = shown.person();
        Box facts =
                Box.of(
                        "dl",
                        "tc-summary-list",
                        fact("people.user", Box.text("span", "tc-number", person.user())),
                        fact(
                                "people.stands",
                                Box.of(
                                        "div",
                                        "",
                                        PersonWords.badge(
                                                person.standing(words().today()), words()),
                                        Box.text(
                                                "div",
                                                "",
                                                PersonWords.standing(person, words())))));
        return Box.of("section", "tc-sheet tc-sheet-plain", facts).named("person-facts");
    }

    private Component fact(String key, Component value) {
        return Box.of("div", "", Box.text("dt", "", text(key)), Box.of("dd", "", value));
    }

    private Box postings() {
        List<String> columns = columns();
        Box head = Box.of("tr", "");
        for (String column : columns) {
            head.add(Box.text("th", "", text("people.column." + column)).with("scope", "col"));
        }
        Box body = Box.of("tbody", "").named("postings");
        shown.person().tenures().stream()
                .sorted(
                        Comparator.comparing(
                                        (Tenure tenure) ->
                                                PersonWords.Course.of(tenure, words().today()))
                                .thenComparing(LATEST_FIRST))
                .forEach(tenure -> body.add(row(tenure, columns)));
        return Box.of(
                "section",
                "tc-sheet tc-sheet-plain",
                Box.text("h2", "", text("people.postings")),
                Box.of("table", "desk-form-table", Box.of("thead", "", head), body));
    }

    /** Whom somebody stands in for is a column where anybody does. */
    private List<String> columns() {
        boolean standsIn =
                shown.person().tenures().stream()
                        .anyMatch(tenure -> tenure.standsInFor().isPresent());
        return COLUMNS.subList(0, COLUMNS.size() - (standsIn ? 0 : 1));
    }

    private Component row(Tenure tenure, List<String> columns) {
        Box row = Box.of("tr", "").named("posting-row");
        columns.forEach(
                column ->
                        row.add(
                                Box.of("td", "", content(tenure, column))
                                        .with("data-label", text("people.column." + column))));
        return row;
    }

    private Component content(Tenure tenure, String column) {
        if (column.equals("stands")) {
            return PersonWords.badge(tenure, words());
        }
        return Box.text(
                "span",
                "",
                switch (column) {
                    case "office" ->
                            Places.office(
                                    tenure.posting().office(), services().directory(), words());
                    case "role" -> PersonWords.role(tenure.posting(), words());
                    case "days" -> PersonWords.days(tenure, words());
                    default -> tenure.standsInFor().map(services().colleagues()::name).orElse("");
                });
    }

    private List<Component> postingActs() {
        Component give = Unfolding.form("give", text("people.give"), words(), this::givingForm);
        List<Tenure> endable =
                shown.person().tenures().stream()
                        .filter(tenure -> shown.endable().contains(tenure.id()))
                        .toList();
        return endable.isEmpty()
                ? List.of(give)
                : List.of(
                        give,
                        Unfolding.form(
                                "end", text("people.end"), words(), () -> endingForm(endable)));
    }

    private Component givingForm() {
        return new PostingForm(
                services(),
                caller(),
                PostingForm.To.SHOWN,
                words(),
                written ->
                        say(
                                services().people().give(caller(), user(), written.posting()),
                                "people.done_given"));
    }

    private Component endingForm(List<Tenure> endable) {
        return new EndingForm(services().directory(), words())
                .of(
                        endable,
                        (tenure, last, reason) ->
                                say(
                                        services()
                                                .people()
                                                .end(caller(), user(), tenure.id(), last, reason),
                                        "people.done_ended"));
    }

    private List<Component> accountActs() {
        if (!shown.whole()) {
            return List.of(Box.text("p", "tc-note", text("people.not_whole")).named("not-whole"));
        }
        boolean enabled = shown.person().enabled();
        List<Component> acts = new ArrayList<>();
        acts.add(Unfolding.form("rename", text("people.rename"), words(), this::renamingForm));
        acts.add(Unfolding.form("reset", text("people.reset"), words(), this::resettingForm));
        if (shown.secondFactor()) {
            acts.add(
                    act(
                            "take-factor",
                            PersonWords.whyFactorTaken(),
                            reason ->
                                    services()
                                            .people()
                                            .takeSecondFactor(caller(), user(), reason)));
        }
        acts.add(
                enabled
                        ? act(
                                "disable",
                                PersonWords.whyDisabled(),
                                reason -> services().people().disable(caller(), user(), reason))
                        : act(
                                "enable",
                                PersonWords.whyEnabled(),
                                reason -> services().people().enable(caller(), user(), reason)));
        return acts;
    }

    /** Does something for a reason; may refuse. */
    private interface Act {
        Kept apply(AccessReason reason);
    }

    private Component act(String name, List<AccessReason> reasons, Act act) {
        Supplier<Component> form =
                () ->
                        new ReasonedForm(
                                name,
                                text("people." + name),
                                text("people." + name + "_means"),
                                reasons,
                                words(),
                                reason -> say(act.apply(reason), "people.done_" + name));
        return Unfolding.form(name, text("people." + name), words(), form);
    }

    private Component resettingForm() {
        return new ReasonedForm(
                        "reset",
                        text("people.reset"),
                        text("people.reset_means"),
                        PersonWords.whyReset(),
                        words(),
                        reason -> {
                            People.Invited made =
                                    services().people().reset(caller(), user(), reason);
                            shown = made.kept();
                            handOut(made);
                        })
                .asking(() -> Optional.of(text("people.ask_reset", shown.person().displayName())));
    }

    private Component renamingForm() {
        Words words = words();
        MarkedFields fields = new MarkedFields("people-", words);
        TextField name = new TextField(words.text("people.name"));
        name.setHelperText(words.text("people.name_help"));
        name.setMaxLength(People.LONGEST_DISPLAY_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(shown.person().displayName());
        Runnable save =
                () ->
                        fields.run(
                                () ->
                                        say(
                                                services()
                                                        .people()
                                                        .rename(
                                                                caller(),
                                                                user(),
                                                                shown.person().version(),
                                                                name.getValue()),
                                                "people.done_renamed"));
        Button button = new Button(words.text("people.save_name"), click -> save.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form =
                new Div(
                        fields.summary(),
                        fields.add(People.DISPLAY_NAME, name),
                        Box.of("div", "tc-actions", Names.name(button, "save-name")));
        form.addClassName("tc-form");
        SendKey.of(form, save::run);
        return Names.name(form, "rename-form");
    }

    private String user() {
        return shown.person().user();
    }

    private void say(Kept now, String key) {
        shown = now;
        done = text(key);
        rebuild();
        getChildren()
                .filter(child -> "done".equals(child.getElement().getAttribute("data-test")))
                .forEach(Focus::on);
    }

    /** Says when somebody else has changed something: what is typed here stays until then. */
    private void follow() {
        if (shown == null || isHandingOut() || news.isShown()) {
            return;
        }
        try {
            Kept now = services().people().read(caller(), user());
            if (now.equals(shown)) {
                return;
            }
            if (Typing.isPossibleIn(this)) {
                news.show("people.changed", words(), this::readAgain);
            } else {
                shown = now;
                rebuild();
            }
        } catch (ProblemException gone) {
            // the reader keeps nothing of this person any more
            readAgain();
        }
    }

    private void readAgain() {
        shown = null;
        done = "";
        rebuild();
    }
}
