package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.SignIn;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.shell.account.CodeField;
import org.trackchild.ui.shell.account.NewPassword;
import org.trackchild.ui.shell.account.SecretField;
import org.trackchild.ui.shell.account.Sentences;
import org.trackchild.ui.shell.pages.BrowserTraces;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.OpenPage;
import org.trackchild.ui.shell.pages.SignedIn;

/** The page before the desk: what this is, in which language, and who are you. */
public final class SignInView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    /** Address of the page. */
    public static final String ROUTE = "sign-in";

    /** Parameter with the address to which the person wanted to go. */
    static final String WANTED = "to";

    private static final int LONGEST = 200;

    private final Entrance entrance;

    private final H2 heading = new H2();

    private final Div problem = new Div();

    private final TextField user = new TextField();

    private final SecretField password =
            new SecretField("password", "sign-in.password", Autocomplete.CURRENT_PASSWORD);

    private final NewPassword fresh = new NewPassword();

    private final CodeField code = new CodeField("code", "factor.code-help");

    private final SetUpStep setUp;

    private final Button submit = new Button();

    private final Button back = new Button();

    private final Paragraph demo = new Paragraph();

    private final Paragraph notice = new Paragraph();

    /** Leads whoever is no officer to the pages for everybody. */
    private final Anchor help = new Anchor("/help/", "");

    private final boolean demoHint;

    private String wanted = "";

    private boolean refused;

    /** Whether something stands there that is shown once: there is no way back any more. */
    private boolean entered;

    /** What is asked for at the moment. */
    private SignInStep step = SignInStep.WHO;

    private final transient TypedSecrets typed = new TypedSecrets();

    /**
     * @param demoHint whether to say where the logins of the demonstration are
     */
    SignInView(Entrance entrance, boolean demoHint) {
        this.entrance = entrance;
        this.setUp = new SetUpStep(entrance);
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

        Div form = new Div(user, password, fresh, code, setUp, submit, back);
        form.addClassName("tc-form");
        Main sheet = new Main(heading, problem, demo, form, notice, help);
        sheet.addClassNames("tc-sheet", "tc-sign-in-sheet");
        add(new SignInHead(), sheet);
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
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.getElement().setAttribute("data-test", "another-user");
        back.addClickListener(click -> askWho());
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
            Location to = Arrival.destination(wanted);
            event.forwardTo(to.getPath(), to.getQueryParameters());
        }
    }

    @Override
    public String getPageTitle() {
        String title = Titles.of(getTranslation(step.title()));
        return refused ? getTranslation("frame.error-title", title) : title;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        PageLanguage.show(event.getUI());
        user.setLabel(getTranslation("sign-in.user"));
        back.setText(getTranslation("sign-in.another"));
        demo.setText(getTranslation("sign-in.demo"));
        notice.setText(getTranslation("sign-in.notice"));
        help.setText(getTranslation("sign-in.help"));
        showStep();
    }

    /** Shows what is asked for at the moment, and nothing that is wrong with it. */
    private void showStep() {
        boolean first = step == SignInStep.WHO;
        demo.setVisible(demoHint && first);
        heading.setText(getTranslation(step.title()));
        submit.setText(getTranslation(step.submit()));
        submit.setVisible(step != SignInStep.SET_UP);
        user.setReadOnly(!first);
        password.setVisible(first);
        fresh.setVisible(step == SignInStep.CHOOSE);
        code.setVisible(step == SignInStep.CODE);
        setUp.setVisible(step == SignInStep.SET_UP);
        back.setVisible(!first && !entered);
        fresh.unmark();
        code.mark("");
        complain("");
    }

    private void go(SignInStep next) {
        step = next;
        entered = false;
        code.clear();
        setUp.removeAll();
        showStep();
        switch (step) {
            case WHO -> password.focus();
            case CHOOSE -> fresh.focus();
            case CODE -> code.focus();
            case SET_UP -> beginSetUp();
        }
    }

    /** Asks who it is, as at the beginning. */
    private void askWho() {
        forget();
        go(SignInStep.WHO);
    }

    /** So long after the password was typed another person may sit there. */
    private void beginAnew() {
        askWho();
        refuse(getTranslation("sign-in.too-late"));
    }

    private void forget() {
        typed.forget();
        fresh.clear();
        code.clear();
    }

    private void submit() {
        complain("");
        code.mark("");
        try {
            if (step != SignInStep.WHO && typed.isOver(Instant.now())) {
                beginAnew();
                return;
            }
            switch (step) {
                case WHO -> enter();
                case CHOOSE -> choose();
                case CODE -> enterWithCode();
                case SET_UP -> {
                    // has a button of its own
                }
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
            typed.password(secret, before);
            arrive(entrance.enter(userName(), secret, "", address()), before);
        } catch (ProblemException e) {
            goOn(e);
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
            typed.chosen(chosen.get());
            arrive(
                    entrance.choosePassword(
                            userName(), typed.password(), chosen.get(), "", address()),
                    Instant.now());
        } catch (ProblemException e) {
            if (fresh.mark(e.problems(), getLocale())) {
                markTitle();
                return;
            }
            goOn(e);
        } finally {
            Arrays.fill(chosen.get(), '\0');
        }
    }

    private void enterWithCode() {
        if (code.isEmpty()) {
            code.mark(Problem.of(FieldProblem.REQUIRED).sentence(getLocale()));
            refuse("");
            return;
        }
        String shown = code.getValue();
        code.clear();
        try {
            Instant before = Instant.now();
            Optional<char[]> chosen = typed.chosen();
            if (chosen.isPresent()) {
                // the chosen one is in force from this moment on
                arrive(
                        entrance.choosePassword(
                                userName(), typed.password(), chosen.get(), shown, address()),
                        Instant.now());
            } else {
                arrive(entrance.enter(userName(), typed.password(), shown, address()), before);
            }
        } catch (ProblemException e) {
            Optional<String> wrong = Sentences.of(e.problems(), SignIn.CODE, getLocale());
            wrong.ifPresent(code::mark);
            if (wrong.isPresent()) {
                refuse("");
            } else {
                goOn(e);
            }
        }
    }

    /** To the step that a refusal asks for, or back to the beginning. */
    private void goOn(ProblemException refused) {
        if (says(refused, AccessProblem.PASSWORD_TO_BE_CHOSEN)) {
            go(SignInStep.CHOOSE);
        } else if (says(refused, AccessProblem.CODE_NEEDED)) {
            go(SignInStep.CODE);
        } else if (says(refused, AccessProblem.FACTOR_TO_BE_SET_UP)) {
            typed.chosen()
                    .map(char[]::clone)
                    .ifPresent(chosen -> typed.password(chosen, Instant.now()));
            go(SignInStep.SET_UP);
        } else {
            if (step == SignInStep.WHO
                    || says(refused, AccessProblem.WRONG_CREDENTIALS)
                    || says(refused, AccessProblem.SECRET_EXPIRED)) {
                askWho();
            }
            refuse(Sentences.of(refused.problems(), getLocale()));
        }
    }

    private void beginSetUp() {
        if (!setUp.begin(userName(), typed, wanted, this::noWayBack, this::beginAnew)) {
            askWho();
            refuse(getTranslation("sign-in.unavailable"));
        }
    }

    private void noWayBack() {
        entered = true;
        back.setVisible(false);
    }

    private String userName() {
        return user.getValue().strip();
    }

    static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    private static boolean says(ProblemException e, AccessProblem code) {
        return e.problems().stream().anyMatch(problem -> problem.code() == code);
    }

    private void refuse(String sentence) {
        complain(sentence);
        markTitle();
        if (step == SignInStep.CHOOSE) {
            fresh.focus();
        } else if (step == SignInStep.CODE) {
            code.focus();
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
                known -> {
                    if (!Arrival.of(entrance, known, proven, wanted)) {
                        beginAnew();
                    }
                },
                () -> refuse(getTranslation("sign-in.unavailable")));
    }
}
