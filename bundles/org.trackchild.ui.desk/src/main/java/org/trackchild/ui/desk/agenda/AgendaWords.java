package org.trackchild.ui.desk.agenda;

import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.DueClock;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Words;

/** What the lists of the agenda have in common. */
final class AgendaWords {

    private AgendaWords() {}

    static String key(DueClock clock) {
        return clock.summary().header().id()
                + "/"
                + clock.clock().rule().code()
                + "/"
                + clock.clock().round();
    }

    /** The child of a row, and the way to its case. */
    static Box child(DueClock clock, Words words) {
        return child(clock.summary(), words);
    }

    static Box child(CaseSummary summary, Words words) {
        return Box.of(
                "div",
                "",
                ChildName.of(summary.name(), words),
                Box.text(
                        "span",
                        "",
                        " · " + ChildWords.brief(summary.sex(), summary.age(), words) + " · "),
                Links.to(
                        Links.ofCase(summary.header().id()),
                        summary.header().number(),
                        "open-case"));
    }
}
