package org.trackchild.ui.desk.quality;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.ui.desk.parts.Box;

/** A plain table of figures: the first column names the row. */
final class FigureTable {

    private final Box body = Box.of("tbody", "");

    private final Box whole;

    /**
     * @param name for tests
     * @param caption for those who do not see the page
     * @param columns heads of the columns
     */
    FigureTable(String name, String caption, List<String> columns) {
        Box head = Box.of("tr", "");
        for (int i = 0; i < columns.size(); i++) {
            head.add(
                    Box.text("th", i == 0 ? "" : "tc-number", columns.get(i)).with("scope", "col"));
        }
        Box table =
                Box.of(
                                "table",
                                "tc-table",
                                Box.text("caption", "tc-visually-hidden", caption),
                                Box.of("thead", "", head),
                                body)
                        .named(name);
        whole = Box.of("div", "tc-scroll", table).with("tabindex", "0");
        whole.with("role", "region").with("aria-label", caption);
    }

    /** Adds a row of texts. */
    void add(String title, List<String> figures) {
        add(
                title,
                figures.stream()
                        .<Component>map(figure -> Box.text("span", "", figure))
                        .toArray(Component[]::new));
    }

    /** Adds a row of components. */
    void add(String title, Component... figures) {
        Box line = Box.of("tr", "", Box.text("th", "", title).with("scope", "row"));
        for (Component figure : figures) {
            line.add(Box.of("td", "tc-number", figure));
        }
        body.add(line);
    }

    Component component() {
        return whole;
    }
}
