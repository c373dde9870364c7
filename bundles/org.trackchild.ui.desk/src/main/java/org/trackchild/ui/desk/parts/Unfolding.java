package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;

/** A button in whose place a form comes. */
public final class Unfolding {

    private Unfolding() {}

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
