package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * What can be done with a form that is no draft of the reader's.
 *
 * @param correct begins a correction; says in the box why not
 */
record FormEnd(Consumer<Box> correct, Words words) {

    /** The acts; not there when there are none. */
    Component of(FormView view) {
        Box box = Box.of("section", "tc-sheet tc-sheet-plain tc-screen-only").named("form-acts");
        if (view.form().status() == FormStatus.HANDED_IN) {
            box.add(
                    Box.text("p", "", words.text("forms.then")),
                    Box.of(
                            "div",
                            "tc-actions",
                            Links.button(
                                    Links.ofCase(view.form().of()) + "?tab=steps",
                                    words.text("forms.to_steps"),
                                    "to-steps",
                                    true)));
        }
        if (view.may(FormView.Act.CORRECT)) {
            Button begin = new Button(words.text("forms.correct"));
            begin.addClickListener(click -> correct.accept(box));
            box.add(
                    Box.text("p", "tc-muted", words.text("forms.correct_means")),
                    Box.of("div", "tc-actions", Names.name(begin, "correct-form")));
        }
        box.setVisible(box.size() > 0);
        return box;
    }
}
