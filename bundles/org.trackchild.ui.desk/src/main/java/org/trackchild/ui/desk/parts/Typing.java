package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;

/**
 * Tells whether somebody may be writing. What stands in a field of the browser comes to the server
 * only when the field is left, so that an empty field may hold a sentence: every open field counts.
 */
public final class Typing {

    private Typing() {}

    /** Whether there is a field to write into, in the part or anywhere inside of it. */
    public static boolean isPossibleIn(Component part) {
        if (!part.isVisible()) {
            return false;
        }
        if (part instanceof HasValue<?, ?> field) {
            return !field.isReadOnly();
        }
        return part.getChildren().anyMatch(Typing::isPossibleIn);
    }
}
