package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.registry.api.FormView;
import org.trackchild.ui.desk.forms.FormWords;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Drafts of forms that somebody began, to go on with. */
final class OpenForms {

    private OpenForms() {}

    /** The section; not there when nothing is open. */
    static Component of(List<FormView> drafts, Words words) {
        Box rows = Box.of("ul", "tc-rows").named("my-forms");
        drafts.forEach(view -> rows.add(row(view, words)));
        Box section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text("h2", "", words.text("home.forms")),
                        rows);
        section.setVisible(!drafts.isEmpty());
        return section;
    }

    private static Component row(FormView view, Words words) {
        return Box.of(
                        "li",
                        "tc-row",
                        Box.of(
                                "div",
                                "desk-grow",
                                Links.to(
                                        "form/" + view.form().id(),
                                        words.text(
                                                "home.continue_form",
                                                words.text(view.title()),
                                                FormWords.progress(view, words)),
                                        "continue-form"),
                                Box.of(
                                        "div",
                                        "tc-small",
                                        ChildName.of(view.subject().name(), words),
                                        Box.text("span", "", " · "),
                                        Box.text(
                                                "span",
                                                "tc-number",
                                                view.subject().header().number())),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        words.text(
                                                "forms.saved_at",
                                                Days.moment(
                                                        view.form().progress().saved().at(),
                                                        words)))))
                .named("my-form");
    }
}
