package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * A form as a sheet of paper; what it is and of whom stands above it on the page.
 *
 * @param view the form
 */
record FormSheet(FormView view, Directory directory, Words words) {

    /**
     * The sheet.
     *
     * @param reader stands on what is printed
     */
    Component of(Caller reader) {
        CaseForm form = view.form();
        Box sheet = Box.of("article", "tc-sheet desk-paper").named("form-sheet");
        sheet.add(
                Box.text(
                        "p",
                        "tc-strong",
                        Places.office(
                                form.submission()
                                        .map(CaseForm.Submission::office)
                                        .orElse(form.progress().begun().office()),
                                directory,
                                words)));
        if (!form.number().isEmpty()) {
            sheet.add(Box.text("p", "tc-number", form.number()).named("form-number"));
        }
        if (!view.seal().intact()) {
            sheet.add(
                    Box.text("p", "tc-warning", words.text("forms.not_intact_means"))
                            .named("not-intact"));
        }
        if (view.seal().withheld() > 0) {
            sheet.add(Box.text("p", "tc-note", words.text("forms.withheld")).named("withheld"));
        }
        List<FormView.Item> rest = new ArrayList<>(view.items());
        for (FormKind.Section section :
                view.kind().map(FormKind::sections).orElse(List.<FormKind.Section>of())) {
            List<FormView.Item> items = FormSections.items(view, section);
            rest.removeAll(items);
            add(sheet, words.text(section.label()), items);
        }
        add(sheet, words.text("forms.no_longer_asked"), rest);
        sheet.add(signatures());
        sheet.add(
                Box.text(
                                "p",
                                "tc-print-only tc-small",
                                words.text(
                                        "orders.printed",
                                        reader.user(),
                                        Days.moment(words.now(), words)))
                        .named("printed-by"));
        return sheet;
    }

    private void add(Box sheet, String title, List<FormView.Item> items) {
        List<FormView.Item> asked = items.stream().filter(FormView.Item::asked).toList();
        if (asked.isEmpty()) {
            return;
        }
        Box list = Box.of("dl", "desk-form-answers");
        for (FormView.Item each : asked) {
            list.add(
                    Box.text("dt", "", FormWords.label(each.item(), words)),
                    Box.of("dd", "", answer(each)).named("answer-" + each.item().code()));
        }
        sheet.add(Box.text("h2", "", title), list);
    }

    private Component answer(FormView.Item each) {
        if (each.text().isEmpty()) {
            return Box.text("span", "tc-muted", words.text("forms.not_answered"));
        }
        Box answer = Box.of("div", "", FormWords.answer(each, words));
        each.source()
                .ifPresent(
                        source ->
                                answer.add(
                                        Box.text(
                                                "div",
                                                "tc-muted tc-small",
                                                FormWords.source(source, words))));
        return answer;
    }

    private Component signatures() {
        CaseForm form = view.form();
        Box box = Box.of("div", "").named("signatures");
        box.add(
                Box.text(
                        "p",
                        "tc-muted tc-small",
                        FormWords.said(
                                "forms.begun_by", form.progress().begun(), directory, words)));
        form.submission()
                .ifPresent(
                        signed ->
                                box.add(
                                        Box.text(
                                                        "p",
                                                        "tc-strong",
                                                        FormWords.signed(signed, directory, words))
                                                .named("handed-in-by"),
                                        Box.text(
                                                "p",
                                                "tc-muted tc-small desk-digest",
                                                words.text("orders.digest", signed.digest()))));
        form.discarded()
                .ifPresent(
                        said ->
                                box.add(
                                        Box.text(
                                                "p",
                                                "tc-strong",
                                                FormWords.said(
                                                        "forms.discarded_by",
                                                        said,
                                                        directory,
                                                        words))));
        return box;
    }
}
