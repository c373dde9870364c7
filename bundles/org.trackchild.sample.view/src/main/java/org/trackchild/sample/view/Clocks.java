package org.trackchild.sample.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;

/**
 * What the law gives how long: the national defaults (JJ Model Rules 2016), for the wall of an
 * office.
 */
@StyleSheet("context://plugins/org.trackchild.sample.view/clocks.css")
public class Clocks extends Div implements LocaleChangeObserver {

    private static final List<String> CLOCKS =
            List.of("fir", "produced", "sir", "order", "ahtu", "followup");

    private final H1 title = new H1();

    private final Paragraph intro = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    Clocks() {
        addClassNames("tc-page", "sample-clocks");
        getElement().setAttribute("data-test", "sample-clocks");
        Div sheet = new Div(intro, list);
        sheet.addClassName("tc-sheet");
        add(title, sheet);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("legal-clocks.title"));
        intro.setText(getTranslation("legal-clocks.intro"));
        list.removeAll();
        CLOCKS.forEach(clock -> list.add(new ListItem(getTranslation("legal-clocks." + clock))));
    }
}
