package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trackchild.access.api.SecondFactor.Drawn;
import org.trackchild.access.api.SignIn;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Reproof;

/**
 * Sets up a second factor: a secret that an app takes from a picture or from letters, a code that
 * proves it, and then the recovery codes. The secret is in this page and nowhere else until then.
 */
public final class FactorSetUp extends Div implements LocaleChangeObserver {

    private static final int GROUP = 4;

    private final String user;

    private final transient Drawn drawn;

    private final transient Confirm confirm;

    private final transient Runnable done;

    private final Span app = new Span();

    private final Span scan = new Span();

    private final Span type = new Span();

    private final Div picture = new Div();

    private final Span thenCode = new Span();

    private final Div problem = new Div();

    private final CodeField code = new CodeField("factor-code", "factor.set-up.code-help");

    private final Button save = new Button();

    /** Puts the secret in force. */
    @FunctionalInterface
    public interface Confirm {

        /**
         * Takes the first code.
         *
         * @return the recovery codes
         * @throws ProblemException when it is refused
         */
        List<String> with(String code);
    }

    /**
     * @param user name of the account
     * @param done runs when the recovery codes are kept
     */
    public FactorSetUp(String user, Drawn drawn, Confirm confirm, Runnable done) {
        this.user = user;
        this.drawn = drawn;
        this.confirm = confirm;
        this.done = done;
        addClassName("tc-form");
        getElement().setAttribute("data-test", "factor-set-up");
        problem.addClassName("tc-problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Code letters = new Code(grouped(drawn.secret()));
        letters.addClassName("tc-factor-key");
        letters.getElement().setAttribute("data-test", "factor-key");
        // a screen reader spells it; nobody translates it
        letters.getElement().setAttribute("translate", "no");
        OrderedList steps =
                new OrderedList(
                        new ListItem(app),
                        new ListItem(scan, picture, type, letters),
                        new ListItem(thenCode));
        steps.addClassName("tc-factor-steps");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-test", "factor-save");
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        save.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        add(steps, problem, code, save);
    }

    static String grouped(String secret) {
        return String.join(" ", secret.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** The field of the code gets the focus. */
    public void begin() {
        code.focus();
    }

    private void save() {
        code.mark("");
        complain("");
        try {
            if (code.getValue().isBlank()) {
                at(Problem.of(FieldProblem.REQUIRED).sentence(getLocale()));
                return;
            }
            List<String> codes = confirm.with(code.getValue());
            removeAll();
            RecoverySheet sheet = new RecoverySheet(user, codes, done);
            add(sheet);
            sheet.begin();
        } catch (ProblemException refused) {
            if (Reproof.asked(refused, this::save)) {
                return;
            }
            Optional<String> wrong = Sentences.of(refused.problems(), SignIn.CODE, getLocale());
            wrong.ifPresentOrElse(
                    this::at, () -> complain(Sentences.of(refused.problems(), getLocale())));
        } finally {
            save.setEnabled(true);
        }
    }

    private void at(String sentence) {
        code.mark(sentence);
        code.focus();
    }

    private void complain(String sentence) {
        problem.removeAll();
        problem.add(new Paragraph(sentence));
        problem.setVisible(!sentence.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale language = event.getLocale();
        app.setText(getTranslation("factor.set-up.app"));
        scan.setText(getTranslation("factor.set-up.scan"));
        type.setText(getTranslation("factor.set-up.type"));
        thenCode.setText(getTranslation("factor.set-up.then"));
        save.setText(getTranslation("factor.set-up.save"));
        picture.removeAll();
        picture.add(new QrCode(drawn.address(), getTranslation("factor.set-up.picture")));
        if (code.isInvalid() && !language.equals(getLocale())) {
            code.mark("");
        }
    }
}
