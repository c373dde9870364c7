package org.trackchild.ui.desk.agenda;

import com.vaadin.flow.component.Component;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Agenda;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.file.ClockBadge;
import org.trackchild.ui.desk.file.ClockRow;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.Days;

/**
 * Visits to children who are home or in care, and to persons in aftercare: those that are due, and
 * those that were made. Follows the journal.
 */
final class FollowUps extends Screen {

    private static final int PAGE = 30;

    private final transient Agenda agenda;

    private final transient Directory directory;

    private final transient ShownPages dueShown = new ShownPages();

    private final transient ShownPages madeShown = new ShownPages();

    /** The two lists, each with its button and what is said when it is empty. */
    private record Lists(
            LiveList due,
            More moreDue,
            Box nothingDue,
            LiveList made,
            More moreMade,
            Box noneMade) {}

    private transient Lists lists;

    FollowUps(Desk desk, Agenda agenda, Directory directory) {
        super(desk, "page-follow-ups");
        this.agenda = agenda;
        this.directory = directory;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return text("nav.follow_ups");
    }

    @Override
    protected void build() {
        Box due = Box.of("ul", "tc-rows").named("visits-due");
        Box made = Box.of("ul", "tc-rows").named("visits-made");
        lists =
                new Lists(
                        new LiveList(due, words()),
                        new More("more-visits-due", words()),
                        Box.of(
                                        "div",
                                        "tc-empty",
                                        Box.text("p", "", text("follow_ups.none_due")),
                                        Links.to(
                                                "cases?status=restored",
                                                text("follow_ups.to_restored"),
                                                "to-restored"))
                                .named("no-visits-due"),
                        new LiveList(made, words()),
                        new More("more-visits-made", words()),
                        Box.of("div", "tc-empty", Box.text("p", "", text("follow_ups.none_made")))
                                .named("no-visits-made"));
        add(
                head(),
                Box.text("p", "tc-lead", text("follow_ups.lead")),
                section("follow_ups.due", lists.nothingDue(), due, lists.moreDue().line()),
                section("follow_ups.made", lists.noneMade(), made, lists.moreMade().line()));
        show();
    }

    private Component section(String key, Component... content) {
        Box section = Box.of("section", "desk-section", Box.text("h2", "", text(key)));
        section.add(content);
        return section;
    }

    private void show() {
        if (lists == null) {
            return;
        }
        Page<DueClock> due =
                dueShown.read(
                        next -> agenda.visits(caller(), next, PAGE), lists.moreDue(), this::show);
        lists.due()
                .show(
                        due.items().stream()
                                .map(
                                        each ->
                                                new LiveList.Row(
                                                        AgendaRows.key(each),
                                                        AgendaRows.state(each, words().now()),
                                                        () -> row(each),
                                                        row ->
                                                                ClockRow.tick(
                                                                        row,
                                                                        each,
                                                                        words().now(),
                                                                        words())))
                                .toList());
        lists.nothingDue().setVisible(due.items().isEmpty());
        Page<Agenda.Visit> made =
                madeShown.read(
                        next -> agenda.made(caller(), next, PAGE), lists.moreMade(), this::show);
        lists.made()
                .show(
                        made.items().stream()
                                .map(
                                        each ->
                                                new LiveList.Row(
                                                        each.step().id().toString(),
                                                        each,
                                                        () -> row(each)))
                                .toList());
        lists.noneMade().setVisible(made.items().isEmpty() && made.next().isEmpty());
    }

    private Component row(DueClock due) {
        Box what =
                Box.of(
                        "div",
                        "",
                        Box.text("div", "", words().text(due.clock().rule().legal().label())));
        what.add(ClockRow.child(due.summary(), words()));
        what.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        text(
                                "follow_ups.round",
                                Integer.toString(due.clock().round()),
                                Days.day(due.clock().due(), words()))));
        return ClockRow.of(due, words().now(), words(), what, ClockBadge.link(due, words()))
                .named("visit-due-row");
    }

    private Component row(Agenda.Visit visit) {
        MadeTransition step = visit.step();
        String office =
                step.by().office().isEmpty()
                        ? ""
                        : Places.office(new OfficeId(step.by().office()), directory, words());
        Box what = Box.of("div", "", Box.text("div", "", words().text(visit.name())));
        what.add(ClockRow.child(visit.of(), words()));
        what.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        text(
                                "follow_ups.recorded",
                                Days.day(step.recorded(), words()),
                                step.by().user(),
                                office)));
        return Box.of("li", "tc-row", Badges.badge("home", text("follow_ups.was_made")), what)
                .named("visit-made-row");
    }
}
