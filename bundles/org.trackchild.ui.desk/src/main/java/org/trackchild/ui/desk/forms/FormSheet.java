package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Words;

/**
 * A form as a sheet of paper: which form it is, of whom, by which office, what it says, and where
 * it is signed.
 *
 * @param view the form
 * @param signatories who answers for it
 * @param in the languages of the sheet
 */
record FormSheet(FormView view, Signatories signatories, Tongues in) {

    /**
     * The sheet.
     *
     * @param reader stands on what is printed
     */
    Paper of(Caller reader) {
        CaseForm form = view.form();
        Paper paper =
                new Paper(
                        "form-sheet",
                        in,
                        new Paper.Head(
                                this::office,
                                view.subject().header().number(),
                                form.status() != FormStatus.HANDED_IN),
                        Paper.Mark.restricted(reader));
        paper.with(
                in.each("p", "tc-strong", this::office),
                in.text("h2", "desk-paper-title", words -> words.text(view.title()))
                        .named("sheet-title"));
        view.kind()
                .ifPresent(
                        kind ->
                                paper.with(
                                        in.each(
                                                        "p",
                                                        "",
                                                        words ->
                                                                FormWords.basis(
                                                                        kind.legal(), words))
                                                .named("sheet-basis")));
        paper.with(facts());
        if (!view.seal().intact()) {
            paper.with(
                    in.each("p", "tc-warning", words -> words.text("forms.not_intact_means"))
                            .named("not-intact"));
        }
        if (view.seal().withheld() > 0) {
            paper.with(
                    in.each("p", "tc-note", words -> words.text("forms.withheld"))
                            .named("withheld"));
        }
        List<FormView.Item> rest = new ArrayList<>(view.items());
        for (FormKind.Section section :
                view.kind().map(FormKind::sections).orElse(List.<FormKind.Section>of())) {
            List<FormView.Item> items = FormSections.items(view, section);
            rest.removeAll(items);
            add(paper, words -> words.text(section.label()), items);
        }
        add(paper, words -> words.text("forms.no_longer_asked"), rest);
        return paper.with(signatures());
    }

    private String office(Words words) {
        OfficeId office =
                view.form()
                        .submission()
                        .map(CaseForm.Submission::office)
                        .orElse(view.form().progress().begun().office());
        return Places.office(office, signatories.directory(), words);
    }

    private Component facts() {
        CaseSummary subject = view.subject();
        Box facts = Box.of("dl", "tc-summary-list");
        if (!view.form().number().isEmpty()) {
            facts.add(
                    in.fact(
                            "orders.number",
                            Box.text("span", "tc-number", view.form().number())
                                    .named("form-number")));
        }
        facts.add(
                in.fact(
                        "orders.case",
                        Box.text("span", "tc-number", subject.header().number())
                                .named("case-number")));
        if (!subject.firNumber().isEmpty()) {
            facts.add(
                    in.fact(
                            "field.fir_number",
                            Box.text("span", "tc-number", subject.firNumber()).named("fir")));
        }
        facts.add(
                in.fact("orders.child", ChildName.of(subject.name(), in.first())),
                in.fact(
                        "orders.who",
                        in.text(
                                "span",
                                "",
                                words -> ChildWords.brief(subject.sex(), subject.age(), words))));
        return facts;
    }

    private void add(Paper paper, Function<Words, String> title, List<FormView.Item> items) {
        List<FormView.Item> asked = items.stream().filter(FormView.Item::asked).toList();
        if (asked.isEmpty()) {
            return;
        }
        Box list = Box.of("dl", "desk-form-answers");
        for (FormView.Item each : asked) {
            list.add(
                    Box.of(
                            "div",
                            "",
                            in.text("dt", "", words -> FormWords.label(each.item(), words)),
                            Box.of("dd", "", answer(each)).named("answer-" + each.item().code())));
        }
        paper.with(in.text("h3", "", title), list);
    }

    private Component answer(FormView.Item each) {
        if (each.text().isEmpty()) {
            return in.text("span", "tc-muted", words -> words.text("forms.not_answered"));
        }
        Box answer =
                Box.of(
                        "div",
                        "",
                        FormWords.answer(
                                each,
                                in,
                                (text, words) ->
                                        Places.known(text, signatories.directory(), words)));
        each.source()
                .ifPresent(
                        source ->
                                answer.add(
                                        in.text(
                                                "div",
                                                "tc-muted tc-small",
                                                words -> FormWords.source(source, words))));
        return answer;
    }

    private Component signatures() {
        CaseForm form = view.form();
        Box box = Box.of("div", "").named("signatures");
        box.add(
                signatories.said(
                        in, "tc-muted tc-small", "forms.begun_by", form.progress().begun()));
        form.submission().ifPresent(signed -> handedIn(box, signed));
        form.discarded()
                .ifPresent(
                        said ->
                                box.add(
                                        signatories.said(
                                                in, "tc-strong", "forms.discarded_by", said)));
        box.add(
                Box.of(
                                "div",
                                "desk-signatures tc-print-only",
                                form.submission()
                                        .map(signed -> signatories.place(in, signed(signed)))
                                        .orElseGet(() -> signatories.place(in)))
                        .named("signature-places"));
        return box;
    }

    private void handedIn(Box box, CaseForm.Submission signed) {
        box.add(
                signatories
                        .signed(in, "tc-strong", "forms.handed_in_by", signed(signed))
                        .named("handed-in-by"),
                in.each(
                        "p",
                        "tc-muted tc-small desk-digest",
                        words -> words.text("orders.digest", signed.digest())));
    }

    private static Signatories.Signed signed(CaseForm.Submission by) {
        return new Signatories.Signed(by.user(), by.role(), by.office(), by.at());
    }
}
