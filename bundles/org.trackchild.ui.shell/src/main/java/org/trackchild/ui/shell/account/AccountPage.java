package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.shell.pages.OfficeNames;
import org.trackchild.ui.shell.pages.SignedIn;
import org.trackchild.ui.shell.view.DayWords;

/** The reader's own account: postings with their days, and the form that changes the password. */
final class AccountPage extends Div implements LocaleChangeObserver {

    private final transient Desk desk;

    private final transient People people;

    private final transient OfficeNames offices;

    private final H1 title = new H1();

    private final Section about = new Section();

    private final Section work = new Section();

    private final H2 heading = new H2();

    private final Paragraph means = new Paragraph();

    private final Div problem = new Div();

    private final SecretField present =
            new SecretField("present-password", "account.present", Autocomplete.CURRENT_PASSWORD);

    private final NewPassword chosen = new NewPassword();

    private final Button save = new Button();

    private final Paragraph saved = new Paragraph();

    AccountPage(Desk desk, People people, FactorPanel factor, OfficeNames offices) {
        this.desk = desk;
        this.people = people;
        this.offices = offices;
        addClassNames("tc-page", "tc-page-narrow");
        name(this, "page-account");
        name(title, "title");
        name(about, "own-account").addClassNames("tc-sheet", "tc-sheet-plain");
        name(work, "own-work").addClassNames("tc-sheet", "tc-sheet-plain");
        name(problem, "account-problem").addClassName("tc-problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        name(saved, "password-changed").addClassName("tc-saved");
        saved.getElement().setAttribute("role", "status");
        name(save, "change-password").addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        Div form = new Div(problem, means, present, chosen, save, saved);
        form.addClassName("tc-form");
        save.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        Section password = new Section(heading, form);
        password.addClassNames("tc-sheet", "tc-sheet-plain");
        add(title, about, work, factor, password);
        desk.onJournal(this, this::showAccount);
        desk.onTime(this, this::showAccount);
    }

    private static <C extends Component> C name(C component, String name) {
        component.getElement().setAttribute("data-test", name);
        return component;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.title"));
        heading.setText(getTranslation("account.change"));
        means.setText(getTranslation("account.change-means"));
        save.setText(getTranslation("account.save"));
        saved.setText("");
        complain("");
        present.mark("");
        showAccount();
    }

    private void showAccount() {
        about.removeAll();
        work.removeAll();
        Person own;
        try {
            own = people.read(desk.caller(), desk.caller().user()).person();
        } catch (ProblemException refused) {
            about.add(new Paragraph(Sentences.of(refused.problems(), getLocale())));
            return;
        }
        HtmlContainer facts = new HtmlContainer("dl");
        facts.addClassName("tc-summary-list");
        facts.add(fact("account.name", own.displayName()), fact("account.user", own.user()));
        UnorderedList postings = new UnorderedList();
        name(postings, "own-postings").addClassName("tc-rows");
        LocalDate today = LocalDate.ofInstant(desk.time().instant(), Event.ZONE);
        own.tenures().stream()
                .filter(tenure -> !tenure.isOver(today))
                .forEach(tenure -> postings.add(row(tenure)));
        Paragraph keepers = new Paragraph(getTranslation("account.keepers"));
        keepers.addClassName("tc-muted");
        Anchor keys = name(new Anchor("keys", getTranslation("account.keys")), "own-keys");
        keys.getElement().setAttribute("router-link", true);
        about.add(facts, new Paragraph(keys));
        work.add(new H2(getTranslation("account.postings")), postings, keepers);
    }

    private Div fact(String key, String value) {
        return new Div(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
    }

    private ListItem row(Tenure tenure) {
        Span office = new Span(offices.of(tenure.posting().office(), getLocale()));
        office.addClassName("tc-strong");
        String role = LegalWords.post(tenure.posting().role()).in(getLocale());
        Div what =
                new Div(
                        tenure.posting().inCharge()
                                ? getTranslation("account.in-charge", role)
                                : role);
        Div days = new Div(days(tenure));
        days.addClassNames("tc-muted", "tc-small");
        ListItem row = new ListItem(new Div(new Div(office), what, days));
        row.addClassName("tc-row");
        return name(row, "own-posting");
    }

    private String days(Tenure tenure) {
        Optional<String> from = tenure.from().map(day -> DayWords.of(day, getLocale()));
        Optional<String> to = tenure.to().map(day -> DayWords.of(day, getLocale()));
        if (from.isPresent() && to.isPresent()) {
            return getTranslation("account.from-to", from.get(), to.get());
        }
        return from.map(day -> getTranslation("account.from", day))
                .or(() -> to.map(day -> getTranslation("account.to", day)))
                .orElseGet(() -> getTranslation("account.no-end"));
    }

    private void save() {
        saved.setText("");
        complain("");
        present.mark("");
        Optional<char[]> wanted = chosen.typed();
        char[] now = present.getValue().toCharArray();
        try {
            if (now.length == 0) {
                at(Problem.of(FieldProblem.REQUIRED).sentence(getLocale()));
            } else if (wanted.isPresent()) {
                change(now, wanted.get());
            }
        } catch (ProblemException refused) {
            show(refused.problems());
        } finally {
            Arrays.fill(now, '\0');
            wanted.ifPresent(password -> Arrays.fill(password, '\0'));
            save.setEnabled(true);
        }
    }

    private void change(char[] now, char[] wanted) {
        people.changePassword(desk.caller(), now, wanted);
        // this session has just proven who it is: all others of the person end
        SignedIn.of(VaadinSession.getCurrent())
                .ifPresent(person -> person.confirmed(Instant.now()));
        present.clear();
        chosen.clear();
        saved.setText(getTranslation("account.changed"));
    }

    private void show(List<Problem> problems) {
        boolean marked = chosen.mark(problems, getLocale());
        Optional<String> wrong = Sentences.of(problems, People.PASSWORD, getLocale());
        wrong.ifPresent(this::at);
        if (!marked && wrong.isEmpty()) {
            complain(Sentences.of(problems, getLocale()));
        }
    }

    private void at(String sentence) {
        present.mark(sentence);
        present.focus();
    }

    private void complain(String sentence) {
        problem.removeAll();
        problem.add(new Paragraph(sentence));
        problem.setVisible(!sentence.isEmpty());
    }
}
