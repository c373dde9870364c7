package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The journal of a case in words: what was done, and who looked. */
final class HistoryTab extends Div {

    private static final String FIELDS = "fields=";

    private static final String SYSTEM = "system:";

    private final transient CasePart part;

    private final transient Words words;

    HistoryTab(CasePart part, List<JournalEntry> entries) {
        this.part = part;
        words = part.words();
        Box body = Box.of("tbody", "");
        entries.forEach(entry -> body.add(row(entry)));
        add(
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("case.history")),
                        Box.text("p", "tc-muted", words.text("case.history_lead")),
                        Box.of(
                                        "div",
                                        "tc-scroll",
                                        Box.of(
                                                "table",
                                                "tc-table",
                                                Box.of("thead", "", head()),
                                                body))
                                .with("tabindex", "0")));
        Names.name(this, "history");
    }

    private Component head() {
        Box row = Box.of("tr", "");
        for (String column : List.of("when", "what", "who")) {
            row.add(Box.text("th", "", words.text("history." + column)).with("scope", "col"));
        }
        return row;
    }

    private Component row(JournalEntry entry) {
        return Box.of(
                        "tr",
                        "",
                        Box.text("td", "tc-number", Days.moment(entry.at(), words)),
                        Box.text("td", "", what(entry)),
                        Box.text("td", "", who(entry)))
                .named("history-row");
    }

    private String what(JournalEntry entry) {
        String act = words.text("journal", entry.action());
        if (entry.action() != JournalAction.CASE_CHANGED) {
            return act;
        }
        if (entry.detail().contains("status=traced")) {
            return words.text("journal.traced");
        }
        String fields =
                Arrays.stream(entry.detail().split(";"))
                        .filter(detail -> detail.startsWith(FIELDS))
                        .flatMap(
                                detail ->
                                        Arrays.stream(detail.substring(FIELDS.length()).split(",")))
                        .map(this::label)
                        .collect(Collectors.joining(", "));
        return fields.isEmpty() ? act : act + ": " + fields;
    }

    private String label(String code) {
        return words.has("field." + code) ? part.label(code) : code;
    }

    private String who(JournalEntry entry) {
        if (entry.actor().startsWith(SYSTEM)) {
            return words.text("history.system");
        }
        return entry.office().isBlank()
                ? entry.actor()
                : entry.actor()
                        + ", "
                        + Places.office(new OfficeId(entry.office()), part.directory(), words);
    }
}
