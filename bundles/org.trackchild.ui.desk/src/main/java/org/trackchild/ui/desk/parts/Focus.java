package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;

/** Takes the reader to a field of any kind. */
public final class Focus {

    /**
     * A field that is new on the page gets its input a moment later. Whoever went to another field
     * of the form meanwhile stays there: what they type would go into this one.
     */
    private static final String FIRST_INPUT =
            "const before = document.activeElement; setTimeout(() => {"
                    + " const now = document.activeElement;"
                    + " if (now !== before && now.matches('input, textarea')"
                    + " && this.closest('.tc-form')?.contains(now)) { return; }"
                    + " (this.querySelector('input:checked, textarea')"
                    + " ?? this.querySelector('input') ?? this).focus(); }, 50)";

    private Focus() {}

    /** Focuses a field; of a group the chosen answer, or the first one. */
    public static void on(Component field) {
        field.getElement().executeJs(FIRST_INPUT);
    }
}
