package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import org.trackchild.ui.shell.pages.Preferences;
import org.trackchild.ui.shell.pages.Texts;

/** What stands above the sign-in: what this is, and the choice of the language. */
final class SignInHead extends Header implements LocaleChangeObserver {

    private final Paragraph promise = new Paragraph();

    SignInHead() {
        Div languages =
                new Div(language(Texts.ENGLISH, "English"), language(Texts.HINDI, "हिन्दी"));
        languages.addClassName("tc-sign-in-languages");
        Div brand = new Div(new H1(new Logo(), new Span(Titles.PRODUCT)), promise);
        brand.addClassName("tc-sign-in-brand");
        add(languages, brand);
        addClassName("tc-sign-in-top");
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

    @Override
    public void localeChange(LocaleChangeEvent event) {
        promise.setText(getTranslation("sign-in.promise"));
    }
}
