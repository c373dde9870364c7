package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Event;
import org.trackchild.registry.api.ProposalView;
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

    private final Optional<WorkItem.Lane> chosen;

    private final Box lanes = Box.of("ul", "desk-path").named("work-lanes");

    private final LiveList rows;

    private final Box nothing;

    private final Box section;

    private final String path;

    /**
     * @param chosen only this lane; empty for all
     * @param path the address of the page, without a lane
     */
    WorkList(Work work, Words words, Optional<WorkItem.Lane> chosen, String path) {
        this.work = work;
        this.words = words;
        this.chosen = chosen;
        this.path = path;
        Box list = Box.of("ul", "tc-rows").named("my-work");
        rows = new LiveList(list, words);
        nothing =
                Box.of("div", "tc-empty", Box.text("p", "", words.text("home.no_work")))
                        .named("no-work");
        section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text("h2", "", words.text("home.work")),
                        Box.of("nav", "", lanes).with("aria-label", words.text("home.lanes")),
                        list,
                        nothing,
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
        List<WorkItem> all = WorkItem.sorted(work.clocks(caller), proposals, now, Event.ZONE);
        Map<WorkItem.Lane, Integer> counts = new EnumMap<>(WorkItem.Lane.class);
        List<WorkItem> shown = new ArrayList<>();
        for (WorkItem item : all) {
            WorkItem.Lane lane = item.lane(now, Event.ZONE);
            counts.merge(lane, 1, Integer::sum);
            if (chosen.isEmpty() || chosen.get() == lane) {
                shown.add(item);
            }
        }
        showLanes(all.size(), counts);
        int added = rows.show(making.work(shown));
        nothing.setVisible(shown.isEmpty());
        return added;
    }

    private void showLanes(int all, Map<WorkItem.Lane, Integer> counts) {
        List<Component> ways = new ArrayList<>();
        ways.add(way("all", all, Optional.empty()));
        for (WorkItem.Lane lane : WorkItem.Lane.values()) {
            ways.add(way(lane.code(), counts.getOrDefault(lane, 0), Optional.of(lane)));
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

    private Component way(String code, int number, Optional<WorkItem.Lane> lane) {
        String text = words.text("home.lane_of." + code, Figures.grouped(number));
        if (lane.equals(chosen)) {
            return Box.text("span", "", text).named("work-" + code).with("aria-current", "true");
        }
        return Links.to(
                lane.map(each -> path + "?lane=" + each.code()).orElse(path), text, "work-" + code);
    }
}
