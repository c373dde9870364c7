package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.Component;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Headcount;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** Rolls and headcounts in words. */
final class RollWords {

    private RollWords() {}

    /** A child in short, with the way to its case. */
    static Component child(CaseSummary subject, Words words) {
        return Box.of(
                "div",
                "",
                ChildName.of(subject.name(), words),
                Box.of(
                        "div",
                        "tc-muted tc-small",
                        Box.text(
                                "span",
                                "",
                                ChildWords.brief(subject.sex(), subject.age(), words) + " · "),
                        Links.to(
                                Links.ofCase(subject.header().id()),
                                subject.header().number(),
                                "roll-case")));
    }

    /** Where a child was when it was counted. */
    static Box badge(Headcount.Line line, Words words) {
        String look =
                switch (line.presence()) {
                    case PRESENT -> "home";
                    case MISSING -> "overdue";
                    case HOSPITAL, SCHOOL, COURT, HOME_LEAVE -> "due";
                };
        String where = words.text("presence", line.presence());
        return Badges.badge(
                look,
                line.until()
                        .map(day -> words.text("roll.until", where, Days.day(day, words)))
                        .orElse(where));
    }

    /** "12 present, 2 on leave, 0 missing". */
    static String numbers(Headcount.Numbers numbers, Words words) {
        return words.text(
                "roll.numbers",
                Figures.grouped(numbers.present()),
                Figures.grouped(numbers.onLeave()),
                Figures.grouped(numbers.missing()));
    }

    /** Of which evening, who counted, and when. */
    static String said(Headcount.Tally count, Words words) {
        return words.text(
                "roll.counted_by",
                Days.day(count.day(), words),
                count.said().user(),
                Days.moment(count.said().at(), words));
    }

    /** A count in short; it says so when it does not say any more what was signed. */
    static Component count(Headcount.Tally count, Words words) {
        Box text =
                Box.of(
                        "div",
                        "",
                        Box.text("div", "", numbers(count.numbers(), words)),
                        Box.text("div", "tc-muted tc-small", said(count, words)));
        if (!count.intact()) {
            text.add(
                    Box.text("p", "tc-warning", words.text("roll.not_intact"))
                            .named("count-not-intact"));
        }
        return text;
    }
}
