package org.trackchild.ui.desk.duplicates;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.ChildWords;

/** Alarms that wait for an answer, the latest first. Follows the journal. */
final class AlarmList extends Screen {

    private static final int PAGE = 50;

    private final transient Duplicates duplicates;

    private final transient Directory directory;

    private final transient ShownPages pages = new ShownPages();

    private transient LiveList list;

    private Box nothing;

    private transient More more;

    AlarmList(Desk desk, Duplicates duplicates, Directory directory) {
        super(desk, "page-duplicates");
        this.duplicates = duplicates;
        this.directory = directory;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return text("nav.duplicates");
    }

    @Override
    protected void build() {
        Box rows = Box.of("ul", "tc-rows").named("duplicates");
        list = new LiveList(rows, words());
        nothing =
                Box.of("div", "tc-empty", Box.text("p", "", text("alarm.none")))
                        .named("no-duplicates");
        more = new More("more-duplicates", words());
        add(head(), Box.text("p", "tc-muted", text("alarm.list_lead")), nothing, rows, more.line());
        show();
    }

    private void show() {
        if (list == null) {
            return;
        }
        List<DuplicateView> open =
                pages.read(
                                next ->
                                        duplicates.list(
                                                caller(), Set.of(DuplicateStatus.OPEN), next, PAGE),
                                more,
                                this::show)
                        .items();
        list.show(open.stream().map(this::row).toList());
        nothing.setVisible(open.isEmpty());
    }

    private LiveList.Row row(DuplicateView view) {
        return new LiveList.Row(
                view.duplicate().id().toString(),
                List.of(view.duplicate().timing(), view.part()),
                () -> shown(view));
    }

    private Component shown(DuplicateView view) {
        return Box.of(
                        "li",
                        "tc-row",
                        Badges.badge(
                                "proposal",
                                words().text("duplicate_ground", view.duplicate().ground())),
                        Box.of(
                                "div",
                                "",
                                side(view.one()),
                                side(view.other()),
                                standing(view.part())),
                        Links.button(
                                Links.ofDuplicate(view.duplicate().id()),
                                text("home.compare"),
                                "compare",
                                false))
                .named("duplicate-row");
    }

    /** That nothing is to be done here as long as the other office has not answered. */
    private Component standing(DuplicateView.Part part) {
        String key =
                part.differSince().isPresent()
                        ? "alarm.row_differ"
                        : part.waits() ? "alarm.row_waits" : "";
        Box standing = Box.text("div", "tc-muted tc-small", key.isEmpty() ? "" : text(key));
        standing.setVisible(!key.isEmpty());
        return standing.named("alarm-standing");
    }

    private Component side(ProposalView.Side side) {
        String child = ChildWords.brief(side.child().sex(), side.child().age(), words());
        String office = Places.office(side.header().office(), directory, words());
        return Box.of(
                "div",
                "",
                ChildName.of(side.child().names().child(), words()),
                Box.text(
                        "span",
                        "",
                        ", " + child + " · " + side.header().number() + " · " + office));
    }
}
