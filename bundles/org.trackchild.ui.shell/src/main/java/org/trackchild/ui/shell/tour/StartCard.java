package org.trackchild.ui.shell.tour;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.trackchild.access.api.Caller;

/** Tells a person on the start page of a training, who has begun no tour, that there is one. */
public final class StartCard extends Section {

    private final transient Lessons lessons;

    private final Paragraph text = new Paragraph();

    private final Anchor link = new Anchor(LearnView.ROUTE);

    public StartCard(Lessons lessons) {
        this.lessons = lessons;
        addClassName("tc-tour-card");
        getElement().setAttribute("data-test", "tour-card");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-test", "tour-card-link");
        add(text, link);
        setVisible(false);
    }

    /** Shows itself on the start page only. */
    public void show(Caller caller, String address) {
        setVisible(address.isEmpty() && !lessons.of(caller).isEmpty() && lessons.isNew(caller));
        getElement().setAttribute("aria-label", getTranslation("tour.learn"));
        text.setText(getTranslation("tour.card"));
        link.setText(getTranslation("tour.card.link"));
    }
}
