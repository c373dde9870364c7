package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * "These children are registered already": the first answer was lost, and something was changed
 * since. Leads to the cases; what is in the form is registered once more only when the reader
 * insists. Not visible otherwise.
 */
final class RegisteredAlready extends Div {

    private final transient Words words;

    RegisteredAlready(Words words) {
        this.words = words;
        addClassName("tc-warning");
        Names.name(this, "registered-already");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        clear();
    }

    /**
     * Tells it and takes the focus.
     *
     * @param cases those that the reader may see
     * @param insist registers the children of the form as others
     */
    void show(List<CaseHeader> cases, Runnable insist) {
        removeAll();
        add(
                Box.text("h2", "", words.text("children.already")),
                Box.text("p", "", words.text("children.already_means")));
        Box list = Box.of("ul", "");
        for (CaseHeader each : cases) {
            list.add(
                    Box.of(
                            "li",
                            "",
                            Links.inNewTab(
                                    Links.ofCase(each.id()),
                                    words.text("duplicates.open", each.number()),
                                    "already-case")));
        }
        Button others = new Button(words.text("children.register_others"), click -> insist.run());
        others.setDisableOnClick(true);
        add(list, Box.of("div", "tc-actions", Names.name(others, "register-others")));
        setVisible(true);
        getElement().callJsFunction("focus");
        getElement().callJsFunction("scrollIntoView");
    }

    /** Nothing is to be told. */
    void clear() {
        removeAll();
        setVisible(false);
    }
}
