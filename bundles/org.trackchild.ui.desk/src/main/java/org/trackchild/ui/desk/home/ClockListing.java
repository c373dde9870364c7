package org.trackchild.ui.desk.home;

import org.trackchild.directory.api.Directory;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.DueClock;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.Figures;

/** All clocks of the law that concern the reader, the most urgent first. Follows the journal. */
final class ClockListing extends Screen {

    private static final int PAGE = 50;

    private final transient Casework casework;

    private final transient Directory directory;

    private final transient ShownPages pages = new ShownPages();

    private transient LiveList list;

    private Box count;

    private Box nothing;

    private transient More more;

    /** Says on paper that not all of them are on it. */
    private Box partly;

    ClockListing(Desk desk, Casework casework, Directory directory) {
        super(desk, "page-clocks");
        this.casework = casework;
        this.directory = directory;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return text("home.clocks");
    }

    @Override
    protected void build() {
        Box rows = Box.of("ul", "tc-rows").named("clocks");
        list = new LiveList(rows, words());
        count = Box.of("p", "tc-muted").with("role", "status").named("count");
        nothing =
                Box.of(
                                "div",
                                "tc-empty",
                                Box.text("p", "", text("home.no_clocks")),
                                Links.to("cases", text("proposals.to_cases"), "to-cases"))
                        .named("no-clocks");
        more = new More("more-clocks", words());
        partly = Box.of("p", "tc-print-only").named("clocks-partly");
        Paper paper = Paper.ofPage("clock-sheet", words(), caller(), directory, "", title());
        add(
                head(Printing.button(words(), () -> paper)),
                paper.with(count, partly, nothing, rows),
                more.line());
        show();
    }

    private void show() {
        if (list == null) {
            return;
        }
        Page<DueClock> due =
                pages.read(next -> casework.due(caller(), next, PAGE), more, this::show);
        list.show(new HomeRows(directory, words(), words().now()).clocks(due.items()));
        Casework.DueCount counted = casework.countDue(caller());
        count.setText(
                text(
                        "clocks.count",
                        Figures.grouped(counted.all()),
                        Figures.grouped(counted.overdue())));
        nothing.setVisible(due.items().isEmpty());
        partly.setText(text("clocks.partly", Figures.grouped(due.items().size())));
        partly.setVisible(due.next().isPresent());
    }
}
