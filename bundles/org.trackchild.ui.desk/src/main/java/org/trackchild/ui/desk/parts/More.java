package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.ui.desk.words.Words;

/**
 * The way to the next page of a list, below it. Its button stays as long as there is more, however
 * often the list is read again: the focus stays with it, and no press of it is lost while others
 * work.
 */
public final class More {

    private final Box line = Box.of("div", "tc-actions");

    private Runnable following = () -> {};

    /**
     * @param name the stable name of the button
     */
    public More(String name, Words words) {
        this(name, words.text("offices.more"));
    }

    /**
     * For a page with several lists.
     *
     * @param name the stable name of the button
     * @param label says more of what
     */
    public More(String name, String label) {
        Button button = new Button(label);
        button.addClickListener(click -> following.run());
        line.add(Names.name(button, name));
        line.setVisible(false);
    }

    /** To be put below the list. */
    public Component line() {
        return line;
    }

    /**
     * Tells where the next page begins; to be said again whenever the list was read.
     *
     * @param begins empty where all is shown: then the button is not seen
     * @param show shows the page that begins there
     */
    public void from(Optional<String> begins, Consumer<String> show) {
        following = () -> begins.ifPresent(show);
        line.setVisible(begins.isPresent());
    }
}
