package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;

/** Takes the reader to a field of any kind. */
public final class Focus {

    private static final String FIRST_INPUT =
            "(this.querySelector('input:checked, textarea') ?? this.querySelector('input')"
                    + " ?? this).focus()";

    private Focus() {}

    /** Focuses a field; of a group the chosen answer, or the first one. */
    public static void on(Component field) {
        field.getElement().executeJs(FIRST_INPUT);
    }
}
