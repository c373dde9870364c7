package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;

/** The stable names by which tests and drills find elements. */
public final class Names {

    private Names() {}

    /** Names a component; the name is no text for people. */
    public static <C extends Component> C name(C component, String name) {
        component.getElement().setAttribute("data-test", name);
        return component;
    }
}
