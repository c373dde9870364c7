package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleagues;
import org.trackchild.registry.api.DoneWork;
import org.trackchild.ui.desk.paper.OnScreen;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** What the office of the reader did today, and who. */
@org.osgi.service.component.annotations.Component(service = DoneToday.class)
public final class DoneToday {

    private static final int MOST = 50;

    private final DoneWork work;

    private final Colleagues colleagues;

    @Activate
    public DoneToday(@Reference DoneWork work, @Reference Colleagues colleagues) {
        this.work = work;
        this.colleagues = colleagues;
    }

    /** How much it was. */
    long count(Caller caller) {
        return work.count(caller);
    }

    /**
     * The latest of it.
     *
     * @param whose {@link Whose#MINE} for what the reader did
     */
    List<LiveList.Row> rows(Caller caller, Whose whose, Words words) {
        return work.latest(caller, MOST).stream()
                .filter(done -> whose != Whose.MINE || done.entry().actor().equals(caller.user()))
                .map(
                        done ->
                                new LiveList.Row(
                                        "done " + done.entry().number(),
                                        done,
                                        () -> row(done, words)))
                .toList();
    }

    private Component row(DoneWork.Done done, Words words) {
        Box what =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "",
                                done.step()
                                        .map(words::text)
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                "journal",
                                                                done.entry().action()))));
        done.about()
                .ifPresent(
                        about -> {
                            Box name = ChildName.of(about.name(), words);
                            name.addClassName(OnScreen.ALONE);
                            what.add(
                                    name,
                                    Box.text("div", "tc-muted tc-small", about.header().number()));
                        });
        what.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        words.text(
                                "home.done_by",
                                Days.moment(done.entry().at(), words),
                                colleagues.name(done.entry().actor()))));
        Box row =
                Box.of("li", "tc-row", Badges.badge("home", words.text("home.is_done")), what)
                        .named("done-row");
        done.about()
                .ifPresent(
                        about ->
                                row.add(
                                        Links.button(
                                                Links.ofCase(about.header().id()),
                                                words.text("home.open_case"),
                                                "open-done",
                                                false)));
        return row;
    }
}
