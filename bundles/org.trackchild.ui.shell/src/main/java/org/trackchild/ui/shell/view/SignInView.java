package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.shell.account.NewPassword;
import org.trackchild.ui.shell.account.SecretField;
import org.trackchild.ui.shell.account.Sentences;
import org.trackchild.ui.shell.pages.BrowserTraces;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.OpenPage;
import org.trackchild.ui.shell.pages.Preferences;
import org.trackchild.ui.shell.pages.SignedIn;
import org.trackchild.ui.shell.pages.Texts;

/** The page before the desk: what this is, in which language, and who are you. */
public final class SignInView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    /** Address of the page. */
    public static final String ROUTE = "sign-in";

    /** Parameter with the address to which the person wanted to go. */
    static final String WANTED = "to";

    private static final int LONGEST = 200;

    private final Entrance entrance;

    private final Paragraph promise = new Paragraph();

    private final H2 heading = new H2();

    private final Div problem = new Div();

    private final TextField user = new TextField();

    private final SecretField password =
            new SecretField("password", "sign-in.password", Autocomplete.CURRENT_PASSWORD);

    private final NewPassword fresh = new NewPassword();

    private final Button submit = new Button();

    private final Button back = new Button();

    private final Paragraph demo = new Paragraph();

    private final Paragraph notice = new Paragraph();

    /** Leads whoever is no officer to the pages for everybody. */
    private final Anchor help = new Anchor("/help/", "");

    private final boolean demoHint;

    private String wanted = "";

    private boolean refused;

    /**
     * The one-time password in whose place the person chooses another one now; {@code null} while
     * nobody has told one. It is kept nowhere else.
     */
    private transient char[] oneTime;

    /**
     * @param demoHint whether to say where the logins of the demonstration are
     */
    SignInView(Entrance entrance, boolean demoHint) {
        this.entrance = entrance;
        addClassName("tc-sign-in");
        problem.addClassName("tc-problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.getElement().setAttribute("tabindex", "-1");
        problem.getElement().setAttribute("data-test", "problem");
        problem.setVisible(false);
        demo.addClassName("tc-note");
        demo.getElement().setAttribute("data-test", "demo-hint");
        this.demoHint = demoHint;
        notice.addClassNames("tc-muted", "tc-small");
        help.setRouterIgnore(true);
        help.getElement().setAttribute("data-test", "help");
        setUpFields();

        Div form = new Div(user, password, fresh, submit, back);
        form.addClassName("tc-form");
        Main sheet = new Main(heading, problem, demo, form, notice, help);
        sheet.addClassNames("tc-sheet", "tc-sign-in-sheet");
        add(top(), sheet);
    }

    private Header top() {
        Div languages =
                new Div(language(Texts.ENGLISH, "English"), language(Texts.HINDI, "हिन्दी"));
        languages.addClassName("tc-sign-in-languages");
        Div brand = new Div(new H1(new Logo(), new Span(Titles.PRODUCT)), promise);
        brand.addClassName("tc-sign-in-brand");
        Header top = new Header(languages, brand);
        top.addClassName("tc-sign-in-top");
        return top;
    }

    private static Button language(Locale language, String name) {
        Button button = new Button(name);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("lang", language.getLanguage());
        button.getElement().setAttribute("data-test", "language-" + language.getLanguage());
        button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(
                                UI.getCurrent()
                                        .getLocale()
                                        .getLanguage()
                                        .equals(language.getLanguage())));
        button.addClickListener(
                click -> {
                    button.getParent()
                            .orElseThrow()
                            .getChildren()
                            .forEach(
                                    other ->
                                            other.getElement()
                                                    .setAttribute(
                                                            "aria-pressed",
                                                            String.valueOf(other == button)));
                    Preferences.choose(UI.getCurrent(), language);
                });
        return button;
    }

    private void setUpFields() {
        user.setAutocomplete(Autocomplete.USERNAME);
        user.setAutocapitalize(Autocapitalize.NONE);
        user.setAutocorrect(false);
        user.setMaxLength(LONGEST);
        user.setAutofocus(true);
        user.getElement().setAttribute("data-test", "user");
        user.getElement().setAttribute("name", "user");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.getElement().setAttribute("data-test", "sign-in");
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit());
        // the field that has the focus tells its value before the key is handled
        submit.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        fresh.setVisible(false);
        back.setVisible(false);
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.getElement().setAttribute("data-test", "another-user");
        back.addClickListener(
                click -> {
                    askWho();
                    password.focus();
                });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("document.body.classList.remove('tc-shielded')");
        BrowserTraces.dropOld(event.getUI(), OpenPage.of(event.getUI()).time().instant());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getSingleParameter(WANTED).orElse("");
        if (SignedIn.of(VaadinSession.getCurrent()).isPresent()) {
            // also a page that was loaded anew in the moment of signing in
            Location to = destination(wanted);
            event.forwardTo(to.getPath(), to.getQueryParameters());
        }
    }

    @Override
    public String getPageTitle() {
        String title = Titles.of(getTranslation(titleKey()));
        return refused ? getTranslation("frame.error-title", title) : title;
    }

    private String titleKey() {
        return isChoosing() ? "sign-in.choose" : "sign-in.title";
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        PageLanguage.show(event.getUI());
        promise.setText(getTranslation("sign-in.promise"));
        user.setLabel(getTranslation("sign-in.user"));
        back.setText(getTranslation("sign-in.another"));
        demo.setText(getTranslation("sign-in.demo"));
        notice.setText(getTranslation("sign-in.notice"));
        help.setText(getTranslation("sign-in.help"));
        showStep();
    }

    /** Shows what is asked for at the moment, and nothing that is wrong with it. */
    private void showStep() {
        boolean choosing = isChoosing();
        demo.setVisible(demoHint && !choosing);
        heading.setText(getTranslation(titleKey()));
        submit.setText(getTranslation(choosing ? "sign-in.choose.submit" : "sign-in.submit"));
        user.setReadOnly(choosing);
        password.setVisible(!choosing);
        fresh.setVisible(choosing);
        back.setVisible(choosing);
        fresh.unmark();
        complain("");
    }

    private boolean isChoosing() {
        return oneTime != null;
    }

    /** Asks who it is, as at the beginning. */
    private void askWho() {
        forget();
        showStep();
    }

    private void forget() {
        if (oneTime != null) {
            Arrays.fill(oneTime, '\0');
            oneTime = null;
        }
        fresh.clear();
    }

    private void submit() {
        complain("");
        try {
            if (isChoosing()) {
                choose();
            } else {
                enter();
            }
        } finally {
            submit.setEnabled(true);
        }
    }

    private void enter() {
        char[] secret = password.getValue().toCharArray();
        try {
            password.clear();
            if (user.getValue().isBlank() || secret.length == 0) {
                refuse(getTranslation("sign-in.incomplete"));
                return;
            }
            // what is taken from the account from now on is taken from this session, too
            Instant before = Instant.now();
            arrive(entrance.enter(userName(), secret, address()), before);
        } catch (ProblemException e) {
            if (says(e, AccessProblem.PASSWORD_TO_BE_CHOSEN)) {
                oneTime = secret.clone();
                showStep();
                fresh.focus();
            } else {
                refuse(Sentences.of(e.problems(), getLocale()));
            }
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private void choose() {
        Optional<char[]> chosen = fresh.typed();
        if (chosen.isEmpty()) {
            markTitle();
            return;
        }
        try {
            arrive(
                    entrance.choosePassword(userName(), oneTime, chosen.get(), address()),
                    Instant.now());
        } catch (ProblemException e) {
            if (fresh.mark(e.problems(), getLocale())) {
                markTitle();
                return;
            }
            if (says(e, AccessProblem.WRONG_CREDENTIALS) || says(e, AccessProblem.SECRET_EXPIRED)) {
                askWho();
            }
            refuse(Sentences.of(e.problems(), getLocale()));
        } finally {
            Arrays.fill(chosen.get(), '\0');
        }
    }

    private String userName() {
        return user.getValue().strip();
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    private static boolean says(ProblemException e, AccessProblem code) {
        return e.problems().stream().anyMatch(problem -> problem.code() == code);
    }

    private void refuse(String sentence) {
        complain(sentence);
        markTitle();
        if (isChoosing()) {
            fresh.focus();
        } else if (user.getValue().isBlank()) {
            user.focus();
        } else {
            password.focus();
        }
    }

    private void complain(String sentence) {
        problem.removeAll();
        problem.add(new Paragraph(sentence));
        problem.setVisible(!sentence.isEmpty());
        refused = false;
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void markTitle() {
        refused = true;
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void arrive(Optional<Caller> caller, Instant proven) {
        caller.ifPresentOrElse(
                known -> welcome(known, proven),
                () -> refuse(getTranslation("sign-in.unavailable")));
    }

    /**
     * @param proven when it was made sure that the password is the person's
     */
    private void welcome(Caller caller, Instant proven) {
        // a new session id, so that one that was planted before is worth nothing
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        SignedIn person = new SignedIn(caller, Instant.now());
        person.confirmed(proven);
        VaadinSession.getCurrent().setAttribute(SignedIn.class, person);
        Location to = destination(wanted);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }

    /** Addresses within the desk only; home for anything else, and for this page itself. */
    static Location destination(String wanted) {
        String path = wanted.split("\\?", 2)[0];
        boolean outside = path.startsWith("/") || path.contains(":") || path.contains("\\");
        if (outside || path.equals(ROUTE)) {
            return new Location("");
        }
        try {
            return new Location(wanted);
        } catch (InvalidLocationException e) {
            return new Location("");
        }
    }
}
