package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorFigures.Reunion;
import org.trackchild.reporting.api.MonitorFigures.Share;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The figures of a place; each leads to the list that it counts. */
final class MonitorWords {

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

    static String days(double days) {
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
                                Figures.grouped(figures.proposals().unanswered()),
                                list(place, MonitorAddress.Listing.UNANSWERED)),
                        card("answered", of(figures.proposals().inTime()), Optional.empty()),
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
    Optional<String> cases(CaseFilter filter) {
        return view.showsCases()
                ? Optional.of(PageAddress.of("cases", FilterTerms.write(filter)))
                : Optional.empty();
    }

    Optional<String> list(MonitorPlace place, MonitorAddress.Listing which) {
        return Optional.of(address.at(place).with(which).written());
    }

    /** "37 of 120 (31 %)". */
    String share(Share share) {
        return share.whole() == 0
                ? of(share)
                : words.text(
                        "monitor.share",
                        Figures.grouped(share.part()),
                        Figures.grouped(share.whole()),
                        percent(share));
    }

    /** The same, or a dash where nobody was asked anything. */
    String answered(Share share) {
        return share.whole() == 0 ? "–" : share(share);
    }

    private static String percent(Share share) {
        return Long.toString(Math.round(100 * share.value()));
    }

    String of(Share share) {
        return words.text(
                "monitor.of", Figures.grouped(share.part()), Figures.grouped(share.whole()));
    }

    /** What each figure means. */
    Component definitions() {
        MonitorView.Terms terms = view.terms();
        Box list = Box.of("dl", "desk-definitions");
        define(list, "reunion", quarter(terms.quarter()), quarter(terms.quarterBefore()));
        define(list, "open");
        define(list, "overdue");
        define(list, "unanswered");
        define(list, "answered", quarter(terms.quarter()));
        define(list, "untraced", Days.day(terms.untracedSince(), words));
        define(list, "homes", Days.day(terms.silentSince(), words));
        return Box.of(
                        "details",
                        "tc-details",
                        Box.text("summary", "", words.text("monitor.definitions")),
                        list)
                .named("definitions");
    }

    /** Of when the figures are. */
    Component counted() {
        return Box.text(
                        "p",
                        "tc-muted tc-small",
                        words.text(
                                "monitor.counted", Days.moment(view.terms().computedAt(), words)))
                .named("counted");
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
}
