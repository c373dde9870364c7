package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.trackchild.ui.desk.words.Words;

/**
 * Says that what a page shows has changed since it was opened, and offers to show how it is now.
 * The reader's own entries stay until then.
 */
public final class StaleNotice extends Div {

    public StaleNotice() {
        getElement().setAttribute("role", "status");
        Names.name(this, "news");
    }

    /** Whether it says so already. */
    public boolean isShown() {
        return getComponentCount() > 0;
    }

    /**
     * Says so.
     *
     * @param key of the sentence
     * @param showNow shows how it is now
     */
    public void show(String key, Words words, Runnable showNow) {
        Button show = new Button(words.text("compare.show_now"), click -> showNow.run());
        removeAll();
        add(
                Box.of(
                        "div",
                        "tc-warning",
                        Box.text("p", "", words.text(key)),
                        Names.name(show, "show-now")));
    }
}
