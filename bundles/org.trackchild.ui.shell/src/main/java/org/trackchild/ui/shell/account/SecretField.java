package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A field for a password. It can show what was typed, and says when the caps lock is on. */
public final class SecretField extends PasswordField implements LocaleChangeObserver {

    private static final int LONGEST = 200;

    /**
     * Looks at the keys alone: the line below must not go when the field is left, because a button
     * below would move away between press and release.
     */
    private static final String WATCH_CAPS_LOCK =
            """
            this.i18n = {reveal: $0};
            this.tcCapsLock = $1;
            if (this.helperText) {
              this.helperText = $1;
            }
            if (!this.tcWatchesCapsLock) {
              this.tcWatchesCapsLock = true;
              const look = event => {
                this.helperText = event.getModifierState?.('CapsLock') ? this.tcCapsLock : '';
              };
              this.addEventListener('keydown', look);
              this.addEventListener('keyup', look);
            }
            """;

    private final String label;

    /**
     * @param name for tests, and for what keeps passwords in the browser
     * @param label key of its text
     * @param kind whether it is the present password or a new one
     */
    public SecretField(String name, String label, Autocomplete kind) {
        this.label = label;
        setAutocomplete(kind);
        setMaxLength(LONGEST);
        setManualValidation(true);
        getElement().setAttribute("data-test", name);
        getElement().setAttribute("name", name);
    }

    /** Says what is wrong with what was typed; nothing with an empty sentence. */
    public void mark(String sentence) {
        setErrorMessage(sentence);
        setInvalid(!sentence.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setLabel(getTranslation(label));
        getElement()
                .executeJs(
                        WATCH_CAPS_LOCK,
                        getTranslation("sign-in.reveal"),
                        getTranslation("account.caps-lock"));
    }
}
