package org.trackchild.ui.desk.monitor;

import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** An action of an office in words. */
public final class ActionWords {

    private ActionWords() {}

    /** How it stands, and until when: "Due 5 Dec 2026", "Overdue since 5 Dec 2026", "Done". */
    public static Box badge(OfficeAction action, Words words) {
        String look =
                switch (action.standing(words.today())) {
                    case OPEN -> "due";
                    case OVERDUE -> "overdue";
                    case DONE -> "home";
                    case WITHDRAWN -> "closed";
                };
        return Badges.badge(
                look,
                words.text(
                        "actions.standing." + action.standing(words.today()).code(),
                        Days.day(action.due(), words)));
    }

    /** "Assigned by state.up, State society, on 28 Nov 2026, 10:15". */
    public static String assigned(OfficeAction action, Directory directory, Words words) {
        return words.text(
                "actions.assigned_by",
                action.assigned().user(),
                Places.office(action.assigned().office(), directory, words),
                Days.moment(action.assigned().at(), words));
    }

    /** What somebody said of it, and when: "Sent back by state.up on 28 Nov 2026, 10:15 ...". */
    public static Box said(OfficeAction.Step step, Words words) {
        return Box.of(
                "div",
                "",
                Box.of("div", "desk-quote", ChildName.identifying(step.said().reason(), words)),
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        words.text(
                                "actions.step." + step.kind().code(),
                                step.said().user(),
                                Days.moment(step.said().at(), words),
                                Days.day(step.due(), words))));
    }
}
