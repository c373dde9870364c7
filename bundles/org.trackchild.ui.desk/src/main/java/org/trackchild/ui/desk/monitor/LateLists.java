package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.reporting.api.RedLine;
import org.trackchild.reporting.api.UnansweredProposal;
import org.trackchild.reporting.api.UncountedHome;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Telephone;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Spans;
import org.trackchild.ui.desk.words.Words;

/** The lists that the figures count: who is late with what, since when, and who has been told. */
final class LateLists {

    /** So few at first, that the parts of the place are not far below. */
    private static final int FIRST = 5;

    private static final int PAGE = 20;

    private final Monitoring monitoring;

    private final Directory directory;

    private final Words words;

    private final Caller caller;

    /** Gets the office and in words why. */
    private final BiConsumer<OfficeId, String> remind;

    LateLists(
            Monitoring monitoring,
            Directory directory,
            Words words,
            Caller caller,
            BiConsumer<OfficeId, String> remind) {
        this.monitoring = monitoring;
        this.directory = directory;
        this.words = words;
        this.caller = caller;
        this.remind = remind;
    }

    /** The list that the address names, with links to the others. */
    Component of(MonitorView view, MonitorAddress address) {
        Box section =
                Box.of(
                        "section",
                        "desk-section",
                        Box.text("h2", "", words.text("monitor.list." + address.list().code())),
                        others(address));
        Box rows = Box.of("ul", "tc-rows");
        More more = new More("more-late", words);
        MonitorPlace place = view.place();
        switch (address.list()) {
            case OVERDUE -> {
                rows.named("red-list");
                show(
                        rows,
                        more,
                        after -> monitoring.redList(caller, place, after, size(after)),
                        this::row);
            }
            case UNANSWERED -> {
                rows.named("unanswered");
                show(
                        rows,
                        more,
                        after -> monitoring.unanswered(caller, place, after, size(after)),
                        this::row);
            }
            case HOMES -> {
                rows.named("silent-homes");
                List<Office> silent = monitoring.silentHomes(caller, place);
                show(rows, more, after -> homes(silent, after), this::row);
            }
            case UNCOUNTED -> {
                rows.named("uncounted-homes");
                List<UncountedHome> uncounted = monitoring.uncountedHomes(caller, place);
                show(rows, more, after -> homes(uncounted, after), this::row);
            }
        }
        section.add(rows, more.line());
        if (rows.size() == 0) {
            section.add(
                    Box.of(
                                    "div",
                                    "tc-empty",
                                    Box.text(
                                            "p",
                                            "",
                                            words.text("monitor.none." + address.list().code())))
                            .named("none-late"));
        }
        return section;
    }

    private Component others(MonitorAddress address) {
        Box list = Box.of("ul", "desk-path");
        for (MonitorAddress.Listing each : MonitorAddress.Listing.values()) {
            String name = words.text("monitor.list." + each.code());
            list.add(
                    Box.of(
                            "li",
                            "",
                            each == address.list()
                                    ? Box.text("span", "", name).with("aria-current", "true")
                                    : Links.to(
                                            address.with(each).written(),
                                            name,
                                            "list-" + each.code())));
        }
        return Box.of("nav", "", list).with("aria-label", words.text("monitor.lists"));
    }

    private static <T> Page<T> homes(List<T> silent, Optional<String> after) {
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(silent.size(), from + size(after));
        return new Page<>(
                silent.subList(from, to),
                to < silent.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int size(Optional<String> after) {
        return after.isEmpty() ? FIRST : PAGE;
    }

    /** Shows a page, and the way to the next one where there is one. */
    private <T> void show(
            Box rows,
            More more,
            Function<Optional<String>, Page<T>> read,
            Function<T, Component> row) {
        show(rows, more, Optional.empty(), read, row);
    }

    private <T> void show(
            Box rows,
            More more,
            Optional<String> after,
            Function<Optional<String>, Page<T>> read,
            Function<T, Component> row) {
        Page<T> page = read.apply(after);
        page.items().forEach(item -> rows.add(row.apply(item)));
        more.from(page.next(), next -> show(rows, more, Optional.of(next), read, row));
    }

    private Component row(RedLine line) {
        String office = office(line.office());
        String what = words.text(line.what());
        Box about =
                Box.of("div", "", Box.text("div", "tc-strong", office), Box.text("div", "", what));
        line.subject()
                .ifPresent(
                        subject ->
                                about.add(
                                        Links.to(
                                                Links.ofCase(subject.id()) + "?tab=steps",
                                                subject.number(),
                                                "late-case")));
        String told =
                line.told().stream()
                        .map(level -> words.text("level", level))
                        .collect(Collectors.joining(", "));
        about.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        words.text("monitor.since_told", Days.moment(line.since(), words), told)));
        String subject =
                line.subject()
                        .map(each -> words.text("monitor.why_case", what, each.number()))
                        .orElse(what);
        return Box.of(
                        "li",
                        "tc-row",
                        late(line.since()),
                        about,
                        reach(
                                line.office(),
                                words.text(
                                        "monitor.why", subject, Days.moment(line.since(), words))))
                .named("red-line");
    }

    private Component row(UnansweredProposal line) {
        Box about = Box.of("div", "");
        line.silent().forEach(each -> about.add(Box.text("div", "tc-strong", office(each))));
        about.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        words.text("monitor.answer_by", Days.moment(line.answerBy(), words))));
        line.proposal()
                .ifPresent(
                        id ->
                                about.add(
                                        Links.to(
                                                Links.ofProposal(id),
                                                words.text("home.compare"),
                                                "late-proposal")));
        String why =
                words.text(
                        "monitor.why",
                        words.text("monitor.unanswered"),
                        Days.moment(line.answerBy(), words));
        Box acts = Box.of("div", "tc-actions");
        line.silent().forEach(each -> acts.add(reach(each, why)));
        return Box.of("li", "tc-row", late(line.answerBy()), about, acts).named("unanswered-line");
    }

    private Component row(Office home) {
        return home(
                home,
                Badges.badge("overdue", words.text("monitor.silent")),
                "",
                words.text("monitor.silent_why"),
                "silent-home");
    }

    private Component row(UncountedHome missed) {
        String why =
                words.text(
                        "monitor.uncounted_why",
                        Figures.grouped(missed.children()),
                        Days.day(missed.evening(), words),
                        Days.moment(missed.due(), words));
        return home(missed.home(), late(missed.due()), why, why, "uncounted-home");
    }

    private Component home(Office home, Component badge, String line, String why, String name) {
        Box about =
                Box.of(
                        "div",
                        "",
                        Box.text("div", "tc-strong", words.text(home.name())),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                Places.district(home.district(), directory, words)));
        if (!line.isEmpty()) {
            about.add(Box.text("div", "tc-small", line));
        }
        return Box.of("li", "tc-row", badge, about, reach(home.id(), why)).named(name);
    }

    private Component late(Instant limit) {
        Duration late = Duration.between(limit, words.now()).abs();
        return Badges.badge("overdue", words.text("clocks.overdue", Spans.of(late, words)));
    }

    /** Whoever is late is called, or reminded in writing. */
    private Component reach(OfficeId office, String why) {
        Box acts = Box.of("div", "tc-actions");
        directory
                .office(office)
                .flatMap(each -> Telephone.first(each.contact()))
                .ifPresent(acts::add);
        acts.add(remind(office, why));
        return acts;
    }

    private Component remind(OfficeId office, String why) {
        Button button = new Button(words.text("monitor.remind"));
        button.setAriaLabel(words.text("monitor.remind_office", office(office)));
        button.addClickListener(click -> remind.accept(office, why));
        return Names.name(button, "remind");
    }

    private String office(OfficeId id) {
        return Places.office(id, directory, words);
    }
}
