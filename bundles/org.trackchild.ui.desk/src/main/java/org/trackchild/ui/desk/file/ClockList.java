package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.rules.api.DayCount;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The clocks of a case: which rule, since when, until when, who is told next. */
final class ClockList extends Div {

    private final transient Instant now;

    private final transient Words words;

    ClockList(List<LegalClock> clocks, Instant now, Words words) {
        this.now = now;
        this.words = words;
        Box body = Box.of("tbody", "");
        clocks.forEach(clock -> body.add(row(clock)));
        Box sheet =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("clocks.title")));
        sheet.add(
                clocks.isEmpty()
                        ? Box.text("p", "tc-muted", words.text("clocks.none"))
                        : Box.of(
                                        "div",
                                        "tc-scroll",
                                        Box.of(
                                                "table",
                                                "tc-table",
                                                Box.of("thead", "", head()),
                                                body))
                                .with("tabindex", "0"));
        add(sheet);
        Names.name(this, "clocks");
    }

    private Component head() {
        Box row = Box.of("tr", "");
        for (String column : List.of("what", "standing", "since", "due", "told")) {
            row.add(Box.text("th", "", words.text("clocks." + column)).with("scope", "col"));
        }
        return row;
    }

    private Component row(LegalClock clock) {
        String label = words.text(clock.rule().legal().label());
        String round =
                clock.rule().course().rounds() > 1
                        ? label + " " + words.text("clocks.round", Integer.toString(clock.round()))
                        : label;
        Box until = Box.of("td", "", Box.text("div", "", Days.moment(clock.due(), words)));
        notes(clock).forEach(note -> until.add(Box.text("div", "tc-muted tc-small", note)));
        return Box.of(
                        "tr",
                        "",
                        Box.of(
                                "td",
                                "",
                                Box.text("div", "", round),
                                Box.text("div", "tc-muted tc-small", clock.rule().legal().basis())),
                        Box.of("td", "", ClockBadge.of(clock, now, words)),
                        Box.text("td", "", Days.moment(clock.since(), words)),
                        until,
                        Box.text("td", "", told(clock)))
                .named("clock-" + clock.rule().code());
    }

    /** What holidays and a journey have done to the end. */
    private List<String> notes(LegalClock clock) {
        List<String> notes = new ArrayList<>();
        DayCount days = clock.days();
        String closed =
                days.closed().stream()
                        .map(each -> words.text(each.holiday().name()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        days.moved()
                .ifPresent(
                        from ->
                                notes.add(
                                        words.text(
                                                "clocks.moved",
                                                Days.weekday(from, words),
                                                closed)));
        if (!days.travel().isZero()) {
            notes.add(words.text("clocks.travel", Figures.grouped(days.travel().toHours())));
        }
        days.unknown()
                .ifPresent(
                        year ->
                                notes.add(
                                        words.text("clocks.no_holidays", Integer.toString(year))));
        return notes;
    }

    private String told(LegalClock clock) {
        if (clock.rule().isWaiting()) {
            return words.text("clocks.only_passes");
        }
        String next = ClockBadge.told(clock, now, words);
        return next.isEmpty() && clock.isRunning() ? words.text("clocks.all_told") : next;
    }
}
