package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.DueClock;
import org.trackchild.ui.desk.paper.OnScreen;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Words;

/**
 * A row about the case of a child, and one about a limit of the law in it, wherever it is listed.
 */
public final class ClockRow {

    private ClockRow() {}

    /**
     * A row that begins with how long there is.
     *
     * @param what is to be done, and for whom
     * @param act the way to do it
     */
    public static Box of(DueClock due, Instant now, Words words, Component what, Component act) {
        return Box.of("li", "tc-row", ClockBadge.of(due.clock(), now, words), what, act);
    }

    /** Has the row say how long there is now, and leaves all else of it alone. */
    public static void tick(Component row, DueClock due, Instant now, Words words) {
        Box badge = ClockBadge.of(due.clock(), now, words);
        Element shown = row.getElement().getChild(0);
        if (!shown.getTextRecursively().equals(badge.getElement().getTextRecursively())) {
            row.getElement().setChild(0, badge.getElement());
        }
    }

    /**
     * Name, sex, age and number of a case, the number leading to it. The name may be protected,
     * which a list does not ask: on paper the number has to do.
     */
    public static Component[] child(CaseSummary summary, Words words) {
        Box name = ChildName.of(summary.name(), words);
        name.addClassName(OnScreen.ALONE);
        return new Component[] {
            name,
            Box.of(
                    "div",
                    "tc-muted tc-small",
                    Box.text(
                            "span",
                            "",
                            ChildWords.brief(summary.sex(), summary.age(), words) + " · "),
                    Links.to(
                            Links.ofCase(summary.header().id()),
                            summary.header().number(),
                            "open-case"))
        };
    }
}
