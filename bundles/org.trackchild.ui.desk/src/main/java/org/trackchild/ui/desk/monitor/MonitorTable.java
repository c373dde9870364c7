package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorFigures.Reunion;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Quartiles;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CsvFile;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The parts of a place as a table and as a file, the worst first. */
final class MonitorTable {

    private static final List<String> COLUMNS =
            List.of(
                    "open",
                    "overdue",
                    "unanswered",
                    "answered",
                    "untraced",
                    "homes",
                    "reunion",
                    "reunion_before");

    private static final List<String> CSV_COLUMNS =
            List.of(
                    "place",
                    "open",
                    "overdue",
                    "running",
                    "unanswered",
                    "answered",
                    "asked",
                    "untraced",
                    "homes",
                    "all_homes",
                    "reunion",
                    "reunion_before");

    private final Words words;

    private final MonitorView view;

    private final MonitorAddress address;

    private final MonitorWords texts;

    private final Function<MonitorPlace, String> names;

    /**
     * @param names what places are called
     */
    MonitorTable(
            Words words,
            MonitorView view,
            MonitorAddress address,
            Function<MonitorPlace, String> names) {
        this.words = words;
        this.view = view;
        this.address = address;
        this.names = names;
        texts = new MonitorWords(words, view, address);
    }

    /**
     * The table as a file: what is a share on the screen has its part and its whole in cells of
     * their own.
     */
    String csv() {
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
                            of.proposals().unanswered(),
                            of.proposals().inTime().part(),
                            of.proposals().inTime().whole(),
                            of.untraced(),
                            of.silentHomes().part(),
                            of.silentHomes().whole(),
                            csv(of.reunion()),
                            csv(of.reunionBefore())));
        }
        return CsvFile.text(lines);
    }

    private static Object csv(Reunion reunion) {
        return reunion.days().<Object>map(Quartiles::median).orElse("");
    }

    private static String median(Reunion reunion) {
        return reunion.days().map(days -> MonitorWords.days(days.median())).orElse("–");
    }

    private String own() {
        return words.text("monitor.own." + view.place().level().code());
    }

    /** The parts, the worst first. */
    Component table() {
        String heading = words.text("monitor.parts." + view.place().partsLevel().code());
        Box head = Box.of("tr", "", column("place", false));
        COLUMNS.forEach(name -> head.add(column(name, true)));
        Box body = Box.of("tbody", "");
        view.parts().forEach(part -> body.add(row(part)));
        return Box.of(
                "div",
                "",
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

    private Component row(MonitorView.Part part) {
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
                                place.flatMap(where -> texts.cases(view.terms().open(where)))),
                        cell(
                                texts.share(figures.overdue()),
                                place.flatMap(
                                        where ->
                                                texts.list(where, MonitorAddress.Listing.OVERDUE))),
                        cell(
                                Figures.grouped(figures.proposals().unanswered()),
                                place.flatMap(
                                        where ->
                                                texts.list(
                                                        where, MonitorAddress.Listing.UNANSWERED))),
                        cell(texts.answered(figures.proposals().inTime()), Optional.empty()),
                        cell(
                                Figures.grouped(figures.untraced()),
                                place.flatMap(where -> texts.cases(view.terms().untraced(where)))),
                        cell(
                                texts.of(figures.silentHomes()),
                                place.flatMap(
                                        where -> texts.list(where, MonitorAddress.Listing.HOMES))),
                        cell(median(figures.reunion()), Optional.empty()),
                        cell(median(figures.reunionBefore()), Optional.empty()))
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
