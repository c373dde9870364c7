package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;

/** The tabs of a case; each has its own address. */
final class CaseTabs {

    /** The one that is open when none is asked for. */
    static final String FIRST = "overview";

    private static final List<String> ALL =
            List.of(
                    FIRST,
                    "details",
                    "steps",
                    "orders",
                    "sightings",
                    "matches",
                    "family",
                    "history");

    private CaseTabs() {}

    /** The tab of an address; the first one when it names none. */
    static String chosen(Optional<String> named) {
        return named.filter(ALL::contains).orElse(FIRST);
    }

    /**
     * Links to all of them.
     *
     * @param here the one that is open
     */
    static Component of(CasePart part, String here) {
        Box nav = Box.of("nav", "desk-tabs").with("aria-label", part.words().text("case.tabs"));
        for (String name : ALL) {
            String number =
                    name.equals("matches") && !part.proposals().isEmpty()
                            ? " " + part.proposals().size()
                            : "";
            Anchor link =
                    Links.to(
                            Links.ofCase(part.file().id()) + "?tab=" + name,
                            label(part, name) + number,
                            "tab-" + name);
            if (name.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    /** A found child has no sightings. */
    private static String label(CasePart part, String tab) {
        return part.words()
                .text(
                        tab.equals("sightings") && part.kind() == CaseKind.FOUND
                                ? "case.tab.notes"
                                : "case.tab." + tab);
    }
}
