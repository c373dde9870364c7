package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import org.trackchild.ui.shell.pages.Preferences;
import org.trackchild.ui.shell.pages.Texts;

/** Names the other language in its own words, and changes to it. */
final class LanguageButton extends Button implements LocaleChangeObserver {

    LanguageButton() {
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().setAttribute("data-test", "language");
        addClickListener(click -> getUI().ifPresent(ui -> Preferences.choose(ui, other())));
    }

    private Locale other() {
        return "hi".equals(getLocale().getLanguage()) ? Texts.ENGLISH : Texts.HINDI;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale other = other();
        setText(other.equals(Texts.HINDI) ? "हिन्दी" : "English");
        getElement().setAttribute("lang", other.getLanguage());
    }
}
