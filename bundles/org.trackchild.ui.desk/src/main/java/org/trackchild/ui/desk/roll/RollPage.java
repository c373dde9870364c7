package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.file.ClockBadge;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Journeys;

/** Who lives in the home, where each child was when it was counted last, and who came and went. */
final class RollPage extends Screen {

    private static final int LAST = 10;

    /** Which children are shown. */
    enum Shown implements Code {
        ALL("all"),
        AWAY("away"),
        DUE("due");

        private final String code;

        Shown(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private final transient Rolls rolls;

    private final transient Directory directory;

    private Shown filter = Shown.ALL;

    private transient LiveList rows;

    private transient LiveList changes;

    private Box evening;

    /** Says on paper which children are left out. */
    private Box filtered;

    private Box number;

    private Box nothing;

    RollPage(Desk desk, Rolls rolls, Directory directory) {
        super(desk, "page-roll");
        this.rolls = rolls;
        this.directory = directory;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return rolls.home(caller())
                .map(home -> text("roll.of", Places.office(home, directory, words())))
                .orElseGet(() -> text("nav.roll"));
    }

    private OfficeId home() {
        return rolls.home(caller())
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    @Override
    protected void build() {
        Select<Shown> shown = new Select<>();
        shown.setLabel(text("roll.show"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(each -> words().text("roll_shown", each));
        shown.setValue(filter);
        shown.addValueChangeListener(
                change -> {
                    filter = change.getValue();
                    show();
                });
        Box list = Box.of("ul", "tc-rows").named("roll");
        rows = new LiveList(list, words());
        Box moved = Box.of("ul", "tc-rows").named("roll-changes");
        changes = new LiveList(moved, words());
        Paper paper = Paper.ofPage("roll-sheet", words(), caller(), directory, "", title());
        filtered = Box.of("p", "tc-print-only");
        evening = Box.of("section", "tc-sheet tc-sheet-plain").named("evening");
        number = Box.of("p", "tc-muted").with("role", "status").named("roll-number");
        nothing =
                Box.of("div", "tc-empty", Box.text("p", "", text("roll.nobody")))
                        .named("roll-nobody");
        add(
                head(Printing.button(words(), () -> paper)),
                Box.of("div", "tc-toolbar", Names.name(shown, "roll-filter")),
                paper.with(evening, filtered, number, nothing, list),
                Box.of(
                        "section",
                        "desk-section tc-screen-only",
                        Box.text("h2", "", text("roll.today")),
                        moved),
                history());
        show();
    }

    private Component history() {
        Box list = Box.of("ul", "tc-rows").named("headcounts");
        List<Headcount.Tally> counts =
                rolls.counts(caller(), home(), Optional.empty(), LAST).items();
        counts.forEach(count -> list.add(Box.of("li", "tc-row", RollWords.count(count, words()))));
        Component content =
                counts.isEmpty() ? Box.text("p", "tc-muted", text("roll.never_counted")) : list;
        return Box.of(
                "section",
                "desk-section tc-screen-only",
                Box.text("h2", "", text("roll.history")),
                content);
    }

    private void show() {
        if (rows == null) {
            return;
        }
        Roll roll = rolls.roll(caller(), home());
        List<Roll.Entry> entries = roll.entries().stream().filter(this::isShown).toList();
        rows.show(
                entries.stream()
                        .map(
                                entry ->
                                        new LiveList.Row(
                                                entry.subject().header().id().toString(),
                                                List.of(
                                                        entry,
                                                        entry.next()
                                                                .map(
                                                                        clock ->
                                                                                ClockBadge.of(
                                                                                                clock,
                                                                                                words().now(),
                                                                                                words())
                                                                                        .getText())
                                                                .orElse("")),
                                                () -> row(entry)))
                        .toList());
        changes.show(
                roll.changes().stream()
                        .sorted(Comparator.comparing(Roll.Change::at).reversed())
                        .map(
                                change ->
                                        new LiveList.Row(
                                                change.subject().header().id()
                                                        + change.movement().code(),
                                                change,
                                                () -> row(change)))
                        .toList());
        number.setText(
                text(
                        "roll.children",
                        Figures.grouped(entries.size()),
                        Figures.grouped(roll.entries().size())));
        filtered.setText(words().text("roll_shown", filter));
        filtered.setVisible(filter != Shown.ALL);
        nothing.setVisible(roll.entries().isEmpty());
        evening.removeAll();
        evening.add(evening(roll));
    }

    private boolean isShown(Roll.Entry entry) {
        return switch (filter) {
            case ALL -> true;
            case AWAY ->
                    entry.journey().isPresent()
                            || entry.last()
                                    .filter(line -> line.presence() != Headcount.Presence.PRESENT)
                                    .isPresent();
            case DUE ->
                    entry.next().filter(clock -> words().now().isAfter(clock.due())).isPresent();
        };
    }

    private Component row(Roll.Entry entry) {
        Box text =
                Box.of(
                        "div",
                        "",
                        RollWords.child(entry.subject(), words()),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                text("roll.since", Days.day(entry.since(), words()))));
        entry.next()
                .ifPresent(
                        clock ->
                                text.add(
                                        Box.of(
                                                "div",
                                                "desk-next",
                                                ClockBadge.of(clock, words().now(), words()),
                                                Box.text(
                                                        "span",
                                                        "tc-small",
                                                        words().text(
                                                                        clock.rule()
                                                                                .legal()
                                                                                .label())))));
        Box where =
                entry.journey()
                        .map(journey -> Badges.badge("due", Journeys.said(journey, words())))
                        .or(() -> entry.last().map(line -> RollWords.badge(line, words())))
                        .orElseGet(() -> Badges.badge("active", text("roll.not_counted")));
        return Box.of("li", "tc-row desk-matter", where, text).named("roll-row");
    }

    private Component row(Roll.Change change) {
        return Box.of(
                        "li",
                        "tc-row desk-matter",
                        Badges.badge(
                                change.movement().isEntry() ? "active" : "closed",
                                words().text("movement", change.movement())),
                        RollWords.child(change.subject(), words()))
                .named("roll-change");
    }

    /** Whether the children were counted this evening, and the way to do it. */
    private Component evening(Roll roll) {
        Roll.Evening now = roll.evening();
        Box box = Box.of("div", "");
        boolean overdue = now.isOverdue(roll.at());
        String due = now.due().map(at -> Days.moment(at, words())).orElse("");
        box.add(
                Box.of(
                        "p",
                        "desk-next",
                        now.isDone()
                                ? Badges.badge("home", text("roll.done"))
                                : Badges.badge(
                                        overdue ? "overdue" : "due",
                                        text(overdue ? "roll.overdue" : "roll.to_count")),
                        Box.text("span", "", due.isEmpty() ? "" : text("roll.due_by", due))));
        if (!now.isDone() && now.count().isPresent() && !now.uncounted().isEmpty()) {
            box.add(
                    Box.text(
                                    "p",
                                    "",
                                    text("roll.uncounted", Figures.grouped(now.uncounted().size())))
                            .named("uncounted"));
        }
        now.last().ifPresent(count -> box.add(RollWords.count(count, words())));
        if (roll.mayCount() && !now.children().isEmpty()) {
            box.add(
                    Links.button(
                            "roll/count",
                            text(now.isDone() ? "roll.count_again" : "roll.count"),
                            "to-count",
                            !now.isDone()));
        }
        return box;
    }
}
