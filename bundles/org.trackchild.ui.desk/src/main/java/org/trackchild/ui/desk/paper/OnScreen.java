package org.trackchild.ui.desk.paper;

import com.vaadin.flow.component.Component;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.words.Words;

/**
 * What tells who a child is, where a page cannot know whether that is protected, as of a case of
 * another office: it stands on the screen, and paper says that it does.
 */
public final class OnScreen {

    /** Of what stands on the screen alone, where paper need not say so. */
    public static final String ALONE = "tc-screen-only";

    private OnScreen() {}

    /** On paper a word stands in its place. */
    public static Box of(Component told, Words words) {
        return Box.of(
                "div",
                "",
                Box.of("div", ALONE, told),
                Box.text("span", "tc-print-only tc-muted", words.text("paper.screen_only")));
    }
}
