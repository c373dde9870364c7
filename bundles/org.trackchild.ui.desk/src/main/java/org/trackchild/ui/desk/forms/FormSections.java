package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The parts of a form of a kind that is known, each with how much of it is answered. */
record FormSections(FormView view, Words words) {

    /** The part in which the whole is read and handed in. */
    static final String CHECK = "check";

    /** The items of a part, with their answers. */
    static List<FormView.Item> items(FormView view, FormKind.Section section) {
        return view.items().stream().filter(each -> section.items().contains(each.item())).toList();
    }

    /**
     * Links to all of them.
     *
     * @param here code of the one that is open
     */
    Component list(String here) {
        Box list = Box.of("ol", "");
        for (FormKind.Section section : view.kind().orElseThrow().sections()) {
            List<FormView.Item> asked =
                    items(view, section).stream().filter(FormView.Item::asked).toList();
            long answered = asked.stream().filter(FormView.Item::isAnswered).count();
            list.add(
                    link(
                            section.code(),
                            words.text(section.label()),
                            words.text(
                                    "forms.of",
                                    Figures.grouped(answered),
                                    Figures.grouped(asked.size())),
                            here));
        }
        list.add(link(CHECK, words.text("forms.check"), "", here));
        return list;
    }

    private Component link(String code, String label, String count, String here) {
        Component link =
                Links.to(FormWords.address(view.form(), code), label, "to-section-" + code);
        if (code.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return Box.of("li", "", link, Box.text("span", "tc-muted tc-small", count));
    }
}
