package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorFigures.Reunion;
import org.trackchild.reporting.api.MonitorFigures.Share;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Quartiles;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CsvFile;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The figures of a place and of its parts; each leads to the list that it counts. */
final class MonitorWords {

    private static final List<String> COLUMNS =
            List.of("open", "overdue", "unanswered", "untraced", "homes", "reunion");

    private static final List<String> CSV_COLUMNS =
            List.of(
                    "place",
                    "open",
                    "overdue",
                    "running",
                    "unanswered",
                    "untraced",
                    "homes",
                    "all_homes",
                    "reunion");

    private final Words words;

    private final MonitorView view;

    private final MonitorAddress address;

    MonitorWords(Words words, MonitorView view, MonitorAddress address) {
        this.words = words;
        this.view = view;
        this.address = address;
    }

    /** How long it takes until a child is home again: what all the rest is for. */
    Component headline() {
        Reunion now = view.figures().reunion();
        Box box = Box.of("section", "desk-headline").named("headline");
        box.add(Box.text("h2", "", words.text("monitor.reunion")));
        box.add(
                Box.text(
                        "p",
                        "desk-headline-figure",
                        now.days()
                                .map(days -> words.text("monitor.median", days(days.median())))
                                .orElseGet(() -> words.text("monitor.no_reunion"))));
        now.days()
                .ifPresent(
                        days ->
                                box.add(
                                        Box.text(
                                                "p",
                                                "",
                                                words.text(
                                                        "monitor.half",
                                                        days(days.lower()),
                                                        days(days.upper()),
                                                        Figures.grouped(now.children())))));
        Reunion before = view.figures().reunionBefore();
        box.add(
                Box.text(
                        "p",
                        "tc-muted",
                        before.days()
                                .map(
                                        days ->
                                                words.text(
                                                        "monitor.before",
                                                        days(days.median()),
                                                        days(days.lower()),
                                                        days(days.upper()),
                                                        Figures.grouped(before.children())))
                                .orElseGet(() -> words.text("monitor.before_none"))));
        return box;
    }

    private static String days(double days) {
        return days == Math.rint(days)
                ? Figures.grouped((long) days)
                : String.format(Locale.ROOT, "%.1f", days);
    }

    /** The figures of the place. */
    Component figures() {
        MonitorFigures figures = view.figures();
        MonitorPlace place = view.place();
        return Box.of(
                        "div",
                        "tc-figures",
                        card(
                                "open",
                                Figures.grouped(figures.open()),
                                cases(view.terms().open(place))),
                        card(
                                "overdue",
                                of(figures.overdue()),
                                words.text(
                                        "monitor.overdue_percent",
                                        words.text("monitor.figure.overdue"),
                                        percent(figures.overdue())),
                                list(place, MonitorAddress.Listing.OVERDUE)),
                        card(
                                "unanswered",
                                Figures.grouped(figures.unanswered()),
                                list(place, MonitorAddress.Listing.UNANSWERED)),
                        card(
                                "untraced",
                                Figures.grouped(figures.untraced()),
                                cases(view.terms().untraced(place))),
                        card(
                                "homes",
                                of(figures.silentHomes()),
                                list(place, MonitorAddress.Listing.HOMES)))
                .named("figures");
    }

    private Component card(String name, String number, Optional<String> href) {
        return card(name, number, words.text("monitor.figure." + name), href);
    }

    private static Component card(String name, String number, String text, Optional<String> href) {
        Component strong = Box.text("strong", "", number);
        Component label = Box.text("span", "", text);
        if (href.isEmpty()) {
            return Box.of("div", "tc-figure", strong, label).named("figure-" + name);
        }
        Anchor card = Links.to(href.get(), "", "figure-" + name);
        card.addClassName("tc-figure");
        card.add(strong, label);
        return card;
    }

    /** The list of cases, for those who may see them. */
    private Optional<String> cases(CaseFilter filter) {
        return view.showsCases()
                ? Optional.of(PageAddress.of("cases", FilterTerms.write(filter)))
                : Optional.empty();
    }

    private Optional<String> list(MonitorPlace place, MonitorAddress.Listing which) {
        return Optional.of(address.at(place).with(which).written());
    }

    /** "37 of 120 (31 %)". */
    private String share(Share share) {
        return share.whole() == 0
                ? of(share)
                : words.text(
                        "monitor.share",
                        Figures.grouped(share.part()),
                        Figures.grouped(share.whole()),
                        percent(share));
    }

    private static String percent(Share share) {
        return Long.toString(Math.round(100 * share.value()));
    }

    private String of(Share share) {
        return words.text(
                "monitor.of", Figures.grouped(share.part()), Figures.grouped(share.whole()));
    }

    /** What each figure means, and of when it is. */
    Component definitions() {
        MonitorView.Terms terms = view.terms();
        Box list = Box.of("dl", "desk-definitions");
        define(list, "reunion", quarter(terms.quarter()), quarter(terms.quarterBefore()));
        define(list, "open");
        define(list, "overdue");
        define(list, "unanswered");
        define(list, "untraced", Days.day(terms.untracedSince(), words));
        define(list, "homes", Days.day(terms.silentSince(), words));
        return Box.of(
                        "details",
                        "tc-details",
                        Box.text("summary", "", words.text("monitor.definitions")),
                        list,
                        Box.text(
                                "p",
                                "tc-muted tc-small",
                                words.text(
                                        "reports.computed",
                                        Days.moment(terms.computedAt(), words))))
                .named("definitions");
    }

    private void define(Box list, String name, Object... arguments) {
        list.add(
                Box.text("dt", "", words.text("monitor.figure." + name)),
                Box.text("dd", "", words.text("monitor.means." + name, arguments)));
    }

    private String quarter(LocalDate first) {
        return words.text(
                "monitor.quarter",
                Days.day(first, words),
                Days.day(first.plusMonths(3).minusDays(1), words));
    }

    /**
     * The table as a file: what is a share on the screen has its part and its whole in cells of
     * their own.
     */
    String csv(Function<MonitorPlace, String> names) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(CSV_COLUMNS.stream().map(name -> words.text("monitor.column." + name)).toList());
        for (MonitorView.Part part : view.parts()) {
            MonitorFigures of = part.figures();
            lines.add(
                    List.of(
                            part.place().map(names).orElseGet(this::own),
                            of.open(),
                            of.overdue().part(),
                            of.overdue().whole(),
                            of.unanswered(),
                            of.untraced(),
                            of.silentHomes().part(),
                            of.silentHomes().whole(),
                            of.reunion().days().<Object>map(Quartiles::median).orElse("")));
        }
        return CsvFile.text(lines);
    }

    private String own() {
        return words.text("monitor.own." + view.place().level().code());
    }

    /** The parts, the worst first. */
    Component table(Function<MonitorPlace, String> names) {
        String heading = words.text("monitor.parts." + view.place().partsLevel().code());
        Box head = Box.of("tr", "", column("place", false));
        COLUMNS.forEach(name -> head.add(column(name, true)));
        Box body = Box.of("tbody", "");
        view.parts().forEach(part -> body.add(row(part, names)));
        return Box.of(
                "section",
                "desk-section",
                Box.text("h2", "", heading),
                Box.text("p", "tc-muted", words.text("monitor.ranked")),
                Box.of(
                                "div",
                                "tc-scroll",
                                Box.of(
                                                "table",
                                                "tc-table",
                                                Box.text("caption", "tc-visually-hidden", heading),
                                                Box.of("thead", "", head),
                                                body)
                                        .named("parts"))
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", heading));
    }

    private Component column(String name, boolean number) {
        return Box.text("th", number ? "tc-number" : "", words.text("monitor.column." + name))
                .with("scope", "col");
    }

    private Component row(MonitorView.Part part, Function<MonitorPlace, String> names) {
        MonitorFigures figures = part.figures();
        Optional<MonitorPlace> place = part.place();
        Component name =
                place.<Component>map(
                                where ->
                                        Links.to(
                                                address.at(where).written(),
                                                names.apply(where),
                                                "drill"))
                        .orElseGet(() -> Box.text("span", "", own()));
        return Box.of(
                        "tr",
                        "",
                        Box.of("th", "", name).with("scope", "row"),
                        cell(
                                Figures.grouped(figures.open()),
                                place.flatMap(where -> cases(view.terms().open(where)))),
                        cell(
                                share(figures.overdue()),
                                place.flatMap(
                                        where -> list(where, MonitorAddress.Listing.OVERDUE))),
                        cell(
                                Figures.grouped(figures.unanswered()),
                                place.flatMap(
                                        where -> list(where, MonitorAddress.Listing.UNANSWERED))),
                        cell(
                                Figures.grouped(figures.untraced()),
                                place.flatMap(where -> cases(view.terms().untraced(where)))),
                        cell(
                                of(figures.silentHomes()),
                                place.flatMap(where -> list(where, MonitorAddress.Listing.HOMES))),
                        cell(
                                figures.reunion()
                                        .days()
                                        .map(days -> days(days.median()))
                                        .orElse("–"),
                                Optional.empty()))
                .named("part");
    }

    private static Component cell(String text, Optional<String> href) {
        return Box.of(
                "td",
                "tc-number",
                href.<Component>map(address -> Links.to(address, text, "figure"))
                        .orElseGet(() -> Box.text("span", "", text)));
    }
}
