package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The forms of a case: those that the law waits for, drafts, and what was handed in. */
public final class FormsPanel extends Div {

    private final transient Caller caller;

    private final transient CaseId id;

    private final transient Forms forms;

    private final transient Directory directory;

    private final transient Words words;

    private final Box refusal = Box.of("div", "").with("role", "alert");

    public FormsPanel(Caller caller, CaseId id, Forms forms, Directory directory, Words words) {
        this.caller = caller;
        this.id = id;
        this.forms = forms;
        this.directory = directory;
        this.words = words;
        Names.name(this, "forms");
        CaseForms all = forms.ofCase(caller, id);
        Box sheet =
                Box.of(
                        "section",
                        "tc-sheet",
                        Box.text("h2", "", words.text("forms.title")),
                        refusal);
        Box rows = Box.of("ul", "tc-rows").named("form-list");
        List<CaseForms.Due> due =
                all.due().stream().filter(each -> all.kinds().contains(each.kind())).toList();
        due.forEach(each -> rows.add(row(each)));
        all.forms().forEach(view -> rows.add(row(view)));
        sheet.add(
                rows.size() > 0
                        ? rows
                        : Box.text("p", "tc-muted", words.text("forms.none")).named("no-forms"));
        List<FormKind> others =
                all.kinds().stream()
                        .filter(kind -> due.stream().noneMatch(each -> each.kind().equals(kind)))
                        .toList();
        if (!others.isEmpty()) {
            sheet.add(others(others));
        }
        add(sheet);
    }

    private Component row(CaseForms.Due due) {
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.text("div", "", words.text(due.kind().legal().label())),
                        Box.text(
                                "div",
                                "tc-small",
                                words.text(
                                        "forms.due_for", words.text(due.step().legal().label()))));
        due.until()
                .ifPresent(
                        at ->
                                text.add(
                                        Box.text(
                                                "div",
                                                "tc-small",
                                                words.text(
                                                        "forms.due_until",
                                                        Days.moment(at, words)))));
        return Box.of(
                        "li",
                        "tc-row",
                        Badges.badge("due", words.text("forms.due")),
                        text,
                        begin(due.kind(), true))
                .named("form-due-" + due.kind().code());
    }

    private Component begin(FormKind kind, boolean primary) {
        Button begin = new Button(words.text("forms.begin"));
        if (primary) {
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        begin.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("forms.begin") + ": " + words.text(kind.legal().label()));
        begin.addClickListener(
                click -> {
                    try {
                        UI.getCurrent()
                                .navigate(
                                        FormWords.address(
                                                forms.begin(caller, id, kind.code()).form(), ""));
                    } catch (ProblemException refused) {
                        refusal.removeAll();
                        refusal.add(
                                Box.text("p", "tc-warning", Refusals.sentences(refused, words)));
                    }
                });
        return Names.name(begin, "begin-" + kind.code());
    }

    private Component row(FormView view) {
        boolean draft = view.form().status() == FormStatus.DRAFT;
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.text("div", "", words.text(view.title())),
                        Box.text("div", "tc-number", view.form().number()));
        if (draft) {
            text.add(
                    Box.text("div", "tc-small", FormWords.progress(view, words))
                            .named("form-progress"),
                    FormWords.bar(view));
        }
        text.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        view.form()
                                .submission()
                                .map(signed -> FormWords.signed(signed, directory, words))
                                .orElseGet(
                                        () ->
                                                FormWords.said(
                                                        "forms.saved_by",
                                                        view.form().progress().saved(),
                                                        directory,
                                                        words))));
        boolean goOn = draft && view.may(FormView.Act.SAVE);
        Component open =
                Links.to(
                        FormWords.address(view.form(), ""),
                        words.text(goOn ? "forms.continue" : "forms.open"),
                        "open-form-" + view.form().kind());
        open.getElement()
                .setAttribute(
                        "aria-label",
                        words.text(goOn ? "forms.continue" : "forms.open")
                                + ": "
                                + words.text(view.title())
                                + " "
                                + view.form().number());
        return Box.of("li", "tc-row", FormWords.badge(view, words), text, open)
                .named("form-" + view.form().kind());
    }

    private Component others(List<FormKind> kinds) {
        Box rows = Box.of("ul", "tc-rows");
        kinds.forEach(
                kind ->
                        rows.add(
                                Box.of(
                                        "li",
                                        "tc-row",
                                        Box.of(
                                                "div",
                                                "desk-grow",
                                                Box.text(
                                                        "div",
                                                        "",
                                                        words.text(kind.legal().label())),
                                                Box.text(
                                                        "div",
                                                        "tc-muted tc-small",
                                                        FormWords.basis(kind.legal(), words))),
                                        begin(kind, false))));
        return Box.of(
                "details",
                "",
                Box.text("summary", "", words.text("forms.others")).named("other-forms"),
                rows);
    }
}
