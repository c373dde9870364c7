package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Page;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The actions that were assigned to offices, for following them up. */
final class ActionList {

    private static final int PAGE = 20;

    private final OfficeActions actions;

    private final Directory directory;

    private final Words words;

    private final Caller caller;

    ActionList(OfficeActions actions, Directory directory, Words words, Caller caller) {
        this.actions = actions;
        this.directory = directory;
        this.words = words;
        this.caller = caller;
    }

    Component of(MonitorAddress address) {
        Box rows = Box.of("ul", "tc-rows").named("actions");
        Box more = Box.of("div", "tc-actions");
        show(rows, more, address.actions(), Optional.empty());
        Box section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text("h2", "", words.text("actions.title")),
                        choices(address),
                        rows,
                        more);
        if (rows.size() == 0) {
            section.add(
                    Box.of("div", "tc-empty", Box.text("p", "", words.text("actions.none")))
                            .named("no-actions"));
        }
        return section;
    }

    private Component choices(MonitorAddress address) {
        Box list = Box.of("ul", "desk-path");
        List<Optional<Standing>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Standing standing : Standing.values()) {
            all.add(Optional.of(standing));
        }
        for (Optional<Standing> each : all) {
            String code = each.map(Standing::code).orElse("not_done");
            String name = words.text("actions.list." + code);
            list.add(
                    Box.of(
                            "li",
                            "",
                            each.equals(address.actions())
                                    ? Box.text("span", "", name).with("aria-current", "true")
                                    : Links.to(
                                            address.with(each).written(),
                                            name,
                                            "actions-" + code)));
        }
        return Box.of("nav", "", list).with("aria-label", words.text("actions.title"));
    }

    private void show(Box rows, Box more, Optional<Standing> standing, Optional<String> after) {
        Page<OfficeAction> page = actions.list(caller, standing, after, PAGE);
        page.items().forEach(action -> rows.add(row(action)));
        more.removeAll();
        if (page.next().isPresent()) {
            Button button = new Button(words.text("offices.more"));
            button.addClickListener(click -> show(rows, more, standing, page.next()));
            more.add(Names.name(button, "more-actions"));
        }
    }

    private Component row(OfficeAction action) {
        Box about =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "tc-strong",
                                Places.office(action.office(), directory, words)),
                        ChildName.identifying(action.text(), words),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                ActionWords.assigned(action, directory, words)));
        action.done()
                .ifPresent(
                        done ->
                                about.add(
                                        Box.of(
                                                "div",
                                                "desk-quote",
                                                ChildName.identifying(done.reason(), words)),
                                        Box.text(
                                                "div",
                                                "tc-muted tc-small",
                                                words.text(
                                                        "actions.done_by",
                                                        done.user(),
                                                        Days.moment(done.at(), words)))));
        return Box.of("li", "tc-row", ActionWords.badge(action, words), about).named("action");
    }
}
