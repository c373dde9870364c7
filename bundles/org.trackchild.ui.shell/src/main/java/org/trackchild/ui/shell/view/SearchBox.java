package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.QueryParameters;

/** Search in the bar: Ctrl+K goes there, Enter opens the list of cases with what was found. */
final class SearchBox extends TextField implements LocaleChangeObserver {

    /** Address of the list of cases, which understands the parameter {@code q}. */
    static final String LIST = "cases";

    private static final int LONGEST = 200;

    SearchBox() {
        addClassNames("tc-search", "tc-screen-only");
        addThemeVariants(TextFieldVariant.LUMO_SMALL);
        getElement().setAttribute("data-test", "search");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setMaxLength(LONGEST);
        setClearButtonVisible(true);
        addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        // the value travels with the key, because the field has not told its change by then
        getElement()
                .addEventListener(
                        "keydown",
                        event -> search(event.getEventData().getString("event.target.value")))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData("event.target.value");
    }

    private static void search(String text) {
        UI ui = UI.getCurrent();
        String words = text.strip();
        if (words.isEmpty()) {
            ui.navigate(LIST);
        } else {
            ui.navigate(LIST, QueryParameters.of("q", words));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setPlaceholder(getTranslation("frame.search"));
        setAriaLabel(getTranslation("frame.search.label"));
        setTooltipText(getTranslation("frame.search.tip"));
    }
}
