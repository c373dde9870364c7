package org.trackchild.ui.desk.families;

import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Another child in a line, and what somebody said of it. */
final class MemberRow {

    private MemberRow() {}

    /** Number, name, who it is, where the case stands and is kept. */
    static Box of(CaseSummary summary, Directory directory, Words words) {
        return Box.of(
                "div",
                "",
                Links.to(
                        Links.ofCase(summary.header().id()),
                        summary.header().number(),
                        "member-case"),
                Box.text("span", "", " · "),
                ChildName.of(summary.name(), words),
                Box.text(
                        "span",
                        "",
                        " · " + ChildWords.brief(summary.sex(), summary.age(), words) + " "),
                Badges.of(summary.header().status(), words),
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        words.text("case_kind", summary.header().kind())
                                + " · "
                                + Places.office(summary.header().office(), directory, words)));
    }

    /** Who said something, and why. */
    static Box said(String key, Statement statement, Directory directory, Words words) {
        Box line =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                words.text(
                                        key,
                                        statement.user(),
                                        Places.office(statement.office(), directory, words),
                                        Days.moment(statement.at(), words))));
        if (!statement.reason().isBlank()) {
            line.add(Box.of("div", "desk-quote", ChildName.identifying(statement.reason(), words)));
        }
        return line;
    }

    /** How many more there are that the reader may not see; nothing when there are none. */
    static Box elsewhere(int number, Words words) {
        Box line = Box.of("p", "tc-note").named("elsewhere");
        line.setText(
                words.text(
                        number == 1 ? "family.elsewhere.one" : "family.elsewhere.several",
                        Integer.toString(number)));
        line.setVisible(number > 0);
        return line;
    }
}
