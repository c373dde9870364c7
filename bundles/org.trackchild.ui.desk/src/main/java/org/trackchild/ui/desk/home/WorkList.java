package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.PutOff;
import org.trackchild.ui.desk.assigned.Assigning;
import org.trackchild.ui.desk.assigned.OwnWork;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/**
 * What waits for the reader and for others, as one list with the most urgent first, and the ways to
 * its lanes with how many are in each. A change never moves the focus.
 */
final class WorkList {

    private final Work work;

    private final Words words;

    private final Chosen chosen;

    private final Consumer<Assigning.Done> done;

    private final Box holders = Box.of("ul", "desk-path").named("work-holders");

    private final Box lanes = Box.of("ul", "desk-path").named("work-lanes");

    private final LiveList rows;

    private final Box nothing = Box.of("p", "");

    /** Says that there may be more than stands here. */
    private final Box full;

    private final Box section;

    /**
     * What of the queue is shown; stands in the address of the page.
     *
     * @param path the address, without what was chosen
     * @param lane only this lane; empty for all
     * @param whose in whose hands
     */
    record Chosen(String path, Optional<WorkItem.Lane> lane, Whose whose) {

        /** The address under which this is shown. */
        String address() {
            List<String> query = new ArrayList<>();
            lane.ifPresent(each -> query.add("lane=" + each.code()));
            if (whose != Whose.EVERYBODY) {
                query.add("whose=" + whose.code());
            }
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        Chosen in(Optional<WorkItem.Lane> other) {
            return new Chosen(path, other, whose);
        }

        Chosen of(Whose other) {
            return new Chosen(path, lane, other);
        }
    }

    /**
     * @param chosen what of it is shown
     * @param done is told what the reader did in a row
     */
    WorkList(Work work, Words words, Chosen chosen, Consumer<Assigning.Done> done) {
        this.work = work;
        this.words = words;
        this.chosen = chosen;
        this.done = done;
        Box list = Box.of("ul", "tc-rows").named("my-work");
        rows = new LiveList(list, words);
        full = Box.text("p", "tc-muted", words.text("home.full")).named("work-full");
        section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text("h2", "", words.text("home.work")),
                        Box.of("nav", "", lanes).with("aria-label", words.text("home.lanes")),
                        Box.of("nav", "", holders).with("aria-label", words.text("home.whose")),
                        list,
                        Box.of("div", "tc-empty", nothing).named("no-work"),
                        full,
                        Box.of(
                                "p",
                                "tc-actions",
                                Links.to("clocks", words.text("home.all_clocks"), "all-clocks"),
                                Links.to(
                                        "proposals",
                                        words.text("home.all_proposals"),
                                        "all-proposals")));
    }

    Component section() {
        return section;
    }

    /**
     * Shows the present state.
     *
     * @param proposals those of the queue of the reader
     * @return how many rows are new
     */
    int show(Caller caller, List<ProposalView> proposals, HomeRows making, Instant now) {
        return show(caller, proposals, making, now, rows::show);
    }

    /** The same after what others did: a row in which the reader may be writing stays. */
    int follow(Caller caller, List<ProposalView> proposals, HomeRows making, Instant now) {
        return show(caller, proposals, making, now, rows::follow);
    }

    private int show(
            Caller caller,
            List<ProposalView> proposals,
            HomeRows making,
            Instant now,
            ToIntFunction<List<LiveList.Row>> showing) {
        Queue.Items all = work.queue().items(caller, chosen.whose(), proposals, now);
        Map<WorkItem.Lane, Integer> counts = new EnumMap<>(WorkItem.Lane.class);
        List<LiveList.Row> shown = new ArrayList<>();
        for (WorkItem item : all.items()) {
            WorkItem.Lane lane = all.lane(item, now);
            counts.merge(lane, 1, Integer::sum);
            if (chosen.lane().isEmpty() || chosen.lane().get() == lane) {
                shown.add(row(item, all, caller, making));
            }
        }
        counts.put(WorkItem.Lane.DONE, showDone(caller, shown));
        full.setVisible(all.full());
        showLanes(all, counts);
        showHolders();
        int added = showing.applyAsInt(shown);
        nothing.setText(
                words.text(
                        chosen.lane().filter(WorkItem.Lane.DONE::equals).isPresent()
                                ? "home.nothing_done"
                                : "home.no_work." + chosen.whose().code()));
        nothing.getParent().ifPresent(box -> box.setVisible(shown.isEmpty()));
        return added;
    }

    /** Shows what was done in its lane, and counts it in all. */
    private int showDone(Caller caller, List<LiveList.Row> shown) {
        DoneToday done = work.queue().done();
        boolean isChosen = chosen.lane().filter(WorkItem.Lane.DONE::equals).isPresent();
        boolean own = chosen.whose() == Whose.MINE;
        if (!isChosen && !own) {
            return Math.toIntExact(done.count(caller));
        }
        List<LiveList.Row> rows = done.rows(caller, chosen.whose(), words);
        if (isChosen) {
            shown.addAll(rows);
        }
        return own ? rows.size() : Math.toIntExact(done.count(caller));
    }

    private LiveList.Row row(WorkItem item, Queue.Items all, Caller caller, HomeRows making) {
        Optional<AssignedCase> holder = all.holder(item);
        Optional<PutOff> putOff = all.putOff(item);
        return making.work(item, List.of(holder, putOff), () -> own(item, holder, putOff, caller));
    }

    /** Who has the case in hand, and whether it can wait. */
    private Component own(
            WorkItem item, Optional<AssignedCase> holder, Optional<PutOff> putOff, Caller caller) {
        OwnWork own = work.queue().own();
        Consumer<Assigning.Done> said =
                made -> {
                    rows.renew(item.key());
                    done.accept(made);
                };
        Box lines =
                Box.of(
                        "div",
                        "desk-in-hand",
                        own.assigning().line(item.header(), holder, caller, words, said));
        if (item.mine()) {
            own.puttingOff()
                    .line(item.what(), item.header().number(), putOff, caller, words, said)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private void showHolders() {
        if (holders.size() > 0) {
            return;
        }
        for (Whose whose : Whose.values()) {
            String text = words.text("home.whose_of", whose);
            holders.add(
                    Box.of(
                            "li",
                            "",
                            whose == chosen.whose()
                                    ? Box.text("span", "", text)
                                            .named("whose-" + whose.code())
                                            .with("aria-current", "true")
                                    : Links.to(
                                            chosen.of(whose).address(),
                                            text,
                                            "whose-" + whose.code())));
        }
    }

    private void showLanes(Queue.Items all, Map<WorkItem.Lane, Integer> counts) {
        List<Component> ways = new ArrayList<>();
        ways.add(way("all", number(all.items().size(), all.full()), Optional.empty()));
        for (WorkItem.Lane lane : WorkItem.Lane.values()) {
            boolean full = all.full() && lane != WorkItem.Lane.DONE;
            String number = number(counts.getOrDefault(lane, 0), full);
            ways.add(way(lane.code(), number, Optional.of(lane)));
        }
        if (lanes.size() == 0) {
            ways.forEach(way -> lanes.add(Box.of("li", "", way)));
            return;
        }
        for (int i = 0; i < ways.size(); i++) {
            // the way itself stays, and with it the focus
            String text = ways.get(i).getElement().getText();
            lanes.getChildren()
                    .skip(i)
                    .findFirst()
                    .flatMap(item -> item.getChildren().findFirst())
                    .ifPresent(way -> way.getElement().setText(text));
        }
    }

    /** "54", or "54+" when there may be more. */
    private static String number(int number, boolean full) {
        return Figures.grouped(number) + (full ? "+" : "");
    }

    private Component way(String code, String number, Optional<WorkItem.Lane> lane) {
        String text = words.text("home.lane_of." + code, number);
        if (lane.equals(chosen.lane())) {
            return Box.text("span", "", text).named("work-" + code).with("aria-current", "true");
        }
        return Links.to(chosen.in(lane).address(), text, "work-" + code);
    }
}
