package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A field for the code that an app shows, or for a recovery code. */
public final class CodeField extends TextField implements LocaleChangeObserver {

    private static final int LONGEST = 40;

    private final String help;

    /**
     * @param name for tests
     * @param help key of what stands below
     */
    public CodeField(String name, String help) {
        this.help = help;
        // so that telephones offer it
        getElement().setProperty("autocomplete", "one-time-code");
        setAutocapitalize(Autocapitalize.NONE);
        setAutocorrect(false);
        setMaxLength(LONGEST);
        setManualValidation(true);
        getElement().setAttribute("data-test", name);
    }

    /** Says what is wrong with what was typed; nothing with an empty sentence. */
    public void mark(String sentence) {
        setErrorMessage(sentence);
        setInvalid(!sentence.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setLabel(getTranslation("factor.code"));
        setHelperText(getTranslation(help));
    }
}
