package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.Code;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Which lines of the history of a case are shown: what was done, by whom and when. */
final class HistoryFilter extends Div {

    /** What kind of line it is. */
    enum Kind implements Code {
        /** Somebody looked. */
        LOOKED("looked"),
        /** Something left the register. */
        TAKEN_OUT("taken_out"),
        /** Something was done. */
        DONE("done");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private static final Set<JournalAction> LOOKS =
            Stream.of(JournalAction.values())
                    .filter(action -> action.code().endsWith("_read"))
                    .collect(Collectors.toSet());

    private final Select<Kind> kind = new Select<>();

    private final Select<String> person = new Select<>();

    private final DayField from;

    private final DayField until;

    /**
     * @param entries all lines
     * @param who the person of a line, as the lines name them
     * @param changed is called when somebody has chosen other lines
     */
    HistoryFilter(
            List<JournalEntry> entries,
            Function<JournalEntry, String> who,
            Runnable changed,
            Words words) {
        addClassName("tc-toolbar");
        String all = words.text("cases.all");
        kind.setLabel(words.text("history.what"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> each == null ? all : words.text("history_kind", each));
        person.setLabel(words.text("history.who"));
        person.setItems(entries.stream().map(who).distinct().sorted().toList());
        person.setItemLabelGenerator(each -> each == null ? all : each);
        for (Select<?> each : List.of(kind, person)) {
            each.setEmptySelectionAllowed(true);
            each.setEmptySelectionCaption(all);
            each.addValueChangeListener(event -> changed.run());
        }
        from = new DayField(words.text("history.from"), false, words);
        until = new DayField(words.text("history.until"), false, words);
        from.addValueChangeListener(event -> changed.run());
        until.addValueChangeListener(event -> changed.run());
        add(
                Names.name(kind, "history-kind"),
                Names.name(person, "history-person"),
                Names.name(from, "history-from"),
                Names.name(until, "history-until"));
    }

    /**
     * Whether a line is shown.
     *
     * @param who its person, as the lines name them
     */
    boolean shows(JournalEntry entry, String who) {
        LocalDate day = entry.at().atZone(Days.INDIA).toLocalDate();
        return (kind.isEmpty() || kind.getValue() == kind(entry))
                && (person.isEmpty() || person.getValue().equals(who))
                && (from.isEmpty() || !day.isBefore(from.getValue()))
                && (until.isEmpty() || !day.isAfter(until.getValue()));
    }

    /** What kind of line an entry makes. */
    static Kind kind(JournalEntry entry) {
        if (HistoryTab.extract(entry).isPresent()) {
            return Kind.TAKEN_OUT;
        }
        return LOOKS.contains(entry.action()) || entry.action() == JournalAction.CASES_SHOWN
                ? Kind.LOOKED
                : Kind.DONE;
    }
}
