package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.Words;

/** The actions that were assigned to offices, for following them up. Follows the journal. */
final class ActionList {

    private static final int PAGE = 20;

    private final OfficeActions actions;

    private final Directory directory;

    private final Words words;

    private final Caller caller;

    private final MonitorAddress address;

    private final More more;

    private final Box heading;

    private final Box said =
            Box.of("div", "tc-visually-hidden").with("role", "status").named("action-followed");

    private final Box none;

    private final Box section;

    private final LiveList list;

    private final transient ShownPages pages = new ShownPages();

    ActionList(
            OfficeActions actions,
            Directory directory,
            Words words,
            Caller caller,
            MonitorAddress address) {
        this.actions = actions;
        this.directory = directory;
        this.words = words;
        this.caller = caller;
        this.address = address;
        heading = Box.text("h2", "", words.text("actions.title")).with("tabindex", "-1");
        Box rows = Box.of("ul", "tc-rows").named("actions");
        list = new LiveList(rows, words);
        more = new More("more-actions", words);
        none =
                Box.of("div", "tc-empty", Box.text("p", "", words.text("actions.none")))
                        .named("no-actions");
        section =
                Box.of(
                        "section",
                        "desk-section",
                        heading,
                        said,
                        choices(),
                        rows,
                        more.line(),
                        none);
        list.show(rows());
    }

    Component section() {
        return section;
    }

    /** Shows what others have said meanwhile; what is being written stays. */
    void follow() {
        list.follow(rows());
    }

    /** The row may be gone from the list, and the focus with it. */
    private void followed() {
        list.show(rows());
        said.setText(words.text("actions.followed"));
        Focus.on(heading);
    }

    private Component choices() {
        Box choices = Box.of("ul", "desk-path");
        List<Optional<Standing>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Standing standing : Standing.values()) {
            all.add(Optional.of(standing));
        }
        for (Optional<Standing> each : all) {
            String code = each.map(Standing::code).orElse("not_done");
            String name = words.text("actions.list." + code);
            choices.add(
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
        return Box.of("nav", "", choices).with("aria-label", words.text("actions.title"));
    }

    private List<LiveList.Row> rows() {
        List<OfficeAction> read =
                pages.read(
                                next -> actions.list(caller, address.actions(), next, PAGE),
                                more,
                                () -> list.show(rows()))
                        .items();
        none.setVisible(read.isEmpty());
        return read.stream().map(this::row).toList();
    }

    private LiveList.Row row(OfficeAction action) {
        return new LiveList.Row(
                action.id().toString(),
                List.of(action, action.standing(words.today())),
                () ->
                        new ActionEntry(actions, action, caller, words, () -> list.show(rows()))
                                .component(directory));
    }
}
