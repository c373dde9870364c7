package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.desk.file.ClockBadge;
import org.trackchild.ui.desk.file.ClockRow;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList.Row;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Strongest;
import org.trackchild.ui.desk.words.Words;

/** Makes the rows of the work queue. */
final class HomeRows {

    private final Directory directory;

    private final Words words;

    private final Instant now;

    HomeRows(Directory directory, Words words, Instant now) {
        this.directory = directory;
        this.words = words;
        this.now = now;
    }

    List<Row> lanes(Work.Lanes lanes) {
        List<Row> rows = new ArrayList<>();
        rows.add(lane("clocks", lanes.clocks(), "clocks"));
        lanes.toSign().ifPresent(number -> rows.add(lane("to_sign", number, "orders")));
        if (lanes.uncounted() > 0) {
            rows.add(lane("headcount", lanes.uncounted(), "roll/count"));
        }
        rows.add(lane("overdue", lanes.overdue(), "proposals"));
        rows.add(lane("open", lanes.open(), "proposals"));
        rows.add(lane("twice", lanes.twice(), "duplicates"));
        if (lanes.transfers() > 0) {
            rows.add(lane("transfers", lanes.transfers(), "transfers"));
        }
        rows.add(lane("missing", lanes.missing(), "cases?kind=missing&looked-for=yes"));
        rows.add(lane("found", lanes.found(), "cases?kind=found&looked-for=yes"));
        rows.add(lane("traced", lanes.traced(), "cases?status=traced"));
        return rows;
    }

    /** The rows of a list of clocks. */
    List<Row> clocks(List<DueClock> due) {
        return due.stream().map(WorkItem::of).map(item -> row(item, Optional.empty())).toList();
    }

    /**
     * A row of the work queue.
     *
     * @param about what stands below what is to be done; made when the row is
     */
    Row work(WorkItem item, Object state, Supplier<Component> about) {
        Row row = row(item, Optional.of(about));
        return new Row(row.key(), List.of(row.state(), state), row.component(), row.tick());
    }

    private Row row(WorkItem item, Optional<Supplier<Component>> about) {
        if (item.of() instanceof DueClock due) {
            return new Row(
                    item.key(),
                    List.of(
                            due.summary(),
                            due.clock().standing(now),
                            due.clock().due(),
                            ClockBadge.told(due.clock(), now, words)),
                    () -> clock(due, about),
                    shown -> ClockRow.tick(shown, due, now, words));
        }
        ProposalView view = (ProposalView) item.of();
        Proposal proposal = view.proposal();
        return new Row(
                item.key(),
                List.of(
                        proposal.timing(),
                        proposal.status(),
                        view.part(),
                        Badges.of(view, now, words).getText()),
                () -> proposal(view, about));
    }

    private Component clock(DueClock due, Optional<Supplier<Component>> about) {
        Box what =
                Box.of(
                        "div",
                        "",
                        Box.text("div", "", words.text(due.clock().rule().legal().label())));
        what.add(ClockRow.child(due.summary(), words));
        what.add(told(due));
        about.ifPresent(made -> what.add(made.get()));
        return ClockRow.of(due, now, words, what, ClockBadge.link(due, words)).named("clock-row");
    }

    private Component told(DueClock due) {
        String told = ClockBadge.told(due.clock(), now, words);
        Box line =
                Box.text("div", "tc-muted tc-small", words.text("home.told_next", told))
                        .named("told-next");
        line.setVisible(!told.isEmpty());
        return line;
    }

    private Row lane(String name, long number, String address) {
        return new Row(
                name,
                number,
                () -> {
                    Anchor lane = Links.to(address, "", "lane-" + name);
                    lane.addClassName("tc-figure");
                    lane.add(
                            Box.text("strong", "", Figures.grouped(number)),
                            Box.text("span", "", words.text("home.lane." + name)));
                    return lane;
                });
    }

    private Component proposal(ProposalView view, Optional<Supplier<Component>> about) {
        Proposal proposal = view.proposal();
        Box what = pair(view);
        about.ifPresent(made -> what.add(made.get()));
        return Box.of(
                        "li",
                        "tc-row",
                        Badges.of(view, now, words),
                        what,
                        Links.button(
                                Links.ofProposal(proposal.id()),
                                words.text("home.compare"),
                                "compare",
                                false))
                .named("proposal-row");
    }

    private Box pair(ProposalView view) {
        Proposal proposal = view.proposal();
        return Box.of(
                "div",
                "",
                Box.text(
                        "div",
                        "",
                        words.text(
                                "home.possible_match",
                                Strongest.in(proposal.explanation(), words))),
                Box.of(
                        "div",
                        "desk-pair-names",
                        ChildName.of(view.missing().child().names().child(), words),
                        Box.text("span", "tc-muted", " ↔ "),
                        ChildName.of(view.found().child().names().child(), words)),
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        view.missing().header().number() + " · " + view.found().header().number()));
    }

    List<Row> cases(List<CaseSummary> summaries) {
        List<Row> rows = new ArrayList<>();
        for (CaseSummary summary : summaries) {
            rows.add(new Row(summary.header().id().toString(), summary, () -> ofCase(summary)));
        }
        return rows;
    }

    private Component ofCase(CaseSummary summary) {
        return Box.of(
                        "li",
                        "tc-row",
                        Badges.badge("active", words.text("case_kind", summary.header().kind())),
                        Box.of(
                                "div",
                                "",
                                ChildName.of(summary.name(), words),
                                Box.text(
                                        "div",
                                        "",
                                        ChildWords.brief(summary.sex(), summary.age(), words)),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        words.text(
                                                        "case.event_on."
                                                                + summary.header().kind().code(),
                                                        Days.day(summary.event().date(), words))
                                                + " · "
                                                + Places.text(
                                                        summary.event().place(),
                                                        directory,
                                                        words))),
                        Links.to(
                                Links.ofCase(summary.header().id()),
                                summary.header().number(),
                                "open-case"))
                .named("case-row");
    }
}
