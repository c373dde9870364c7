package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** An HTML element with classes of the theme: the stuff that pages are made of. */
public final class Box extends HtmlContainer {

    private Box(String tag) {
        super(tag);
    }

    /**
     * An element.
     *
     * @param tag name of the element
     * @param classes class names, separated by blanks; may be empty
     * @param children what stands in it
     */
    public static Box of(String tag, String classes, Component... children) {
        Box box = new Box(tag);
        if (!classes.isEmpty()) {
            box.addClassNames(classes.split(" "));
        }
        box.add(children);
        return box;
    }

    /** An element with a text. */
    public static Box text(String tag, String classes, String text) {
        Box box = of(tag, classes);
        box.setText(text);
        return box;
    }

    /** How many components stand in it. */
    public int size() {
        return (int) getChildren().count();
    }

    /** Sets an attribute. */
    public Box with(String attribute, String value) {
        getElement().setAttribute(attribute, value);
        return this;
    }

    /** Sets the stable name by which tests find the element. */
    public Box named(String name) {
        return Names.name(this, name);
    }
}
