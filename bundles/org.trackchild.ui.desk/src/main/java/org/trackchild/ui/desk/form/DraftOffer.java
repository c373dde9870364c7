package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * Asks what shall become of a draft that was kept before. Until the browser has told whether there
 * is one, and the reader has answered, nothing may be written over it. Not visible while there is
 * nothing to answer. To be used with the session locked.
 */
final class DraftOffer extends Div {

    private final String name;

    private final transient Runnable keep;

    private boolean open = true;

    private boolean typed;

    /**
     * @param name begins the names of what is in it
     * @param keep keeps what was typed while it was open
     */
    DraftOffer(String name, Runnable keep) {
        this.name = name;
        this.keep = keep;
        addClassName("tc-note");
        Names.name(this, name + "-offer");
        setVisible(false);
    }

    /** The browser is being asked. */
    void ask() {
        open = true;
    }

    /** Whether what was kept before must stay as it is. */
    boolean isOpen() {
        return open;
    }

    /**
     * Something was typed.
     *
     * @return whether it has to wait until this is answered
     */
    boolean holdsBack() {
        typed |= open;
        return open;
    }

    /** Asks the reader. */
    void show(Instant savedAt, Words words, Runnable goOn, Runnable discard) {
        open = true;
        Button continued = new Button(words.text("draft.continue"));
        continued.addClickListener(
                click -> {
                    // it takes the place of what was typed meanwhile
                    typed = false;
                    close();
                    goOn.run();
                });
        Button discarded = new Button(words.text("draft.discard"));
        discarded.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discarded.addClickListener(
                click -> {
                    discard.run();
                    close();
                });
        removeAll();
        add(
                Box.text("p", "", words.text("draft.offer", Days.moment(savedAt, words))),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(continued, name + "-continue"),
                        Names.name(discarded, name + "-discard")));
        setVisible(true);
    }

    /** There is nothing to answer any more; what was typed meanwhile is kept. */
    void close() {
        open = false;
        removeAll();
        setVisible(false);
        if (typed) {
            typed = false;
            keep.run();
        }
    }
}
