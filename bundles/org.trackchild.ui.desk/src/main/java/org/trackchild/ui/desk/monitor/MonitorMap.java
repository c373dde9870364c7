package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.reporting.api.MonitorFigures.Share;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.rules.api.Level;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The parts of a place where they lie, as tiles; it repeats what the table says. */
final class MonitorMap {

    /** Greatest shares of the classes but the last one; the first is of nothing. */
    private static final List<Double> CLASSES = List.of(0.0, 0.1, 0.25);

    private final Directory directory;

    private final Words words;

    private final MonitorAddress address;

    private final Function<MonitorPlace, String> names;

    /**
     * @param names what places are called
     */
    MonitorMap(
            Directory directory,
            Words words,
            MonitorAddress address,
            Function<MonitorPlace, String> names) {
        this.directory = directory;
        this.words = words;
        this.address = address;
        this.names = names;
    }

    /** Whether the parts of a place lie somewhere that the directory knows. */
    static boolean isFor(MonitorPlace place) {
        return place.level() == Level.NATION || place.level() == Level.STATE;
    }

    /** The tiles of the parts of a place, and what they mean. */
    Component of(MonitorView view) {
        Map<String, MonitorView.Part> parts = new HashMap<>();
        view.parts().forEach(part -> part.place().ifPresent(at -> parts.put(at.code(), part)));
        TileLayout layout =
                TileLayout.of(
                        parts.keySet().stream()
                                .map(code -> spot(view.place().partsLevel(), code))
                                .flatMap(Optional::stream)
                                .toList());
        Box tiles = Box.of("ul", "desk-tiles").named("map");
        tiles.getStyle().set("--desk-tile-columns", Integer.toString(layout.columns()));
        layout.tiles().forEach(tile -> tiles.add(tile(tile, parts.get(tile.code()))));
        Box scale = Box.of("ul", "desk-tile-scale").with("aria-label", words.text("monitor.scale"));
        for (int of = 0; of <= CLASSES.size(); of++) {
            scale.add(Box.text("li", "desk-tile-" + of, words.text("monitor.scale." + of)));
        }
        String heading = words.text("monitor.parts." + view.place().partsLevel().code());
        return Box.of(
                "div",
                "",
                Box.text("p", "tc-muted", words.text("monitor.map.means")),
                scale,
                Box.of("div", "tc-scroll", tiles)
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", heading));
    }

    private Component tile(TileLayout.Tile tile, MonitorView.Part part) {
        MonitorPlace place = part.place().orElseThrow();
        Share overdue = part.figures().overdue();
        Anchor link = Links.to(address.at(place).written(), "", "tile");
        link.add(
                Box.text("strong", "", names.apply(place)),
                Box.text(
                        "span",
                        "",
                        overdue.whole() == 0
                                ? words.text("monitor.tile.none")
                                : words.text(
                                        "monitor.tile",
                                        Figures.grouped(overdue.part()),
                                        Figures.grouped(overdue.whole()))),
                Box.text(
                        "span",
                        "",
                        words.text("monitor.tile.open", Figures.grouped(part.figures().open()))));
        Box item = Box.of("li", "desk-tile-" + classOf(overdue), link);
        item.getStyle()
                .set("grid-column", Integer.toString(tile.column() + 1))
                .set("grid-row", Integer.toString(tile.row() + 1));
        return item;
    }

    private static int classOf(Share overdue) {
        return (int) CLASSES.stream().filter(most -> overdue.value() > most).count();
    }

    private Optional<TileLayout.Spot> spot(Level level, String code) {
        List<District> districts =
                level == Level.STATE
                        ? directory.districts(code)
                        : directory.district(code).stream().toList();
        return districts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TileLayout.Spot(
                                code,
                                mean(districts, District::latitude),
                                mean(districts, District::longitude)));
    }

    private static double mean(List<District> districts, Function<District, Double> of) {
        return districts.stream().mapToDouble(of::apply).average().orElseThrow();
    }
}
