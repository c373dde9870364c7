package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.model.Page;
import org.trackchild.registry.api.FormView;
import org.trackchild.ui.desk.forms.FormWords;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * Drafts of forms that somebody began, to go on with: the newest, and the others on request.
 *
 * @param pages a page of them, by where it begins
 */
record OpenForms(Function<Optional<String>, Page<FormView>> pages, Words words) {

    /** The section; not there when nothing is open. */
    Component section() {
        Box rows = Box.of("ul", "tc-rows").named("my-forms");
        More more = new More("more-forms", words.text("home.more_forms"));
        Box section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text("h2", "", words.text("home.forms")),
                        rows,
                        more.line());
        add(rows, more, Optional.empty());
        section.setVisible(rows.size() > 0);
        return section;
    }

    private void add(Box rows, More more, Optional<String> after) {
        Page<FormView> page = pages.apply(after);
        while (page.items().isEmpty() && page.next().isPresent()) {
            // a page may hold none that this reader sees, and the next one some
            page = pages.apply(page.next());
        }
        page.items().forEach(view -> rows.add(row(view)));
        more.from(page.next(), next -> add(rows, more, Optional.of(next)));
    }

    private Component row(FormView view) {
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
