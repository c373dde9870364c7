package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Arrays;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.SignedIn;

/**
 * Asks whoever sits there to prove that they are the person who signed in: by the code of the
 * second factor, or by the password where there is none. What was typed below it stays.
 */
public final class ProofDialog extends Dialog implements LocaleChangeObserver {

    private final transient Entrance entrance;

    private final transient SignedIn person;

    private final transient Runnable again;

    private final Paragraph why = new Paragraph();

    private final Div problem = new Div();

    private final SecretField password =
            new SecretField("proof-password", "sign-in.password", Autocomplete.CURRENT_PASSWORD);

    private final CodeField code = new CodeField("proof-code", "factor.code-help");

    private final boolean byCode;

    private final Button prove = new Button();

    private final Button leave = new Button();

    /**
     * @param again runs after the proof
     */
    public ProofDialog(Entrance entrance, SignedIn person, Runnable again) {
        this.entrance = entrance;
        this.person = person;
        this.again = again;
        byCode = entrance.provesByCode(person);
        password.setVisible(!byCode);
        code.setVisible(byCode);
        getElement().setAttribute("data-test", "proof");
        setCloseOnOutsideClick(false);
        problem.addClassName("tc-problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(why, problem, password, code);
        form.addClassName("tc-form");
        prove.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        prove.getElement().setAttribute("data-test", "proof-give");
        prove.setDisableOnClick(true);
        prove.addClickListener(click -> prove());
        prove.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        leave.getElement().setAttribute("data-test", "proof-leave");
        leave.addClickListener(click -> close());
        add(form);
        getFooter().add(leave, prove);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        field().focus();
                    } else {
                        password.clear();
                        code.clear();
                    }
                });
    }

    private Focusable<? extends Component> field() {
        return byCode ? code : password;
    }

    private void prove() {
        AbstractField<?, String> typed = byCode ? code : password;
        char[] secret = typed.getValue().toCharArray();
        mark("");
        complain("");
        try {
            if (secret.length == 0) {
                mark(Problem.of(FieldProblem.REQUIRED).sentence(getLocale()));
                return;
            }
            password.clear();
            if (!entrance.prove(person, secret)) {
                complain(getTranslation("sign-in.unavailable"));
                return;
            }
        } catch (ProblemException refused) {
            String sentence = Sentences.of(refused.problems(), getLocale());
            if (refused.problems().stream().allMatch(each -> each.field().isEmpty())) {
                complain(sentence);
            } else {
                mark(sentence);
            }
            return;
        } finally {
            Arrays.fill(secret, '\0');
            prove.setEnabled(true);
        }
        close();
        again.run();
    }

    private void mark(String sentence) {
        password.mark(byCode ? "" : sentence);
        code.mark(byCode ? sentence : "");
        if (!sentence.isEmpty()) {
            field().focus();
        }
    }

    private void complain(String sentence) {
        problem.removeAll();
        problem.add(new Paragraph(sentence));
        problem.setVisible(!sentence.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setHeaderTitle(getTranslation("proof.title"));
        why.setText(getTranslation(byCode ? "proof.why-code" : "proof.why-password"));
        prove.setText(getTranslation("proof.give"));
        leave.setText(getTranslation("factor.cancel"));
    }
}
