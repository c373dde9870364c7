package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Cases in rows that are fetched while the reader scrolls: columns, or cards on a phone. */
final class CaseGrid extends Grid<CaseSummary> {

    /** Cases that are asked for at a time. */
    static final int PAGE = 100;

    /** A list of so many needs no scrolling of its own. */
    private static final int FEW = 15;

    private final transient Directory directory;

    private final transient Words words;

    private final Column<CaseSummary> card;

    private final List<Column<CaseSummary>> columns = new ArrayList<>();

    private final transient Chosen chosen;

    private final transient Runnable choice;

    private final Column<CaseSummary> choices;

    private boolean wide = true;

    /**
     * @param chosen which cases are chosen
     * @param choice is told when the reader chooses
     */
    CaseGrid(Directory directory, Words words, Chosen chosen, Runnable choice) {
        this.directory = directory;
        this.words = words;
        this.chosen = chosen;
        this.choice = choice;
        Names.name(this, "cases");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(50);
        getElement().setAttribute("aria-label", words.text("nav.cases"));
        choices =
                addComponentColumn(this::checkbox)
                        .setHeader(words.text("bulk.column"))
                        .setWidth("6rem")
                        .setFlexGrow(0);
        choices.setVisible(false);
        card = addComponentColumn(this::card).setHeader(words.text("nav.cases"));
        card.setVisible(false);
        column("number", "10.5rem", 0, summary -> link(summary));
        column("name", "9rem", 2, summary -> ChildName.of(summary.name(), words));
        column(
                "child",
                "8rem",
                1,
                summary -> text(ChildWords.brief(summary.sex(), summary.age(), words)));
        column(
                "kind",
                "6.5rem",
                0,
                summary -> text(words.text("case_kind", summary.header().kind())));
        column("status", "8rem", 0, summary -> Badges.of(summary.header().status(), words));
        column("event", "11rem", 2, this::event);
        column("office", "9rem", 1, summary -> Box.text("span", "tc-small", office(summary)));
    }

    private void column(
            String name, String width, int growth, ValueProvider<CaseSummary, Component> content) {
        columns.add(
                addComponentColumn(content)
                        .setHeader(words.text("cases.column." + name))
                        .setKey(name)
                        .setWidth(width)
                        .setFlexGrow(growth));
    }

    /** Shows a list from its beginning. */
    void show(CursorPages<CaseSummary> pages, long count) {
        int size = (int) Math.min(Integer.MAX_VALUE, count);
        setAllRowsVisible(size <= FEW);
        setClassName("desk-case-grid", size > FEW);
        setItems(
                DataProvider.fromCallbacks(
                        query -> pages.items(query.getOffset(), query.getLimit()), query -> size));
    }

    /** Columns where there is room for them, else one card for each case. */
    void fit(boolean wide) {
        this.wide = wide;
        card.setVisible(!wide);
        choices.setVisible(wide && chosen.isChoosing());
        columns.forEach(column -> column.setVisible(wide));
    }

    /** Shows anew which cases are chosen, and whether one can choose. */
    void refreshChoices() {
        fit(wide);
        getDataProvider().refreshAll();
    }

    private Component checkbox(CaseSummary summary) {
        Checkbox box = new Checkbox(chosen.has(summary));
        box.setAriaLabel(words.text("bulk.select", summary.header().number()));
        box.addValueChangeListener(
                change -> {
                    chosen.choose(summary, change.getValue());
                    choice.run();
                });
        return Names.name(box, "choose-case");
    }

    private Component card(CaseSummary summary) {
        return Box.of(
                "div",
                "desk-case-card",
                chosen.isChoosing() ? checkbox(summary) : Box.of("span", ""),
                ChildName.of(summary.name(), words),
                text(ChildWords.brief(summary.sex(), summary.age(), words)),
                event(summary),
                Badges.of(summary.header().status(), words),
                link(summary));
    }

    private Component link(CaseSummary summary) {
        return Links.to(
                Links.ofCase(summary.header().id()), summary.header().number(), "open-case");
    }

    private Component event(CaseSummary summary) {
        return Box.of(
                "div",
                "",
                text(Days.day(summary.event().date(), words)),
                Box.text(
                        "div",
                        "tc-small tc-muted",
                        Places.text(summary.event().place(), directory, words)));
    }

    private String office(CaseSummary summary) {
        return Places.office(summary.header().office(), directory, words);
    }

    private static Component text(String text) {
        return Box.text("span", "", text);
    }
}
