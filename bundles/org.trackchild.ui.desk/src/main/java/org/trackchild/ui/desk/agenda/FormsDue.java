package org.trackchild.ui.desk.agenda;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Agenda;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.Forms;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.file.ClockRow;
import org.trackchild.ui.desk.forms.OpenDue;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.Days;

/**
 * Forms with a limit that the reader can fill in, the earliest limit first. Follows the journal.
 */
final class FormsDue extends Screen {

    private static final int PAGE = 50;

    private final transient Agenda agenda;

    private final transient Forms forms;

    private final transient ShownPages pages = new ShownPages();

    private transient LiveList rows;

    private transient More more;

    private Box nothing;

    FormsDue(Desk desk, Agenda agenda, Forms forms) {
        super(desk, "page-forms-due");
        this.agenda = agenda;
        this.forms = forms;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return text("nav.forms_due");
    }

    @Override
    protected void build() {
        Box list = Box.of("ul", "tc-rows").named("forms-due");
        rows = new LiveList(list, words());
        more = new More("more-forms-due", words());
        nothing =
                Box.of(
                                "div",
                                "tc-empty",
                                Box.text("p", "", text("forms_due.none")),
                                Links.to("cases", text("proposals.to_cases"), "to-cases"))
                        .named("no-forms-due");
        add(head(), Box.text("p", "tc-lead", text("forms_due.lead")), nothing, list, more.line());
        show();
    }

    private void show() {
        if (rows == null) {
            return;
        }
        Page<Agenda.DueForms> page =
                pages.read(next -> agenda.forms(caller(), next, PAGE), more, this::show);
        rows.show(
                page.items().stream()
                        .map(
                                each ->
                                        new LiveList.Row(
                                                AgendaRows.key(each.clock()),
                                                List.of(
                                                        AgendaRows.state(
                                                                each.clock(), words().now()),
                                                        each.forms().stream()
                                                                .map(form -> form.kind().code())
                                                                .toList()),
                                                () -> row(each),
                                                row ->
                                                        ClockRow.tick(
                                                                row,
                                                                each.clock(),
                                                                words().now(),
                                                                words())))
                        .toList());
        nothing.setVisible(page.items().isEmpty() && page.next().isEmpty());
    }

    private Component row(Agenda.DueForms due) {
        Box what = Box.of("div", "");
        due.forms()
                .forEach(
                        form ->
                                what.add(
                                        Box.text(
                                                "div",
                                                "",
                                                words().text(form.kind().legal().label()))));
        what.add(ClockRow.child(due.clock().summary(), words()));
        what.add(
                Box.text(
                        "div",
                        "tc-small",
                        text("forms.due_until", Days.moment(due.clock().clock().due(), words()))));
        Box acts = Box.of("div", "tc-actions");
        due.forms().forEach(form -> acts.add(open(due, form)));
        Box row = ClockRow.of(due.clock(), words().now(), words(), what, acts);
        row.addClassName("desk-step");
        return row.named("form-due-row");
    }

    private Component open(Agenda.DueForms due, CaseForms.Due form) {
        return OpenDue.button(
                caller(), due.clock().summary().header().id(), form.kind(), forms, words());
    }
}
