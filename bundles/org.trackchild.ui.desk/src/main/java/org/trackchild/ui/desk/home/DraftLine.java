package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * A draft on the start page: leads to its form, or is discarded here, because what it is about may
 * be over and its form gone.
 */
final class DraftLine extends Div {

    /**
     * @param name of what it is a draft, for tests
     * @param told what it is and when it was saved
     * @param address of its form
     * @param discard takes it away
     */
    DraftLine(String name, Component told, String address, Words words, Runnable discard) {
        addClassName("tc-note");
        Names.name(this, "draft-" + name);
        Button gone =
                new Button(
                        words.text("draft.discard"),
                        click -> {
                            discard.run();
                            removeFromParent();
                        });
        gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(
                told,
                Box.of(
                        "div",
                        "tc-actions",
                        Links.to(address, words.text("draft.continue"), "continue-" + name),
                        Names.name(gone, "discard-" + name)));
    }
}
