package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.SavedSearchNews;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.desk.cases.SearchLinks;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** What came into the reader's saved searches since the reader looked; hidden without any. */
final class SearchCounters {

    /** So many are counted whenever the journal grows. */
    private static final int SHOWN = 8;

    private final SavedSearches searches;

    private final Words words;

    private final LiveList list;

    private final Box section;

    SearchCounters(SavedSearches searches, Words words) {
        this.searches = searches;
        this.words = words;
        Box figures = Box.of("div", "tc-figures");
        list = new LiveList(figures, words);
        section =
                Box.of(
                                "section",
                                "desk-section",
                                Box.text("h2", "", words.text("searches.new_since")),
                                figures)
                        .named("my-searches");
    }

    Component section() {
        return section;
    }

    /** Counts anew. */
    void show(Caller reader) {
        list.show(
                searches.news(reader, SHOWN).stream()
                        .map(
                                news ->
                                        new LiveList.Row(
                                                news.search().id().toString(),
                                                List.of(news.search(), news.fresh()),
                                                () -> figure(news)))
                        .toList());
        section.setVisible(list.size() > 0);
    }

    private Component figure(SavedSearchNews news) {
        Anchor figure = Links.to(SearchLinks.of(news.search()), "", "search-counter");
        figure.addClassName("tc-figure");
        boolean counted = news.fresh().isPresent();
        figure.add(
                Box.text("strong", "", counted ? Figures.grouped(news.fresh().getAsLong()) : "–"),
                ChildName.identifying(news.search().name(), words));
        if (!counted) {
            figure.add(Box.text("span", "tc-small", words.text("searches.outdated")));
        }
        return figure;
    }
}
