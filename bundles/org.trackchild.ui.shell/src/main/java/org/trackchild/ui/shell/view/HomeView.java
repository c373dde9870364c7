package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The start of somebody for whom no view is installed. Everybody else is led to the first view of
 * the navigation, see {@link AccessGuard}.
 */
public final class HomeView extends Div implements HasDynamicTitle, LocaleChangeObserver {

    /** Address of the view. */
    public static final String ROUTE = "start";

    private final H1 heading = new H1();

    private final Paragraph text = new Paragraph();

    HomeView() {
        addClassName("tc-page");
        Div empty = new Div(heading, text);
        empty.addClassName("tc-empty");
        add(empty);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("home.title"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("home.title"));
        text.setText(getTranslation("home.empty"));
    }
}
