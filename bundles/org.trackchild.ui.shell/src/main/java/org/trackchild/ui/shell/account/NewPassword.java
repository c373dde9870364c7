package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trackchild.access.api.People;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;

/**
 * The password that a person chooses: what makes a good one, and two fields, so that a slip of the
 * fingers shuts nobody out.
 */
public final class NewPassword extends Div implements LocaleChangeObserver {

    private final Paragraph advice = new Paragraph();

    private final SecretField chosen =
            new SecretField("new-password", "account.new", Autocomplete.NEW_PASSWORD);

    private final SecretField again =
            new SecretField("new-password-again", "account.again", Autocomplete.NEW_PASSWORD);

    public NewPassword() {
        addClassName("tc-form");
        advice.addClassName("tc-note");
        advice.getElement().setAttribute("data-test", "password-advice");
        add(advice, chosen, again);
    }

    /**
     * What was chosen. Where nothing was, or the two differ, that is said at the field, which gets
     * the focus.
     *
     * @return the caller clears it; empty when there is none
     */
    public Optional<char[]> typed() {
        unmark();
        if (chosen.isEmpty()) {
            mark(chosen, Problem.of(FieldProblem.REQUIRED).sentence(getLocale()));
            return Optional.empty();
        }
        if (!chosen.getValue().equals(again.getValue())) {
            mark(again, getTranslation("account.differs"));
            return Optional.empty();
        }
        return Optional.of(chosen.getValue().toCharArray());
    }

    /**
     * Says at the field what is wrong with the password that was chosen.
     *
     * @return whether any of the problems was about it
     */
    public boolean mark(List<Problem> problems, Locale language) {
        Optional<String> sentences = Sentences.of(problems, People.NEW_PASSWORD, language);
        sentences.ifPresent(sentence -> mark(chosen, sentence));
        return sentences.isPresent();
    }

    private static void mark(SecretField field, String sentence) {
        field.mark(sentence);
        field.focus();
    }

    /** Nothing is said to be wrong. */
    public void unmark() {
        chosen.mark("");
        again.mark("");
    }

    /** Forgets what was typed. */
    public void clear() {
        unmark();
        chosen.clear();
        again.clear();
    }

    /** The first field gets the focus. */
    public void focus() {
        chosen.focus();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        advice.setText(getTranslation("account.advice"));
        unmark();
    }
}
