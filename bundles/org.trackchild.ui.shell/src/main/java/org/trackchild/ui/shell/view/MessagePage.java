package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that has one thing to say, and a way out. */
abstract class MessagePage extends Div implements HasDynamicTitle {

    private String title = "";

    /** Shows a heading, sentences, and the way home. */
    final void say(String heading, String... sentences) {
        title = heading;
        removeAll();
        addClassName("tc-page");
        Div sheet = new Div(new H1(heading));
        sheet.addClassName("tc-sheet");
        for (String sentence : sentences) {
            sheet.add(new Paragraph(sentence));
        }
        sheet.add(new Anchor(".", getTranslation("message.home")));
        sheet.getElement().setAttribute("data-test", "message");
        add(sheet);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title);
    }
}
