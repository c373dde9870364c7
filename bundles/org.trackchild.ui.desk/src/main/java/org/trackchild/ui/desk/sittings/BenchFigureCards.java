package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import org.trackchild.registry.api.BenchFigures;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** How often the bench has sat, and its pending cases by age; each figure leads to its cases. */
final class BenchFigureCards extends Section {

    BenchFigureCards(BenchFigures figures, Words words) {
        addClassName("desk-section");
        Names.name(this, "bench-figures");
        Box cards = Box.of("div", "tc-figures");
        String sat = Figures.grouped(figures.sat());
        cards.add(
                Box.of(
                                "div",
                                "tc-figure",
                                Box.text(
                                        "strong",
                                        "",
                                        figures.rule()
                                                .filter(rule -> rule.days() > 0)
                                                .map(
                                                        rule ->
                                                                words.text(
                                                                        "monitor.of",
                                                                        sat,
                                                                        Integer.toString(
                                                                                rule.days())))
                                                .orElse(sat)),
                                Box.text("span", "", words.text("sitting.days_sat")))
                        .named("days-sat"));
        for (BenchFigures.Pending pending : figures.pendency()) {
            Anchor card =
                    Links.to(
                            PageAddress.of("cases", FilterTerms.write(pending.filter())),
                            "",
                            "pending-" + pending.age().code());
            card.addClassName("tc-figure");
            card.add(
                    Box.text("strong", "", Figures.grouped(pending.count())),
                    Box.text("span", "", words.text("pending", pending.age())));
            cards.add(card);
        }
        add(
                Box.text("h2", "", words.text("sitting.pendency")),
                cards,
                Box.text(
                        "p",
                        "tc-muted tc-small",
                        words.text("sitting.pendency_means", Days.moment(figures.at(), words))));
    }
}
