package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;
import org.trackchild.ui.desk.words.Words;

/** A button in whose place a form comes. */
public final class Unfolding {

    private Unfolding() {}

    /**
     * The button in the place of a form that can be left again: what was typed is dropped then, and
     * the button comes back.
     *
     * @param name of the button, for tests; the one that leaves the form is {@code NAME-cancel}
     * @param label of the button
     * @param form makes the form, which gets the focus
     */
    public static Component form(String name, String label, Words words, Supplier<Component> form) {
        Box place = Box.of("div", "desk-unfolding");
        fold(place, new Leaving(name, label, words, () -> {}), form, false);
        return place;
    }

    /** What the button and the way back are called, and what is forgotten on that way. */
    record Leaving(String name, String label, Words words, Runnable left) {}

    /** The button, in its place. */
    static void fold(Box place, Leaving leaving, Supplier<Component> form, boolean focused) {
        Button open = Names.name(new Button(leaving.label()), leaving.name());
        open.addClickListener(click -> open(place, leaving, form.get(), form));
        place.removeAll();
        place.add(open);
        if (focused) {
            open.focus();
        }
    }

    /** The form, with a way to leave it. */
    static void show(Box place, Leaving leaving, Component made, Supplier<Component> form) {
        Button leave =
                Names.name(
                        new Button(leaving.words().text("button.cancel")),
                        leaving.name() + "-cancel");
        leave.addClickListener(
                click -> {
                    leaving.left().run();
                    fold(place, leaving, form, true);
                });
        place.removeAll();
        place.add(made, Box.of("div", "tc-actions", leave));
    }

    private static void open(Box place, Leaving leaving, Component made, Supplier<Component> form) {
        show(place, leaving, made, form);
        made.getElement().setAttribute("tabindex", "-1");
        made.getElement().callJsFunction("focus");
    }

    /**
     * The button in its place.
     *
     * @param name of the button, for tests
     * @param label of the button
     * @param form makes the form, which gets the focus
     */
    public static Component of(String name, String label, Supplier<Component> form) {
        Box place = Box.of("div", "desk-unfolding");
        Button open = new Button(label);
        open.addClickListener(
                click -> {
                    place.removeAll();
                    Component made = form.get();
                    place.add(made);
                    made.getElement().setAttribute("tabindex", "-1");
                    made.getElement().callJsFunction("focus");
                });
        place.add(Names.name(open, name));
        return place;
    }
}
