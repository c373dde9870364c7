package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.button.Button;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.desk.words.Words;

/** Says what was done, and offers the way back, which gets the focus. */
public final class UndoLine {

    private final Box line;

    private final String button;

    private final Words words;

    /**
     * @param name of the line, for tests
     * @param button name of the way back, for tests
     */
    public UndoLine(String name, String button, Words words) {
        line = Box.of("div", "").with("role", "status").named(name);
        this.button = button;
        this.words = words;
    }

    /** The place of the line on the page. */
    public Box component() {
        return line;
    }

    /**
     * Says that something was done, instead of what was said before.
     *
     * @param done what was done
     * @param undone what is said when it was undone
     * @param undo takes it back; may refuse with {@link ProblemException}
     */
    public void say(String done, String undone, Runnable undo) {
        Button back = Names.name(new Button(words.text("searches.undo")), button);
        back.addClickListener(
                click -> {
                    try {
                        undo.run();
                        say(undone);
                    } catch (ProblemException refused) {
                        say(Refusals.sentences(refused, words));
                    }
                });
        line.removeAll();
        line.add(Box.of("p", "tc-note", Box.text("span", "", done + " "), back));
        Focus.on(back);
    }

    /** Says something that has no way back. */
    public void say(String done) {
        line.removeAll();
        line.add(Box.text("p", "tc-note", done));
    }
}
